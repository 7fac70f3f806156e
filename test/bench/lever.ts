/**
 * From the move of a lever to the first world, without page and threads: the file is changed, read and hashed, the
 * message to the thread is copied as threads copy it, and the engine there runs one world. For the largest bundled
 * scenario and for a made-up one.
 */
import { readFileSync } from 'node:fs'
import { bundledLibrary } from '../../sim/cli/host/library.ts'
import {
  createEngine,
  createReceiver,
  createSender,
  type Engine,
  type Library,
  parseScenario,
  scenarioHash,
  syntheticWorld,
} from '../../sim/index.ts'
import { type Times, timesOf } from './times.ts'

const SCENARIOS = ['world-193', '250']
const LEVER = 'design.escalation.quorum'
const MOVES = 5

export interface LeverTimes {
  readonly scenario: string
  /** Milliseconds of CPU time from the text of the file to the first world, and from a move of the lever to the next first world. */
  readonly opening: Times
  readonly moved: Times
  /** Megabytes by which the process has grown, typed arrays included: the last scenario and its engine. */
  readonly memory: Times
}

export interface LeverQuestion {
  readonly kind: 'lever'
  /** A bundled scenario, or the number of states of a made-up one. */
  readonly scenario: string
}

interface Once {
  readonly opening: number
  readonly moved: number
  readonly memory: number
}

function fileOf(name: string): { readonly json: unknown; readonly tables: Library } {
  if (/^\d+$/.test(name)) return { json: syntheticWorld(Number(name), 'bench'), tables: {} }
  const text = readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8')
  return { json: JSON.parse(text), tables: bundledLibrary().tables }
}

/** Megabytes that are in use once nothing else can be let go. */
function inUse(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage()
  return (heap + arrayBuffers) / 1e6
}

/** What one process measures. */
export function measureOnce({ scenario: name }: LeverQuestion): Once {
  const { json, tables } = fileOf(name)
  const before = inUse()
  const [send, receive] = [createSender(), createReceiver()]
  let engine: Engine | null = null
  const move = (value: number): number => {
    const begun = process.cpuUsage()
    const parsed = parseScenario(json, tables, [{ path: LEVER, value }])
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    scenarioHash(parsed.scenario)
    const there = receive(structuredClone(send(parsed.scenario)))
    engine = engine?.like(there) ?? createEngine(there)
    engine.run(name, 0, 1, 'series')
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  }
  const opening = move(0.2)
  const moves = Array.from({ length: MOVES }, (_, n) => move(0.21 + n / 100))
  return { opening, moved: timesOf(moves).median, memory: inUse() - before }
}

/** @param ask asks a fresh process */
export function measureLever(rounds: number, ask: (question: LeverQuestion) => unknown): readonly LeverTimes[] {
  return SCENARIOS.map((scenario) => {
    const all = Array.from({ length: rounds }, () => ask({ kind: 'lever', scenario }) as Once)
    return {
      scenario,
      opening: timesOf(all.map(({ opening }) => opening)),
      moved: timesOf(all.map(({ moved }) => moved)),
      memory: timesOf(all.map(({ memory }) => memory)),
    }
  })
}
