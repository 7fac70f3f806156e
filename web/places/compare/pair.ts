/**
 * From two sides to two scenarios that can be run: each has its scenario, its design, the reader's changes that are made on it, and what is
 * switched off besides. A change that cannot be made on a side is left out there, and the page says so.
 */
import { type Arm, type DesignFile, type Problem, type Scenario, type Setting, scenarioHash, withDesign } from '../../../sim/index.ts'
import { baseOf, fileOf, type Opened, type Shelf, type Subject } from '../../app/index.ts'
import { sourceOf } from '../../parts/index.ts'
import type { Two } from '../../worker/index.ts'
import { type Fitted, fitted, type Ground } from './fit.ts'
import { designWords, type NamedSide, sideWords } from './names.ts'
import { changesOn, designOn, OWN, type Side } from './sides.ts'

/** One side, read: what is run of it. */
export interface ReadSide extends NamedSide {
  readonly scenario: Scenario
  /** The file it comes from, with design and changes in it. */
  readonly file: unknown
  /** Mechanisms switched off beyond what the file switches off; null where some are switched on again. */
  readonly off: readonly string[] | null
  /** Changes that cannot be made on it or have no effect, a sentence each. */
  readonly notes: readonly string[]
}

/** Two sides read without problems: what is compared on identical luck. */
export interface Pair {
  readonly subject: Subject
  readonly sides: Two<Side>
  readonly read: Two<ReadSide>
  readonly arms: Two<Arm>
  readonly cases: Two<number>
  /** `under Gradual ladder`, `without settlement`. */
  readonly phrases: Two<string>
  readonly hashes: Two<string>
  /** Settings that hold on both sides, and those of each side alone; `off` aside. */
  readonly shared: readonly Setting[]
  readonly alone: Two<readonly Setting[]>
}

/** What has become of the sides that were chosen. */
export type PairRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly pair: Pair }
  /** Both sides are the same scenario: nothing to compare. */
  | { readonly kind: 'same'; readonly notes: Two<readonly string[]> }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }

/** What the sides are chosen from. */
export interface Choice {
  readonly subject: Subject
  readonly shelf: Shelf
  readonly opened: readonly Opened[]
}

const isOff = ({ path }: Setting) => path === 'off'
const isLength = ({ path }: Setting) => path === 'months'

/** Never throws: what cannot be run comes back as problems. */
export function readPair(choice: Choice, sides: Two<Side>): PairRead {
  const problems: Problem[] = []
  const [grounds, months] = groundsOf(choice, sides, problems)
  if (grounds === null) return { kind: 'wrong', problems }
  const sideOf = (at: 0 | 1) => readSide(choice, sides[at], grounds[at], months, problems)
  const [first, second] = [sideOf(0), sideOf(1)]
  if (problems.length > 0 || first === null || second === null) return { kind: 'wrong', problems }
  return pairOf(choice, sides, [first, second])
}

function pairOf({ subject, shelf }: Choice, sides: Two<Side>, read: Two<ReadSide>): PairRead {
  const hashes = [scenarioHash(read[0].scenario), scenarioHash(read[1].scenario)] as const
  if (hashes[0] === hashes[1]) return { kind: 'same', notes: [read[0].notes, read[1].notes] }
  const [a, b] = [sideWords(read, 0, shelf), sideWords(read, 1, shelf)]
  const arms = [
    { label: a.label, scenario: read[0].scenario },
    { label: b.label, scenario: read[1].scenario },
  ] as const
  const cases = [read[0].kase, read[1].kase] as const
  const phrases = [a.phrase, b.phrase] as const
  return { kind: 'ready', pair: { subject, sides, read, arms, cases, phrases, hashes, ...shareOut([read[0].made, read[1].made]) } }
}

/** The settings of both sides and those of each alone; `off` aside. */
export function shareOut(made: Two<readonly Setting[]>): Pick<Pair, 'shared' | 'alone'> {
  const key = ({ path, value }: Setting) => JSON.stringify([path, value])
  const keys = made.map((settings) => new Set(settings.map(key)))
  const isShared = (setting: Setting) => keys.every((known) => known.has(key(setting)))
  const [a, b] = made.map((settings) => settings.filter((setting) => !isOff(setting)))
  const alone = (settings: readonly Setting[]) => settings.filter((setting) => !isShared(setting))
  return { shared: a!.filter(isShared), alone: [alone(a!), alone(b!)] }
}

