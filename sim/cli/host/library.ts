/**
 * What comes with the package: the world tables, the bundled scenarios and the bundled designs, found from where this code lies (built or
 * not).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  type CodedRecord,
  RECORD_FILES,
  readRecord,
  readWorldTable,
  WORLD_YEARS,
  type WorldTable,
  type WorldTableName,
  worldFiles,
} from '../../index.ts'

/** Files of one kind. */
export interface Shelf {
  /** Ids of the bundled files, sorted. */
  readonly ids: readonly string[]
  /** Text of a bundled file. */
  read(id: string): string
}

/** The shelf of scenarios, and what else there is. */
export interface Library extends Shelf {
  /** World tables by name, read when first asked for. */
  readonly tables: { readonly [name in WorldTableName]?: WorldTable } & { readonly 'world-2019': WorldTable }
  readonly designs: Shelf
  /** What states did in past cases, read when it is first asked for. */
  readonly record: CodedRecord
}

/** `dist/cli/`, where this is built to, lies two folders below the root of the package, and `sim/cli/host/` three. */
const SCENARIOS = ['../../scenarios/', '../../../scenarios/']
  .map((path) => new URL(path, import.meta.url))
  .find((folder) => existsSync(folder))!

export function bundledLibrary(folder: URL = SCENARIOS): Library {
  let record: CodedRecord | null = null
  return {
    tables: tablesIn(new URL('data/', folder)),
    designs: shelf(new URL('designs/', folder)),
    ...shelf(folder),
    get record() {
      return (record ??= readRecord(textsIn(new URL('data/', folder), RECORD_FILES)))
    },
  }
}

/** By path in the folder. */
const textsIn = (folder: URL, paths: readonly string[]): { readonly [path: string]: string } =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]))

/** One table per year, read when it is first asked for. */
function tablesIn(folder: URL): Library['tables'] {
  const tables = {}
  for (const year of WORLD_YEARS) {
    let table: WorldTable | null = null
    const read = () => readWorldTable(textsIn(folder, worldFiles(year)), year)
    Object.defineProperty(tables, `world-${year}`, {
      enumerable: true,
      get: () => {
        table ??= read()
        return table
      },
    })
  }
  return tables as Library['tables']
}

/** The JSON files of a folder; none where there is no folder. */
function shelf(folder: URL): Shelf {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return {
    ids: names.map((name) => name.slice(0, -'.json'.length)).sort(),
    read: (id) => readFileSync(new URL(`${id}.json`, folder), 'utf8'),
  }
}
