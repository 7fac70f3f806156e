import fc from 'fast-check'
import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import {
  allocateTape,
  type Channel,
  type ChannelShape,
  type Filler,
  fillTape,
  keyOf,
  type Tape,
  type TapeSizes,
} from '../../../sim/random/tape.ts'
import { stream } from './oracle.ts'

const SHAPES: readonly ChannelShape[] = ['month', 'state', 'case', 'caseState']
const CHANNELS: readonly Channel[] = SHAPES.flatMap((shape) =>
  (['month', 'run'] as const).map((per) => ({ name: `${shape} per ${per}`, shape, per, meaning: 'a test' })),
)

function tapeOf(sizes: TapeSizes, seed = 's', replicate = 0, channels = CHANNELS, filler?: Filler): Tape {
  const tape = allocateTape(channels, sizes)
  fillTape(tape, keyOf(seed), replicate, filler)
  return tape
}

/** The draw of a channel for a month, a case and a state, by the documented layout. */
function at(tape: Tape, channel: Channel, month: number, caseId: string, stateId: string): number {
  const { states, cases } = tape.sizes
  const m = channel.per === 'run' ? 0 : month
  const i = states.indexOf(stateId)
  const c = cases.indexOf(caseId)
  const index = {
    month: m,
    state: m * states.length + i,
    case: m * cases.length + c,
    caseState: (m * cases.length + c) * states.length + i,
  }[channel.shape]
  return tape.columns[channel.name]![index]!
}

/** Every draw that two tapes share, side by side: same month, case id and state id. */
function shared(a: Tape, b: Tape, channels: readonly Channel[]): { readonly a: number[]; readonly b: number[] } {
  const both = { a: [] as number[], b: [] as number[] }
  for (const channel of channels) {
    for (let m = 0; m < Math.min(a.sizes.months, b.sizes.months); m++) {
      for (const c of a.sizes.cases.filter((id) => b.sizes.cases.includes(id))) {
        for (const s of a.sizes.states.filter((id) => b.sizes.states.includes(id))) {
          both.a.push(at(a, channel, m, c, s))
          both.b.push(at(b, channel, m, c, s))
        }
      }
    }
  }
  return both
}

const ids = fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 5 })
const sizesOf = fc.record({ months: fc.integer({ min: 1, max: 12 }), states: ids, cases: ids })
const seeds = fc.string({ maxLength: 8 })
const replicates = fc.integer({ min: 0, max: 0xffffffff })

