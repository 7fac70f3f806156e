/** The presets as they were on a day, with all states of the world sitting in them. ODD section 6. */
import { type Forum, PRESET_NAMES, PRESETS, type PresetName } from '../../model/index.ts'
import { foldWorld, type WorldTable } from '../../tables/index.ts'
import { seatForum } from './seated.ts'

export interface PresetOn {
  readonly forum: Forum
  /** Ids of its members. */
  readonly members: readonly string[]
  /** Ids of those whose no is enough; none where it is that of everybody. */
  readonly vetoing: readonly string[]
  readonly source: string
}

/** @param start `YYYY-MM`; memberships are those of its first day @param table the world of that time */
export function presetsOn(start: string, table: WorldTable): readonly PresetOn[] {
  const all = table.states.map(({ id }) => id)
  const { states } = foldWorld(table, all, 'drop', `${start}-01`)
  return PRESET_NAMES.map((id: PresetName) => {
    const forum = seatForum(id, PRESETS[id], states)
    const where = (of: (at: number) => boolean) => states.flatMap((state, at) => (of(at) ? [state.id] : []))
    return { forum, members: where((at) => forum.heads[at]! > 0), vetoing: where((at) => forum.vetoing[at]!), source: PRESETS[id].source }
  })
}
