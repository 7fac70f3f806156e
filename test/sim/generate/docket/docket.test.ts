import { describe, expect, it } from 'vitest'
import { DOCKET_PLANS } from '../../../../sim/generate/docket/courts.ts'
import { DOCKET_COURTS, DOCKET_LIMITS, docketFile } from '../../../../sim/generate/docket/docket.ts'
import type { Lognormal } from '../../../../sim/generate/docket/draws.ts'
import { weightEchr, weightEu } from '../../../../sim/generate/docket/parties.ts'
import { parseScenario } from '../../../../sim/scenario/index.ts'
import { textOf } from '../../../support/committed.ts'
import { exportsOf, stateOf, world } from '../../../support/world-files.ts'

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const BUNDLED = 40

function parsed(court: (typeof DOCKET_COURTS)[number], count: number, seed: string) {
  const result = parseScenario(plain(docketFile(court, count, seed, world)), { 'world-2019': world })
  if (!result.ok) throw new Error(result.problems.map(({ place, rule, value }) => `${place}: ${rule}: ${value}`).join('\n'))
  return result.scenario
}

describe.each(DOCKET_COURTS)('a docket of %s', (court) => {
  const plan = DOCKET_PLANS[court]
  const file = docketFile(court, BUNDLED, `docket-${court}`, world)

  it('is the bundled file', () => {
    expect(JSON.parse(textOf(`docket-${court}`))).toEqual(plain(file))
  })

  it.each(DOCKET_LIMITS.cases)('parses with %i cases from another seed', (count) => {
    expect(parsed(court, count, 'tin').cases).toHaveLength(count)
  })

  it('refuses a number of cases that the schema would', () => {
    for (const count of [0, 61, 2.5]) {
      expect(() => docketFile(court, count, 'tin', world)).toThrow(/cases: expected a whole number from 1 to 60/)
    }
  })

  it('has other cases from another seed', () => {
    expect(docketFile(court, BUNDLED, 'tin', world).cases).not.toEqual(file.cases)
  })

  it('draws domestic cost as declared: one case in every slice of the distribution', () => {
    const drawn = file.cases
      .map(({ obligations }) => {
        const own = plan.kinds
          .flatMap(({ parts }) => parts)
          .filter(({ cost }) => 'fixed' in cost)
          .map(({ id }) => id)
        return obligations.filter(({ id }) => !own.includes(id)).reduce((sum, o) => sum + o.domesticCost, 0)
      })
      .sort((a, b) => a - b)
    const { median, sigma, low, high }: Lognormal = plan.cost
    // Rounded to two digits once or twice, so to a tenth; the middle of 40 slices lies within 0.04 standard deviations of the median.
    expect(Math.log(drawn[BUNDLED / 2]! / median)).toBeLessThan(0.04 * sigma + 0.1)
    expect(Math.log(drawn[BUNDLED / 2 - 1]! / median)).toBeGreaterThan(-0.04 * sigma - 0.1)
    const logs = drawn.map((value) => Math.log(value))
    const mean = logs.reduce((sum, value) => sum + value, 0) / BUNDLED
    const spread = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / BUNDLED)
    // Cut tails and the middles of slices make it a little smaller.
    expect(spread / sigma).toBeGreaterThan(0.9)
    expect(spread / sigma).toBeLessThan(1.02)
    for (const value of drawn) expect(value >= low && value <= high).toBe(true)
  })

  it('hands cases down at an even rate', () => {
    const months = file.cases.map(({ judgment }) => judgment!)
    for (const part of [1, 2, 3, 4]) {
      // Ten in every quarter of the time; a slice may lie on the edge.
      const by = months.filter((month) => month < (part * (plan.lastMonth + 1)) / 4).length
      expect(Math.abs(by - (part * BUNDLED) / 4)).toBeLessThanOrEqual(1)
    }
  })

  it('draws capacity and duration from their ranges', () => {
    const parts = plan.kinds.flatMap(({ parts }) => parts)
    for (const { id, kind, capacityDemand, duration } of file.cases.flatMap(({ obligations }) => obligations)) {
      const fits = parts.some(
        (part) =>
          part.id === id &&
          part.kind === kind &&
          (typeof part.capacity === 'number'
            ? capacityDemand === part.capacity
            : capacityDemand >= part.capacity.low && capacityDemand <= part.capacity.high) &&
          (typeof part.duration === 'number'
            ? duration === part.duration
            : duration >= part.duration.low && duration <= part.duration.high),
      )
      expect(fits, `${id} ${capacityDemand} ${duration}`).toBe(true)
    }
  })

  it('takes every party from the states that are kept whole, and nobody against itself', () => {
    if (!('table' in file.world)) throw new Error('not on a table')
    for (const { respondent, claimants } of file.cases) {
      for (const id of [respondent, ...claimants!]) expect(file.world.keep).toContain(id)
      expect(claimants).not.toContain(respondent)
    }
  })

  it('says where its numbers are from', () => {
    for (const { source } of Object.values(file.evidence!)) expect(source).toMatch(/\w{5}/)
    expect(file.evidence!['cases[0].obligations[0].domesticCost']!.source).toContain(`median ${plan.cost.median}`)
  })
})

describe('parties', () => {
  const casesOf = (court: (typeof DOCKET_COURTS)[number]) => docketFile(court, BUNDLED, `docket-${court}`, world).cases

  it.each([
    ['echr', 'coe', weightEchr],
    ['eu', 'eu', weightEu],
  ] as const)('of %s are members, each about as often as it weighs', (court, bloc, weight) => {
    const members = docketFile(court, BUNDLED, 'tin', world)
    if (!('table' in members.world)) throw new Error('not on a table')
    const kept = members.world.keep.map(stateOf).filter(({ memberships }) => memberships.includes(bloc))
    const total = kept.reduce((sum, state) => sum + weight(state), 0)
    const respondents = casesOf(court).map(({ respondent }) => respondent)
    for (const state of kept) {
      const found = respondents.filter((id) => id === state.id).length
      // Systematic draws: the expected number up or down to a whole one.
      expect(Math.abs(found - (BUNDLED * weight(state)) / total), state.id).toBeLessThan(1)
    }
    for (const id of respondents) expect(stateOf(id).memberships).toContain(bloc)
  })

  it('of the ECtHR with many judgments are governed worse than those with one', () => {
    const respondents = casesOf('echr').map(({ respondent }) => respondent)
    const law = (states: readonly string[]) => states.reduce((sum, id) => sum + stateOf(id).ruleOfLaw, 0) / states.length
    const many = [...new Set(respondents)].filter((id) => respondents.filter((other) => other === id).length > 2)
    const one = [...new Set(respondents)].filter((id) => respondents.filter((other) => other === id).length === 1)
    expect(law(many)).toBeLessThan(law(one))
  })

  it('of the WTO trade with each other and are not both in the Union', () => {
    for (const { respondent, claimants } of casesOf('wto')) {
      const [claimant] = claimants as [string]
      expect(exportsOf(claimant, respondent) + exportsOf(respondent, claimant)).toBeGreaterThan(0)
      expect([claimant, respondent].every((id) => stateOf(id).memberships.includes('eu'))).toBe(false)
    }
  })

  it('of the ICJ are neighbours more often than not', () => {
    const near = casesOf('icj').filter(({ respondent, claimants }) => stateOf(respondent).borders.includes(claimants![0]!))
    // 24 of 40 are drawn among neighbours, and some of the others are by chance.
    expect(near.length).toBeGreaterThanOrEqual(24)
    expect(near.length).toBeLessThan(34)
  })
})
