import { describe, expect, it } from 'vitest'
import { type Batch, createEngine, type PairedEffect, SCALAR_NAMES } from '../../../../sim/index.ts'
import { OUTCOME_GROUPS, outcomeWords } from '../../../../sim/words/index.ts'
import { placedOf, reachOf } from '../../../../web/parts/index.ts'
import { effectGroups } from '../../../../web/places/compare/effects/index.ts'
import { readPair } from '../../../../web/places/compare/pair.ts'
import { PLAIN } from '../../../../web/places/compare/sides.ts'
import { contrastSentence, worldsWords } from '../../../../web/places/compare/words.ts'
import { createContrast } from '../../../../web/worker/desk/index.ts'
import type { Contrast } from '../../../../web/worker/index.ts'
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
function said(compliance: PairedEffect, civilianHarm: PairedEffect): string {
  const { comparison } = contrast
  const effects = { ...comparison.effects, meanCompliance: compliance, civilianHarm }
  const made: Contrast = { ...contrast, comparison: { ...comparison, worlds: 1000, effects } }
  const parts = contrastSentence(pair, made).map(({ text }) => text)
  return parts.join('').replaceAll('\u00a0', ' ')
}

describe('contrastSentence', () => {
  it('says who brings more, by how much and how surely, and what it costs civilians', () => {
    expect(said(effect(0.06, 0.02), effect(0.0001, 0.0002))).toBe(
      'On identical luck in 1,000 worlds, compliance averages 6 points higher under Automatic penalties with set-off than under ' +
        'Gradual ladder (4 to 8). Civilian harm is about the same.',
    )
    expect(said(effect(-0.06, 0.02), effect(0.011, 0.004))).toBe(
      'On identical luck in 1,000 worlds, compliance averages 6 points higher under Gradual ladder than under Automatic penalties ' +
        'with set-off (4 to 8). Civilian harm is higher under Automatic penalties with set-off: 3.1 % of a year’s GDP against 2 %.',
    )
    expect(said(effect(0.06, 0.02), { ...effect(-0.0006, 0.0001), baseline: 0.2006, treated: 0.2 })).toContain(
      'Civilian harm is higher under Gradual ladder: by 0.06',
    )
  })

  it('says when it is too close to call, and when nothing differs', () => {
    expect(said(effect(0.01, 0.02), effect(0.01, 0.02))).toContain(
      'it is too close to call whether compliance is higher under Automatic penalties with set-off or under Gradual ladder (−1 to 3 ' +
        'points). The difference in civilian harm is too close to call.',
    )
    const none = { ...effect(0, 0), baseline: 0, treated: 0 }
    expect(said(none, none)).toContain('compliance is the same under Gradual ladder and under')
    expect(said(none, none)).toContain('There is almost no civilian harm on either side.')
  })

  it('counts worlds', () => {
    const { higher, equal, lower } = contrast.worlds
    expect(higher + equal + lower).toBe(6)
    expect(worldsWords(pair, contrast)).toMatch(/^World by world, compliance is higher under Automatic/)
  })
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
