/**
 * Stylised facts: each is data, a regularity with its source and one or several statistics with bands, scored over a mix of historical
 * cases that count alike. A statistic is met when what the model gives at its default coefficients lies in the band; a fact is met
 * when all its statistics are. Nothing is tuned here and no verdict is forced. ODD section 1, patterns.
 *
 * Two intervals, never mixed. Luck: the defaults, 95 % t interval from means over ten blocks of replicates (batch means; Law 2015,
 * section 9.5.3). Ignorance: coefficients drawn again for each of twenty parts of the replicates (`ignorance.ts`), central 95 % of
 * the statistic over the parts; since a part is small, some luck is in it too.
 */
import { type Interval, meanInterval, quantiles, studentQuantile } from '../../analysis/index.ts'
import type { Runner } from '../../ensemble/index.ts'
import { coefficientsOfDraw, DRAWS, factorsOfDraw } from '../../ensemble/index.ts'
import type { Coefficients, RecordLevel, Scenario } from '../../model/index.ts'
import { hashString, toHex } from '../../random/index.ts'
import type { Setting } from '../../scenario/index.ts'
import { scenarioHash } from '../../scenario/index.ts'
import type { Prepare } from '../claims/index.ts'
import { type FactRow, factRows } from './rows.ts'
import { withinUnit } from './scale.ts'

/** How far the coding may be off: published bands of proportions are widened by it on both sides. */
export const FACT_NOISE = 0.05
/** Longer runs are cut, so that one case of half a century does not cost as much as four others. Months. */
export const FACT_MONTHS = 180
const BLOCKS = 10

/** An ensemble over the mix: each scenario under some settings. */
export interface FactArm {
  readonly meaning: string
  /** What is set, given the scenario as bundled. */
  readonly settings: (scenario: Scenario) => readonly Setting[]
  /** Scenarios of the mix it is run in (default: all). */
  readonly only?: (scenario: Scenario) => boolean
  /** Ids of other scenarios it is run in, instead of the mix. */
  readonly in?: readonly string[]
  /** Where its runs are cut (default: `FACT_MONTHS`). */
  readonly months?: number
  /** Default `series`. */
  readonly level?: RecordLevel
}

export type FactArms = { readonly [name: string]: FactArm }

/** Rows by arm; arms that are run in the same scenarios have their rows in the same sequence, so that they can be paired. */
export type Sample = (arm: string) => readonly FactRow[]

/** Null for an open end. `published` where coding noise widened it. */
export interface Band extends Interval<number | null> {
  readonly published?: Interval
}

export interface Statistic {
  /** Number of the row and a letter. */
  readonly id: string
  /** What is computed, in words. */
  readonly meaning: string
  readonly unit: string
  readonly band: Band
  readonly arms: readonly string[]
  /** Not finite where the sample has nothing to compute it from. */
  of(sample: Sample): number
}

export interface Fact {
  /** Number of the row in the table of facts; of a fact about who acts, the number behind its W. */
  readonly row: number
  /** W of a fact about who acts, which is counted apart. */
  readonly letter?: 'W'
  readonly regularity: string
  readonly source: string
  readonly heldOut: boolean
  /** Whether some coefficient was set by hand with its source at hand, so that meeting it is not an independent test. */
  readonly informed: boolean
  /** Empty where the engine cannot compute it. */
  readonly statistics: readonly Statistic[]
  /** Why nothing is computed, or what to keep in mind. */
  readonly note?: string
}

export interface StatisticResult {
  readonly statistic: Statistic
  /** At the defaults; NaN where nothing could be computed. */
  readonly value: number
  /** 95 % interval of luck, within what its unit permits; null where too few blocks have a value. */
  readonly luck: Interval | null
  /** Central 95 % over draws of the coefficients; null where too few draws have a value. */
  readonly ignorance: Interval | null
  /** Share of the draws in the band, 0-1; null without draws. */
  readonly drawsMet: number | null
  /** Worlds at the defaults in its largest arm, all cases together, before any are picked out. */
  readonly runs: number
  readonly met: boolean
  /** Whether the interval of luck reaches across an edge of the band, so that more worlds could turn the verdict. */
  readonly close: boolean
  /** Names what was run for it, except for engine and worlds: scenarios as set and cut, seeds, levels. 32 hexadecimal digits. */
  readonly inputs: string
}

