/** A forum as a file writes it, completed from the preset that it is of. ODD section 6. */
import { type Powers, PRESET_NAMES, PRESETS, type Preset, type PresetName } from '../../model/index.ts'
import type { ScenarioDraft } from '../read/index.ts'

export type ForumsDraft = ScenarioDraft['forums']

/** States of a forum: a bloc of memberships.csv, `everyone`, `nobody` or a list of ids. */
export type Members = string | readonly string[]

export interface WrittenForum extends Omit<Preset, 'members' | 'veto' | 'seats' | 'lean' | 'powers' | 'majorities' | 'source'> {
  readonly members: Members
  readonly majorities: { readonly [name: string]: Preset['majorities']['usual'] }
  /** `nobody`, `everybody`, a bloc or a list of ids. */
  readonly veto: Members
  readonly seats?: { readonly each: Members; readonly others: number }
  readonly lean: number | string
  readonly powers: Powers | null
}

/** What holds where a forum that is no preset says nothing. */
const SILENT: WrittenForum = {
  name: '',
  members: 'nobody',
  majorities: {},
  veto: 'nobody',
  respondentVotes: true,
  meets: 1,
  renews: 0,
  exclusive: false,
  lean: 0,
  powers: null,
}

const presetOf = (name: string): WrittenForum | null => (isPreset(name) ? PRESETS[name] : null)
const isPreset = (name: string): name is PresetName => (PRESET_NAMES as readonly string[]).includes(name)

/** Ids that `by` may have: those of the file, and presets but `none`. */
export const forumNames = (forums: ForumsDraft): readonly string[] => [
  ...new Set([...Object.keys(forums ?? {}), ...PRESET_NAMES.filter((name) => name !== 'none')]),
]

/** The forum of that id: of the file, else the preset of that name; null where there is none, or what is written is not well-formed. */
export function writtenForum(id: string, forums: ForumsDraft): WrittenForum | null {
  if (forums === undefined || !Object.hasOwn(forums, id)) return presetOf(id)
  const written = forums[id]
  if (typeof written !== 'object') return written === undefined ? null : presetOf(written)
  const { preset, ...own } = written
  const under = preset === undefined ? SILENT : presetOf(preset)
  if (under === null) return null
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Partial<WrittenForum>
  return { ...under, ...given, majorities: { ...under.majorities, ...given.majorities } }
}
