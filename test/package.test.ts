/**
 * The package as another project has it: packed, installed from the file without a network, imported in plain Node, and checked by the
 * compiler. It is what `npm run build` left in dist/.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recorded } from './golden/golden.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  readonly dependencies: { readonly [name: string]: string }
  readonly exports: { readonly [entry: string]: string | { readonly [condition: string]: string } }
  readonly scripts: { readonly [name: string]: string }
}
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest

/** A program that knows the package by its name alone: twenty worlds of Bakassi, as the recorded results have them. */
const PROGRAM = `
import { readFileSync } from 'node:fs'
import { createEngine, ENGINE, formatProblem, parseScenarioText, readWorldTable, WORLD_FILES } from 'pacta'

const text = (path) => readFileSync(new URL(import.meta.resolve('pacta/scenarios/' + path)), 'utf8')
const world = readWorldTable(Object.fromEntries(WORLD_FILES.map((name) => [name, text('data/' + name)])))
const parsed = parseScenarioText(text('bakassi-2002.json'), { 'world-2019': world })
if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem('bakassi-2002.json', problem)).join('; '))
const batch = createEngine(parsed.scenario).run(parsed.scenario.seed, 0, 20, 'summary')
process.stdout.write(JSON.stringify({ engine: ENGINE, digests: [...batch.digests] }))
`

/** What it may rely on, in types; \`wrong\` must be refused, or the types would be none. */
const TYPED = `
import { type Batch, createEngine, type Interval, parseScenario, type Parsed, type ScenarioFile } from 'pacta'

declare const file: ScenarioFile
const title: string = file.title
const parsed: Parsed = parseScenario(file, {})
if (parsed.ok) {
  const batch: Batch = createEngine(parsed.scenario).run('seed', 0, 1, 'summary')
  const months: number = batch.months + parsed.scenario.months
  const compliance: number | undefined = batch.outcomes.meanCompliance[0]
  // @ts-expect-error a seed is a text
  createEngine(parsed.scenario).run(1, 0, 1, 'summary')
  console.log(title, months, compliance)
}
// @ts-expect-error an interval has a lower end
export const wrong: Interval = { high: 1 }
`

const CONFIG = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: [],
    lib: ['es2023', 'dom'],
    skipLibCheck: false,
    noEmit: true,
  },
  files: ['typed.ts'],
}

describe('the package', () => {
  // Spaces and letters with marks in the path, as on other people's machines.
  const scratch = mkdtempSync(join(tmpdir(), 'pacta päckt '))
  const project = join(scratch, 'my project')
  const npm = (folder: string, ...words: string[]) =>
    execFileSync('npm', [...words, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', join(scratch, 'cache')], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  beforeAll(() => {
    expect(existsSync(join(ROOT, 'dist/library/index.js')), 'run "npm run build:library" first').toBe(true)
    mkdirSync(project)
    // What the package depends on is packed as it lies here, so that nothing is fetched.
    const packed = ['.', ...Object.keys(manifest.dependencies).map((name) => join('node_modules', name))].map(
      (folder) => npm(join(ROOT, folder), 'pack', '--pack-destination', scratch, '--silent').trim().split('\n').at(-1)!,
    )
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'mine', private: true, type: 'module' }))
    npm(project, 'install', ...packed.map((name) => join(scratch, name)))
  })
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('is built before it is packed, and brings what it says it exports', () => {
    expect(manifest.scripts.prepack).toBe('npm run -s build')
    expect(manifest.scripts.build).toContain('build:library')
    const files = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    expect(files.filter((path) => !existsSync(join(project, 'node_modules/pacta', path.split('*')[0]!)))).toEqual([])
  })

  it('gives a program in plain Node the recorded results', async () => {
    writeFileSync(join(project, 'program.js'), PROGRAM)
    const told = JSON.parse(execFileSync(process.execPath, ['program.js'], { cwd: project, encoding: 'utf8' }))
    const { hash128, toHex } = await import('../sim/random/hash.ts')
    const words = new Int32Array(4)
    hash128(Int32Array.from(told.digests), told.digests.length, 0, words)
    const golden = recorded()
    expect(golden.worlds).toBe(20)
    expect([told.engine, toHex(words)]).toEqual([golden.engine, golden.digests['bakassi-2002, bakassi-2002']])
  })

  it('gives a strict compiler its types, without a look away', () => {
    writeFileSync(join(project, 'typed.ts'), TYPED)
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(CONFIG))
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    expect(execFileSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' })).toBe('')
  })

  it('brings the command line, which needs nothing installed', () => {
    const told = execFileSync(process.execPath, [join(project, 'node_modules/pacta/dist/cli/pacta.js'), '--version'], { encoding: 'utf8' })
    expect(told).toContain(recorded().engine.split(' ')[1])
  })
})
