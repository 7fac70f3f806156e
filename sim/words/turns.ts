/** When a state changed its role, or the respondent its posture, for a list of months. ODD section 4, observation. */
import type { Explanation, Turn } from '../explain/index.ts'
import { monthWords, stateWords } from '../text/index.ts'
import { wentWords } from './options.ts'

/** One line of the list: `January 2005`, `left the coalition`. */
export interface ToldTurn {
  readonly month: number
  readonly when: string
  readonly what: string
}

/** The list with its head; where there is nothing to list, `never` says so. */
export interface ToldTurns {
  readonly title: string
  readonly rows: readonly ToldTurn[]
  /** Empty where there are rows. */
  readonly never: string
}

/** The coalition are those who enforce. */
const JOINS: { readonly [role: string]: string } = {
  supporter: 'began to support the judgment in words',
  enforcer: 'joined the coalition',
  buster: 'began to profit by trading around the measures',
  patron: 'began to shield the respondent',
}
const LEAVES: { readonly [role: string]: string } = {
  supporter: 'stopped supporting the judgment',
  enforcer: 'left the coalition',
  buster: 'stopped trading around the measures',
  patron: 'stopped shielding the respondent',
}

/** What a change comes to: `left the coalition and began to shield the respondent`, `went from delay to negotiation`. */
function turnWords({ before, after }: Turn, decides: Explanation['decides']): string {
  if (decides === 'posture') return wentWords(before, after)
  const [left, joined] = [LEAVES[before], JOINS[after]]
  if (left === undefined || joined === undefined) return left ?? joined ?? ''
  return before === 'enforcer' ? `${left} and ${joined}` : after === 'enforcer' ? `${joined} after ${WAS[before]}` : `${left} and ${joined}`
}

const WAS: { readonly [role: string]: string } = {
  supporter: 'supporting the judgment in words',
  buster: 'trading around the measures',
  patron: 'shielding the respondent',
}

/** @param name of the state @param start month of the scenario's first month, `2014-05`, or null */
export function tellTurns(turns: readonly Turn[], decides: Explanation['decides'], name: string, start: string | null): ToldTurns {
  return {
    title: `When ${stateWords(name)} changed its ${decides} in this world`,
    rows: turns.map((turn) => ({ month: turn.month, when: monthWords(start, turn.month), what: turnWords(turn, decides) })),
    never: turns.length === 0 ? `${stateWords(name, true)} never changes its ${decides} in this world.` : '',
  }
}
