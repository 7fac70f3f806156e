/** Exposure, leverage, affinity and the start of a case, by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import type { Case, State } from '../../../../sim/model/scenario.ts'
import { BYSTANDER, DEFY, ENFORCER, PATRON, RESPONDENT } from '../../../../sim/model/vocabulary.ts'
import { makeCase, makeScenario, makeState, type Pair } from '../../../support/scenarios.ts'

const pair = (from: string, to: string, exports: number, rest: Partial<Pair> = {}): Pair => ({
  from,
  to,
  exports,
  distance: 1500,
  alliance: 0,
  contiguous: 0,
  affinity: null,
  ...rest,
})
const lawful: Partial<State> = { ruleOfLaw: 1, population: 4, memberships: {} }

/** The respondent, its claimant next door, and a patron on whose trade the claimant hangs. */
function world(changes: Partial<Case> = {}, pairs: readonly Pair[] = []) {
  return compile(
    makeScenario(3, {
      states: [
        makeState(0, { ...lawful, gdp: 100, position: 0, marketExposure: 0.5, aidDependence: 0.1, ruleOfLaw: 0.6 }),
        makeState(1, { ...lawful, gdp: 300, position: 1.5 }),
        makeState(2, { ...lawful, gdp: 100, position: -0.3 }),
      ],
      pairs: [
        pair('S000', 'S001', 8, { contiguous: 1 }),
        pair('S001', 'S000', 4, { contiguous: 1 }),
        pair('S001', 'S002', 36),
        pair('S002', 'S000', 6, { alliance: 1 }),
        ...pairs,
      ],
      cases: [makeCase('S000', 'S001', { patrons: { S002: 0.5 }, ...changes })],
    }),
  ).world
}

const near = (...values: number[]) => values.map((x) => expect.closeTo(x, 12))

describe('the leverage of states over a respondent', () => {
  const w = world()

  it('is trade, finance and aid over its GDP', () => {
    expect([...w.exposureTrade]).toEqual(near(0, 0.12, 0.06))
    // Half of GDP in foreign finance at full exposure, here a half; capital 300 and 100 of 300 + 100 + 64 (law 0.6).
    expect([...w.exposureFinance]).toEqual(near(0, (0.25 * 300) / 464, (0.25 * 100) / 464))
    expect([...w.exposureAid]).toEqual([0, 0.1 * w.donorShare[1]!, 0.1 * w.donorShare[2]!])
    expect([...w.propertyLeft]).toEqual(near(0, (0.04 * 300) / 464, (0.04 * 100) / 464))
  })

  it('is shared out, and sums to one', () => {
    const [, b, c] = [0, 1, 2].map((i) => w.exposureTrade[i]! + w.exposureFinance[i]! + w.exposureAid[i]!) as [number, number, number]
    expect([...w.leverageShare]).toEqual(near(0, b / (b + c), c / (b + c)))
  })

  it('is committed before the first review by those who enforce from the start, as far as their effort goes', () => {
    const sides = world({ roles: { S001: 'enforcer', S002: 'patron' } })
    const [, b, c] = sides.leverageShare
    expect([sides.leverage[0], sides.patronShare[0]]).toEqual(near(0.6 * b!, c!))
    expect([sides.members[0], sides.supporterShare[0], sides.busterShare[0]]).toEqual([1, 0, 0])
    expect([...world({ roles: { S001: 'supporter', S002: 'buster' } }).supporterShare]).toEqual([b])
  })

  it('costs those who use it their own trade over their own GDP', () => {
    expect([...w.dependence]).toEqual(near(0, 0.04, 0.06))
  })
})

