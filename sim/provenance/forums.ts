/** Provenance of forums: the rule of each that a scenario names, who decides a rung, and how the members of a body lean. ODD section 6. */
import { type Forum, PRESETS, type Preset, shareWords } from '../model/index.ts'
import { type Backing, backing, isGiven, type Provenance, type Records, toldOf } from './backing.ts'

type Row = Provenance

const row = (path: string, meaning: string, value: Row['value'], unit: string, behind: Backing): Row => ({
  ...{ path, meaning, value, unit },
  range: null,
  count: 1,
  ...behind,
})

/** The preset that a forum of the file is, or takes the rest from. */
function presetOf({ file }: Records, id: string): Preset | null {
  const forums = (file as { readonly forums?: { readonly [id: string]: string | { readonly preset?: string } } }).forums
  const given = forums !== undefined && Object.hasOwn(forums, id) ? forums[id] : undefined
  const name = typeof given === 'object' ? given.preset : (given ?? id)
  return name !== undefined && Object.hasOwn(PRESETS, name) ? PRESETS[name as keyof typeof PRESETS] : null
}

/** Rhythm, majorities, lean and members of each forum of the scenario. */
export function forumRows(records: Records): readonly Row[] {
  return records.scenario.forums.flatMap((forum) => {
    const { id, name, meets, renews, majorities } = forum
    const preset = presetOf(records, id)
    const behind = (part: string): Backing => {
      const path = `forums.${id}.${part}`
      if (isGiven(records, path) || preset === null) return toldOf(records, [path])
      return backing('model', 'expert', preset.source, { note: `As in the preset “${preset.name}”` })
    }
    return [
      row(`forums.${id}.members`, `${name}: members in the world`, membersOf(forum), 'states', behind('members')),
      row(`forums.${id}.meets`, `${name}: time between meetings`, meets, 'months', behind('meets')),
      row(`forums.${id}.renews`, `${name}: time after which measures must be renewed; 0 if they stand`, renews, 'months', behind('renews')),
      ...Object.entries(majorities).map(([key, tests]) => {
        const words = tests.map(({ of, weigh, share }) => `${shareWords(share)} of ${of} ${weigh}`)
        const value = words.length === 0 ? 'none' : words.join(' and ')
        return row(`forums.${id}.majorities.${key}`, `${name}: majority “${key}”`, value, 'of votes', behind(`majorities.${key}`))
      }),
    ]
  })
}

const membersOf = ({ heads }: Forum): number => heads.reduce((sum, count) => sum + count, 0)

const SAID: { readonly [part: string]: readonly [meaning: string, unit: string] } = {
  by: ['who decides', 'forum or states'],
  majority: ['majority', 'name'],
  effect: ['with what force', 'effect'],
  else: ['who may act where the forum does not carry', 'states'],
  ends: ['how it ends', 'vote or itself'],
  renews: ['time after which it must be renewed', 'months'],
  dwell: ['time that the gap must last before it', 'months'],
  quorum: ['leverage that it needs', 'share'],
  grace: ['time that it holds with too little leverage', 'months'],
}

/** What a file says of who decides a rung. @param path of the rung @param rung as the file has it */
export function mandateRows(records: Records, path: string, name: string, rung: unknown): readonly Row[] {
  const given = (rung ?? {}) as { readonly [part: string]: unknown }
  return Object.entries(SAID).flatMap(([part, [meaning, unit]]) => {
    const value = given[part]
    if (value === undefined) return []
    const shown = Array.isArray(value) ? value.join(' and ') : (value as string | number)
    return [row(`${path}.${part}`, `${name}: ${meaning}`, shown, unit, toldOf(records, [`${path}.${part}`]))]
  })
}
