/** Who acted, worked by hand on four worlds of six months. */
import { describe, expect, it } from 'vitest'
import { codedCases } from '../../../../sim/evidence/actors/coded.ts'
import { scoreActors } from '../../../../sim/evidence/actors/score.ts'
import { addWorlds, emptyTally } from '../../../../sim/evidence/actors/tally.ts'
import { actorTotal, overCases, ratioOverCases } from '../../../../sim/evidence/actors/total.ts'
import type { Role } from '../../../../sim/model/index.ts'
import { batchOf, coded, RECORD, STAGE } from './stage.ts'

const [one] = codedCases(STAGE, RECORD)
const idle = ['bystander', 'bystander'] as const
const both: readonly [Role, Role] = ['enforcer', 'enforcer']
const tallied = (...batches: readonly ReturnType<typeof batchOf>[]) =>
  batches.reduce((tally, batch) => addWorlds(tally, batch, 0), emptyTally(6, 5))

// Rung 1 from month 2 on in two worlds: CCC enforces in one of them from month 2, DDD in month 2 of it.
const worlds = [
  { rung: [0, 0, 1, 1, 1, 1], roles: [idle, idle, both, ['enforcer', 'bystander'], ['enforcer', 'bystander'], ['enforcer', 'bystander']] },
  { rung: [0, 0, 1, 1, 1, 1], roles: [both, idle, idle, idle, idle, idle] },
  { rung: [0, 0, 0, 0, 0, 0], roles: [both, both, both, both, both, both] },
  { rung: [0, 0, 0, 0, 0, 0] },
] as const

describe('who acted', () => {
  const tally = tallied(batchOf(worlds.slice(0, 1)), batchOf(worlds.slice(1), 1))
  const score = scoreActors(one!, tally)!

  it('counts worlds with a rung in force only, whatever the batches', () => {
    expect([...tally.inForce]).toEqual([0, 0, 2, 2, 2, 2])
    expect(tally.worlds).toBe(4)
    expect(tallied(batchOf(worlds))).toEqual(tally)
  })

  it('is e: of CCC a half in all four months, of DDD a half in one of the two that are coded', () => {
    expect(score.byState).toEqual([
      { id: 'CCC', share: 0.5, coded: 1, later: null },
      { id: 'DDD', share: 0.25, coded: 0, later: null },
    ])
    // Six cells of half a world: four with e .5 against 1, one with .5 and one with 0 against 0.
    expect(score.meanShare).toBeCloseTo(2.5 / 6, 12)
    expect(score.model.brier).toBeCloseTo((4 * 0.25 + 0.25) / 6, 12)
    // Pairs of the four with the two: ties with one, above the other.
    expect(score.model.area).toBeCloseTo(0.75, 12)
  })

  it('is borne out by the record or not, lawful or not', () => {
    expect([score.found, score.borneOut, score.coded]).toEqual([1.25, 1, 2])
    // CCC alone may.
    expect(score.lawful).toBe(1)
    const nobody = { ...tally, allowed: false }
    expect(scoreActors(one!, nobody)!.lawful).toBeNull()
  })

  it('has the most frequent role, the first of two that are level, against the coded one', () => {
    const weights = score.roles.map((row) => row.reduce((a, b) => a + b, 0))
    expect(weights).toEqual([3, 0, 0, 0, 0])
    expect(score.roles[0]).toEqual([1, 0, 2, 0, 0])
  })

  it('has a base rate and a logit of the others, where there are two', () => {
    expect([score.base, score.logit]).toEqual([null, null])
    const other = (id: string, until: string) => {
      const record = {
        roles: [coded('enforcer', '2001-11', until, ['DDD'], 'state', id), coded('bystander', '2001-11', '2002-04', ['CCC'], 'state', id)],
        votes: [],
      }
      return codedCases({ ...STAGE, id }, record)[0]!
    }
    const found = scoreActors(one!, tally, [other('x', '2002-04'), other('y', '2002-04')])!
    // A half of the states in either, so .5 for all.
    expect(found.base).toEqual({ brier: 0.25, area: 0.5 })
    // There DDD enforces, here CCC: what is learned there misleads.
    expect(found.logit!.area).toBe(0)
    expect(found.logit!.brier).toBeGreaterThan(0.25)
  })

  it('is nothing where no rung is in force', () => {
    expect(scoreActors(one!, tallied(batchOf(worlds.slice(2))))).toBeNull()
  })

  it('counts from the second year on over all worlds', () => {
    const long = codedCases({ ...STAGE, months: 15 }, RECORD)[0]!
    const counts = emptyTally(15, 5)
    counts.inForce.fill(1)
    counts.counts[(2 * 15 + 13) * 5 + 2] = 1
    const found = scoreActors(long, { ...counts, worlds: 2 })!
    expect(found.byState[0]).toMatchObject({ id: 'CCC', later: 1 / 6 })
  })
})

describe('over cases', () => {
  it('is a mean or a ratio of sums with a t interval, cut at 0 and 1', () => {
    expect(overCases([0.2, null, 0.4])).toEqual({ value: expect.closeTo(0.3, 12), low: 0, high: 1, cases: 2 })
    const many = overCases([0.2, 0.3, 0.4, 0.3])!
    // 3.182 times the standard error .0816 / 2.
    expect(many.high! - many.value).toBeCloseTo((3.1824 * 0.081_65) / 2, 4)
    expect(overCases([null])).toBeNull()
    expect(overCases([0.2])).toEqual({ value: 0.2, low: null, high: null, cases: 1 })
    const same = ratioOverCases([
      [1, 4],
      [2, 8],
    ])!
    expect([same.value, same.low, same.high]).toEqual([0.25, expect.closeTo(0.25, 12), expect.closeTo(0.25, 12)])
    expect(ratioOverCases([[0, 0]])).toBeNull()
  })

  it('sums what was found, and keeps cases without an enforcer apart', () => {
    const tally = tallied(batchOf(worlds))
    const acting = scoreActors(one!, tally)!
    const nobody = { ...acting, enforced: false, model: { brier: 0.1, area: null }, borneOut: 0, coded: 0, meanShare: 0.125 }
    const total = actorTotal([acting, nobody])
    expect(total).toMatchObject({ cases: 2, enforced: 1, idle: { value: 0.125, cases: 1 }, recall: { value: 0.5 } })
    expect(total.precision!.value).toBeCloseTo(1 / 2.5, 12)
    expect(total.model.area).toMatchObject({ value: 0.75, cases: 1 })
    expect(total.model.brierEnforced!.value).toBe(acting.model.brier)
    expect(total.bystanders).toBeCloseTo(1 / 3, 12)
    expect(total.agreement!.observed).toBeCloseTo(1 / 3, 12)
    expect(actorTotal([])).toMatchObject({ cases: 0, agreement: null, precision: null })
  })
})
