import { describe, expect, it } from 'vitest'
import { PATH_NAMES, type PathName, pathOf } from '../../../sim/ensemble/paths.ts'
import { ensembleDigest, observableBands, summarize } from '../../../sim/ensemble/summary.ts'
import type { Batch, OutcomeName } from '../../../sim/model/index.ts'
import { hash128, toHex } from '../../../sim/random/index.ts'
import { scenarioHash } from '../../../sim/scenario/index.ts'
import { cannedEngine, emptyBatch, SCENARIO } from '../cli/canned.ts'

type World = { readonly [K in OutcomeName]?: number }

/** A batch with one case of two months: compliance 0, then what the world ends with. */
function worlds(from: number, ...list: readonly World[]): Batch {
  const batch = emptyBatch(from, from + list.length, 2, 1)
  list.forEach((world, at) => {
    const full = { timeToFull: -1, timeToSubstantial: -1, observed: 100, ...world }
    for (const [name, value] of Object.entries(full)) batch.outcomes[name as OutcomeName][at] = value
    batch.series.compliance![2 * at + 1] = world.finalCompliance ?? 0
    batch.digests.set([from + at, 1, 2, 3], 4 * at)
  })
  return batch
}

const DEFIED = { finalCompliance: 0.1 }
const PROMPT = { timeToFull: 20, timeToSubstantial: 9, finalCompliance: 1, lasted: 1 }
const GRADUAL = { ...PROMPT, timeToFull: 60 }
const SETTLED = { finalCompliance: 0.2, settled: 1 }
const NEVER_OPENED = { observed: 0 }

describe('summarize', () => {
  const batches = [worlds(0, DEFIED, PROMPT, GRADUAL), worlds(3, SETTLED, NEVER_OPENED)]
  const summary = summarize(SCENARIO, 'tin', batches)

  it('names the experiment', () => {
    expect(summary).toMatchObject({
      scenario: 'canned',
      scenarioHash: scenarioHash(SCENARIO),
      seed: 'tin',
      worlds: 5,
      opened: 4,
      months: 2,
      case: 'first',
    })
    expect(summary.engine).toMatch(/^pacta \d/)
  })

  it('counts shares over the worlds that came to a judgment', () => {
    const shares = Object.values(summary.outcomes).map(({ estimate }) => estimate)
    expect(shares).toEqual([2 / 4, 2 / 4, 1 / 4, 1 / 4])
  })

  it('gives 95 % Wilson intervals', () => {
    // 2 of 4: centre 0.5, half-width z sqrt(1/16 + z^2/64) / (1 + z^2/4) with z = 1.959964, by hand: 0.349961.
    expect(summary.outcomes.fullCompliance.low).toBeCloseTo(0.150039, 5)
    expect(summary.outcomes.fullCompliance.high).toBeCloseTo(0.849961, 5)
  })

  it('puts every world into exactly one path', () => {
    const shares = Object.fromEntries(Object.entries(summary.paths).map(([name, { estimate }]) => [name, estimate]))
    expect(shares).toEqual({ settled: 0.25, prompt: 0.25, gradual: 0.25, backslid: 0, defied: 0.25, stalled: 0 })
  })

  it('takes worlds without compliance as watched to their end', () => {
    // Events at 20 and 60 with two worlds watched for 100 months: survival is 3/4, then 1/2, so the median is 60.
    expect(summary.timeToFullCompliance.estimate).toBe(60)
    const none = summarize(SCENARIO, 'tin', [worlds(0, DEFIED, DEFIED)])
    expect(none.timeToFullCompliance).toEqual({ estimate: null, low: null, high: null })
    // One event at 5 among worlds of which one was watched for only 3 months: then 1 of 1 at risk, not 1 of 2.
    const short = summarize(SCENARIO, 'tin', [worlds(0, { timeToFull: 5 }, { observed: 3 })])
    expect(short.timeToFullCompliance.estimate).toBe(5)
  })

  it('gives the type-7 bands of compliance by month', () => {
    // Last month: 0.1, 0.2, 1, 1.
    const { mean, p05, p25, p50, p75, p95 } = summary.series.compliance
    expect(mean).toEqual([0, (0.1 + 1 + 1 + 0.2) / 4])
    expect([p05[1], p25[1], p50[1], p75[1], p95[1]].map((value) => Number(value!.toFixed(12)))).toEqual([0.115, 0.175, 0.6, 1, 1])
    expect(p95[0]).toBe(0)
  })

  it('means harm and cost with t intervals', () => {
    const harm = summarize(SCENARIO, 's', [worlds(0, { civilianHarm: 1 }, { civilianHarm: 2 }, { civilianHarm: 3 })])
    // t(0.975, 2) = 4.302653, standard error 1 / sqrt(3).
    expect(harm.civilianHarm.estimate).toBe(2)
    expect(harm.civilianHarm.high).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 5)
    expect(harm.civilianHarm.low).toBeCloseTo(2 - 4.302653 / Math.sqrt(3), 5)
  })

  it('knows no interval of a mean from one world', () => {
    const { civilianHarm } = summarize(SCENARIO, 's', [worlds(0, { civilianHarm: 3 })])
    expect(JSON.parse(JSON.stringify(civilianHarm))).toEqual({ estimate: 3, low: null, high: null })
  })

  it('says nothing of a case that never came to a judgment', () => {
    const empty = summarize(SCENARIO, 's', [worlds(0, NEVER_OPENED, NEVER_OPENED)])
    expect(empty.opened).toBe(0)
    expect(empty.outcomes.defied).toEqual({ estimate: 0, low: 0, high: 1 })
    expect(empty.series.compliance.mean).toEqual([])
    expect(empty.timeToFullCompliance.estimate).toBeNull()
  })

  it('reads the case it is asked for', () => {
    const batch = cannedEngine(SCENARIO).run('tin', 0, 40, 'summary')
    const second = summarize(SCENARIO, 'tin', [batch], 1)
    const finals = [...batch.outcomes.finalCompliance].filter((_, at) => at % 2 === 1)
    const opened = finals.filter((_, world) => batch.outcomes.observed[2 * world + 1]! > 0)
    expect(opened.length).toBeLessThan(40)
    expect(second.case).toBe('second')
    expect(second.opened).toBe(opened.length)
    expect(second.outcomes.defied.estimate).toBe(opened.filter((final) => final < 0.25).length / opened.length)
    expect(second.series.compliance.p95.at(-1)).toBeLessThanOrEqual(Math.max(...opened))
  })

  it('does not depend on how the worlds were cut into batches', () => {
    const engine = cannedEngine(SCENARIO)
    const cut = [0, 1, 9, 30, 40].flatMap((from, at, ends) =>
      at === ends.length - 1 ? [] : [engine.run('tin', from, ends[at + 1]!, 'series')],
    )
    expect(summarize(SCENARIO, 'tin', cut, 1)).toEqual(summarize(SCENARIO, 'tin', [engine.run('tin', 0, 40, 'series')], 1))
  })

  it('demands worlds and a case that is there', () => {
    expect(() => summarize(SCENARIO, 's', [])).toThrow(RangeError)
    expect(() => summarize(SCENARIO, 's', [worlds(0, DEFIED)], 2)).toThrow('expected 0 to 1')
  })
})

