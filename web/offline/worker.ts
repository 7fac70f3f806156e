/**
 * The service worker: keeps a copy of the page, so that it opens without a network after the first visit. A version
 * is kept completely or not at all; a new one waits until the reader reloads. It imports nothing: it is built into a
 * script of its own, and the build writes the list of files at its top.
 */
import { answerTo, cacheName, outdated, type Precache } from './plan.ts'

/** What the browser gives a service worker; the types of the page know only windows. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asking extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface WorkerScope {
  readonly PRECACHE: Precache
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(kind: 'fetch', listener: (event: Asking) => void): void
  addEventListener(kind: 'message', listener: (event: MessageEvent) => void): void
}

const scope = self as unknown as WorkerScope
const precache = scope.PRECACHE

async function keep(): Promise<void> {
  const cache = await caches.open(cacheName(precache))
  // Past the browser's own cache, which may hold a page of another version.
  await cache.addAll(precache.files.map((file) => new Request(file, { cache: 'no-cache' })))
}

async function clear(): Promise<void> {
  for (const name of outdated(await caches.keys(), precache)) await caches.delete(name)
  await scope.clients.claim()
}

async function answer(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName(precache))
  const kept = await cache.match(address)
  if (kept !== undefined) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(address, fresh.clone())
  return fresh
}

scope.addEventListener('install', (event) => event.waitUntil(keep()))
scope.addEventListener('activate', (event) => event.waitUntil(clear()))
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting()
})
scope.addEventListener('fetch', (event) => {
  const address = answerTo(event.request, scope.registration.scope, precache)
  if (address !== null) event.respondWith(answer(address, event.request))
})
