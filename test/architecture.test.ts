/** The promises of the architecture that code can break: who imports whom, what the core may use, what lies where. */
import { describe, expect, it } from 'vitest'
import { FOR_TESTS, LACKING, PAST_DOORS } from './support/excused.ts'
import { exportedBy, type Import, importsOf } from './support/imports.ts'
import { bareCode, codeIn, exists, filesIn, grep, namesIn, read } from './support/sources.ts'
import { byDoor, circlesIn, families, foldersOf, openToTest, tooWide, withoutList } from './support/structure.ts'
import { onlyForTests } from './support/unused.ts'

const SIM = codeIn('sim')
const CORE = SIM.filter((path) => !path.startsWith('sim/cli/'))
const WEB = codeIn('web')
const TESTS = codeIn('test')
/** All that is written by hand and run, whatever its language. */
const WRITTEN = ['sim', 'web', 'test', 'scenarios'].flatMap(filesIn).filter((path) => /\.([cm]?[jt]sx?|css|html|[ch])$/.test(path))

interface TypeScriptConfig {
  readonly extends: string
  readonly compilerOptions: { readonly [option: string]: unknown }
}

const IMPORTS: readonly Import[] = [...SIM, ...WEB].flatMap(importsOf)
const BY_TESTS: readonly Import[] = TESTS.flatMap(importsOf)

/** Imports by the files that match `by` of what matches `of`, as `a -> b`. */
function found(by: RegExp, of: RegExp, except: (one: Import) => boolean = () => false): readonly string[] {
  return IMPORTS.filter((one) => by.test(one.by) && of.test(one.of) && !except(one)).map((one) => `${one.by} -> ${one.of}`)
}