export interface FactResult {
  readonly fact: Fact
  /** Null where nothing is computed. */
  readonly met: boolean | null
  readonly statistics: readonly StatisticResult[]
}

/** Whether a value lies in a band; one that is not finite never does. */
export function inBand(value: number, { low, high }: Band): boolean {
  return Number.isFinite(value) && (low === null || value >= low) && (high === null || value <= high)
}

interface ArmRows {
  /** What was run, by scenario. */
  readonly inputs: readonly unknown[]
  readonly defaults: readonly FactRow[]
  /** By draw. */
  readonly draws: readonly (readonly FactRow[])[]
}

/** The scenario as an arm runs it: cut where it is longer than facts need. */
export const cutFor = (scenario: Scenario, { months = FACT_MONTHS }: FactArm): Scenario => ({
  ...scenario,
  months: Math.min(scenario.months, months),
})

const drawsOf = (worlds: number) => Math.min(DRAWS, worlds)
/** Replicates [from, to) of part `at` of `parts`. */
const partOf = (worlds: number, parts: number, at: number) =>
  [Math.floor((worlds * at) / parts), Math.floor((worlds * (at + 1)) / parts)] as const

/** How many worlds `runFacts` runs. */
export function worldsOfFacts(facts: readonly Fact[], arms: FactArms, scenarios: readonly Scenario[], worlds: number): number {
  const runs = armsUsed(facts).map((name) => {
    const arm = arms[name]!
    return arm.in?.length ?? scenarios.filter(arm.only ?? (() => true)).length
  })
  return 2 * worlds * runs.reduce((sum, count) => sum + count, 0)
}

/** Ids of the mix and of all other scenarios that the facts are computed from, in byte order. */
export function scenariosOfFacts(facts: readonly Fact[], arms: FactArms, mix: readonly string[]): readonly string[] {
  return [...new Set([...mix, ...armsUsed(facts).flatMap((name) => arms[name]!.in ?? [])])].sort()
}

function armsUsed(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.flatMap(({ statistics }) => statistics.flatMap(({ arms }) => arms)))]
}

/** What an arm is run in, set and cut for it, one after another. */
function* scenariosOfArm(arm: FactArm, prepare: Prepare, mix: readonly string[]): Generator<Scenario> {
  for (const id of arm.in ?? mix) {
    const bundled = prepare(id, [])
    if (arm.only?.(bundled) !== false) yield cutFor(prepare(id, arm.settings(bundled)), arm)
  }
}

const levelOf = ({ level = 'series' }: FactArm): RecordLevel => level
const inputsIn = (scenario: Scenario, arm: FactArm, seed: string | null) =>
  [scenario.id, scenarioHash(scenario), seed ?? scenario.seed, levelOf(arm)] as const
const nameInputs = ({ arms }: Statistic, inputsOf: (arm: string) => readonly unknown[]) =>
  toHex(hashString(JSON.stringify(arms.map((arm) => [arm, inputsOf(arm)]))))

/** What `runFacts` will say was run for each statistic, by its id, without running anything. */
export function inputsOfFacts(
  prepare: Prepare,
  facts: readonly Fact[],
  arms: FactArms,
  scenarios: readonly string[],
  seed: string | null = null,
): ReadonlyMap<string, string> {
  const inputs = new Map(
    armsUsed(facts).map((name) => {
      const arm = arms[name]!
      return [name, [...scenariosOfArm(arm, prepare, scenarios)].map((one) => inputsIn(one, arm, seed))] as const
    }),
  )
  const statistics = facts.flatMap((fact) => fact.statistics)
  return new Map(statistics.map((one) => [one.id, nameInputs(one, (arm) => inputs.get(arm)!)]))
}

interface ArmRun {
  readonly worlds: number
  readonly seed: string | null
  readonly level: RecordLevel
  /** By draw, as `factorsOfDraw` gives them. */
  readonly factors: readonly { readonly [coefficient: string]: number }[]
}

