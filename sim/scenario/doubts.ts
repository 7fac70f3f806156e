/**
 * What a scenario may say and looks like a slip: a claimant that is a friend of the respondent, a forum without the power for what a rung
 * says, a veto or a forum that nothing uses. ODD section 6.
 */
import { affinityTo, type InstrumentName, type Scenario } from '../model/index.ts'
import { foldWorld } from '../tables/index.ts'
import { inRow } from '../text/index.ts'
import type { Library } from './check/index.ts'
import { beyondPowers, forumsNamed, headsIn, writtenForum } from './forums/index.ts'
import { formatPath, type Path } from './path.ts'
import { OLD_KEYS, type ScenarioDraft } from './read/index.ts'
import { tableOf } from './table.ts'

/** Affinity above which a claimant looks like a friend of the respondent. */
const FRIEND = 0.75

/** @param file that the scenario was resolved from, without problems @returns sentences that begin with a place */
export function doubtsAbout(scenario: Scenario, file: unknown, library: Library): readonly string[] {
  const written = file as ScenarioDraft
  return [
    ...friends(scenario),
    ...powers(scenario),
    ...tellBeyond(scenario),
    ...absent(scenario, written, library),
    ...vetoes(scenario, written),
    ...unused(written),
    ...old(file),
  ]
}

const doubt = (path: Path, text: string): string => `${formatPath(path)}: ${text}`

function friends(scenario: Scenario): readonly string[] {
  const place = new Map(scenario.states.map(({ id }, at) => [id, at]))
  return scenario.cases.flatMap(({ respondent, claimants }, c) =>
    claimants.flatMap((id, n) => {
      const affinity = affinityTo(scenario, place.get(id)!, place.get(respondent)!)
      if (affinity <= FRIEND) return []
      const text = `${id} is a friend of ${respondent}: affinity ${affinity.toFixed(2)}; give a tie with the affinity that they had`
      return [doubt(['cases', c, 'claimants', n], text)]
    }),
  )
}

/** Each rung once, however many cases share its design. */
function powers({ cases, forums }: Scenario): readonly string[] {
  const told = cases.flatMap(({ design }) =>
    design.rungs.flatMap((rung) => {
      const forum = forums.find(({ id }) => id === rung.forum)
      const beyond = forum === undefined ? [] : beyondPowers(forum.powers, { ...rung, instruments: instrumentsOf(rung.instruments) })
      if (beyond.length === 0) return []
      return [`rung “${rung.name}”: ${forum!.id} has no power for ${inRow(beyond)} with effect ${rung.effect}`]
    }),
  )
  return [...new Set(told)]
}

/** Rungs by the forum of a case that do not stand as the design has them, in words: each once, however many cases share it. */
export function tellBeyond({ cases }: Scenario): readonly string[] {
  const told = cases.flatMap(({ id, design }) =>
    design.beyond.map(({ rung, forum, without, instead }) => {
      const why = forum === null ? `the case ${id} has no forum` : `${forum} has no power for ${inRow(without)}`
      const then = instead === null ? 'left out of it' : instead === 'none' ? 'it is left out' : `it is taken by ${instead}`
      return `rung “${rung}”: ${why}; ${then}`
    }),
  )
  return [...new Set(told)]
}

/** Forums of which members have been dropped from the world: their votes are missing. */
function absent({ forums, start }: Scenario, file: ScenarioDraft, library: Library): readonly string[] {
  const name = tableOf(file)
  const table = name === null ? undefined : library[name]
  if (table === undefined || forums.length === 0) return []
  const all = table.states.map(({ id }) => id)
  const { states } = foldWorld(table, all, 'drop', start === null ? undefined : `${start}-01`)
  return forums.flatMap(({ id, heads }) => {
    const there = heads.reduce((sum, one) => sum + one, 0)
    const { members } = writtenForum(id, file.forums)!
    const of =
      typeof members === 'string' && members !== 'everyone' ? states.reduce((sum, state) => sum + headsIn(state, members), 0) : there
    return there >= of ? [] : [`forum ${id}: ${there} of its ${of} members are in the world; fold the rest instead of dropping it`]
  })
}

const instrumentsOf = (instruments: object): readonly InstrumentName[] => Object.keys(instruments) as InstrumentName[]

/** Vetoes that the file gives or takes, where no rung is decided together. */
function vetoes({ cases }: Scenario, { states = {}, world }: ScenarioDraft): readonly string[] {
  if (cases.some(({ design }) => design.rungs.some(({ collective }) => collective))) return []
  const listed = world !== undefined && 'states' in world ? [...(world.states ?? [])] : []
  const inWorld = listed.flatMap((state, at): Path[] => (state?.veto === undefined ? [] : [['world', 'states', at, 'veto']]))
  const given = Object.entries(states).flatMap(([id, state]): Path[] => (state?.veto === undefined ? [] : [['states', id, 'veto']]))
  return [...inWorld, ...given].map((path) => doubt(path, 'no rung uses this veto; vetoes of a forum stand in its rule'))
}

/** Keys of older versions, each named once, where it stands first. */
function old(file: unknown): readonly string[] {
  const found = new Map<string, Path>()
  const look = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (Object.hasOwn(OLD_KEYS, key) && inner !== false && !found.has(key)) found.set(key, at)
      look(inner, at)
    }
  }
  const { design, cases } = file as { readonly design?: unknown; readonly cases?: readonly { readonly design?: unknown }[] }
  look(design, ['design'])
  for (const [at, kase] of (cases ?? []).entries()) look(kase.design, ['cases', at, 'design'])
  return [...found].map(([key, path]) => doubt(path, `of an older version; ${OLD_KEYS[key]}`))
}

function unused(file: ScenarioDraft): readonly string[] {
  const named = forumsNamed(file)
  const idle = Object.keys(file.forums ?? {}).filter((id) => !named.includes(id))
  return idle.map((id) => doubt(['forums', id], 'no rung, offer or case names this forum'))
}