describe('who may import whom', () => {
  it('every import leads to a file that is there', () => {
    // Data may be found by pattern, code may not; `?` is where the code does not say what it imports.
    const relative = [...IMPORTS, ...BY_TESTS].filter(({ of }) => /^(sim|web|scenarios|test)\/|^\?$/.test(of))
    expect(relative.length).toBeGreaterThan(1000)
    expect(relative.filter(({ of }) => !exists(of) && !/\*\.(csv|json)$/.test(of))).toEqual([])
  })

  it('the core imports nothing outside itself but its few dependencies', () => {
    expect(found(/^sim\/(?!cli\/)/, /^(?!sim\/(?!cli\/))(?!(seedrandom|zod|@noble\/hashes\/.+)$)/)).toEqual([])
  })

  it('only the command line sees Node', () => {
    expect(found(/^(sim\/(?!cli\/)|web\/)/, /^node:/)).toEqual([])
  })

  it('the page and the command line enter the core by sim/index.ts only', () => {
    expect(found(/^web\/(?!charts\/)/, /^sim\/(?!index\.ts$)/)).toEqual([])
    expect(found(/^sim\/cli\//, /^sim\/(?!cli\/)(?!index\.ts$)/)).toEqual([])
    expect(found(/^sim\/(?!cli\/)/, /^sim\/index\.ts$/)).toEqual([])
  })

  /** Room -> rooms it may import from; a room not named here may import from none. */
  const BELOW: { readonly [room: string]: readonly string[] } = {
    text: [],
    problems: [],
    analysis: ['random'],
    model: ['text', 'random'],
    importers: ['text', 'problems', 'model', 'tables', 'scenario'],
    tables: ['text', 'problems'],
    scenario: ['text', 'problems', 'model', 'tables'],
    provenance: ['text', 'model', 'tables', 'scenario'],
    generate: ['text', 'problems', 'random', 'model', 'tables', 'scenario'],
    options: ['text', 'problems', 'model', 'scenario'],
    ensemble: ['text', 'random', 'analysis', 'model', 'scenario'],
    experiment: ['random', 'analysis', 'model', 'scenario', 'ensemble'],
    explain: ['text', 'analysis', 'model', 'scenario'],
    evidence: ['text', 'random', 'analysis', 'model', 'tables', 'scenario', 'ensemble'],
    words: ['text', 'analysis', 'model', 'provenance', 'ensemble', 'experiment', 'explain', 'evidence'],
  }

  it('a folder of the core imports only folders below it', () => {
    const room = (path: string) => /^sim\/([a-z]+)\//.exec(path)?.[1]
    const upward = IMPORTS.filter(({ by, of }) => {
      const [from, to] = [room(by), room(of)]
      if (from === undefined || to === undefined || from === 'cli' || from === to) return false
      return !(BELOW[from] ?? []).includes(to)
    })
    expect(upward.map(({ by, of }) => `${by} -> ${of}`)).toEqual([])
    const rooms = new Set(CORE.map(room).filter((name) => name !== undefined))
    expect([...rooms].sort()).toEqual([...new Set([...Object.keys(BELOW), ...Object.values(BELOW).flat()])].sort())
  })

  it('a folder is entered by its door only', () => {
    // What is loaded when it is first asked for has its own door.
    const lazy = 'web/charts/map/index.ts'
    // Charts know no simulation, only how a number is written.
    const text = ({ by, of }: Pick<Import, 'by' | 'of'>) => by.startsWith('web/charts/') && of === 'sim/text/index.ts'
    const past = IMPORTS.filter(({ by, of }) => /^(sim|web)\/.*\.tsx?$/.test(of) && of !== lazy && !byDoor(by, of) && !text({ by, of }))
    expect(past.map(({ by, of }) => `${by} -> ${of}`)).toEqual([])
  })

  it('a test opens the files of the folder that it mirrors, and enters others by their doors', () => {
    const past = BY_TESTS.filter(({ by, of }) => /^(sim|web)\/.*\.tsx?$/.test(of) && !openToTest(by, of))
    const excused = ({ by, of }: Import) => PAST_DOORS.filter((row) => row.by.test(by) && row.of.test(of))
    expect(past.filter((one) => excused(one).length === 0).map(({ by, of }) => `${by} -> ${of}`)).toEqual([])
    expect(PAST_DOORS.filter((row) => !past.some((one) => excused(one).includes(row)))).toEqual([])
  })

  it('no files and no folders import each other in a circle', () => {
    const ours = [...IMPORTS, ...BY_TESTS].filter(({ of }) => /^(sim|web|test)\//.test(of))
    expect(ours.length).toBeGreaterThan(1000)
    expect(circlesIn(ours)).toEqual([])
  })

  it('a mechanism meets others in world columns only', () => {
    const allowed = /^sim\/(model\/(definitions|mechanism|parameter|table|terms|vocabulary|instruments)\.ts|random\/index\.ts)$/
    const folderIn = (path: string) => /^sim\/model\/mechanisms\/[a-z]+\//.exec(path)?.[0]
    const ofItsOwn = ({ by, of }: Import) => folderIn(by) !== undefined && folderIn(by) === folderIn(of)
    expect(found(/^sim\/model\/mechanisms\/(?!index\.ts$)/, /./, (one) => allowed.test(one.of) || ofItsOwn(one))).toEqual([])
  })

  it('observables read the world and know no mechanism', () => {
    const allowed = /^sim\/model\/(world\.ts|observables\/.+|terms\.ts|vocabulary\.ts)$/
    expect(found(/^sim\/model\/observables\//, /./, ({ of }) => allowed.test(of))).toEqual([])
  })

  it('experiments see runs and results, never the inside of a world', () => {
    const inside = /^sim\/model\/(?!index\.ts$)/
    expect(found(/^sim\/(?!model\/)/, inside)).toEqual([])
    expect(found(/^sim\/model\/(parameter|table|schedule)\.ts$/, /^(?!sim\/model\/table\.ts$)/)).toEqual([])
  })

  it('charts know no simulation, no app, no worker and no view, only how a number is written', () => {
    expect(found(/^web\/charts\//, /^(sim\/(?!text\/index\.ts$)|web\/(?!charts\/))/)).toEqual([])
  })

  it('only main starts workers; the rest of the page knows the types of what may be asked of them', () => {
    expect(found(/^web\/(?!main\.tsx$|worker\/)/, /^web\/worker\//, ({ typesOnly }) => typesOnly)).toEqual([])
    expect(found(/^web\/worker\//, /^web\/(?!worker\/)/)).toEqual([])
  })

  it('places know no other place, panels and parts no place, parts no panel, and the app none of them', () => {
    const places = new Set(WEB.flatMap((path) => path.match(/^web\/places\/([^/]+)\//)?.[1] ?? []))
    expect(places.size).toBeGreaterThan(3)
    for (const place of places) expect(found(new RegExp(`^web/places/${place}/`), new RegExp(`^web/places/(?!${place}/)`))).toEqual([])
    expect(found(/^web\/(?!main\.tsx$|places\/)/, /^web\/places\//)).toEqual([])
    expect(found(/^web\/(app|parts)\//, /^web\/panels\//)).toEqual([])
    expect(found(/^web\/app\//, /^web\/(?!app\/|worker\/)/)).toEqual([])
  })

  it('a place is reached by name only where there is one of that name', () => {
    const named = WEB.flatMap((path) => [...read(path).matchAll(/kind: 'place', place: '(\w+)'/g)].map((match) => match[1]!))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !exists(`web/places/${name}/place.ts`))).toEqual([])
  })

  it('the store knows no DOM; theme, keys and address bar do', () => {
    const hosts = ['web/app/theme.ts', 'web/app/keys.ts', 'web/app/address/bar.ts']
    const store = WEB.filter(
      (path) => /^web\/(app\/|.*\/(state|jobs?|address|chart-data|words|rows)\.ts$)/.test(path) && !hosts.includes(path),
    )
    const dom = /\b(document|window|localStorage|sessionStorage|navigator|requestAnimationFrame|HTML\w*Element)\b\s*[.(]/
    expect(grep(store, dom)).toEqual([])
    expect(found(/^web\/app\//, /^(d3|preact)/, ({ typesOnly }) => typesOnly)).toEqual([])
  })

  it('has no clock, no locale, no host and no luck of its own', () => {
    const clock = 'Date|performance|setTimeout|setInterval'
    const locale = 'Intl|localeCompare|toLocale\\w+'
    const host = 'console|process|globalThis|window|document|navigator|crypto|fetch|eval|Function'
    // The bare name counts, so that no other name can be given to it; what is a member, a field or a class of CSS does not.
    const used = new RegExp(`(?<![.\\w-])(${clock}|${locale}|${host})\\b(?![:-])|\\.(localeCompare|toLocale\\w+)\\b`)
    expect(grep(CORE, used)).toEqual([])
  })

  it('uses no mathematics that ECMAScript leaves to the engine', () => {
    expect(
      grep(CORE, /\bMath\.(?!(sqrt|abs|min|max|floor|ceil|round|trunc|sign|imul|fround|clz32|PI|E|LN2|LN10|SQRT2|SQRT1_2|LOG2E|LOG10E)\b)/),
    ).toEqual([])
    expect(grep(CORE, /\bMath\b(?!\.)/)).toEqual([])
    expect(grep(CORE, /\*\*/)).toEqual([])
  })

  it('silences no checker', () => {
    const loud = (paths: readonly string[], pattern: RegExp) => paths.filter((path) => pattern.test(read(path)))
    expect(loud([...SIM, ...TESTS], /\bbiome-ignore /)).toEqual([])
    expect(loud(WEB, /\bbiome-ignore (?!lint\/a11y\/noNoninteractiveTabindex: )/)).toEqual([])
    const promise = 'test/library/typed.ts'
    const all = [...SIM, ...WEB, ...TESTS].filter((path) => path !== promise && path !== 'test/architecture.test.ts')
    expect(loud(all, /@ts-(ignore|expect-error|nocheck)|\bas any\b/)).toEqual([])
    expect(loud([promise], /@ts-(ignore|nocheck)|\bas any\b/)).toEqual([])
  })

  it('says at the head of every file what the file is for', () => {
    expect([...SIM, ...WEB].filter((path) => !/^(#!.*\n)?\/\*\*/.test(read(path)))).toEqual([])
  })
})

describe('what is exported', () => {
  it('is used by page, command line or users of the library, except for what tests need', () => {
    const unlisted = (one: string) => !FOR_TESTS.some((row) => row.of.test(one))
    const found = onlyForTests()
    expect(found.filter(unlisted)).toEqual([])
    expect(FOR_TESTS.filter((row) => !found.some((one) => row.of.test(one)))).toEqual([])
  })

  it('leaves the core by a short door, a room a line; knip names what nobody takes behind it', () => {
    const lines = read('sim/index.ts').trim().split('\n')
    const rooms = lines.filter((line) => /^export \* from '\.\/[a-z]+\/index\.ts'$/.test(line))
    expect(lines.length).toBe(rooms.length + 1)
    expect(new Set(rooms).size).toBe(rooms.length)
    const leaving = exportedBy('sim/index.ts')
    expect(leaving.length).toBeGreaterThan(100)
    expect(new Set(leaving).size).toBe(leaving.length)
    const { knip } = JSON.parse(read('package.json')) as { readonly knip: { readonly entry: readonly string[] } }
    expect(knip.entry.filter((path) => path.startsWith('sim/index'))).toEqual([])
  })
})

describe('what lies where', () => {
  it('the top level holds what architecture allows and nothing else', () => {
    const fixed = ['sim', 'web', 'scenarios', 'test', 'package.json', 'tsconfig.json', 'vite.config.ts', 'README.md']
    const required = ['package-lock.json', 'LICENSE', 'CITATION.cff']
    const there = namesIn('.').filter((name) => !name.startsWith('.'))
    expect(there.filter((name) => !fixed.includes(name) && !required.includes(name))).toEqual([])
    expect(fixed.filter((name) => !exists(name))).toEqual([])
  })

  it('what the compiler is told stands in one file, and the others say only where they differ', () => {
    const all = ['sim', 'web', 'test'].flatMap(filesIn).filter((path) => /(^|\/)tsconfig[^/]*\.json$/.test(path))
    const library = 'sim/tsconfig.library.json'
    expect(all).toEqual(['sim/cli/tsconfig.json', 'sim/tsconfig.json', library, 'web/tsconfig.json', 'test/tsconfig.json'])
    const own = new Set(['lib', 'types', 'jsx', 'jsxImportSource', 'rootDir', 'outDir'])
    for (const path of all) {
      const config = JSON.parse(read(path)) as TypeScriptConfig
      // What is built for the library is the core as it stands, as declarations in dist/.
      if (path === library) expect(config.extends).toBe('./tsconfig.json')
      else expect([path, config.extends]).toEqual([path, `${'../'.repeat(path.split('/').length - 1)}tsconfig.json`])
      const declared = path === library ? ['composite', 'incremental', 'declaration', 'outDir'] : [...own]
      expect(Object.keys(config.compilerOptions).filter((name) => !declared.includes(name))).toEqual([])
    }
  })

  it('no file or folder has an empty name such as utils, and all are in kebab-case', () => {
    const paths = ['sim', 'web', 'test', 'scenarios'].flatMap(filesIn)
    const empty = /(^|\/)(utils?|helpers?|common|types|constants|misc|lib|src|docs|shared|stuff)([./]|$)/
    expect(paths.filter((path) => empty.test(path))).toEqual([])
    expect(WRITTEN.filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.\w+$/.test(path))).toEqual([])
  })

  it('code is TypeScript; what Node starts by itself in tests is a module, and the twin is in C', () => {
    expect(WRITTEN.filter((path) => !/^(web\/.+\.(tsx?|css|html)|sim\/.+\.ts|test\/.+\.(tsx?|mjs|css|html|[ch]))$/.test(path))).toEqual([])
    expect(WRITTEN.filter((path) => /\.d\.ts$/.test(path))).toEqual([])
  })

  it('a style sheet is taken by its own folder, those of the whole page by main and by the gallery', () => {
    const styles = [...IMPORTS, ...BY_TESTS].filter(({ of }) => of.endsWith('.css'))
    const beside = ({ by, of }: Import) => by.replace(/[^/]+$/, '') === of.replace(/[^/]+$/, '')
    expect(styles.length).toBeGreaterThan(20)
    const whole = ({ by, of }: Import) => /^(web\/main\.tsx|test\/gallery\/\w+\.ts)$/.test(by) && of.startsWith('web/style/')
    expect(styles.filter((one) => !beside(one) && !whole(one))).toEqual([])
  })

  it('every folder of three files has its list, and a family of three files is a folder', () => {
    expect(withoutList([...SIM, ...WEB])).toEqual([])
    expect(families(WRITTEN)).toEqual([])
  })

  it('tests lie in folders named as those of what they test', () => {
    const mirrors = [...foldersOf(TESTS).keys()].filter((folder) => /^test\/(sim|web)\b/.test(folder))
    expect(mirrors.length).toBeGreaterThan(20)
    expect(mirrors.filter((folder) => !exists(folder.slice('test/'.length)))).toEqual([])
  })

  it('no file is longer than 300 lines', () => {
    expect(WRITTEN.filter((path) => read(path).trimEnd().split('\n').length > 300)).toEqual([])
  })

  it('no line of code is wider than 140 characters', () => {
    expect([...WRITTEN, 'vite.config.ts', '.ci/run'].flatMap((path) => tooWide(path, read(path), 140))).toEqual([])
  })

  it('no test is skipped or left alone, and every test file tests', () => {
    expect(grep(TESTS, /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fails)\b|\b[xf](it|describe)\b|\b(skip|retry): /)).toEqual([])
    expect(grep(TESTS, /\.(skipIf|runIf)\(/).filter((line) => !LACKING.some((one) => line.includes(one)))).toEqual([])
    const tests = TESTS.filter((path) => /\.test\.tsx?$/.test(path))
    expect(tests.filter((path) => !/\bexpect\b|\bfc\.assert\b/.test(bareCode(path)))).toEqual([])
  })

  it('no test has a time limit of its own: they stand in test/support/patience.ts', () => {
    const named = /^\s*\}, (\d[\d_]*|\w*TIMEOUT\w*|PATIENCE)\)|\btimeout: \d|\bset(Default\w*)?Timeout\(\d/i
    const atEnd = /^\s*(it|test|(before|after)(All|Each))\b.*, \d[\d_]{2,}\)$/
    expect([...grep(TESTS, named), ...grep(TESTS, atEnd)]).toEqual([])
    // Pages of the bench are measured, not tested; all others come from where the limit is set.
    const opened = grep(TESTS, /\.newContext\(|\bbrowser\.newPage\(/).filter((line) => !line.startsWith('test/bench/'))
    expect(opened.map((line) => line.split(':')[0])).toEqual(['test/support/chromium.ts'])
  })

  it.each(['README.md', 'sim/ODD.md'])('every path that %s names exists', (document) => {
    const named = [...read(document).matchAll(/`((?:sim|web|test|scenarios|\.github|\.ci)\/[\w./*-]*)`/g)].map((match) => match[1]!)
    expect(named.length).toBeGreaterThan(0)
    const missing = named.filter((path) => {
      const fixed = path.split('*')[0]!
      return !exists(path.includes('*') ? fixed.slice(0, fixed.lastIndexOf('/') + 1) : path)
    })
    expect(missing).toEqual([])
  })
})