describe('what ties states to a respondent', () => {
  it('is nearness: half at 1500 km, seven tenths at least next door', () => {
    expect([...world().proximity]).toEqual(near(0, 0.7, 0.5))
    const far = world({}, [pair('S002', 'S000', 6, { distance: 13_500 })])
    expect(far.proximity[2]).toBeCloseTo(0.1, 12)
  })

  it('is affinity by position and alliance, unless it is given', () => {
    // 0.8 x (1 - 1.5 / span); 0.8 x (1 - 0.3 / span), the alliance of the patron towards the respondent adding 0.2.
    const span = makeScenario(3).parameters.events!.affinitySpan!
    expect([...world().affinityBase]).toEqual(near(0, 0.8 * (1 - 1.5 / span), 0.8 * (1 - 0.3 / span) + 0.2))
    expect(world().affinity).toEqual(world().affinityBase)
    expect(world({}, [pair('S001', 'S000', 4, { affinity: 0 })]).affinityBase[1]).toBe(0)
  })

  it('has a ceiling for enemies, rivals and claims, in an aggregate for its share of them, unless it is given', () => {
    const span = makeScenario(3).parameters.events!.affinitySpan!
    const friendly = 0.8 * (1 - 0.3 / span) + 0.2
    const towards = (rest: Partial<Pair>) => world({}, [pair('S002', 'S000', 6, { alliance: 1, ...rest })]).affinityBase[2]
    const ceilings = [{ enemies: 1 }, { hostile: 1 }, { rivals: 1 }, { claims: 1 }]
    expect(ceilings.map(towards)).toEqual(near(0.15, 0.25, 0.35, 0.5))
    expect(towards({ enemies: 0.2, claims: 0.1 })).toBeCloseTo(friendly - 0.2 * (friendly - 0.15) - 0.1 * (friendly - 0.5), 12)
    expect(towards({ enemies: 1, affinity: 0.9 })).toBe(0.9)
    // The claimant is further away than any ceiling.
    expect(world({}, [pair('S001', 'S000', 4, { claims: 1 })]).affinityBase[1]).toBe(world().affinityBase[1])
  })

  it('is a stake: one for claimants, some for who trades with them or is bound to them, little for neighbours, or as given', () => {
    // 36 of the patron's trade of 42 is with the claimant.
    expect([...world().stake]).toEqual(near(0, 1, 0.02 + (0.5 * 36) / 42))
    const allied = world({}, [pair('S002', 'S001', 0, { alliance: 0.5 })])
    expect([...allied.stake]).toEqual(near(0, 1, 0.02 + 0.1 * 0.5 + (0.5 * 36) / 42))
    expect([...world({ claimants: [] }).stake]).toEqual(near(0, 0.12, 0.02))
    expect([...world({ stakes: { S001: 0.3, S002: 0.4 } }).stake]).toEqual([0, 0.3, 0.4])
  })

  it('is more of a stake the graver the breach, where none is given, and so is attention', () => {
    const graved = (gravity: number) => {
      const { stake, attention, graver } = world({ gravity, claimants: [], stakes: { S002: 0.3 } })
      return [stake[1], stake[2], attention[0], graver[0]]
    }
    // 0.12 next door; at gravity 0 and 1 four fifths less and more of it; attention is full already.
    expect(graved(0.5)).toEqual(near(0.12, 0.3, 1, 0))
    expect(graved(0)).toEqual(near(0.024, 0.3, 0.2, -0.8))
    expect(graved(1)).toEqual(near(0.216, 0.3, 1, 0.8))
  })

  it('is dependence on its patrons, and how much diverted trade a state could take up', () => {
    // Three quarters of the claimant's trade of 48 is with a patron that shields by half, with a quarter of the GDP of both:
    // 0.5 x 2 x 0.75 / 4.
    expect([...world().patronPull]).toEqual(near(0, 0.1875, 0))
    // A trader of 48 beside twenty times the respondent's 18, and half as near as can be at 1500 km.
    expect(world().absorption[1]).toBeCloseTo((48 / (48 + 360)) * 0.75, 9)
  })
})

describe('a case', () => {
  it('starts unopened with the obligations, roles and gap it was given', () => {
    const obligation = {
      id: 'o',
      kind: 'pay',
      text: '',
      weight: 1,
      domesticCost: 0.01,
      capacityDemand: 0.4,
      duration: 9,
      fulfilled: 0.25,
      final: true,
    } as const
    const w = world({
      judgment: 3,
      deadline: 7,
      breachHazard: 0.5,
      obligations: [obligation],
      roles: { S002: 'patron', S001: 'enforcer' },
    })
    expect([w.age[0], w.judgment[0], w.deadline[0], w.breachHazard[0], w.rung[0]]).toEqual([-1, 3, 7, 0.5, 0])
    expect([...w.obligationStart, w.obligationKind[0], w.obligationFinal[0]]).toEqual([0, 1, 1, 1])
    expect([w.domesticCost[0], w.capacityDemand[0], w.duration[0]]).toEqual([0.01, 0.4, 9])
    expect([w.compliance[0], w.trueGap[0], w.reportedGap[0], ...w.perceivedGap]).toEqual([0.25, 0.75, 0.75, 0, 0.75, 0.75])
    expect([...w.role, ...w.effort]).toEqual([RESPONDENT, ENFORCER, PATRON, 0, 0.6, 0])
  })

  it('starts with a respondent that delays under law half aligned with its rule of law', () => {
    const w = world()
    expect([w.posture[0], w.alignment[0], w.demand[0], w.frailty[0], w.attention[0]]).toEqual([DEFY, 0.3, 1, 1, 1])
    expect(w.role[2]).toBe(BYSTANDER)
  })

  it('against a respondent nobody trades with, funds or aids leaves everybody without leverage', () => {
    const lonely = [makeState(0, { ...lawful, marketExposure: 0, aidDependence: 0 }), makeState(1, lawful)]
    const { world: w } = compile(makeScenario(2, { states: lonely, pairs: [], cases: [makeCase('S000', 'S001')] }))
    expect([...w.leverageShare, ...w.patronPull]).toEqual([0, 0, 0, 0])
  })
})

describe('the cases of a docket', () => {
  it('lie one after the other, each with its own obligations and its own row of states', () => {
    const { world: w } = compile(makeScenario(3, { cases: [makeCase('S001', 'S000', { id: 'a' }), makeCase('S002', 'S000', { id: 'b' })] }))
    expect([...w.respondent]).toEqual([1, 2])
    expect([...w.obligationStart]).toEqual([0, 2, 4])
    expect([...w.role]).toEqual([ENFORCER, RESPONDENT, BYSTANDER, ENFORCER, BYSTANDER, RESPONDENT])
  })
})
