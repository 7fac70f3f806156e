/**
 * The package as another project has it: packed, installed from the file without a network, imported in plain Node, and checked by the
 * compiler. It tests what `npm run build` wrote to dist/.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hash128, toHex } from '../../sim/random/index.ts'
import { recorded } from '../golden/golden.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Manifest {
  readonly dependencies: { readonly [name: string]: string }
  readonly exports: { readonly [entry: string]: string | { readonly [condition: string]: string } }
  readonly scripts: { readonly [name: string]: string }
}
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest

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

  it('is built before it is packed, and contains everything that it exports', () => {
    expect(manifest.scripts.prepack).toBe('npm run -s build')
    expect(manifest.scripts.build).toContain('build:library')
    const files = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    expect(files.filter((path) => !existsSync(join(project, 'node_modules/pacta', path.split('*')[0]!)))).toEqual([])
  })

  it('gives a program in plain Node the recorded results', () => {
    copyFileSync(new URL('program.mjs', import.meta.url), join(project, 'program.mjs'))
    const told = JSON.parse(execFileSync(process.execPath, ['program.mjs'], { cwd: project, encoding: 'utf8' }))
    const words = new Int32Array(4)
    hash128(Int32Array.from(told.digests), told.digests.length, 0, words)
    const golden = recorded()
    expect(golden.worlds).toBe(20)
    expect([told.engine, toHex(words)]).toEqual([golden.engine, golden.digests['bakassi-2002, bakassi-2002']])
  })

  it('gives a strict compiler its types, without skipLibCheck', () => {
    const typed = readFileSync(new URL('typed.ts', import.meta.url), 'utf8')
    expect(typed).toContain("from '../../sim/index.ts'")
    writeFileSync(join(project, 'typed.ts'), typed.replace("from '../../sim/index.ts'", "from 'pacta'"))
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(CONFIG))
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    expect(execFileSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' })).toBe('')
  })

  it('brings the command line, which needs nothing installed', () => {
    const told = execFileSync(process.execPath, [join(project, 'node_modules/pacta/dist/cli/pacta.js'), '--version'], { encoding: 'utf8' })
    expect(told).toContain(recorded().engine.split(' ')[1])
  })
})
