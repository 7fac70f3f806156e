/** What comes with the package: the world tables and the bundled scenarios, found from where this code lies (built or not). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readWorldTable, WORLD_FILES, type WorldTable } from '../index.ts'

export interface Library {
  /** World tables by name, read when first asked for. */
  readonly tables: { readonly 'world-2019': WorldTable }
  /** Ids of the bundled scenarios, sorted. */
  readonly ids: readonly string[]
  /** Text of a bundled scenario. */
  read(id: string): string
}

/** `dist/cli/` and `sim/cli/` both lie two folders below the root of the package. */
const SCENARIOS = new URL('../../scenarios/', import.meta.url)

export function bundledLibrary(folder: URL = SCENARIOS): Library {
  let table: WorldTable | null = null
  return {
    tables: {
      get 'world-2019'() {
        table ??= readWorldTable(
          Object.fromEntries(WORLD_FILES.map((name) => [name, readFileSync(new URL(`data/${name}`, folder), 'utf8')])),
        )
        return table
      },
    },
    get ids() {
      if (!existsSync(folder)) return []
      const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
      return files.map((name) => name.slice(0, -'.json'.length)).sort()
    },
    read: (id) => readFileSync(new URL(`${id}.json`, folder), 'utf8'),
  }
}
