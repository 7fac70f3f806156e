/** What became of imported numbers, and what to do with them next. */
import { commandLine, counted, type Imported, inRow, type PutInto, type WorldTable } from '../../index.ts'
import type { IntoTarget, TableTarget } from './request.ts'

/** Numbers set by hand that are named one by one. */
const MOST_NAMED = 20

/** A word of warning where numbers are of another year than the world that they go into. */
function yearStep(years: Imported['years'], { id, year }: WorldTable): readonly string[] {
  return years === null || years[1] === year ? [] : [`note: the numbers are of ${years[1]}, all else is that of ${id}`]
}

export function intoSteps(
  { name, out }: IntoTarget,
  { taken, byHand, findings }: PutInto,
  { years }: Imported,
  base: WorldTable,
): readonly string[] {
  const next = (command: string) => commandLine([command, out ?? 'FILE'])
  const more = byHand.length > MOST_NAMED ? [`${byHand.length - MOST_NAMED} more`] : []
  const kept = byHand.length === 0 ? [] : [`kept by hand: ${inRow([...byHand.slice(0, MOST_NAMED), ...more])}`]
  return [
    `put into ${name}: ${counted(taken, 'number')}`,
    ...kept,
    ...findings,
    ...yearStep(years, base),
    `next: ${next('run')}; where its numbers come from: ${next('sources')}`,
  ]
}

export function tableSteps({ folder, path }: TableTarget, { years }: Imported, base: WorldTable): readonly string[] {
  return [
    `written: ${path}, for the world ${base.id}`,
    ...yearStep(years, base),
    `next: ${commandLine(['run', 'SCENARIO', '--table', folder])}, or import another source into the same folder`,
  ]
}
