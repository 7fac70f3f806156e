/**
 * A run shorter than its file: scheduled events that it never reaches are left out, with their evidence, and are
 * reported. In a file such an event is an error, since nobody has asked for a shorter run. ODD section 6.
 */

import type { Problem } from '../problems/index.ts'
import { childAt, formatPath, parsePath } from './path.ts'
import type { Json } from './read/index.ts'

/** A scheduled event that the run never comes to. */
export interface LeftOut {
  /** In the file, as `events[2]`. */
  readonly path: string
  readonly kind: string
  readonly month: number
  /** Length of the run. */
  readonly months: number
}

/** `events[2] (leader, month 151) is left out: the run ends after 60 months`. */
export function tellLeftOut({ path, kind, month, months }: LeftOut): string {
  return `${path} (${kind}, month ${month}) is left out: the run ends after ${months} months`
}

/**
 * Takes the events out of a file, in place, that lie after its end and before the end it had.
 * @param before length of the file before it was changed
 */
export function leaveOut(copy: Json, before: unknown): readonly LeftOut[] {
  const months = childAt(copy, 'months')
  const events = childAt(copy, 'events')
  if (typeof months !== 'number' || typeof before !== 'number' || months >= before || !Array.isArray(events)) return []
  const left: LeftOut[] = []
  /** Old position -> new one. */
  const kept = new Map<number, number>()
  for (const [at, event] of events.entries()) {
    const month = childAt(event, 'month')
    if (typeof month === 'number' && month >= months && month < before) {
      left.push({ path: formatPath(['events', at]), kind: String(childAt(event, 'kind') ?? 'event'), month, months })
    } else kept.set(at, kept.size)
  }
  if (left.length === 0) return left
  const file = copy as { [key: string]: Json }
  file.events = events.filter((_, at) => kept.has(at))
  renumber(file, kept)
  return left
}

/** A position among the events, or in the path of evidence for one. */
const EVENT = /^(events|evidence\["events)\[(\d+)\]/

/** The problem of a file that events were taken out of, at its place in the file as it was. */
export function placedInFile(problem: Problem, leftOut: readonly LeftOut[]): Problem {
  const gone = leftOut.map(({ path }) => Number(parsePath(path)?.[1]))
  const before = (at: number) => gone.reduce((place, one) => (one <= place ? place + 1 : place), at)
  const place = problem.place.replace(EVENT, (_, list: string, at: string) => `${list}[${before(Number(at))}]`)
  return { ...problem, place }
}

/** Evidence follows the events it is for. */
function renumber(file: { [key: string]: Json }, kept: ReadonlyMap<number, number>): void {
  const { evidence } = file
  if (typeof evidence !== 'object' || evidence === null || Array.isArray(evidence)) return
  const entries = Object.entries(evidence).flatMap(([written, entry]) => {
    const path = parsePath(written)
    if (path?.[0] !== 'events' || typeof path[1] !== 'number') return [[written, entry] as const]
    const at = kept.get(path[1])
    return at === undefined ? [] : [[formatPath(['events', at, ...path.slice(2)]), entry] as const]
  })
  file.evidence = Object.fromEntries(entries)
}
