import { describe, expect, it } from 'vitest'
import { createPool, mainThread, scalarOf } from '../../../sim/ensemble/index.ts'
import { attribute, ensemblesNeeded, type Inquiry, REST } from '../../../sim/experiment/attribution.ts'
import { createEngine, type Scenario } from '../../../sim/model/index.ts'
import { makeDesign, makeScenario } from '../../support/scenarios.ts'

const WORLDS = 12
const SEED = 'parts'
const pool = () => createPool([mainThread(createEngine)])
const plain = makeScenario(5, { months: 60 })

function designed(levers: Parameters<typeof makeDesign>[0], changes: Partial<Scenario> = {}): Scenario {
  return { ...plain, cases: [{ ...plain.cases[0]!, design: makeDesign(levers, { offers: OFFERS }) }], ...changes }
}
const OFFERS = { 'budget-support': 1 }

function inquiry(a: Scenario, b: Scenario, more: Partial<Inquiry> = {}): Inquiry {
  const arms = [
    { label: 'a', scenario: a },
    { label: 'b', scenario: b },
  ] as const
  return { arms, kase: 0, outcome: 'meanCompliance', seed: SEED, worlds: WORLDS, ...more }
}

const outcomesOf = (scenario: Scenario) => scalarOf([createEngine(scenario).run(SEED, 0, WORLDS, 'summary')], 'meanCompliance')
const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('an attribution', () => {
  const b = designed({ monitoring: { transparency: 1, audits: 5 }, implementation: { assistance: 1 } })

  it('has parts that sum to the paired difference', async () => {
    const { parts, difference, ensembles, permutations } = await attribute(pool(), inquiry(plain, b))
    expect(parts.map(({ name }) => name).sort()).toEqual(['implementation', 'monitoring', 'offers'])
    expect([ensembles, permutations]).toEqual([8, 'all'])
    expect(difference.estimate).toBeCloseTo(meanOf(outcomesOf(b)) - meanOf(outcomesOf(plain)), 12)
    expect(Math.abs(difference.estimate)).toBeGreaterThan(1e-4)
    const total = parts.reduce((sum, { estimate }) => sum + estimate, 0)
    expect(Math.abs(total - difference.estimate)).toBeLessThan(1e-12)
    for (const { low, estimate, high } of parts) expect(low <= estimate && estimate <= high).toBe(true)
    const sizes = parts.map(({ estimate }) => Math.abs(estimate))
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x))
  })

  it('of two factors is the mean of first and last, by hand', async () => {
    const both = { ...designed({ implementation: { assistance: 1 } }) }
    const withLever = {
      ...plain,
      cases: [{ ...both.cases[0]!, design: makeDesign({ implementation: { assistance: 1 } }) }],
    }
    const withOffers = { ...plain, cases: [{ ...both.cases[0]!, design: makeDesign({}, { offers: OFFERS }) }] }
    const [none, lever, offers, all] = [plain, withLever, withOffers, both].map((one) => meanOf(outcomesOf(one)))
    const { parts } = await attribute(pool(), inquiry(plain, both))
    const part = parts.find(({ name }) => name === 'implementation')!
    // Means over twelve worlds of numbers below one.
    expect(part.alone).toBeCloseTo(lever! - none!, 12)
    expect(part.last).toBeCloseTo(all! - offers!, 12)
    expect(part.estimate).toBeCloseTo((lever! - none! + (all! - offers!)) / 2, 12)
  })

  it('gives nothing to a factor that does not matter', async () => {
    // Nobody reads the fund of a mechanism that is off.
    const without = { off: ['remedies'] }
    const a = { ...plain, ...without }
    const changed = designed({ remedies: { fund: 1 }, implementation: { assistance: 1 } }, without)
    const { parts } = await attribute(pool(), inquiry(a, changed))
    const dummy = parts.find(({ name }) => name === 'remedies')!
    expect(dummy).toMatchObject({ estimate: 0, low: 0, high: 0, alone: 0, last: 0 })
    expect(parts.at(-1)).toBe(dummy)
  })

  it('is that of an ablation where the designs differ by what is switched off', async () => {
    const off = { ...plain, off: ['reputation', 'coalition'] }
    const { parts, difference } = await attribute(pool(), inquiry(off, plain, { outcome: 'monthsDefying' }))
    expect(parts.map(({ name }) => name).sort()).toEqual(['coalition', 'reputation'])
    expect(parts[0]!.changes).toEqual([{ what: `${parts[0]!.name} on`, from: 0, to: 1 }])
    expect(parts[0]!.estimate + parts[1]!.estimate).toBeCloseTo(difference.estimate, 10)
  })

  it('keeps apart what is named and puts the rest together', async () => {
    const { parts, difference } = await attribute(pool(), inquiry(plain, b, { apart: ['monitoring'] }))
    expect(parts.map(({ name }) => name).sort()).toEqual(['monitoring', REST])
    expect(parts.find(({ name }) => name === REST)!.changes.map(({ what }) => what)).toEqual([
      'implementation.assistance',
      'what is offered',
    ])
    expect(parts[0]!.estimate + parts[1]!.estimate).toBeCloseTo(difference.estimate, 12)
  })

  it('samples permutations where there are too many factors, and still sums', async () => {
    const off = plain.off.concat(['reputation', 'coalition', 'evasion', 'collateral', 'settlement', 'remedies', 'order'])
    const bare = { ...plain, off: [...off, 'monitoring', 'escalation', 'measures', 'implementation'] }
    const few = inquiry(bare, plain, { permutations: 4, worlds: 4 })
    const { parts, difference, permutations, ensembles } = await attribute(pool(), few)
    expect([parts.length, permutations]).toEqual([11, 4])
    expect(ensembles).toBeLessThanOrEqual(ensemblesNeeded(11, 4))
    const total = parts.reduce((sum, { estimate }) => sum + estimate, 0)
    expect(Math.abs(total - difference.estimate)).toBeLessThan(1e-9)
    expect(await attribute(pool(), few)).toEqual(await attribute(pool(), few))
  })

  it('refuses scenarios that do not differ', async () => {
    await expect(attribute(pool(), inquiry(plain, { ...plain, title: 'Else' }))).rejects.toThrow('that differ')
  })
})
