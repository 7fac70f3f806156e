/** Facts of the cases that the files must hold: dates, durations, sizes, and what makes the pair a pair. */
import { describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { INSTRUMENTS, type Scenario } from '../../sim/model/index.ts'
import { fileOf, monthsBetween, scenarioOf } from '../support/committed.ts'
import { pairsIn } from '../support/scenarios.ts'
import { worldOf } from '../support/world-years.ts'

/** Month of the milestone whose label holds the words, from the start of the scenario. */
function monthOf(scenario: Scenario, words: RegExp): number {
  const found = scenario.cases[0]!.milestones.filter((m) => words.test(m.label))
  expect(found, String(words)).toHaveLength(1)
  return monthsBetween(scenario.start!, found[0]!.date)
}

const costOf = (scenario: Scenario) => scenario.cases[0]!.obligations.reduce((sum, o) => sum + o.domesticCost, 0)

describe('Bakassi', () => {
  const scenario = scenarioOf('bakassi-2002')

  it('takes 70 months from judgment to full handover, past the date of September 2004', () => {
    expect(monthOf(scenario, /^Full handover/)).toBe(70)
    expect(scenario.cases[0]!.deadline).toBe(monthOf(scenario, /date set for leaving/))
  })

  it('plans as long as Greentree: from June 2006 to August 2008', () => {
    const planned = monthOf(scenario, /^Full handover/) - monthOf(scenario, /^Greentree/)
    expect(scenario.cases[0]!.design.levers.settlement!.planMonths).toBe(planned)
  })

  it('has nobody shield Nigeria, and four guarantors that speak for Cameroon', () => {
    const { patrons, roles } = scenario.cases[0]!
    expect(patrons).toEqual({})
    expect(Object.keys(roles).filter((id) => roles[id] === 'supporter')).toEqual(['CMR', 'DEU', 'FRA', 'GBR', 'USA'])
  })

  it('changes leaders in May 2007, 2010 and 2015', () => {
    const months = scenario.events.filter((e) => e.state === 'NGA').map((e) => e.month)
    expect(months).toEqual(['2007-05', '2010-05', '2015-05'].map((date) => monthsBetween('2002-10', date)))
  })
})

describe('Lockerbie', () => {
  const scenario = scenarioOf('lockerbie-1992')

  it('takes 85 months to the handover of the suspects and 137 to the money', () => {
    expect(monthOf(scenario, /^The suspects are handed over/)).toBe(85)
    expect(monthOf(scenario, /accepts responsibility/)).toBe(137)
  })

  it('pays USD 10 m to each of 270 families', () => {
    // USD 2.7 bn over the mean GDP of the years in which it was paid is 5 %; the domestic cost spreads it over about ten years.
    const pay = scenario.cases[0]!.obligations.find((o) => o.kind === 'pay')!
    const paid = [2003, 2004, 2005, 2006, 2007, 2008].map((year) => worldOf(year).states.find((s) => s.id === 'LBY')!.gdp)
    const gdp = paid.reduce((sum, one) => sum + one, 0) / paid.length
    expect(pay.domesticCost).toBeGreaterThan((270 * 0.01) / gdp / 15)
    expect(pay.domesticCost).toBeLessThan((270 * 0.01) / gdp / 5)
  })

  it('has the two resolutions of the Security Council on its ladder, the first of them in force from the start', () => {
    expect(scenario.cases[0]!.design.rungs.map(({ forum, effect }) => [forum, effect])).toEqual([
      ['unsc', 'binds'],
      ['unsc', 'binds'],
    ])
    expect(scenario.cases[0]!.rung).toBe(1)
  })
})

describe('Kavala and Mammadov, a matched pair', () => {
  const kavala = scenarioOf('kavala-2019')
  const mammadov = scenarioOf('mammadov-2014')

  it('have one design, one length and one list of states', () => {
    expect(kavala.cases[0]!.design).toEqual(mammadov.cases[0]!.design)
    expect(kavala.cases[0]!.deadline).toBe(mammadov.cases[0]!.deadline)
    expect(kavala.months).toBe(mammadov.months)
    expect(kavala.states.map((s) => s.id)).toEqual(mammadov.states.map((s) => s.id))
    expect(kavala.parameters).toEqual(mammadov.parameters)
  })

  it('set no number of a state or a tie but vetoes, the same in both, so that the world of the year is what differs', () => {
    expect(fileOf('kavala-2019').states).toEqual(fileOf('mammadov-2014').states)
    for (const id of ['kavala-2019', 'mammadov-2014']) {
      expect(
        Object.values(fileOf(id).states ?? {})
          .flatMap((given) => Object.keys(given))
          .every((key) => key === 'veto'),
      ).toBe(true)
      expect(fileOf(id).ties).toBe(undefined)
    }
  })

  it('ask for the same: all of the obligations but their domestic cost', () => {
    const asked = (s: Scenario) => s.cases[0]!.obligations.map(({ domesticCost, ...rest }) => rest)
    expect(asked(kavala)).toEqual(asked(mammadov))
    expect(costOf(kavala)).toBeGreaterThan(costOf(mammadov))
  })

  it('tell the reader so', () => {
    for (const id of ['kavala-2019', 'mammadov-2014']) expect(fileOf(id).question).toMatch(/matched pair/)
  })

  it('end apart: released after 51 months, and not at all', () => {
    expect(monthOf(mammadov, /^Conditional release/)).toBe(51)
    expect(kavala.cases[0]!.milestones.every((m) => m.compliance === 0)).toBe(true)
  })
})

describe('Poland', () => {
  const scenario = scenarioOf('poland-2021')
  const { rungs } = scenario.cases[0]!.design

  it('is fined EUR 1 m per day, 0.06 % of its GDP per year', () => {
    const rung = rungs.find((r) => /penalty/.test(r.name))!
    const share = rung.instruments['financial-penalty']! * INSTRUMENTS['financial-penalty'].bite
    expect(share).toBeCloseTo(0.0006, 6)
    // EUR 365 m at about USD 1.12 the euro, within a sixth: what the share is rounded from.
    const gdp = scenario.states.find((s) => s.id === 'POL')!.gdp
    expect((share * gdp) / (0.365 * 1.12)).toBeGreaterThan(5 / 6)
    expect((share * gdp) / (0.365 * 1.12)).toBeLessThan(7 / 6)
  })

  it('draws 2 to 3 % of GDP per year from the other members', () => {
    const { world } = compile(scenario)
    const funds = scenario.states.reduce((sum, s, i) => sum + (s.memberships.eu === 1 ? world.exposureAid[i]! : 0), 0)
    expect(funds).toBeGreaterThan(0.02)
    expect(funds).toBeLessThan(0.03)
  })

  it('changes government in December 2023, month 29', () => {
    const change = scenario.events.find((e) => e.kind === 'leader' && e.state === 'POL')!
    expect(change.month).toBe(monthsBetween('2021-07', '2023-12'))
  })

  it('leaves only the last rung to a vote, which any other member can block', () => {
    expect(rungs.map((r) => r.forum)).toEqual(['eu-court', 'eu-court', 'eu-court', 'eu-7'])
    const council = scenario.forums.find(({ id }) => id === 'eu-7')!
    expect([council.unanimous, council.respondentVotes]).toEqual([true, false])
    expect(scenario.forums.find(({ id }) => id === 'eu-court')!.majorities.usual).toEqual([])
  })
})

describe('two blocs', () => {
  const scenario = scenarioOf('two-blocs')
  const bloc = (name: string) => scenario.states.filter((s) => s.memberships[name] === 1).map((s) => s.id)

  it('has twenty states: a League of seven, a Pact of five, and eight in neither', () => {
    expect(scenario.states).toHaveLength(20)
    expect(bloc('league')).toHaveLength(7)
    expect(bloc('pact')).toHaveLength(5)
    expect(bloc('league').filter((id) => bloc('pact').includes(id))).toEqual([])
  })

  it('sets claimant against respondent across the blocs, with a patron that can block', () => {
    const kase = scenario.cases[0]!
    expect(bloc('league')).toContain(kase.claimants[0])
    expect(bloc('pact')).toContain(kase.respondent)
    expect(Object.keys(kase.patrons)).toEqual(['BASALT'])
    const council = scenario.forums.find(({ id }) => id === kase.forum)!
    expect(scenario.states.filter((_, i) => council.vetoing[i]).map((s) => s.id)).toEqual(['ALDER', 'BASALT'])
  })

  it('has two ports that live by trade: the most open except for the islands', () => {
    const traded = (id: string) => pairsIn(scenario).reduce((sum, p) => sum + (p.from === id || p.to === id ? p.exports : 0), 0)
    const open = scenario.states.filter((s) => s.gdp > 50).map((s) => ({ id: s.id, share: traded(s.id) / s.gdp }))
    open.sort((a, b) => b.share - a.share)
    const others = open.filter(({ id }) => !['ANCHOR', 'COMPASS', 'ONYX', 'HAZEL'].includes(id))
    for (const port of ['ANCHOR', 'COMPASS'])
      expect(traded(port) / scenario.states.find((s) => s.id === port)!.gdp).toBeGreaterThan(others[0]!.share)
  })

  it('uses round numbers only', () => {
    for (const pair of pairsIn(scenario)) expect(Number.isInteger(pair.exports)).toBe(true)
    for (const state of scenario.states) expect(state.gdp % 5).toBe(0)
  })
})
