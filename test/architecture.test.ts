/** What the architecture promises and code alone can break: who imports whom, what the core may touch, what lies where. */
import { describe, expect, it } from 'vitest'
import { MECHANISMS } from '../sim/mechanisms/index.ts'
import { SCHEDULE } from '../sim/schedule.ts'
import { bareCode, codeIn, exists, filesIn, grep, type Import, importsOf, namesIn, read } from './support/sources.ts'

const SIM = codeIn('sim')
const CORE = SIM.filter((path) => !path.startsWith('sim/cli/'))
const WEB = codeIn('web')
const TESTS = codeIn('test')

const IMPORTS: readonly Import[] = [...SIM, ...WEB].flatMap(importsOf)

/** Imports by the files that match `by` of what matches `of`, as `a -> b`. */
function found(by: RegExp, of: RegExp, except: (one: Import) => boolean = () => false): readonly string[] {
  return IMPORTS.filter((one) => by.test(one.by) && of.test(one.of) && !except(one)).map((one) => `${one.by} -> ${one.of}`)
}

describe('who may import whom', () => {
  it('every import leads to a file that is there', () => {
    const relative = IMPORTS.filter(({ of }) => /^(sim|web|scenarios|test)\//.test(of))
    expect(relative.length).toBeGreaterThan(100)
    expect(relative.filter(({ of }) => !exists(of))).toEqual([])
  })

  it('the core imports nothing outside itself but its few dependencies', () => {
    expect(found(/^sim\/(?!cli\/)/, /^(?!sim\/(?!cli\/))(?!(seedrandom|zod|papaparse|@noble\/hashes\/.+)$)/)).toEqual([])
  })

  it('only the command line sees Node', () => {
    expect(found(/^(sim\/(?!cli\/)|web\/)/, /^node:/)).toEqual([])
  })

  it('the page and the command line enter the core by sim/index.ts only', () => {
    expect(found(/^web\//, /^sim\/(?!index\.ts$)/)).toEqual([])
    expect(found(/^sim\/cli\//, /^sim\/(?!cli\/)(?!index\.ts$)/)).toEqual([])
    expect(found(/^sim\/(?!cli\/)/, /^sim\/index\.ts$/)).toEqual([])
  })

  it('a mechanism meets others in world columns only', () => {
    const allowed = /^sim\/(mechanism\.ts|parameter\.ts|random\/.+|scenario\/(vocabulary|instruments)\.ts)$/
    expect(found(/^sim\/mechanisms\/(?!index\.ts$)/, /./, ({ of }) => allowed.test(of))).toEqual([])
  })

  it('measures read the world and know no mechanism', () => {
    const allowed = /^sim\/(world\.ts|measures\/.+|scenario\/vocabulary\.ts)$/
    expect(found(/^sim\/measures\//, /./, ({ of }) => allowed.test(of))).toEqual([])
  })

  it('analysis sees results, never the world or a run', () => {
    expect(found(/^sim\/analysis\//, /^sim\/(world|column|compile|run|recorder|tally|mechanism|schedule)\.ts$/)).toEqual([])
    expect(found(/^sim\/analysis\//, /^sim\/(mechanisms|initialise|measures|experiment)\//)).toEqual([])
  })

  it('what comes early in the pipeline knows nothing of what comes later', () => {
    const later = /^sim\/(world|compile|run|recorder|tally)\.ts$|^sim\/(initialise|measures|experiment|analysis)\//
    expect(found(/^sim\/(scenario|sources|random)\//, later)).toEqual([])
    expect(found(/^sim\/random\//, /^sim\/(?!random\/)/)).toEqual([])
    expect(found(/^sim\/sources\//, /^sim\/(?!sources\/)/)).toEqual([])
    expect(found(/^sim\/(parameter|schedule)\.ts$/, /./)).toEqual([])
    expect(found(/^sim\/experiment\//, /^sim\/(world|compile|recorder|tally)\.ts$|^sim\/(initialise|measures)\//)).toEqual([])
  })

  it('charts know no simulation, no app, no worker and no view', () => {
    expect(found(/^web\/charts\//, /^(sim|web\/(app|worker|parts|panels|places))\//)).toEqual([])
  })

  it('only main starts workers; the rest of the page knows the types of their contract', () => {
    const contract = ({ of, typesOnly }: Import) => of === 'web/worker/contract.ts' && typesOnly
    expect(found(/^web\/(app|parts|panels|places)\//, /^web\/worker\//, contract)).toEqual([])
    expect(found(/^web\/worker\//, /^web\/(?!worker\/)/)).toEqual([])
  })

  it('places know no other place; parts and panels know no place', () => {
    expect(found(/^web\/places\/about\//, /^web\/places\/(?!about\/)/)).toEqual([])
    expect(found(/^web\/parts\//, /^web\/panels\//)).toEqual([])
  })

  it('the store knows no DOM', () => {
    const store = WEB.filter((path) => path.startsWith('web/app/'))
    expect(grep(store, /\b(document|window|localStorage|sessionStorage|navigator|requestAnimationFrame|HTML\w*Element)\b\s*[.(]/)).toEqual(
      [],
    )
    expect(found(/^web\/app\//, /^(d3|preact)/)).toEqual([])
  })

  it('no file of the core waits for itself: imports of values run in no circle', () => {
    const next = new Map(
      CORE.map((path) => [
        path,
        importsOf(path)
          .filter((one) => !one.typesOnly)
          .map(({ of }) => of),
      ]),
    )
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (path: string, above: readonly string[]): void => {
      if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' -> '))
      if (done.has(path) || above.includes(path)) return
      for (const of of next.get(path) ?? []) visit(of, [...above, path])
      done.add(path)
    }
    for (const path of CORE) visit(path, [])
    expect(circles).toEqual([])
  })
})

describe('the core', () => {
  it('has no clock, no locale, no host and no luck of its own', () => {
    const host =
      /\b(Date|performance|Intl|localeCompare|toLocale\w+|console|process|globalThis|window|document|navigator|crypto|setTimeout|setInterval|fetch|eval|Function)\b(?!['"-])/
    // Types may speak of functions and promises of time; values may not: only calls, members and `new` count.
    const used = new RegExp(`(new\\s+)?${host.source}\\s*[.(]|\\.(localeCompare|toLocale\\w+)\\b`)
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
    const loud = SIM.filter((path) => /@ts-(ignore|expect-error|nocheck)|\bas any\b/.test(read(path)))
    expect(loud).toEqual([])
  })

  it('says at the head of every file what it claims', () => {
    expect([...SIM, ...WEB].filter((path) => !/^(#!.*\n)?\/\*\*/.test(read(path)))).toEqual([])
    const unnamed = MECHANISMS.filter(({ name }) => !read(`sim/mechanisms/${name}.ts`).includes(`ODD section 7, ${name}.`))
    expect(unnamed.map(({ name }) => name)).toEqual([])
  })
})

describe('the month', () => {
  it('runs every mechanism of the list exactly once', () => {
    expect([...SCHEDULE].sort()).toEqual(MECHANISMS.map((m) => m.name).sort())
    expect(new Set(SCHEDULE).size).toBe(SCHEDULE.length)
  })

  it('finds each mechanism in a file of its name, with a test that mirrors it', () => {
    const files = codeIn('sim/mechanisms').filter((path) => path !== 'sim/mechanisms/index.ts')
    expect(files).toEqual([...SCHEDULE].sort().map((name) => `sim/mechanisms/${name}.ts`))
    expect(SCHEDULE.filter((name) => !exists(`test/sim/mechanisms/${name}.test.ts`))).toEqual([])
  })

  it('is told in ODD sections 3 and 7 in the same order', () => {
    const odd = read('sim/ODD.md')
    const section = (n: number) => odd.split(new RegExp(`^## ${n}\\. `, 'm'))[1]?.split(/^## /m)[0] ?? ''
    const submodels = [...section(7).matchAll(/^### 7\.\d+ (\w+)$/gm)].map((match) => match[1])
    expect(submodels).toEqual([...SCHEDULE])
    const named = section(3).match(new RegExp(`\\b(${SCHEDULE.join('|')})\\b`, 'g')) ?? []
    // Section 3 may come back to a mechanism; what counts is the order in which it first names them in its list.
    const listed = [...section(3).matchAll(/^\s*(?:\d+\.|\|\s*\d+\s*\|)\s*[`*]*(\w+)/gm)].map((match) => match[1])
    expect(listed.length > 0 ? listed : [...new Set(named)]).toEqual([...SCHEDULE])
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

  it('no file or folder has a name that says nothing, and all are in kebab-case', () => {
    const paths = ['sim', 'web', 'test', 'scenarios'].flatMap(filesIn)
    const empty = /(^|\/)(utils?|helpers?|common|types|constants|misc|lib|src|docs|shared|stuff)([./]|$)/
    expect(paths.filter((path) => empty.test(path))).toEqual([])
    const code = [...SIM, ...WEB, ...TESTS]
    expect(code.filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|worker))?\.tsx?$/.test(path))).toEqual([])
  })

  it('no file is longer than 300 lines', () => {
    const styles = filesIn('web').filter((path) => path.endsWith('.css'))
    const long = [...SIM, ...WEB, ...TESTS, ...styles].map((path) => ({
      path,
      lines: read(path).trimEnd().split('\n').length,
    }))
    expect(long.filter(({ lines }) => lines > 300)).toEqual([])
  })

  it('no test is skipped or left alone, and every test file tests', () => {
    expect(grep(TESTS, /\b(it|test|describe)\.(skip|only|todo|fails)\b(?!If)/)).toEqual([])
    const tests = TESTS.filter((path) => /\.test\.tsx?$/.test(path))
    expect(tests.filter((path) => !/\bexpect\b|\bfc\.assert\b/.test(bareCode(path)))).toEqual([])
  })

  it('no test has a time limit of its own: they stand in test/support/patience.ts', () => {
    const limits = /^\s*\}, (\d[\d_]*|\w*TIMEOUT\w*|PATIENCE)\)|\btimeout: \d|\bset(Default\w*)?Timeout\(\d/i
    expect(grep(TESTS, limits)).toEqual([])
  })

  it.each(['README.md', 'sim/ODD.md'])('every path that %s names is there', (document) => {
    const named = [...read(document).matchAll(/`((?:sim|web|test|scenarios|\.github|\.ci)\/[\w./*-]*)`/g)].map((match) => match[1]!)
    expect(named.length).toBeGreaterThan(0)
    const missing = named.filter((path) => {
      const fixed = path.split('*')[0]!
      return !exists(path.includes('*') ? fixed.slice(0, fixed.lastIndexOf('/') + 1) : path)
    })
    expect(missing).toEqual([])
  })
})
