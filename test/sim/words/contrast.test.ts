import { describe, expect, it } from 'vitest'
import { type Comparison, compareBatches, type PairedEffect } from '../../../sim/index.ts'
import { aheadWords, contrastFinding, rivalsFinding } from '../../../sim/words/contrast.ts'
import { flat, type SentencePart } from '../../../sim/words/index.ts'
import { cannedEngine, SCENARIO } from '../cli/canned.ts'

const SIDES = ['under Gradual ladder', 'under Automatic penalties'] as const
const arm = { label: 'canned', scenario: SCENARIO }
const batches = [cannedEngine(SCENARIO).run('tin', 0, 4, 'summary')]
const base = compareBatches([arm, arm], [batches, batches], 'tin')

const effect = (estimate: number, half: number): PairedEffect => ({
  ...base.effects.meanCompliance,
  estimate,
  low: estimate - half,
  high: estimate + half,
  baseline: 0.02,
  treated: 0.02 + estimate,
})
const compared = (meanCompliance: PairedEffect, civilianHarm: PairedEffect): Comparison => ({
  ...base,
  worlds: 1000,
  effects: { ...base.effects, meanCompliance, civilianHarm },
})
const text = (parts: readonly SentencePart[]) => flat(parts).replaceAll('\u00a0', ' ')
const said = (compliance: PairedEffect, harm: PairedEffect) => text(contrastFinding(compared(compliance, harm), SIDES))

describe('contrastFinding', () => {
  it('says who brings more, by how much and how surely, and what it costs civilians', () => {
    expect(said(effect(0.06, 0.02), effect(0.0001, 0.0002))).toBe(
      'On identical luck in 1,000 worlds, compliance averages 6 points higher under Automatic penalties than under Gradual ladder ' +
        '(4 to 8). Civilian harm is about the same.',
    )
    expect(said(effect(-0.06, 0.02), effect(0.011, 0.004))).toBe(
      'On identical luck in 1,000 worlds, compliance averages 6 points higher under Gradual ladder than under Automatic penalties ' +
        '(4 to 8). Civilian harm is higher under Automatic penalties: 3.1 % of a year’s GDP against 2 %.',
    )
    expect(said(effect(0.06, 0.02), { ...effect(-0.0006, 0.0001), baseline: 0.2006, treated: 0.2 })).toContain(
      'Civilian harm is higher under Gradual ladder: by 0.06',
    )
  })

  it('gives as many digits as the interval bears, and one point in the singular', () => {
    expect(said(effect(0.01, 0.005), effect(0, 0.0001))).toContain('1.0 points higher under Automatic penalties than')
    expect(said(effect(0.0123, 0.0005), effect(0, 0.0001))).toContain('1.23 points higher')
    expect(said(effect(0.0123, 0.0101), effect(0, 0.0001))).toContain('1 point higher')
  })

  it('says when it is too close to call, and when nothing differs', () => {
    expect(said(effect(0.01, 0.02), effect(0.01, 0.02))).toContain(
      'it is too close to call whether compliance is higher under Automatic penalties or under Gradual ladder (−1 to 3 points). ' +
        'The difference in civilian harm is too close to call.',
    )
    const none = { ...effect(0, 0), baseline: 0, treated: 0 }
    expect(said(none, none)).toContain('compliance is the same under Gradual ladder and under Automatic penalties, world by world.')
    expect(said(none, none)).toContain('There is almost no civilian harm on either side.')
  })
})

describe('aheadWords', () => {
  it('gives the share of worlds in which each side is ahead, and of those in which none is', () => {
    const words = (higher: number, equal: number, lower: number) => aheadWords({ higher, equal, lower }, SIDES).replaceAll('\u00a0', ' ')
    expect(words(6, 0, 4)).toBe(
      'World by world, compliance is higher under Automatic penalties in 60 % of them, under Gradual ladder in 40 %.',
    )
    expect(words(5, 1, 4)).toMatch(/in 50 % of them, under Gradual ladder in 40 %, and the same in 10 %\.$/)
    // Each rounded for itself they would add up to 101 %.
    expect(words(455, 90, 455)).toMatch(/in 45.5 % of them, under Gradual ladder in 45.5 %, and the same in 9.0 %\.$/)
    expect(words(445, 110, 445)).toMatch(/in 45 % of them, under Gradual ladder in 44 %, and the same in 11 %\.$/)
  })
})

describe('rivalsFinding', () => {
  it('sorts several designs by what their intervals say', () => {
    const between = (low: number, high: number) => effect((low + high) / 2, (high - low) / 2)
    const none = between(0, 0)
    const rival = (phrase: string, low: number, high: number) => ({ phrase, comparison: compared(between(low, high), none) })
    const all = [rival('under one', 0.1, 0.3), rival('under two', -0.1, 0.3), rival('under three', -0.3, -0.1), rival('under four', 0, 0)]
    expect(text(rivalsFinding('its own', all))).toBe(
      'Each of 4 designs meets A (its own) on identical luck in 1,000 worlds. Compliance averages higher under one (+20 points); lower ' +
        'under three (−20 points); the same under four; too close to call under two (+10 points). Civilian harm is the same under ' +
        'one, under two, under three and under four.',
    )
    expect(text(rivalsFinding('its own', all.slice(0, 1)))).toMatch(/^One design meets A \(its own\)/)
  })
})