/** Runs an arm in one scenario that is cut for it, at the defaults and under every draw. */
async function runArm(runner: Runner, scenario: Scenario, { worlds, seed, level, factors }: ArmRun): Promise<Omit<ArmRows, 'inputs'>> {
  const run = async (from: number, to: number, coefficients?: Coefficients) => {
    const plan = { scenario, seed: seed ?? scenario.seed, from, to, level }
    const batches = await runner.run(coefficients === undefined ? plan : { ...plan, coefficients }).done
    return batches.flatMap((batch) => factRows(scenario, batch))
  }
  const draws = factors.map((drawn, draw) => {
    const [from, to] = partOf(worlds, factors.length, draw)
    return run(from, to, coefficientsOfDraw(scenario, drawn))
  })
  const [defaults, ...byDraw] = await Promise.all([run(0, worlds), ...draws])
  return { defaults, draws: byDraw }
}

function scoreStatistic(statistic: Statistic, runs: ReadonlyMap<string, ArmRows>, worlds: number): StatisticResult {
  const found = statistic.of((arm) => runs.get(arm)!.defaults)
  const value = Number.isFinite(found) ? found : Number.NaN
  const blocks = Math.min(BLOCKS, worlds)
  const byBlock = Array.from({ length: blocks }, (_, block) => {
    const [from, to] = partOf(worlds, blocks, block)
    return statistic.of((arm) => runs.get(arm)!.defaults.filter(({ replicate }) => replicate >= from && replicate < to))
  }).filter(Number.isFinite)
  const byDraw = Array.from({ length: drawsOf(worlds) }, (_, draw) => statistic.of((arm) => runs.get(arm)!.draws[draw]!)).filter(
    Number.isFinite,
  )
  const luck = byBlock.length < 2 || Number.isNaN(value) ? null : withinUnit(aroundValue(value, byBlock), statistic.unit)
  const met = inBand(value, statistic.band)
  return {
    statistic,
    value,
    luck,
    ignorance: byDraw.length < 5 ? null : rangeOf(byDraw),
    drawsMet: byDraw.length === 0 ? null : byDraw.filter((one) => inBand(one, statistic.band)).length / byDraw.length,
    runs: Math.max(...statistic.arms.map((arm) => runs.get(arm)!.defaults.length)),
    met,
    inputs: nameInputs(statistic, (arm) => runs.get(arm)!.inputs),
    close: limitsOf(luck).some((limit) => inBand(limit, statistic.band) !== met),
  }
}

const limitsOf = (interval: Interval | null) => (interval === null ? [] : [interval.low, interval.high])

function aroundValue(value: number, blocks: readonly number[]): Interval {
  const { standardError } = meanInterval(Float64Array.from(blocks))
  const half = studentQuantile(0.975, blocks.length - 1) * standardError
  return { low: value - half, high: value + half }
}

function rangeOf(draws: readonly number[]): Interval {
  const [low, high] = quantiles(Float64Array.from(draws), [0.025, 0.975])
  return { low: low!, high: high! }
}

/**
 * Runs every arm that the facts need, once, in every scenario of the mix, and scores the facts.
 * @param scenarios ids of the mix; each counts alike, having as many worlds as the others
 * @param seed null where every scenario keeps its own
 * @param worlds for each scenario and arm, at least 2: as many at the defaults and as many over the draws
 */
export async function runFacts(
  runner: Runner,
  prepare: Prepare,
  facts: readonly Fact[],
  arms: FactArms,
  scenarios: readonly string[],
  worlds: number,
  seed: string | null = null,
): Promise<readonly FactResult[]> {
  const runs = new Map<string, ArmRows>()
  const factors = Array.from({ length: drawsOf(worlds) }, (_, draw) => factorsOfDraw(draw))
  for (const name of armsUsed(facts)) {
    const arm = arms[name]!
    const parts: ArmRows[] = []
    for (const scenario of scenariosOfArm(arm, prepare, scenarios)) {
      const rows = await runArm(runner, scenario, { worlds, seed, level: levelOf(arm), factors })
      parts.push({ ...rows, inputs: inputsIn(scenario, arm, seed) })
    }
    const draws = factors.map((_, draw) => parts.flatMap((part) => part.draws[draw]!))
    const inputs = parts.map((part) => part.inputs)
    runs.set(name, { inputs, defaults: parts.flatMap((part) => part.defaults), draws })
  }
  return facts.map((fact): FactResult => {
    const statistics = fact.statistics.map((statistic) => scoreStatistic(statistic, runs, worlds))
    return { fact, statistics, met: statistics.length === 0 ? null : statistics.every(({ met }) => met) }
  })
}