describe('fillTape', () => {
  it('gives every shape its own length and fills all of it with numbers in (0, 1)', () => {
    fc.assert(
      fc.property(sizesOf, seeds, replicates, (sizes, seed, replicate) => {
        const { columns } = tapeOf(sizes, seed, replicate)
        const n = sizes.states.length
        const c = sizes.cases.length
        const widths = [1, n, c, n * c]
        SHAPES.forEach((shape, i) => {
          expect(columns[`${shape} per month`]).toHaveLength(widths[i]! * sizes.months)
          expect(columns[`${shape} per run`]).toHaveLength(widths[i]!)
        })
        for (const column of Object.values(columns)) expect(column.every((u) => u > 0 && u < 1)).toBe(true)
      }),
    )
  })

  it('draws what an independent implementation draws for the same names', () => {
    fc.assert(
      fc.property(sizesOf, seeds, replicates, (sizes, seed, replicate) => {
        const tape = tapeOf(sizes, seed, replicate)
        const c = sizes.cases.at(-1)!
        const s = sizes.states.at(-1)!
        for (const channel of CHANNELS) {
          const byCase = channel.shape === 'case' || channel.shape === 'caseState' ? c : null
          const byState = channel.shape === 'state' || channel.shape === 'caseState' ? s : null
          const months = channel.per === 'run' ? 1 : sizes.months
          const drawn = Array.from({ length: months }, (_, m) => at(tape, channel, m, c, s))
          expect(drawn).toEqual(stream(seed, replicate, channel.name, byCase, byState, months))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for the same names, whatever the tape held before', () => {
    fc.assert(
      fc.property(sizesOf, seeds, replicates, replicates, (sizes, seed, replicate, before) => {
        const used = tapeOf(sizes, `${seed}!`, before)
        fillTape(used, keyOf(seed), replicate)
        expect(used.columns).toEqual(tapeOf(sizes, seed, replicate).columns)
      }),
    )
  })

  it('a shorter tape is the beginning of a longer one', () => {
    fc.assert(
      fc.property(sizesOf, fc.integer({ min: 1, max: 40 }), seeds, (sizes, more, seed) => {
        const short = tapeOf(sizes, seed).columns
        const long = tapeOf({ ...sizes, months: sizes.months + more }, seed).columns
        for (const { name } of CHANNELS) expect(long[name]!.subarray(0, short[name]!.length)).toEqual(short[name])
      }),
    )
  })

  it('other states and cases, and their sequence, disturb no draw', () => {
    fc.assert(
      fc.property(sizesOf, ids, ids, seeds, (sizes, states, cases, seed) => {
        const more = (own: readonly string[], other: readonly string[]): string[] => [...new Set([...other, ...own])].reverse()
        const wide = { ...sizes, states: more(sizes.states, states), cases: more(sizes.cases, cases) }
        const both = shared(tapeOf(sizes, seed), tapeOf(wide, seed), CHANNELS)
        expect(both.a.length).toBe(CHANNELS.length * sizes.months * sizes.states.length * sizes.cases.length)
        expect(both.b).toEqual(both.a)
      }),
    )
  })

  it('other channels, and their sequence, disturb no draw', () => {
    fc.assert(
      fc.property(sizesOf, fc.shuffledSubarray([...CHANNELS]), seeds, (sizes, some, seed) => {
        const few = tapeOf(sizes, seed, 3, some).columns
        const all = tapeOf(sizes, seed, 3).columns
        for (const { name } of some) expect(few[name]).toEqual(all[name])
      }),
    )
  })

  it('no two streams of a tape, of two replicates or of two seeds are the same', () => {
    fc.assert(
      fc.property(sizesOf, seeds, replicates, (sizes, seed, replicate) => {
        const firsts = [
          tapeOf(sizes, seed, replicate),
          tapeOf(sizes, seed, (replicate ^ 1) >>> 0),
          tapeOf(sizes, `${seed}${seed}-`, replicate),
        ].flatMap((tape) => CHANNELS.flatMap((channel) => [...tape.columns[channel.name]!.subarray(0, 1)]))
        // Twenty-four numbers of 32 bits agree somewhere by chance once in 10^7 tapes.
        expect(new Set(firsts).size).toBe(firsts.length)
      }),
    )
  })

  it('neighbouring replicates, states and channels are uncorrelated', () => {
    const months = 20_000
    const sizes = { months, states: ['a', 'b', 'aa'], cases: ['a'] }
    const channels = CHANNELS.filter((channel) => channel.per === 'month')
    const tapes = [0, 1, 2].map((replicate) => tapeOf(sizes, '1', replicate, channels))
    const streams = tapes.flatMap((tape) =>
      channels.flatMap((channel) =>
        (channel.shape === 'state' || channel.shape === 'caseState' ? sizes.states : ['a']).map((s) =>
          Float64Array.from({ length: months }, (_, m) => at(tape, channel, m, 'a', s) - 0.5),
        ),
      ),
    )
    expect(streams).toHaveLength(24)
    // Standard deviation 1/sqrt(months) for independent streams; five of them over 276 pairs.
    for (let i = 0; i < streams.length; i++) {
      for (let j = 0; j < i; j++) {
        const sum = streams[i]!.reduce((total, u, m) => total + u * streams[j]![m]!, 0)
        expect(Math.abs((12 * sum) / months)).toBeLessThan(5 / Math.sqrt(months))
      }
    }
  })

  it('antithetic: an odd replicate mirrors the even one before it, an even one is plain', () => {
    fc.assert(
      fc.property(sizesOf, seeds, fc.integer({ min: 0, max: 0x7fffffff }), (sizes, seed, half) => {
        const even = tapeOf(sizes, seed, 2 * half, CHANNELS, 'antithetic').columns
        const odd = tapeOf(sizes, seed, 2 * half + 1, CHANNELS, 'antithetic').columns
        expect(even).toEqual(tapeOf(sizes, seed, 2 * half).columns)
        for (const { name } of CHANNELS) expect(odd[name]).toEqual(even[name]!.map((u) => 1 - u))
      }),
    )
  })

  it('refuses a replicate that no word can hold', () => {
    const tape = allocateTape(CHANNELS, { months: 1, states: ['a'], cases: [] })
    for (const replicate of [-1, 0.5, 2 ** 32, Number.NaN]) {
      expect(() => fillTape(tape, keyOf('s'), replicate)).toThrow(`expected an integer from 0 to 4,294,967,295, got ${replicate}`)
    }
  })
})

describe('allocateTape', () => {
  it('refuses twins and impossible lengths', () => {
    const sizes = { months: 1, states: ['a'], cases: ['a'] }
    expect(() => allocateTape([...CHANNELS, CHANNELS[0]!], sizes)).toThrow('tape > channel month per month')
    expect(() => allocateTape(CHANNELS, { ...sizes, states: ['a', 'b', 'a'] })).toThrow('tape > state a')
    expect(() => allocateTape(CHANNELS, { ...sizes, cases: ['b', 'b'] })).toThrow('tape > case b')
    for (const months of [-1, 1.5, Number.NaN]) {
      expect(() => allocateTape(CHANNELS, { ...sizes, months })).toThrow(`expected an integer >= 0, got ${months}`)
    }
  })

  it('copes with no months, states or cases', () => {
    const { columns } = tapeOf({ months: 0, states: [], cases: [] })
    const lengths = CHANNELS.map(({ name }) => columns[name]!.length)
    expect(lengths).toEqual([0, 1, 0, 0, 0, 0, 0, 0])
  })
})

describe('keyOf', () => {
  it('tells apart the seeds that seedrandom itself takes for one', () => {
    const bare = ['1', '11', '111'].map((seed) => seedrandom(seed).int32())
    expect(new Set(bare).size).toBe(1)
    const alike = ['1', '11', '111', '', '\0', '\0\0', 'a', 'aa', '\u0161', 'abab', 'ab']
    expect(new Set(alike.map((seed) => keyOf(seed).join())).size).toBe(alike.length)
  })

  it('is a function of the text alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(keyOf(a)).toEqual(keyOf(a))
        if (a !== b) expect(keyOf(a)).not.toEqual(keyOf(b))
      }),
    )
  })
})
