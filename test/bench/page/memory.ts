/** What the page and its workers hold once nothing else can be let go, by the tools of Chromium: objects and typed arrays, in megabytes. */
import type { CDPSession, Page } from 'playwright-core'

export interface Memory {
  readonly page: number
  /** All workers together. */
  readonly workers: number
}

interface Usage {
  readonly usedSize: number
  /** Typed arrays, where this Chromium tells them apart. */
  readonly backingStorageSize?: number
}

/** Sends commands to a worker of the page; they have no session of their own in playwright. */
function workerLine(session: CDPSession) {
  const waiting = new Map<number, (result: unknown) => void>()
  let last = 0
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id: number; readonly result: unknown }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  return (sessionId: string) => (method: string) =>
    new Promise<unknown>((resolve) => {
      const id = ++last
      waiting.set(id, resolve)
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params: {} }) })
    })
}

async function inUse(tell: (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>): Promise<number> {
  // What the first pass frees may itself have held something.
  for (let pass = 0; pass < 3; pass++) await tell('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = (await tell('Runtime.getHeapUsage')) as Usage
  return (usedSize + backingStorageSize) / 1e6
}

export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page)
  const line = workerLine(session)
  const workers: string[] = []
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const own = await inUse((method) => session.send(method))
  let others = 0
  for (const worker of workers) others += await inUse(line(worker))
  await session.detach()
  return { page: own, workers: others }
}
