/** What one process of the bench measures of the core, after a warm-up: nanoseconds of CPU time per state and month. */
import { bundledLibrary } from '../../sim/cli/host/library.ts'
import { loadScenario, UNCHANGED } from '../../sim/cli/input/index.ts'
import type { RecordLevel, Scenario } from '../../sim/index.ts'
import { compile } from '../../sim/model/compile.ts'
import { createEngine } from '../../sim/model/index.ts'
import { fillTape, keyOf } from '../../sim/random/index.ts'
import { makeScenario } from '../support/scenarios.ts'
import { type LeverQuestion, measureOnce } from './lever.ts'

export const SEED = 'bench'
/** States times months in a round, about a quarter of a second. */
const CELLS = 4e6
/** Points of a sweep. */
const POINTS = 24
/** Worlds in a batch, as the pool cuts them. */
const CHUNK = { summary: 32, series: 32, explain: 4 } as const

export type Question =
  /** `engines` made and run before the one that is measured, of other scenarios. */
  | { readonly kind: 'speed'; readonly scenario: string; readonly level: RecordLevel; readonly engines: number }
  /** A sweep on the memory of one engine: points of a few worlds each, which differ in one lever or in coefficients of three mechanisms. */
  | { readonly kind: 'sweep'; readonly scenario: string; readonly changes: 'levers' | 'coefficients' }
  | { readonly kind: 'phases'; readonly scenario: string }
  | LeverQuestion

export interface Phase {
  readonly name: string
  readonly nanoseconds: number
}

/** The scenario of that many states, or the bundled one of that name. */
export function scenarioOf(name: string): Scenario {
  if (/^\d+$/.test(name)) return makeScenario(Number(name))
  const { scenario, problems } = loadScenario(name, UNCHANGED, bundledLibrary())
  if (scenario === null) throw new Error(problems.join('\n'))
  return scenario
}

/** Worlds in a round of the scenario. */
export function worldsOf({ states, cases, months }: Scenario): number {
  return Math.max(4, Math.ceil(CELLS / (states.length * cases.length * months)))
}

/** State-months in so many worlds; a state counts once per case. */
export function cellsOf({ states, cases, months }: Scenario, worlds: number): number {
  return states.length * cases.length * months * worlds
}

function runAll(scenario: Scenario, level: RecordLevel, worlds: number): () => void {
  const engine = createEngine(scenario)
  return () => {
    for (let from = 0; from < worlds; from += CHUNK[level]) {
      engine.run(SEED, from, Math.min(worlds, from + CHUNK[level]), level)
    }
  }
}

function speed(name: string, level: RecordLevel, engines: number): number {
  for (let n = 0; n < engines; n++) runAll(makeScenario(12 + n), 'summary', 64)()
  const scenario = scenarioOf(name)
  const worlds = worldsOf(scenario)
  const run = runAll(scenario, level, worlds)
  run()
  run()
  const begun = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(begun)
  return ((user + system) * 1000) / cellsOf(scenario, worlds)
}

/** The scenario at a point of a sweep, counted from 0. */
function pointOf(scenario: Scenario, changes: 'levers' | 'coefficients', point: number): Scenario {
  const up = 1 + point / POINTS
  const moved = (table: { readonly [name: string]: number }, name: string) => ({ ...table, [name]: table[name]! * up })
  if (changes === 'levers') {
    const cases = scenario.cases.map((kase) => {
      const { levers } = kase.design
      return { ...kase, design: { ...kase.design, levers: { ...levers, escalation: moved(levers.escalation!, 'quorum') } } }
    })
    return { ...scenario, cases }
  }
  const { coalition, response, reputation } = scenario.parameters
  const parameters = {
    ...scenario.parameters,
    coalition: moved(coalition!, 'legalism'),
    response: moved(response!, 'constituency'),
    reputation: moved(reputation!, 'updating'),
  }
  return { ...scenario, parameters }
}

/** Time per state and month of a sweep, the making of each point's engine included. */
function sweep(name: string, changes: 'levers' | 'coefficients'): number {
  const scenario = scenarioOf(name)
  const engine = createEngine(scenario)
  const worlds = Math.max(2, Math.ceil(worldsOf(scenario) / POINTS))
  const run = () => {
    for (let point = 0; point < POINTS; point++) engine.like(pointOf(scenario, changes, point))!.run(SEED, 0, worlds, 'summary')
  }
  run()
  const begun = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(begun)
  return ((user + system) * 1000) / cellsOf(scenario, worlds * POINTS)
}

/** Least time of each phase over the rounds, less what asking for the time costs; then that of the tape. */
function phases(name: string): readonly Phase[] {
  const scenario = scenarioOf(name)
  const { world, tape, phases: steps, initial } = compile(scenario)
  const bytes = new Uint8Array(world.buffer)
  const key = keyOf(SEED)
  const least = new Float64Array(steps.length + 2).fill(Number.POSITIVE_INFINITY)
  const worlds = Math.max(1, Math.ceil(worldsOf(scenario) / 10))
  for (let round = 0; round < 30; round++) {
    const spent = new Float64Array(steps.length + 2)
    for (let replicate = 0; replicate < worlds; replicate++) {
      let last = performance.now()
      fillTape(tape, key, replicate)
      bytes.set(initial)
      let now = performance.now()
      spent[steps.length] = spent[steps.length]! + now - last
      for (let month = 0; month < scenario.months; month++) {
        last = performance.now()
        for (let s = 0; s < steps.length; s++) {
          steps[s]!.step(month)
          now = performance.now()
          spent[s] = spent[s]! + now - last
          last = now
        }
        now = performance.now()
        spent[steps.length + 1] = spent[steps.length + 1]! + now - last
      }
    }
    spent.forEach((time, s) => {
      if (time < least[s]!) least[s] = time
    })
  }
  const asking = least[steps.length + 1]!
  const each = 1e6 / cellsOf(scenario, worlds)
  const rows = steps.map((step, s) => ({ name: step.name, nanoseconds: (least[s]! - asking) * each }))
  return [...rows, { name: 'tape', nanoseconds: least[steps.length]! * each }]
}

export function answer(question: Question): unknown {
  if (question.kind === 'lever') return measureOnce(question)
  if (question.kind === 'sweep') return sweep(question.scenario, question.changes)
  if (question.kind === 'phases') return phases(question.scenario)
  return speed(question.scenario, question.level, question.engines)
}