describe('pathOf', () => {
  const cases: readonly (readonly [PathName, World])[] = [
    ['prompt', { ...PROMPT, settled: 1 }],
    ['settled', SETTLED],
    ['prompt', { ...PROMPT, timeToFull: 24 }],
    ['gradual', { ...PROMPT, timeToFull: 25 }],
    ['gradual', { ...PROMPT, lasted: 0, finalCompliance: 0.9 }],
    ['backslid', { ...PROMPT, lasted: 0, finalCompliance: 0.89 }],
    ['backslid', { timeToSubstantial: 5, reversals: 1, finalCompliance: 0.1 }],
    ['stalled', { timeToSubstantial: 5, reversals: 1, finalCompliance: 0.5 }],
    ['stalled', { finalCompliance: 0.25 }],
    ['defied', { finalCompliance: 0.24 }],
  ]
  it.each(cases)('%s: %o', (path, world) => {
    expect(pathOf(worlds(0, world).outcomes, 0)).toBe(path)
  })

  it('knows every name', () => {
    expect([...new Set(cases.map(([path]) => path))].sort()).toEqual([...PATH_NAMES].sort())
  })
})

describe('ensembleDigest', () => {
  it('is the hash of the words in sequence', () => {
    const out = new Int32Array(4)
    hash128(Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8), 8, 0, out)
    expect(ensembleDigest([Int32Array.of(1, 2, 3, 4), Int32Array.of(5, 6, 7, 8)])).toBe(toHex(out))
    expect(ensembleDigest([Int32Array.of(5, 6, 7, 8), Int32Array.of(1, 2, 3, 4)])).not.toBe(toHex(out))
  })
})

describe('observableBands', () => {
  it('gives the bands of any observable that is recorded and knows no other', () => {
    const batch = emptyBatch(0, 2, 2, 1, ['compliance', 'rung'])
    batch.outcomes.observed.fill(1)
    batch.series.rung!.set([0, 2, 1, 4])
    expect(observableBands([batch], 'rung')).toMatchObject({ mean: [0.5, 3], p50: [0.5, 3], p75: [0.75, 3.5] })
    expect(() => observableBands([batch], 'weather')).toThrow('weather')
  })
})
