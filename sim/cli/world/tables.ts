/** The world of a scenario as tables: a line per state, or per pair of states. */
import { ATTRIBUTE_NAMES, NOT_GIVEN, rounded, type Scenario, TIE_COLUMNS } from '../../index.ts'

type Row = readonly string[]

/** Digits of a number: more than any source has. The scenario file has all of them. */
const DIGITS = 12

/** A line per state; members are the states folded into it, memberships `eu:1` or a share. */
export function stateLines({ states }: Scenario): readonly Row[] {
  const header = ['id', 'name', 'region', ...ATTRIBUTE_NAMES, 'veto', 'memberships', 'members']
  const rows = states.map((state) => {
    const blocs = Object.entries(state.memberships).flatMap(([bloc, share]) => (share > 0 ? [`${bloc}:${share}`] : []))
    const numbers = ATTRIBUTE_NAMES.map((name) => String(rounded(state[name], DIGITS)))
    return [state.id, state.name, state.region, ...numbers, state.veto ? '1' : '0', blocs.join(' '), state.members.join(' ')]
  })
  return [header, ...rows]
}

/** A line per two different states in each direction; affinity is blank where the scenario gives none. */
export function pairLines({ states, ties }: Scenario): readonly Row[] {
  const header = ['from', 'to', ...TIE_COLUMNS]
  const rows = states.flatMap(({ id: from }, i) =>
    states.flatMap(({ id: to }, j) => {
      if (i === j) return []
      const numbers = TIE_COLUMNS.map((column) => ties[column][i * states.length + j]!)
      return [
        [
          from,
          to,
          ...numbers.map((value, at) => (TIE_COLUMNS[at] === 'affinity' && value === NOT_GIVEN ? '' : String(rounded(value, DIGITS)))),
        ],
      ]
    }),
  )
  return [header, ...rows]
}
