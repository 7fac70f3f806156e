/** A worker thread: keeps the engine of the scenario it was given last and runs replicates of it. */
import { parentPort } from 'node:worker_threads'
import { type Batch, type Coefficients, createEngine, createReceiver, type Engine, type RecordLevel, type Sent } from '../../index.ts'

export type Request =
  | { readonly kind: 'load'; readonly sent: Sent }
  | {
      readonly kind: 'run'
      readonly seed: string
      readonly from: number
      readonly to: number
      readonly level: RecordLevel
      readonly coefficients: Coefficients | undefined
    }

export type Reply =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'failed'; readonly error: Error }

const receive = createReceiver()
let engine: Engine | null = null

function answer(request: Request): Reply {
  if (request.kind === 'load') {
    const scenario = receive(request.sent)
    engine = engine?.like(scenario) ?? createEngine(scenario)
    return { kind: 'loaded' }
  }
  if (engine === null) throw new Error('run: expected a scenario to be loaded first')
  const { seed, from, to, level, coefficients } = request
  const runs = coefficients === undefined ? engine : engine.under(coefficients)
  return { kind: 'batch', batch: runs.run(seed, from, to, level) }
}

parentPort?.on('message', (request: Request) => {
  let reply: Reply
  try {
    reply = answer(request)
  } catch (error) {
    reply = { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
  // Copied, not transferred: in Node a detached buffer slows every typed array of its thread by about a fifth.
  parentPort?.postMessage(reply)
})
