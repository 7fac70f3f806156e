/** The structure of the folders as the imports show it: doors, circles, lists and names. Paths are given from the root of the project. */
import type { Import } from './imports.ts'

/** The list of what a folder holds, which is its only door: of a place its plug-in, of a command its declaration. */
const DOOR = /^(?:.+\/index\.ts|web\/places\/[^/]+\/place\.ts|sim\/cli\/[^/]+\/command\.ts)$/

interface Step {
  /** The folder that holds both. */
  readonly folder: string
  /** Child of the folder, file or folder, that imports. */
  readonly by: string
  /** The rest of the imported path below the folder. */
  readonly rest: readonly string[]
}

function stepOf({ by, of }: Pick<Import, 'by' | 'of'>): Step {
  const [from, to] = [by.split('/'), of.split('/')]
  let common = 0
  while (common < from.length - 1 && common < to.length - 1 && from[common] === to[common]) common++
  return { folder: from.slice(0, common).join('/'), by: from[common]!, rest: to.slice(common) }
}

/** Whether an import reaches a file beside it or above it, or the door of a folder there. */
export function byDoor(by: string, of: string): boolean {
  const { rest } = stepOf({ by, of })
  return rest.length === 1 || (rest.length === 2 && DOOR.test(of))
}

/**
 * Whether a test may open a file: all of the folder that it mirrors, of those above, and of the folder that bears its own name; of others
 * the door, however deep it lies.
 */
export function openToTest(by: string, of: string): boolean {
  const [mirror, named] = [by.replace(/^test\//, '').replace(/[^/]+$/, ''), by.replace(/^test\/|\..*$/g, '')]
  const folder = of.replace(/[^/]+$/, '')
  return DOOR.test(of) || mirror.startsWith(folder) || folder.startsWith(`${named}/`)
}

/**
 * Circles among the children of any folder, as `folder: a -> b -> a`: neither files nor folders may wait for each other, types included.
 */
export function circlesIn(imports: readonly Import[]): readonly string[] {
  const graphs = new Map<string, Map<string, Set<string>>>()
  for (const one of imports) {
    const { folder, by, rest } = stepOf(one)
    if (by === rest[0]) continue
    const graph = graphs.get(folder) ?? new Map<string, Set<string>>()
    graphs.set(folder, graph)
    graph.set(by, (graph.get(by) ?? new Set()).add(rest[0]!))
  }
  return [...graphs].flatMap(([folder, graph]) => circlesOf(graph).map((circle) => `${folder}: ${circle.join(' -> ')}`))
}

function circlesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) circles.push([...above.slice(above.indexOf(name)), name])
    if (done.has(name) || above.includes(name)) return
    for (const next of graph.get(name) ?? []) visit(next, [...above, name])
    done.add(name)
  }
  for (const name of graph.keys()) visit(name, [])
  return circles
}

/** Folder -> names of the code files that lie in it directly. */
export function foldersOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    const cut = path.lastIndexOf('/')
    const folder = path.slice(0, cut)
    folders.set(folder, [...(folders.get(folder) ?? []), path.slice(cut + 1)])
  }
  return folders
}

/** Folders of three code files or more without a list. */
export function withoutList(paths: readonly string[]): readonly string[] {
  const bare = [...foldersOf(paths)].filter(([folder, files]) => files.length >= 3 && !files.some((name) => DOOR.test(`${folder}/${name}`)))
  return bare.map(([folder]) => folder)
}

/**
 * Families of three or more files of one folder that share the first or the last word of their names, as `folder: word-*` and `folder:
 * *-word`.
 */
export function families(paths: readonly string[]): readonly string[] {
  return [...foldersOf(paths)].flatMap(([folder, files]) => {
    const words = files.map((name) => name.split('.')[0]!.split('-'))
    const shared = (pick: (parts: readonly string[]) => string) => {
      const counts = new Map<string, number>()
      for (const parts of words) counts.set(pick(parts), (counts.get(pick(parts)) ?? 0) + 1)
      return [...counts].filter(([, count]) => count >= 3).map(([word]) => word)
    }
    return [
      ...shared((parts) => parts[0]!).map((word) => `${folder}: ${word}-*`),
      ...shared((parts) => parts.at(-1)!).map((word) => `${folder}: *-${word}`),
    ]
  })
}

/** Lines of a text with more than `most` characters, as `path:line`. */
export function tooWide(path: string, text: string, most: number): readonly string[] {
  return text.split('\n').flatMap((line, n) => ([...line].length > most ? [`${path}:${n + 1}`] : []))
}
