/** The scenario's own run, drawn faintly behind the run of a scenario that the reader has changed: on the same luck, in as many worlds. */
import { remember, type Subject } from '../../app/index.ts'
import type { Behind } from '../../charts/index.ts'
import type { Backdrop } from '../../worker/index.ts'

/** A run of a scenario as it is, and what it is of. */
export interface OwnRun {
  readonly of: Subject
  readonly backdrop: Backdrop
}

/** Whether anything is changed, so that there is something to compare with. */
export const isChanged = ({ scenario, base }: Subject): boolean => scenario !== base

/** Whether the scenario's own run of one subject is that of the other: same scenario, luck, worlds and case. */
export function sameOwnRun(a: Subject, b: Subject): boolean {
  const { experiment: one } = a
  const { experiment: other } = b
  return a.base === b.base && a.seed === b.seed && one.worlds === other.worlds && one.kase === other.kase
}

/** As the chart needs it, for runs of this many months. */
export const behindOf = remember(({ digest, worlds, compliance }: Backdrop, months: number): Behind => {
  const cut = (series: ArrayLike<number>) => Array.from(series).slice(0, months)
  return {
    name: 'as the scenario has it',
    worlds,
    result: digest,
    compliance: { p25: cut(compliance.p25), p50: cut(compliance.p50), p75: cut(compliance.p75) },
  }
})
