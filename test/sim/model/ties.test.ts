import { describe, expect, it } from 'vitest'
import { makeTies, NOT_GIVEN, sameTies, TIE_COLUMNS, type TieColumn } from '../../../sim/model/ties.ts'

const no = NOT_GIVEN
/** Two states: the first sells 8 to the second, the second 3 to the first and feels close to it. */
const NUMBERS: { readonly [C in TieColumn]: readonly number[] } = {
  exports: [0, 8, 3, 0],
  distance: [0, 700, 700, 0],
  alliance: [0, 0.5, 0.5, 0],
  contiguous: [0, 1, 1, 0],
  enemies: [0, 0.2, 0.2, 0],
  hostile: [0, 0.1, 0.1, 0],
  rivals: [0, 0.3, 0.3, 0],
  claims: [0, 0.4, 0.4, 0],
  affinity: [no, no, 0, no],
}
const NONE = { exports: [], distance: [], alliance: [], contiguous: [], enemies: [], hostile: [], rivals: [], claims: [], affinity: [] }
const bufferOf = (column: unknown) => (column as Float64Array<ArrayBuffer>).buffer

describe('ties', () => {
  it('have every column row by row, from each state to each other', () => {
    const ties = makeTies(2, NUMBERS)
    expect(ties.states).toBe(2)
    for (const name of TIE_COLUMNS) expect(Array.from(ties[name])).toEqual(NUMBERS[name])
    const [from, to] = [1, 0]
    expect(ties.exports[from * ties.states + to]).toBe(3)
  })

  it('are copied when they are made, and the object cannot be changed', () => {
    const exports = Float64Array.from(NUMBERS.exports)
    const ties = makeTies(2, { ...NUMBERS, exports })
    exports[1] = 99
    expect(ties.exports[1]).toBe(8)
    expect(Object.isFrozen(ties)).toBe(true)
  })

  it('may be of no state at all', () => {
    expect(makeTies(0, NONE).exports).toHaveLength(0)
  })

  it.each<[name: TieColumn, column: readonly number[], message: string]>([
    ['exports', [0, 8, 3], 'ties.exports: expected 2 x 2 numbers, got 3'],
    ['affinity', [no, no, no, no, no], 'ties.affinity: expected 2 x 2 numbers, got 5'],
    ['exports', [0, 8, 3, 4], 'ties.exports[1, 1]: expected 0, as no state is tied to itself, got 4'],
    ['affinity', [1, no, no, no], 'ties.affinity[0, 0]: expected -1, as no state is tied to itself, got 1'],
    ['exports', [0, -8, 3, 0], 'ties.exports[0, 1]: expected a number from 0 to '],
    ['exports', [0, 8, Number.POSITIVE_INFINITY, 0], 'ties.exports[1, 0]: expected a number from 0 to '],
    ['distance', [0, Number.NaN, 700, 0], 'ties.distance[0, 1]: expected a number from 0 to '],
    ['alliance', [0, 1.5, 0, 0], 'ties.alliance[0, 1]: expected a number from 0 to 1, got 1.5'],
    ['contiguous', [0, 0, -1, 0], 'ties.contiguous[1, 0]: expected a number from 0 to 1, got -1'],
    ['rivals', [0, 1, 2, 0], 'ties.rivals[1, 0]: expected a number from 0 to 1, got 2'],
    ['affinity', [no, -0.5, no, no], 'ties.affinity[0, 1]: expected a number from 0 to 1, got -0.5'],
  ])('refuse in %s what cannot be: %j', (name, column, message) => {
    expect(() => makeTies(2, { ...NUMBERS, [name]: column })).toThrow(RangeError)
    expect(() => makeTies(2, { ...NUMBERS, [name]: column })).toThrow(message)
  })

  it('lie in one buffer, so that a copy for another thread is one copy of it', () => {
    const ties = makeTies(2, NUMBERS)
    const copy = structuredClone(ties)
    for (const one of [ties, copy]) expect(new Set(TIE_COLUMNS.map((name) => bufferOf(one[name]))).size).toBe(1)
    expect(copy).toEqual({ ...ties })
    expect(bufferOf(copy.exports)).not.toBe(bufferOf(ties.exports))
    expect(bufferOf(ties.exports).byteLength).toBe(TIE_COLUMNS.length * 4 * 8)
  })

  it('can be handed over to another thread without a copy', async () => {
    const ties = makeTies(2, NUMBERS)
    const { port1, port2 } = new MessageChannel()
    const arrived = new Promise<unknown>((resolve) => {
      port2.onmessage = ({ data }) => resolve(data)
    })
    port1.postMessage(ties, [bufferOf(ties.exports)])
    expect(await arrived).toEqual({ ...makeTies(2, NUMBERS) })
    expect(ties.exports).toHaveLength(0)
    port1.close()
  })
})

describe('sameTies', () => {
  it('tells whether all numbers are the same, whoever made them', () => {
    const ties = makeTies(2, NUMBERS)
    expect(sameTies(ties, ties)).toBe(true)
    expect(sameTies(ties, structuredClone(ties))).toBe(true)
    expect(sameTies(ties, makeTies(2, { ...NUMBERS, exports: [-0, 8, 3, 0] }))).toBe(true)
  })

  it.each(TIE_COLUMNS)('sees another number in %s', (name) => {
    const column = NUMBERS[name].map((value, at) => (at === 1 ? 1e-300 : value))
    expect(sameTies(makeTies(2, NUMBERS), makeTies(2, { ...NUMBERS, [name]: column }))).toBe(false)
  })

  it('sees another number of states', () => {
    expect(sameTies(makeTies(2, NUMBERS), makeTies(0, NONE))).toBe(false)
  })
})
