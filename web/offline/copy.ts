/**
 * Asks the browser to keep a copy of the page, and knows whether there is one, whether there is a network, and
 * whether a newer version is waiting.
 */

export interface Connection {
  readonly online: boolean
  /** Whether the page opens without a network. */
  readonly kept: boolean
  /** Whether a newer version lies ready. */
  readonly newer: boolean
}

let now: Connection = { online: true, kept: false, newer: false }
let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

function learn(change: Partial<Connection>): void {
  now = { ...now, ...change }
  for (const listener of listeners) listener()
}

/** What is known now. */
export const connectionNow = (): Connection => now

/** Calls back when something of it changes; returns what ends it. */
export function watchConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the copy from now on. Where the browser keeps none, the page works as it does. @param script address of the service worker */
export function keepCopy(script: string): void {
  learn({ online: navigator.onLine })
  addEventListener('online', () => learn({ online: true }))
  addEventListener('offline', () => learn({ online: false }))
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (workers === undefined) return
  void workers.ready.then(() => learn({ kept: true }))
  workers.register(script).then(attend, () => {
    // Private windows may refuse it.
  })
}

function attend(registration: ServiceWorkerRegistration): void {
  const found = (worker: ServiceWorker | null) => {
    // The first one replaces nothing.
    if (worker === null || navigator.serviceWorker.controller === null) return
    const look = () => {
      if (worker.state !== 'installed') return
      waiting = worker
      learn({ newer: true })
    }
    look()
    worker.addEventListener('statechange', look)
  }
  found(registration.waiting)
  registration.addEventListener('updatefound', () => found(registration.installing))
}

/** Lets the newer version take over, and loads it. Where another window has done so already, there is nothing to wait for. */
export function takeOver(): void {
  if (waiting?.state !== 'installed') {
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}
