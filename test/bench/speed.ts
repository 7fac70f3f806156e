/** The core and its twin on one thread, in alternating rounds. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { bundledLibrary } from '../../sim/cli/host/library.ts'
import { compile } from '../../sim/model/compile.ts'
import { cellsOf, type Phase, type Question, SEED, scenarioOf, worldsOf } from './core.ts'
import { type Times, timesOf } from './times.ts'
import { compilerVersion, compileTwin, twinOf } from './twin.ts'

export interface Speed {
  readonly scenario: string
  readonly states: number
  /** The first engine of a process; one made after three others; nanoseconds per state and month. */
  readonly first: Times
  readonly later: Times
  /** A sweep on one engine that changes a lever, and one that changes coefficients. */
  readonly levers: Times
  readonly coefficients: Times
  /** The twin; null without a C compiler. */
  readonly twin: Times | null
}

export interface Level {
  readonly level: string
  readonly times: Times
}

export interface SpeedReport {
  readonly compiler: string | null
  readonly rounds: number
  readonly speed: readonly Speed[]
  /** By scenario. */
  readonly phases: readonly {
    readonly scenario: string
    readonly core: readonly Phase[]
    readonly twin: readonly Phase[] | null
  }[]
  readonly levels: readonly Level[]
}

/** Asks a fresh process. */
export function ask(question: Question): unknown {
  const words = [process.argv[1]!.replace(/bench\.mjs$/, '../../dist/bench/bench.js'), '--measure', JSON.stringify(question)]
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', ...words], { stdio: ['ignore', 'pipe', 'inherit'] }).toString())
}

function scenarios(): readonly string[] {
  return ['30', '190', ...bundledLibrary().ids.filter((id) => id === 'bakassi-2002')]
}

/** What the rounds of one scenario give, core and twin by turns. */
function compare(name: string, rounds: number, program: string | null): Speed {
  const scenario = scenarioOf(name)
  const worlds = worldsOf(scenario)
  const twin = program === null ? null : twinOf(program, scenario, SEED, 0, worlds)
  const first: number[] = []
  const later: number[] = []
  const levers: number[] = []
  const coefficients: number[] = []
  const yardstick: number[] = []
  for (let round = 0; round < rounds; round++) {
    const speed = { kind: 'speed', scenario: name, level: 'summary' } as const
    first.push(ask({ ...speed, engines: 0 }) as number)
    if (twin !== null) yardstick.push(twin.run().nanoseconds / cellsOf(scenario, worlds))
    later.push(ask({ ...speed, engines: 3 }) as number)
    levers.push(ask({ kind: 'sweep', scenario: name, changes: 'levers' }) as number)
    coefficients.push(ask({ kind: 'sweep', scenario: name, changes: 'coefficients' }) as number)
  }
  return {
    scenario: name,
    states: scenario.states.length,
    first: timesOf(first),
    later: timesOf(later),
    levers: timesOf(levers),
    coefficients: timesOf(coefficients),
    twin: twin === null ? null : timesOf(yardstick),
  }
}

function byPhase(name: string, program: string | null): SpeedReport['phases'][number] {
  const core = ask({ kind: 'phases', scenario: name }) as readonly Phase[]
  if (program === null) return { scenario: name, core, twin: null }
  const scenario = scenarioOf(name)
  const printed = twinOf(program, scenario, SEED, 0, worldsOf(scenario)).phases()
  const asking = printed.at(-1)!
  const each = scenario.states.length * scenario.cases.length
  const names = compile(scenario).phases.map((phase) => phase.name)
  const twin = names.map((phase, s) => ({ name: phase, nanoseconds: (printed[s]! - asking) / each }))
  return { scenario: name, core, twin: [...twin, { name: 'tape', nanoseconds: printed[names.length]! / each }] }
}

/** @param parts of the bench that were asked for */
export function measureSpeed(rounds: number, parts: readonly string[], tell: (line: string) => void): SpeedReport {
  const compiler = compilerVersion()
  if (compiler === null) console.warn('*** NO C COMPILER (cc): no yardstick. ***')
  const program = compiler === null ? null : compileTwin(compile(scenarioOf('2')).world)
  const speed: Speed[] = []
  const phases: SpeedReport['phases'][number][] = []
  const levels: Level[] = []
  try {
    for (const name of scenarios()) {
      tell(`speed ${name}`)
      if (parts.includes('speed')) speed.push(compare(name, rounds, program))
      if (parts.includes('phases')) phases.push(byPhase(name, program))
    }
    if (parts.includes('levels')) {
      for (const level of ['summary', 'series', 'explain'] as const) {
        tell(`level ${level}`)
        const one = () => ask({ kind: 'speed', scenario: '30', level, engines: 0 }) as number
        levels.push({ level, times: timesOf(Array.from({ length: Math.ceil(rounds / 2) }, one)) })
      }
    }
  } finally {
    if (program !== null) rmSync(dirname(program), { recursive: true })
  }
  return { compiler, rounds, speed, phases, levels }
}
