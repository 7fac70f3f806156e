/** Roles in the sequence they have everywhere, and states ordered by role, then leverage, then name. */

/** Roles of the simulation, plus the respondent, plus the bystanders that may not enforce: `barred`. */
export const ROLE_SEQUENCE = ['respondent', 'enforcer', 'supporter', 'bystander', 'buster', 'patron', 'barred'] as const
export type RoleName = (typeof ROLE_SEQUENCE)[number]

/** Plural for labels: `enforcers`, `busters`. */
export function roleWord(role: RoleName, count = 2): string {
  return count === 1 || role === 'respondent' || role === 'barred' ? role : `${role}s`
}

/** A state with what its place in a list follows from. */
export interface RankedState {
  readonly id: string
  readonly name: string
  readonly role: RoleName
  /** Share of all leverage over the respondent, 0-1. */
  readonly leverage: number
}

/** States of one role, `members` of them. */
export interface Group {
  readonly role: RoleName
  readonly members: number
}

/** Positions in the caller's list in drawing sequence, and the groups in that sequence. */
export function ordered(states: readonly RankedState[]): {
  readonly sequence: readonly number[]
  readonly groups: readonly Group[]
} {
  const rank = (state: RankedState) => ROLE_SEQUENCE.indexOf(state.role)
  const sequence = states
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, two] = [states[a]!, states[b]!]
      return rank(one) - rank(two) || two.leverage - one.leverage || (one.name < two.name ? -1 : one.name > two.name ? 1 : a - b)
    })
  const groups = ROLE_SEQUENCE.map((role) => ({ role, members: states.filter((state) => state.role === role).length }))
  return { sequence, groups: groups.filter((group) => group.members > 0) }
}
