/** What a worker of the page does: keeps the engines of the scenarios it was given last, runs worlds, traces, sketches and sums up. */
import { transfer } from 'comlink'
import {
  type Arm,
  type Batch,
  buffersOf,
  createEngine,
  createReceiver,
  type Engine,
  FACT_OBSERVABLES,
  observableBands,
  type Scenario,
} from '../../../sim/index.ts'
import type { SentArm, Sketch, Work } from '../contract.ts'
import { touch } from '../recent.ts'
import { createBackdrop, type GrowingBackdrop } from './backdrop.ts'
import { createContrast, type GrowingContrast } from './contrast.ts'
import { createPicture, DRAWN, type GrowingPicture, slim } from './picture.ts'

/** Worlds behind a small fan of the gallery. */
const SKETCHED = 32

/** The buffers of the batch, each once. */
function buffers(batch: Batch): ArrayBuffer[] {
  return [...new Set(buffersOf(batch))].filter((buffer) => buffer instanceof ArrayBuffer)
}

function sketch(scenario: Scenario): Sketch {
  const batch = createEngine(scenario).run(scenario.seed, 0, SKETCHED, 'summary')
  return { compliance: observableBands([batch], 'compliance'), judgment: scenario.cases[0]!.judgment }
}

/** The work of one worker, with nothing loaded. Running before loading throws. */
export function createWork(): Work {
  let engine: Engine | null = null
  let kept: readonly string[] = DRAWN
  let ensemble: { readonly number: number; readonly growing: GrowingPicture } | null = null
  let contrast: { readonly number: number; readonly growing: GrowingContrast } | null = null
  let backdrop: GrowingBackdrop | null = null
  const engines = new Map<number, Engine>()
  const receive = createReceiver()
  const recent: number[] = []

  function loaded(): Engine {
    if (engine === null) throw new Error('expected a scenario to be loaded first')
    return engine
  }

  return {
    load(key, sent) {
      const before = engine
      engine = null
      const scenario = sent === null ? null : receive(sent)
      if (scenario !== null) engines.set(key, before?.like(scenario) ?? createEngine(scenario))
      engine = engines.get(key) ?? null
      for (const dropped of touch(recent, key)) engines.delete(dropped)
    },
    keep(what) {
      kept = what === 'scored' ? FACT_OBSERVABLES : DRAWN
    },
    run(seed, from, to, level, coefficients) {
      const runs = coefficients === undefined ? loaded() : loaded().under(coefficients)
      const batch = slim(runs.run(seed, from, to, level), kept)
      return transfer(batch, buffers(batch))
    },
    trace(seed, replicate) {
      const leverage = loaded().start(seed, replicate).world.leverageShare.slice()
      const batch = loaded().run(seed, replicate, replicate + 1, 'explain')
      return transfer({ replicate, batch, leverage }, [...buffers(batch), leverage.buffer])
    },
    async why(question) {
      // That of now: another may be loaded while the chunk is read.
      const asked = loaded()
      const { whyOf } = await import('./why.ts')
      return whyOf(asked, question)
    },
    backdrop(name, seed, worlds, kase) {
      if (backdrop?.name !== name) backdrop = createBackdrop(name, seed, worlds, kase)
      return backdrop.grow(loaded())
    },
    sketch: (scenario) => sketch(receive(scenario)),
    begin(number, scenario, seed, kase) {
      ensemble = { number, growing: createPicture(receive(scenario), seed, kase) }
    },
    turn(before, number, kase, most) {
      const picture = ensemble?.number === before ? ensemble.growing.turn(kase, most) : null
      if (ensemble !== null && picture !== null) ensemble = { ...ensemble, number }
      return picture
    },
    add: (number, batches) => (ensemble?.number === number ? ensemble.growing.add(batches) : null),
    history: (number, others) => (ensemble?.number === number ? ensemble.growing.history(others) : null),
    beginContrast(number, [first, second], seed, cases) {
      const received = ({ label, scenario }: SentArm): Arm => ({ label, scenario: receive(scenario) })
      contrast = { number, growing: createContrast([received(first), received(second)], seed, cases) }
    },
    addContrast: (number, batches) => (contrast?.number === number ? contrast.growing.add(batches) : null),
  }
}
