/** A worker of the page: keeps the engine of the scenario it was given last and does what the contract says. */
import { expose, transfer } from 'comlink'
import { type Batch, buffersOf, createEngine, type Engine, measureBands, type Scenario } from '../../sim/index.ts'
import type { Trace, Work } from './contract.ts'
import { createTally, slim, type Tally } from './tally.ts'

/** Worlds behind a small fan of the gallery. */
const SKETCHED = 32

let engine: Engine | null = null
let tally: { readonly number: number; readonly tally: Tally } | null = null

function loaded(): Engine {
  if (engine === null) throw new Error('expected a scenario to be loaded first')
  return engine
}

/** The buffers of the batch, each once. */
function buffers(batch: Batch): ArrayBuffer[] {
  return [...new Set(buffersOf(batch))].filter((buffer) => buffer instanceof ArrayBuffer)
}

function sketch(scenario: Scenario) {
  const batch = createEngine(scenario).run(scenario.seed, 0, SKETCHED, 'summary')
  return { compliance: measureBands([batch], 'compliance'), judgment: scenario.cases[0]!.judgment }
}

function trace(seed: string, replicate: number): Trace {
  const leverage = loaded().start(seed, replicate).world.leverageShare.slice()
  const batch = loaded().run(seed, replicate, replicate + 1, 'explain')
  return transfer({ replicate, batch, leverage }, [...buffers(batch), leverage.buffer])
}

const work: Work = {
  load(scenario) {
    engine = createEngine(scenario)
  },
  run(seed, from, to, level) {
    const batch = slim(loaded().run(seed, from, to, level))
    return transfer(batch, buffers(batch))
  },
  trace,
  sketch,
  begin(number, scenario, seed, kase) {
    tally = { number, tally: createTally(scenario, seed, kase) }
  },
  add: (number, batches) => (tally?.number === number ? tally.tally.add(batches) : null),
}

expose(work)
