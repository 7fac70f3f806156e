/**
 * A real Firefox, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi), as much of it as the tests need: the one that FIREFOX
 * names, else the first of the usual names on PATH. Without one, tests that need it are skipped, loudly; under PACTA_REQUIRE_FIREFOX=1 they
 * fail.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { findProgram } from './chromium.ts'
import { STEP_LIMIT } from './patience.ts'

const NAMES = ['firefox', 'firefox-esr']
const FOUND = findProgram(process.env.FIREFOX, NAMES, process.env.PATH)

/** Whether tests in Firefox run; true also where they must and there is none, so that they fail. */
export const hasFirefox: boolean = FOUND !== null || process.env.PACTA_REQUIRE_FIREFOX === '1'

/** What is said where there is none. */
export function noFirefox(): string {
  const where = process.env.FIREFOX === undefined ? `on PATH (${NAMES.join(', ')})` : `at FIREFOX=${process.env.FIREFOX}`
  return `no Firefox ${where}. The studio is NOT tested in it. Set FIREFOX, or PACTA_REQUIRE_FIREFOX=1 to fail.`
}

/** What the protocol answers; only what is asked for here is looked at. */
interface Answer {
  readonly id?: number
  readonly type: 'success' | 'error' | 'event'
  readonly method?: string
  readonly error?: string
  readonly message?: string
  readonly result?: { readonly [part: string]: unknown }
  readonly params?: { readonly [part: string]: unknown }
}

type Heard = (method: string, params: { readonly [part: string]: unknown }) => void

/** A session over a socket: commands with their answers, and events. */
class Session {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #last = 0

  private constructor(socket: WebSocket, heard: Heard) {
    this.#socket = socket
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as Answer
      if (answer.type === 'event') heard(answer.method!, answer.params!)
      else this.#waiting.get(answer.id!)?.(answer)
    })
    socket.on('close', () => {
      for (const answer of this.#waiting.values()) answer({ type: 'error', error: 'closed', message: 'Firefox has gone' })
    })
  }

  static async open(address: string, heard: Heard): Promise<Session> {
    const socket = new WebSocket(address, { handshakeTimeout: STEP_LIMIT })
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return new Session(socket, heard)
  }

  /** Rejects with what Firefox says where it refuses. */
  send(method: string, params: object): Promise<{ readonly [part: string]: unknown }> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ type, error, message, result }) => {
        this.#waiting.delete(id)
        if (type === 'success') resolve(result ?? {})
        else reject(new Error(`${method}: ${error}: ${message}`))
      })
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
  }

  close(): void {
    this.#socket.close()
  }
}

/** A page in Firefox. */
export interface FirefoxPage {
  /** Errors of the console and of scripts, and requests that failed, so far. */
  readonly faults: readonly string[]
  /** What an expression of JavaScript comes to in the page, once it is there; what JSON can carry. */
  read(expression: string): Promise<unknown>
  /** Waits until an expression comes to something true, and returns that. */
  until(expression: string): Promise<unknown>
  /** Presses and releases these keys, one after the other; keys without a letter as in `KEYS`. */
  press(...keys: readonly string[]): Promise<void>
  close(): Promise<void>
}

export interface Firefox {
  open(address: string, size?: { readonly width: number; readonly height: number }): Promise<FirefoxPage>
  close(): Promise<void>
}

/** Keys that write nothing, as WebDriver names them. */
export const KEYS = { enter: '\uE007', home: '\uE011', right: '\uE014' } as const

/** Starts it without a window, in a profile of its own; returns it with the address that it listens on. */
async function start(program: string, profile: string): Promise<{ readonly running: ChildProcess; readonly address: string }> {
  const running = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const limit = setTimeout(() => reject(new Error(`Firefox does not listen: ${said}`)), STEP_LIMIT)
    running.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)
      if (found === null) return
      clearTimeout(limit)
      resolve(found[1]!)
    })
    running.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said}`)))
  })
  return { running, address }
}

/** Starts Firefox; close it when the tests of the file are done. Rejects where there is none. */
export async function openFirefox(): Promise<Firefox> {
  if (FOUND === null) throw new Error('no Firefox: install one, or set FIREFOX to its path')
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  const { running, address } = await start(FOUND, profile)
  const faults = new Map<string, string[]>()
  const note = (context: unknown, fault: string) => faults.get(String(context))?.push(fault)
  const session = await Session.open(`${address}/session`, (method, params) => {
    const { level, text, source, request, errorText, context } = params as {
      readonly [part: string]: { readonly context?: string; readonly url?: string } | undefined
    }
    if (method === 'log.entryAdded' && String(level) === 'error') note(source?.context, `console: ${text}`)
    if (method === 'network.fetchError') note(context, `failed: ${request?.url} ${errorText}`)
  })
  await session.send('session.new', { capabilities: {} })
  await session.send('session.subscribe', { events: ['log.entryAdded', 'network.fetchError'] })
  const closed = new Promise((resolve) => running.once('exit', resolve))
  return {
    async open(url, size = { width: 1440, height: 900 }) {
      const { context } = (await session.send('browsingContext.create', { type: 'tab' })) as { context: string }
      const own: string[] = []
      faults.set(context, own)
      await session.send('browsingContext.setViewport', { context, viewport: size })
      await session.send('browsingContext.navigate', { context, url, wait: 'complete' })
      return pageOf(session, context, own)
    },
    async close() {
      await session.send('browser.close', {}).catch(() => running.kill())
      session.close()
      await closed
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function pageOf(session: Session, context: string, faults: readonly string[]): FirefoxPage {
  const read = async (expression: string): Promise<unknown> => {
    const told = await session.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
    })
    const { type, result, exceptionDetails } = told as {
      readonly type: string
      readonly result?: { readonly value: string }
      readonly exceptionDetails?: { readonly text: string }
    }
    if (type !== 'success') throw new Error(`${expression}: ${exceptionDetails?.text}`)
    return JSON.parse(result!.value)
  }
  return {
    faults,
    read,
    async until(expression) {
      for (const begun = Date.now(); Date.now() - begun < STEP_LIMIT; ) {
        const found = await read(expression)
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`waited in vain for ${expression}`)
    },
    async press(...keys) {
      const actions = keys.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))
      await session.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
    async close() {
      await session.send('browsingContext.close', { context })
    },
  }
}
