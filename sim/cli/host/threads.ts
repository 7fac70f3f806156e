/** The pool of Node's worker threads: one thread per worker, running `worker.js` beside this bundle. */
import { Worker } from 'node:worker_threads'
import { type Batch, createPool, createSender, type PlanWorker } from '../../index.ts'
import type { Reply, Request } from './worker.ts'

export type Pool = ReturnType<typeof createPool>

/** A pool of this many threads (at least 1). */
export function nodePool(threads: number): Pool {
  return createPool(Array.from({ length: threads }, () => nodeWorker(new URL('./worker.js', import.meta.url))))
}

/** One thread. It gets one request at a time, as the pool promises, so replies need no number. */
export function nodeWorker(script: URL): PlanWorker {
  const thread = new Worker(script)
  const send = createSender()
  let dead: Error | null = null
  let waiting: { resolve(reply: Reply): void; reject(error: Error): void } | null = null

  const die = (error: Error) => {
    dead ??= error
    waiting?.reject(dead)
    waiting = null
  }
  thread.on('message', (reply: Reply) => {
    const { resolve } = waiting!
    waiting = null
    resolve(reply)
  })
  thread.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))))
  thread.on('exit', () => die(Object.assign(new Error('a worker thread ended'), { code: 'ERR_WORKER_ENDED' })))

  const ask = async (request: Request): Promise<Reply> => {
    if (dead !== null) throw dead
    const reply = await new Promise<Reply>((resolve, reject) => {
      waiting = { resolve, reject }
      thread.postMessage(request)
    })
    if (reply.kind === 'failed') throw reply.error
    return reply
  }

  return {
    async load(scenario) {
      await ask({ kind: 'load', sent: send(scenario) })
    },
    async run(seed, from, to, level, coefficients): Promise<Batch> {
      const reply = await ask({ kind: 'run', seed, from, to, level, coefficients })
      if (reply.kind !== 'batch') throw new Error(`a worker thread replied ${reply.kind} to a run`)
      return reply.batch
    },
    close: () => void thread.terminate(),
  }
}
