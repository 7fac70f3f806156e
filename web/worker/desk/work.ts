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
  ofCase,
  packBatch,
} from '../../../sim/index.ts'
import type { Kept, SentArm, Work } from '../contract.ts'
import { touch } from '../recent.ts'
import { createBackdrop, type GrowingBackdrop } from './backdrop.ts'
import { COMPARED, createContrast, type GrowingContrast } from './contrast.ts'
import { createPicture, DRAWN, type GrowingPicture, slim } from './picture.ts'

/** Worlds behind a small fan of the gallery. */
const SKETCHED = 32

const KEPT: { readonly [kept in Kept]: readonly string[] } = {
  drawn: DRAWN,
  compared: COMPARED,
  examined: ['compliance'],
  scored: FACT_OBSERVABLES,
}

/** The buffers of the batch, each once. */
function buffers(batch: Batch): ArrayBuffer[] {
  return [...new Set(buffersOf(batch))].filter((buffer) => buffer instanceof ArrayBuffer)
}

/** The work of one worker, with nothing loaded. Running before loading throws. */
export function createWork(): Work {
  let engine: Engine | null = null
  let kept: Kept = 'drawn'
  let ensemble: { readonly number: number; readonly growing: GrowingPicture } | null = null
  let contrast: { readonly number: number; readonly growing: GrowingContrast } | null = null
  let backdrop: GrowingBackdrop | null = null
  let sketching: { readonly engine: Engine; readonly growing: GrowingBackdrop } | null = null
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
      kept = what
    },
    run(seed, from, to, level, coefficients) {
      const runs = coefficients === undefined ? loaded() : loaded().under(coefficients)
      const whole = slim(runs.run(seed, from, to, level), KEPT[kept])
      const batch = kept === 'drawn' || kept === 'compared' ? packBatch(whole) : whole
      return transfer(batch, buffers(batch))
    },
    trace(seed, replicate, kase) {
      const leverage = loaded().start(seed, replicate).world.leverageShare.slice()
      const batch = ofCase(loaded().run(seed, replicate, replicate + 1, 'explain'), kase)
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
    sketch(sent) {
      if (sent !== null) {
        const engine = createEngine(receive(sent))
        sketching = { engine, growing: createBackdrop('', engine.scenario.seed, SKETCHED, 0) }
      }
      if (sketching === null) throw new Error('expected a scenario to sketch')
      const { engine, growing } = sketching
      const found = growing.grow(engine)
      if (found === null) return null
      sketching = null
      return { compliance: found.compliance, judgment: engine.scenario.cases[0]!.judgment }
    },
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
