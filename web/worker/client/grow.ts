/**
 * How ensembles and comparisons grow: a first picture at once, then ever better ones from the desk. The first is
 * summed up on the page itself, which need not wait for its turn, where that is short; that of a long docket would
 * keep the page from answering.
 */
import { type Remote, transfer } from 'comlink'
import { type Arm, type Batch, buffersOf, type Plan, type Scenario, type Sent } from '../../../sim/index.ts'
import type { Contrast, Ensemble, Hearer, Pairing, Two, Work } from '../contract.ts'
import { createContrast, createPicture } from '../desk/index.ts'
import { worldsIn } from '../share.ts'
import type { Turn } from './turn.ts'

/** The worker that sums up, and how a scenario is made ready to be sent to it. */
export interface Desk {
  readonly remote: Remote<Work>
  readonly send: (scenario: Scenario) => Sent
}

/** Worlds of the first picture: many where they are soon there, and never so few that it says nothing. */
const FIRST = { most: 32, least: 4 } as const
/** Most worlds that a worker runs before it hears of a change: few enough that a cancelled run is soon over. */
const MOST_WORLDS = 16

/** Worlds that a worker runs before it answers. Of a first picture it answers once, and does not wait for the page in between. */
export function chunkOf({ scenario, from, to }: Plan, threads: number): number {
  return Math.max(1, Math.min(MOST_WORLDS, worldsIn(1, scenario), Math.ceil((to - from) / threads)))
}

/** How many worlds the first picture is of. It does not depend on the number of workers. */
export function firstOf(...scenarios: readonly Scenario[]): number {
  return Math.max(FIRST.least, Math.min(FIRST.most, worldsIn(4, ...scenarios)))
}

/** Ends of the steps in which an ensemble grows: a first picture at once, then ever better ones. */
export function stepsTo(worlds: number, first: number): readonly number[] {
  const steps: number[] = []
  for (const step of new Set([first, 32, 128, 512, 1000])) if (step < worlds) steps.push(step)
  for (let step = 2000; step < worlds; step *= 2) steps.push(step)
  return [...steps, worlds]
}

/** Months of cases in a world, in all arms, up to which the page sums up the first worlds itself: about 10 ms. */
const SHORT = 1200
const isShort = (...scenarios: readonly Scenario[]) => scenarios.reduce((sum, { cases, months }) => sum + cases.length * months, 0) <= SHORT

const sizeOf = ({ from, to }: Batch) => to - from
const handedOver = <T>(value: T, batches: readonly Batch[]): T => transfer(value, [...new Set(batches.flatMap(buffersOf))] as ArrayBuffer[])

/**
 * Asks for all steps at once, so that no worker waits between two of them.
 * @param from where the first step begins
 * @returns the end of each step with its batches, which reject where the turn has ended
 */
function runSteps<T>(from: number, ends: readonly number[], run: (from: number, to: number) => Promise<T>) {
  return ends.map((to, at) => {
    const batches = run(ends[at - 1] ?? from, to)
    // It is reported when its turn comes.
    batches.catch(() => {})
    return { to, batches }
  })
}

/**
 * One ensemble.
 * @param number names it at the desk
 * @param before names the one whose worlds are the same as far as they go: they are not run again; null where there is none
 */
export async function growEnsemble(turn: Turn, { remote, send }: Desk, number: number, before: number | null, of: Ensemble, hear: Hearer) {
  const { scenario, seed, worlds, kase } = of
  const there = before === null ? null : await remote.turn(before, number, kase, worlds)
  if (!turn.live) return
  let done = there?.summary.worlds ?? 0
  let told: Promise<void> = Promise.resolve()
  const run = (from: number, to: number, onBatch: (batch: Batch) => void) =>
    turn.run({ scenario, seed, from, to, level: 'series' }, onBatch).done
  const add = (batches: readonly Batch[], to: number, here: boolean) => {
    const summed = remote.add(number, here ? batches : handedOver([...batches], batches))
    if (!here) told = after(told, summed, (picture) => hear.picture(picture, to === worlds), turn)
  }
  if (there !== null) {
    hear.progress(done)
    hear.picture(there, done === worlds)
  } else {
    const to = Math.min(worlds, firstOf(scenario))
    // The first worlds are told of by their picture, which would wait while a number is drawn.
    const batches = await run(0, to, () => {})
    done = to
    hear.progress(done)
    const here = isShort(scenario)
    // Only now, so that nothing delays the first worlds.
    if (here) hear.picture(createPicture(scenario, seed, kase).add(batches), to === worlds)
    void remote.begin(number, send(scenario), seed, kase)
    add(batches, to, here)
  }
  const ends = stepsTo(worlds, firstOf(scenario)).filter((end) => end > done)
  const progressed = (batch: Batch) => {
    done += sizeOf(batch)
    hear.progress(done)
  }
  for (const { to, batches } of runSteps(done, ends, (from, end) => run(from, end, progressed))) add(await batches, to, false)
  await told
}

/** Two ensembles on the same tapes. @param number names the comparison at the desk */
export async function growPairing(turn: Turn, { remote, send }: Desk, number: number, of: Pairing, hear: Hearer<Contrast>): Promise<void> {
  const { arms, seed, worlds, cases } = of
  const sent = ({ label, scenario }: Arm) => ({ label, scenario: send(scenario) })
  const scenarios = arms.map(({ scenario }) => scenario)
  let runs = 0
  let told: Promise<void> = Promise.resolve()
  const progressed = (batch: Batch) => {
    runs += sizeOf(batch)
    hear.progress(Math.floor(runs / 2))
  }
  const run = (from: number, to: number) => {
    const one = ({ scenario }: Arm) => turn.run({ scenario, seed, from, to, level: 'series' }, progressed).done
    return Promise.all([one(arms[0]), one(arms[1])])
  }
  const add = (both: Two<readonly Batch[]>, to: number, here: boolean) => {
    const summed = remote.addContrast(number, here ? both : handedOver(both, both.flat()))
    if (!here) told = after(told, summed, (contrast) => hear.picture(contrast, to === worlds), turn)
  }
  const [first, ...later] = stepsTo(worlds, firstOf(...scenarios)) as [number, ...number[]]
  const both = await run(0, first)
  const here = isShort(...scenarios)
  if (here) hear.picture(createContrast(arms, seed, cases).add(both), first === worlds)
  void remote.beginContrast(number, [sent(arms[0]), sent(arms[1])], seed, cases)
  add(both, first, here)
  for (const { to, batches } of runSteps(first, later, run)) add(await batches, to, false)
  await told
}

/** Tells what was summed up, in sequence, while the turn lasts. */
async function after<T>(before: Promise<void>, summed: Promise<T | null>, tell: (value: T) => void, turn: Turn): Promise<void> {
  const [, value] = await Promise.all([before, summed])
  if (turn.live && value !== null) tell(value)
}
