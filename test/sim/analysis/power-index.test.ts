import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapleyAttribution } from '../../../sim/analysis/attribution.ts'
import { type VotingBody, votingPower } from '../../../sim/analysis/power-index.ts'

const expectClose = (column: Float64Array, published: readonly number[], digits: number) => {
  expect(column.length).toBe(published.length)
  published.forEach((value, voter) => {
    expect(column[voter]).toBeCloseTo(value, digits)
  })
}

describe('votingPower', () => {
  it('meets the published power in the UN Security Council', () => {
    const weights = new Array<number>(15).fill(1)
    const power = votingPower({ weights, quota: 9, vetoes: weights.map((_, member) => (member < 5 ? 1 : 0)) })
    expect(power.winning).toBe(848)
    expect([...power.swings]).toEqual(weights.map((_, member) => (member < 5 ? 848 : 84)))
    const split = (permanent: number, elected: number) => weights.map((_, member) => (member < 5 ? permanent : elected))
    expectClose(power.shapleyShubik, split(0.19627, 0.001865), 6)
    expectClose(power.banzhaf, split(0.166929, 0.016535), 6)
  })

  it('gives the same for the Council written with weights instead of vetoes', () => {
    // 7 for a permanent member, 1 for an elected one, quota 39: the classic equivalent.
    const weights = [7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    const byWeight = votingPower({ weights, quota: 39 })
    const byVeto = votingPower({
      weights: weights.map(() => 1),
      quota: 9,
      vetoes: weights.map((weight) => (weight === 7 ? 1 : 0)),
    })
    expect(byWeight.winning).toBe(byVeto.winning)
    expect(byWeight.swings).toEqual(byVeto.swings)
    expectClose(byWeight.shapleyShubik, [...byVeto.shapleyShubik], 14)
  })

  it('finds that Luxembourg had no power in the Council of the Six', () => {
    // EEC 1958: 4, 4, 4, 2, 2, 1 with quota 12; Shapley-Shubik 14/60, 9/60, 0 and Banzhaf 5/21, 3/21, 0.
    const power = votingPower({ weights: [4, 4, 4, 2, 2, 1], quota: 12 })
    expectClose(power.shapleyShubik, [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0], 14)
    expectClose(power.banzhaf, [5 / 21, 5 / 21, 5 / 21, 3 / 21, 3 / 21, 0], 14)
  })

  it('meets the county board that made the index famous', () => {
    // Nassau County 1964 (Banzhaf 1965): 31, 31, 28, 21, 2, 2 with quota 58; three members share all power.
    const power = votingPower({ weights: [31, 31, 28, 21, 2, 2], quota: 58 })
    expectClose(power.banzhaf, [1 / 3, 1 / 3, 1 / 3, 0, 0, 0], 14)
  })

  it('shares power equally among equals, also in the 46 states of the Council of Europe', () => {
    const power = votingPower({ weights: new Uint8Array(46).fill(1), quota: 31 })
    expectClose(power.shapleyShubik, new Array<number>(46).fill(1 / 46), 12)
    expectClose(power.banzhaf, new Array<number>(46).fill(1 / 46), 12)
  })

  it('agrees with listing every coalition', () => {
    const voter = fc.record({ weight: fc.integer({ min: 0, max: 6 }), veto: fc.integer({ min: 0, max: 3 }) })
    fc.assert(
      fc.property(fc.array(voter, { minLength: 1, maxLength: 7 }), fc.nat(40), (voters, some) => {
        const weights = voters.map(({ weight }) => weight)
        const vetoes = voters.map(({ veto }) => (veto === 0 ? 1 : 0))
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        fc.pre(total > 0)
        const body: VotingBody = { weights, vetoes, quota: 1 + (some % total) }
        const wins = Float64Array.from({ length: 1 << weights.length }, (_, mask) => {
          const votes = weights.reduce((sum, weight, index) => sum + ((mask >> index) & 1) * weight, 0)
          const blocked = vetoes.some((veto, index) => veto === 1 && ((mask >> index) & 1) === 0)
          return votes >= body.quota && !blocked ? 1 : 0
        })
        const power = votingPower(body)
        expect(power.winning).toBe(wins.reduce((sum, win) => sum + win, 0))
        weights.forEach((_, index) => {
          const swings = wins.filter((win, mask) => win === 1 && (mask >> index) & 1 && wins[mask ^ (1 << index)] === 0)
          expect(power.swings[index]).toBe(swings.length)
        })
        expectClose(power.shapleyShubik, [...shapleyAttribution(wins)], 12)
      }),
    )
  })

  it('refuses a body that cannot vote', () => {
    expect(() => votingPower({ weights: [1, 0.5], quota: 1 })).toThrow('weights[1]: expected a whole number')
    expect(() => votingPower({ weights: [1, 1], quota: 3 })).toThrow('quota: expected a whole number from 1 to 2, got 3')
    expect(() => votingPower({ weights: [1, 1], quota: 0 })).toThrow('quota')
    expect(() => votingPower({ weights: [1, 1], quota: 1, vetoes: [1] })).toThrow('vetoes: expected 2')
  })
})
