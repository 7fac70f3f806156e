/**
 * From two sides to two scenarios that can be run. Changes of the design belong to the side that has them; other changes of the reader
 * (coefficients, states, mechanisms) hold on both sides, except where the scenario as it is meets the reader's changes: there all of them
 * make the difference.
 */
import {
  type Arm,
  type Problem,
  parseScenario,
  type Scenario,
  type Setting,
  scenarioHash,
  withDesign,
  withSettings,
} from '../../../sim/index.ts'
import type { Shelf, Subject } from '../../app/index.ts'
import type { Two } from '../../worker/index.ts'
import { designOn, MINE, OWN, type Side, sideWords } from './sides.ts'

/** Two sides read without problems: what is compared on identical luck. */
export interface Pair {
  readonly subject: Subject
  readonly sides: Two<Side>
  readonly arms: Two<Arm>
  /** `under Gradual ladder`, `without settlement`. */
  readonly phrases: Two<string>
  readonly hashes: Two<string>
  /** Settings that hold on both sides, and those of each side alone. */
  readonly shared: readonly Setting[]
  readonly alone: Two<readonly Setting[]>
}

/** What has become of the sides that were chosen. */
export type PairRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly pair: Pair }
  /** Both sides are the same scenario: nothing to compare. */
  | { readonly kind: 'same' }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }

const OF_DESIGN = /^(cases\[\d+\]\.)?design\b/

/** The settings of both sides and those of each alone. */
export function shareOut(
  settings: readonly Setting[],
  [a, b]: Two<Side>,
): { readonly shared: readonly Setting[]; readonly alone: Two<readonly Setting[]> } {
  const designs = [a.design, b.design]
  const mine = designs.map((design) => design === MINE)
  if (mine[0] && mine[1]) return { shared: settings, alone: [[], []] }
  const all = designs.includes(OWN) && designs.includes(MINE)
  const parted = settings.filter(({ path }) => all || OF_DESIGN.test(path))
  const shared = settings.filter((setting) => !parted.includes(setting))
  return { shared, alone: [mine[0] ? parted : [], mine[1] ? parted : []] }
}

/** Mechanisms that are switched off on a side. */
function offOn(settings: readonly Setting[], base: Scenario, side: Side): readonly string[] {
  const asked = settings.findLast(({ path }) => path === 'off')?.value
  const off = Array.isArray(asked) ? asked.map(String) : base.off
  return side.off === null || off.includes(side.off) ? off : [...off, side.off].sort()
}

/** Never throws: what cannot be run comes back as problems. */
export function readPair(subject: Subject, sides: Two<Side>, shelf: Shelf): PairRead {
  const { shared, alone } = shareOut(subject.experiment.settings, sides)
  const problems: Problem[] = []
  const [first, second] = sides.map((side, at) => scenarioOf(subject, side, [...shared, ...alone[at]!], shelf, problems))
  if (problems.length > 0 || !first || !second) return { kind: 'wrong', problems }
  const hashes = [scenarioHash(first), scenarioHash(second)] as const
  if (hashes[0] === hashes[1]) return { kind: 'same' }
  const [a, b] = [sideWords(sides, 0, subject, shelf), sideWords(sides, 1, subject, shelf)]
  const arms = [
    { label: a.label, scenario: first },
    { label: b.label, scenario: second },
  ] as const
  const phrases = [a.phrase, b.phrase] as const
  return { kind: 'ready', pair: { subject, sides, arms, phrases, hashes, shared, alone } }
}

function scenarioOf({ json, base }: Subject, side: Side, settings: readonly Setting[], shelf: Shelf, problems: Problem[]): Scenario | null {
  const isFile = side.design !== OWN && side.design !== MINE
  const file = isFile ? designOn(shelf, side.design) : null
  if (isFile && file === null) {
    const cure = 'choose one of the list'
    problems.push({ place: 'design', rule: 'a design of this page', value: side.design, cure })
    return null
  }
  const designed = file === null ? json : withDesign(json, file)
  const changed = withSettings(designed, [...settings, { path: 'off', value: offOn(settings, base, side) }])
  const parsed = parseScenario(changed.json, shelf.library)
  problems.push(...changed.problems, ...(parsed.ok ? [] : parsed.problems))
  return parsed.ok ? parsed.scenario : null
}
