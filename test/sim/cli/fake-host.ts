/** A machine for commands to run on in tests: streams that remember, a small library, the engine on the calling thread. */
import type { Host, Library } from '../../../sim/cli/host/index.ts'
import { bundledLibrary } from '../../../sim/cli/host/library.ts'
import { main } from '../../../sim/cli/program.ts'
import { createEngine, createPool, mainThread } from '../../../sim/index.ts'

/** A scenario file with two cases, four states and two years. */
export const SMALL = {
  pacta: 1,
  id: 'small',
  title: 'A small world',
  question: 'Does anything happen?',
  summary: 'Four states and two cases.',
  kind: 'synthetic',
  start: '2001-10',
  months: 24,
  seed: 'tin',
  world: {
    states: ['AAA', 'BBB', 'CCC', 'DDD'].map((id, at) => ({ id, name: `State ${id}`, gdp: 10 ** (at + 1) })),
    flows: [
      ['AAA', 'BBB', 2],
      ['BBB', 'AAA', 1],
      ['AAA', 'CCC', 3],
      ['CCC', 'AAA', 2],
      ['CCC', 'DDD', 90],
      ['DDD', 'CCC', 80],
    ],
  },
  cases: [
    { ...caseFile('one', 'AAA'), title: 'State BBB v State AAA' },
    { ...caseFile('two', 'CCC'), title: 'State DDD v State CCC' },
  ],
}

function caseFile(id: string, respondent: string) {
  const obligation = { id: 'leave', kind: 'cease', weight: 1, domesticCost: 0.001, capacityDemand: 0.1, duration: 3 }
  return { id, court: 'Court', respondent, judgment: 1, deadline: 6, obligations: [obligation] }
}

export interface Heard {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Quirks extends Partial<Omit<Host, 'stdout' | 'stderr'>> {
  readonly texts?: { readonly [id: string]: string }
  /** The bundled designs. */
  readonly designs?: { readonly [id: string]: string }
  /** What states did; as bundled by default. */
  readonly record?: Library['record']
  /** Interrupts with this exit code when so many characters are out. */
  readonly interrupt?: { readonly after: number; readonly code: number }
  /** Fails every write to standard output with this error. */
  readonly broken?: Error
}

const shelf = (texts: { readonly [id: string]: string }) => ({
  ids: Object.keys(texts).sort(),
  read: (id: string) => texts[id]!,
})

const whole = bundledLibrary()
/** The bundled library with these scenarios alone. */
export const libraryOf = (...ids: readonly string[]): Library => ({
  designs: whole.designs,
  record: whole.record,
  ids,
  read: (id) => whole.read(id),
  get tables() {
    return whole.tables
  },
})

/** A pool of one thread with so many worlds a chunk, and the interrupt that comes with this exit code as the n-th chunk begins. */
export function interruptedAt(chunk: number, worldsPerChunk: number, exit: number): Pick<Host, 'pool' | 'onInterrupt'> {
  let listener: (code: number) => void = () => {}
  let run = 0
  const worker = mainThread((scenario) => {
    const engine = createEngine(scenario)
    return {
      under: engine.under,
      run(...plan: Parameters<typeof engine.run>) {
        if (++run === chunk) listener(exit)
        return engine.run(...plan)
      },
    }
  })
  return {
    pool: () => createPool([worker], () => worldsPerChunk),
    onInterrupt(added) {
      listener = added
      return () => {}
    },
  }
}

/** The machine, and what it heard so far. */
export function hostOf(quirks: Quirks = {}): { readonly host: Host; heard(): { readonly out: string; readonly err: string } } {
  const texts = quirks.texts ?? { small: JSON.stringify(SMALL) }
  let out = ''
  let err = ''
  let listener: (code: number) => void = () => {}
  const host: Host = {
    env: {},
    cores: 2,
    library: {
      designs: shelf(quirks.designs ?? {}),
      record: quirks.record ?? whole.record,
      ...shelf(texts),
      get tables() {
        return whole.tables
      },
    },
    pool: (threads) => createPool(Array.from({ length: threads }, () => mainThread(createEngine))),
    seconds: () => 0,
    onInterrupt(added) {
      listener = added
      return () => {}
    },
    ...quirks,
    stdout: {
      write(text, done) {
        if (quirks.broken === undefined) out += text
        if (quirks.interrupt !== undefined && out.length > quirks.interrupt.after) listener(quirks.interrupt.code)
        done?.(quirks.broken ?? null)
      },
    },
    stderr: {
      write: (text) => {
        err += text
      },
    },
  }
  return { host, heard: () => ({ out, err }) }
}

/** Runs a command line and tells what resulted. */
export async function pacta(words: readonly string[], quirks: Quirks = {}): Promise<Heard> {
  const { host, heard } = hostOf(quirks)
  const code = await main(words, host)
  return { code, ...heard() }
}
