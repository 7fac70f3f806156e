/** Which world table a scenario file builds on. ODD section 6. */
import { tableNear, WORLD_TABLES, type WorldTableName } from '../tables/index.ts'
import { valueAt } from './path.ts'

/**
 * The table that a file names, else that nearest its start. Null where it writes out its states, and where its table or its start is none,
 * so that the table cannot be known. @param file a scenario file, checked or not
 */
export function tableOf(file: unknown): WorldTableName | null {
  const world = valueAt(file, ['world'])
  if (typeof world !== 'object' || world === null) return null
  if (Object.hasOwn(world, 'table')) return WORLD_TABLES.find((name) => name === valueAt(world, ['table'])) ?? null
  if (isWrittenOut(world)) return null
  const start = valueAt(file, ['start'])
  if (start === undefined) return Object.hasOwn(file as object, 'start') ? null : tableNear(null)
  return typeof start === 'string' && /^\d{4}-/.test(start) ? tableNear(start) : null
}

/** Whether the world of a file lists its states rather than taking them from a table. */
export function isWrittenOut(world: object): boolean {
  return 'states' in world || ('flows' in world && !('keep' in world))
}
