/** The sources of the project as text, for the tests that read the code instead of running it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What tools make and nobody writes. */
const MADE = ['node_modules', 'dist', 'coverage', '.git', '.cache']

export function exists(path: string): boolean {
  return existsSync(ROOT + path)
}

export function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

/** Names in a folder of the project, without what is made. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(ROOT + folder).filter((name) => !MADE.includes(name))
}

/** Paths of all files under a folder, from the root of the project, in byte order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort()
}

/** Paths of the TypeScript under a folder, declarations of foreign modules aside. */
export function codeIn(folder: string): readonly string[] {
  return filesIn(folder).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
}

/** The code without comments and without what stands in quotes; lines keep their numbers. */
export function bareCode(path: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  return read(path).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, blank)
}

/** The code without comments: what stands in quotes stays, and lines keep their numbers. */
export function saidIn(path: string): string {
  return read(path).replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, (text) => text.replace(/[^\n]/g, ' '))
}

/** `path:line: text` for every line of bare code that the pattern finds. */
export function grep(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    bareCode(path)
      .split('\n')
      .flatMap((line, n) => (pattern.test(line) ? [`${path}:${n + 1}: ${line.trim()}`] : [])),
  )
}