interface Based extends Pick<Ground, 'base' | 'kase' | 'design' | 'json' | 'from'> {
  readonly asked: readonly Setting[]
}

/** What both sides are made in, and the length of their runs where the longer one is cut to that of the shorter; else null. */
function groundsOf(choice: Choice, sides: Two<Side>, problems: Problem[]): readonly [Two<Based> | null, number | null] {
  const [a, b] = [groundOf(choice, sides[0], problems), groundOf(choice, sides[1], problems)]
  if (a === null || b === null) return [null, null]
  const lengths = [a, b].map(({ base, asked }) => Number(asked.findLast(isLength)?.value ?? base.months))
  return [[a, b], lengths[0] === lengths[1] ? null : Math.min(...lengths)]
}

function groundOf({ subject, shelf, opened }: Choice, side: Side, problems: Problem[]): Based | null {
  const { experiment } = subject
  const other = side.scenario !== null && side.scenario !== experiment.scenario
  const json = other ? fileOf(side.scenario, shelf, opened) : subject.json
  const base = other ? baseOf(json, shelf) : subject.base
  const design = side.design === OWN ? null : designOn(shelf, side.design)
  const cure = 'choose one from the list'
  if (base === null) problems.push({ place: 'scenario', rule: 'a scenario of this page', value: side.scenario!, cure })
  if (design === null && side.design !== OWN) problems.push({ place: 'design', rule: 'a design of this page', value: side.design, cure })
  if (problems.length > 0 || base === null) return null
  const changes = changesOn(side, experiment.settings)
  const named = side.called !== null
  const from = other && !named ? experiment.kase : null
  // The length that was set belongs to the scenario it was set in.
  const asked = other && !named ? changes.filter((setting) => !isLength(setting)) : changes
  const designed: unknown = design === null ? json : withDesign(json, design satisfies DesignFile)
  return { json: designed, base, design, from, kase: other ? 0 : experiment.kase, asked }
}

function readSide(choice: Choice, side: Side, based: Based, months: number | null, problems: Problem[]): ReadSide | null {
  const { subject, shelf } = choice
  const { base, kase, asked } = based
  const off = offOn(side.called === null ? subject.base : base, base, asked, side)
  const fixed = [{ path: 'off', value: off }, ...(months === null ? [] : [{ path: 'months', value: months }])]
  const designName = designWords({ side, base, kase }, shelf)
  const nameOf = (path: string) => sourceOf(subject, path)?.meaning ?? path
  const found: Fitted = fitted(
    { ...based, library: shelf.library, designName, nameOf },
    asked.filter((setting) => !isOff(setting)),
    fixed,
  )
  problems.push(...found.problems)
  if (found.scenario === null) return null
  const made = [...found.made, ...asked.filter(isOff)]
  const beyond = base.off.some((name) => !off.includes(name)) ? null : off.filter((name) => !base.off.includes(name))
  const length = months === null || months === base.months ? [] : [`Cut to ${months} months, as long as the other side runs.`]
  return { side, base, kase, made, scenario: found.scenario, file: found.file, off: beyond, notes: [...found.notes, ...length] }
}

/** Mechanisms that are switched off on a side: those of its file, as the reader has changed them, and its own. */
function offOn(shown: Scenario, base: Scenario, asked: readonly Setting[], { off }: Side): readonly string[] {
  const set = asked.findLast(isOff)?.value
  const wanted = Array.isArray(set) ? set.map(String) : shown.off
  const on = shown.off.filter((name) => !wanted.includes(name))
  const more = wanted.filter((name) => !shown.off.includes(name))
  const all = new Set([...base.off.filter((name) => !on.includes(name)), ...more, ...(off === null ? [] : [off])])
  const list = [...all]
  return list.length === base.off.length && list.every((name) => base.off.includes(name)) ? base.off : list.sort()
}
