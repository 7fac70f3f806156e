/** The facts are all there, each with what it needs to be scored or a reason why it is not. Nothing here looks at a value. */
import { describe, expect, it } from 'vitest'
import { friendsOf, isExistential, isModest } from '../../../../sim/evidence/facts/arms.ts'
import { FACT_MONTHS, FACT_NOISE, type FactArm } from '../../../../sim/evidence/facts/fact.ts'
import { FACT_ARMS, FACT_ROWS, FACTS, HELD_OUT, WHO_ACTS } from '../../../../sim/evidence/facts/index.ts'
import { scenarioHash } from '../../../../sim/scenario/index.ts'
import { ids, scenarioOf } from '../../../support/committed.ts'
import { prepare } from '../claims/prepared.ts'

const HISTORICAL = ids.map(scenarioOf).filter(({ kind }) => kind === 'historical')
const statistics = FACTS.flatMap((fact) => fact.statistics)

it('every row of the table is there once, in sequence, fifteen and more of them computed', () => {
  expect(FACTS.map(({ row }) => row)).toEqual(FACT_ROWS)
  expect(FACTS.filter((fact) => fact.statistics.length > 0).length).toBeGreaterThanOrEqual(15)
})

it('marks the held-out rows and no others', () => {
  expect(FACTS.filter(({ heldOut }) => heldOut).map(({ row }) => row)).toEqual(HELD_OUT)
})

describe.each(FACTS.map((fact) => [fact.row, fact] as const))('fact %d', (row, fact) => {
  it('says what, by whom, and why not where nothing is computed', () => {
    expect(fact.regularity).toMatch(/^[A-Z].{20,}[^.]$/)
    expect(fact.source).toMatch(/^[A-Z]/)
    if (fact.statistics.length === 0) expect(fact.note).toMatch(/^[A-Z].{20,}\.$/)
  })

  it('numbers its statistics by row and letter', () => {
    expect(fact.statistics.map(({ id }) => id)).toEqual(fact.statistics.map((_, at) => `${row}${'abcde'[at]}`))
  })
})

describe.each(statistics.map((one) => [one.id, one] as const))('statistic %s', (_, { band, arms, unit, meaning }) => {
  it('has a band that a value can lie in and another can miss', () => {
    const { low, high, published } = band
    expect(low !== null || high !== null).toBe(true)
    if (low !== null && high !== null) expect(low).toBeLessThan(high)
    if (published !== undefined && low !== null) {
      // The rounding of a difference of two decimals.
      expect(published.low - low).toBeCloseTo(Math.min(FACT_NOISE, published.low), 12)
      if (high !== null) expect(high - published.high).toBeCloseTo(Math.min(FACT_NOISE, 1 - published.high), 12)
    }
  })

  it('names its unit, its meaning and arms that there are', () => {
    expect(unit.length).toBeGreaterThan(3)
    expect(meaning.length).toBeGreaterThan(10)
    expect(arms.length).toBeGreaterThan(0)
    for (const arm of arms) expect(Object.keys(FACT_ARMS)).toContain(arm)
  })
})

it('every arm is used, and by statistics alone', () => {
  const who = WHO_ACTS.flatMap((fact) => fact.statistics)
  expect(Object.keys(FACT_ARMS).sort()).toEqual([...new Set([...statistics, ...who].flatMap(({ arms }) => arms))].sort())
})

const ARMS: readonly FactArm[] = Object.values(FACT_ARMS)

it('arms parse in every scenario they are run in and are different experiments', () => {
  for (const scenario of HISTORICAL) {
    const hashes = ARMS.filter((arm) => arm.in === undefined && arm.only?.(scenario) !== false).map((arm) =>
      scenarioHash(prepare(scenario.id, arm.settings(scenario))),
    )
    // Where no patron is coded, having none is not a change: `busters` is then `robust`; so are carve-outs of none by default.
    expect(new Set(hashes).size, scenario.id).toBeGreaterThanOrEqual(hashes.length - 4)
  }
})

it('dockets are made-up, parse in their arms, are run to the end, and no two arms are one experiment', () => {
  const runs = ARMS.flatMap((arm) => (arm.in ?? []).map((id) => ({ arm, id })))
  const hashes = runs.map(({ arm, id }) => {
    const bundled = scenarioOf(id)
    expect([bundled.kind, bundled.cases.length > 30, arm.only]).toEqual(['synthetic', true, undefined])
    expect(bundled.months).toBe(arm.months ?? FACT_MONTHS)
    return scenarioHash(prepare(id, arm.settings(bundled)))
  })
  expect(new Set(hashes).size).toBe(runs.length)
})

it('democracies with few and many checks differ in checks alone', () => {
  const read = (name: 'few' | 'many') => {
    const scenario = prepare('docket-echr', FACT_ARMS[name].settings(scenarioOf('docket-echr')))
    const respondents = new Set(scenario.cases.map(({ respondent }) => respondent))
    return scenario.states.filter(({ id }) => respondents.has(id))
  }
  const [few, many] = [read('few'), read('many')]
  expect(few.length).toBeGreaterThan(20)
  few.forEach((state, at) => {
    const other = many[at]!
    expect([state.id, state.capacity, state.gdp, state.position]).toEqual([other.id, other.capacity, other.gdp, other.position])
    expect(state.ruleOfLaw).toBeLessThan(other.ruleOfLaw)
    // Both democracies; half is the middle of the index.
    expect(Math.min(state.democracy, other.democracy)).toBeGreaterThan(0.5)
  })
})

it('patrons are great powers that are no party to the case', () => {
  for (const scenario of HISTORICAL) {
    const friends = friendsOf(scenario, 3)
    expect(new Set(friends).size).toBe(3)
    const { respondent, claimants } = scenario.cases[0]!
    for (const id of [respondent, ...claimants]) expect(friends).not.toContain(id)
  }
})

it('modest and existential demands are both in the mix, and no case is both', () => {
  const rows = HISTORICAL.map((scenario) => ({ scenario }))
  expect(rows.filter(isModest).length).toBeGreaterThan(2)
  expect(rows.filter(isExistential).length).toBeGreaterThan(2)
  expect(rows.filter((row) => isModest(row) && isExistential(row))).toEqual([])
})
