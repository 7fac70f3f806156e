import { describe, expect, it } from 'vitest'
import { type Batch, createEngine, type PairedEffect, SCALAR_NAMES } from '../../../../sim/index.ts'
import { OUTCOME_GROUPS, outcomeWords } from '../../../../sim/words/index.ts'
import { placedOf, reachOf } from '../../../../web/parts/index.ts'
import { effectGroups } from '../../../../web/places/compare/effects/index.ts'
import { readPair } from '../../../../web/places/compare/pair.ts'
import { PLAIN } from '../../../../web/places/compare/sides.ts'
import { createContrast } from '../../../../web/worker/desk/index.ts'
import { shelf } from '../../../support/bundled.ts'
import { play, ready } from '../../../support/page.ts'

const { subject } = play(ready, { kind: 'choose', scenario: 'two-blocs' })
const sides = [
  { ...PLAIN, design: 'gradual-ladder' },
  { ...PLAIN, design: 'automatic-penalties' },
] as const
const read = readPair({ subject: subject!, shelf, opened: [] }, sides)
if (read.kind !== 'ready') throw new Error(read.kind)
const { pair } = read
const run = (at: 0 | 1): readonly Batch[] => [createEngine(pair.arms[at].scenario).run(subject!.seed, 0, 6, 'series')]
const contrast = createContrast(pair.arms, subject!.seed, [0, 0]).add([run(0), run(1)])

const effect = (estimate: number, half: number): PairedEffect => ({
  ...contrast.comparison.effects.meanCompliance,
  estimate,
  low: estimate - half,
  high: estimate + half,
  baseline: 0.02,
  treated: 0.02 + estimate,
})

describe('effects', () => {
  it('shows every outcome of the core in one group', () => {
    const names = OUTCOME_GROUPS.flatMap(({ shown, more }) => [...shown, ...more])
    expect([...names].sort()).toEqual([...SCALAR_NAMES].sort())
    const rows = effectGroups(contrast.comparison, true).flatMap((group) => group.rows)
    expect(rows).toHaveLength(SCALAR_NAMES.length)
    expect(effectGroups(contrast.comparison, false).flatMap((group) => group.rows).length).toBeLessThan(rows.length)
  })

  it('places an effect and its interval in standard deviations', () => {
    const placed = placedOf({ ...effect(0.06, 0.02), standardised: 0.5 })!
    // 0.06 is half a deviation, so a deviation is 0.12.
    expect(placed.estimate).toBe(0.5)
    expect(placed.low).toBeCloseTo(0.04 / 0.12, 12)
    expect(placed.high).toBeCloseTo(0.08 / 0.12, 12)
    expect(reachOf([placed, null])).toBeCloseTo(0.08 / 0.12, 12)
  })

  it('writes values as a person would', () => {
    const { value, difference, range } = outcomeWords('meanCompliance')
    expect([value(0.415), difference(0.167), difference(-0.004), range(-0.01, 0.1)]).toEqual(['42\u00a0%', '+17', '−0.40', '−1 to 10'])
    expect(outcomeWords('senderCost').difference(-2.3)).toBe('−$2.3\u00a0bn')
    expect(outcomeWords('monthsToFull').differenceUnit).toBe('months')
  })
})
