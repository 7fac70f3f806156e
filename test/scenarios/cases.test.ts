/** Facts of the cases that the files must hold: parties, dates and durations, vetoes, sizes, and what a pair has in common. */
import { describe, expect, it } from 'vitest'
import { INSTRUMENTS, type Scenario } from '../../sim/model/index.ts'
import { fileOf, monthsBetween, scenarioOf } from '../support/committed.ts'

/** Respondent, claimants, month of the judgment, and what happened so many months later. */
const FACTS: readonly (readonly [string, string, readonly string[], string, RegExp, number])[] = [
  ['aouzou-1994', 'LBY', ['TCD'], '1994-02', /is certified/, 3],
  ['aouzou-1994', 'LBY', ['TCD'], '1994-02', /^The observers report/, 4],
  ['corfu-1949', 'ALB', ['GBR'], '1949-12', /^Albania pays/, 562],
  ['nicaragua-1986', 'USA', ['NIC'], '1986-06', /^Second veto/, 4],
  ['nicaragua-1986', 'USA', ['NIC'], '1986-06', /drops the claim/, 63],
  ['avena-2004', 'USA', ['MEX'], '2004-03', /^Oklahoma commutes/, 2],
  ['avena-2004', 'USA', ['MEX'], '2004-03', /executes Medellín/, 53],
  ['serbia-2007', 'SRB', ['BIH'], '2007-02', /^Mladić arrested/, 51],
  ['south-china-sea-2016', 'CHN', ['PHL'], '2016-07', /^After a visit of Duterte/, 3],
  ['chagos-2019', 'GBR', ['MUS'], '2019-02', /^Treaty signed/, 75],
  ['myanmar-2020', 'MMR', ['GMB'], '2020-01', /^Coup/, 13],
  ['myanmar-2020', 'MMR', ['GMB'], '2020-01', /^Hearings on the merits/, 72],
  ['ukraine-2022', 'RUS', ['UKR'], '2022-03', /^Out of the Convention/, 6],
  ['upland-cotton-2004', 'USA', ['BRA'], '2004-09', /^Settlement/, 121],
  ['hirst-2005', 'GBR', [], '2005-10', /closes the case/, 158],
  ['hungary-2020', 'HUN', [], '2020-12', /^EUR 200 m/, 42],
  ['yukos-2014', 'RUS', [], '2014-07', /restores the award/, 67],
]

describe.each(FACTS)('%s', (id, respondent, claimants, start, words, months) => {
  const scenario = scenarioOf(id)
  const kase = scenario.cases[0]!

  it(`${respondent}, ${start}, ${String(words)}: ${months} months`, () => {
    expect([kase.respondent, kase.claimants, scenario.start, kase.judgment]).toEqual([respondent, claimants, start, 0])
    const found = kase.milestones.filter((m) => words.test(m.label))
    expect(found).toHaveLength(1)
    expect(monthsBetween(start, found[0]!.date)).toBe(months)
  })
})

const ADDED = [...new Set(FACTS.map(([id]) => id))]
/** Whose no is enough in a forum. */
const vetoes = (scenario: Scenario, forum: string) => {
  const { vetoing } = scenario.forums.find(({ id }) => id === forum)!
  return scenario.states.filter((_, i) => vetoing[i]).map((s) => s.id)
}

describe('vetoes', () => {
  it.each(['kavala-2019', 'mammadov-2014', 'hirst-2005'])('%s: nobody can block the Committee of Ministers', (id) => {
    expect(scenarioOf(id).cases[0]!.forum).toBe('coe-cm')
    expect(vetoes(scenarioOf(id), 'coe-cm')).toEqual([])
  })

  it('Hungary: any member of the Union but itself can block the last rung, and nobody another', () => {
    const { forums, cases } = scenarioOf('hungary-2020')
    const blocking = (id: string | null) => forums.find((forum) => forum.id === id)!.unanimous
    expect(cases[0]!.design.rungs.map(({ forum }) => blocking(forum))).toEqual([false, false, false, true])
    expect(forums.find(({ id }) => id === 'eu-7')!.respondentVotes).toBe(false)
  })

  it.each([
    'aouzou-1994',
    'avena-2004',
    'bakassi-2002',
    'corfu-1949',
    'lockerbie-1992',
    'myanmar-2020',
    'nicaragua-1986',
    'serbia-2007',
    'south-china-sea-2016',
    'ukraine-2022',
  ])('%s: the five block the Security Council', (id) => {
    const scenario = scenarioOf(id)
    // The seat of China was Taipei's until 1971.
    const five = id === 'corfu-1949' ? ['FRA', 'GBR', 'RUS', 'TWN', 'USA'] : ['CHN', 'FRA', 'GBR', 'RUS', 'USA']
    expect(vetoes(scenario, 'unsc')).toEqual(five)
    for (const { name, forum } of scenario.cases[0]!.design.rungs) if (/^Security Council/.test(name)) expect(forum, name).toBe('unsc')
  })
})

describe('evidence', () => {
  it.each([...ADDED, 'world-193'])('%s: behind every number of case and design', (id) => {
    const file = fileOf(id)
    const paths = Object.keys(file.evidence ?? {})
    const { design = {} } = file
    const given = Object.entries(design).flatMap(([mechanism, levers]) =>
      ['name', 'rungs', 'offers'].includes(mechanism) || typeof levers !== 'object'
        ? []
        : Object.keys(levers).map((lever) => `design.${mechanism}.${lever}`),
    )
    const rungs = (design.rungs ?? []).map((_, n) => `design.rungs[${n}].instruments`)
    const durations = file.cases[0]!.obligations.map((_, n) => `cases[0].obligations[${n}].duration`)
    const offers = design.offers === undefined ? [] : ['design.offers']
    const wanted = [...given, ...rungs, ...durations, ...offers, 'cases[0].deadline', 'cases[0].milestones']
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([])
  })

  it.each(ADDED)('%s: what a milestone recalls is not called verified', (id) => {
    const { milestones } = scenarioOf(id).cases[0]!
    const { sources } = scenarioOf(id)
    for (const m of milestones) {
      if (/^[^:]*\[recalled\]$/.test(sources[m.source]!)) expect(m.confidence, m.label).toBe('recalled')
    }
  })
})

describe('costs at home', () => {
  const bands = { small: [0, 0.002], moderate: [0.002, 0.005], hard: [0.005, 0.012], core: [0.012, 0.03] } as const
  const words = [
    ['small', /a small demand/],
    ['moderate', /a moderate demand/],
    ['hard', /a hard demand/],
    ['core', /land or power itself/],
  ] as const

  it.each([...ADDED, 'world-193'])('%s: lie in the band that their evidence names', (id) => {
    const { cases, evidence } = scenarioOf(id)
    const source = evidence['cases[0].obligations[0].domesticCost']!.source
    const [low, high] = bands[words.find(([, pattern]) => pattern.test(source))![0]]
    const total = cases[0]!.obligations.reduce((sum, o) => sum + o.domesticCost, 0)
    expect(total).toBeGreaterThanOrEqual(low)
    expect(total).toBeLessThanOrEqual(high + 1e-12)
  })
})

describe('cases beside each other', () => {
  it('Hirst meets the same ladder as Kavala and Mammadov', () => {
    const [hirst, kavala] = ['hirst-2005', 'kavala-2019'].map((id) => scenarioOf(id).cases[0]!.design)
    expect(hirst!.rungs).toEqual(kavala!.rungs)
    expect(hirst!.levers).toEqual(kavala!.levers)
  })

  it('Hungary is fined as much per day as Poland, which is more than three times the share of its output', () => {
    const penalty = (id: string) =>
      Math.max(...scenarioOf(id).cases[0]!.design.rungs.map((r) => r.instruments['financial-penalty'] ?? 0)) *
      INSTRUMENTS['financial-penalty'].bite
    const gdp = scenarioOf('hungary-2020').states.find((s) => s.id === 'HUN')!.gdp
    // EUR 365 m at about USD 1.12 the euro, within a quarter: what the share is rounded from.
    expect((penalty('hungary-2020') * gdp) / (0.365 * 1.12)).toBeGreaterThan(3 / 4)
    expect((penalty('hungary-2020') * gdp) / (0.365 * 1.12)).toBeLessThan(5 / 4)
    expect(penalty('hungary-2020') / penalty('poland-2021')).toBeGreaterThan(3)
    const levers = (id: string) => scenarioOf(id).cases[0]!.design.levers
    expect(levers('hungary-2020').settlement).toEqual(levers('poland-2021').settlement)
    expect(levers('hungary-2020').coalition).toEqual(levers('poland-2021').coalition)
  })
})

describe('the whole world', () => {
  const { states, kind } = scenarioOf('world-193')

  it('has every member of the United Nations as an agent and the rest in one', () => {
    const alone = states.filter((s) => s.members.length === 1)
    expect(alone).toHaveLength(193)
    const rest = states.filter((s) => s.members.length > 1)
    expect(rest.map((s) => [s.id, s.members])).toEqual([['R-WORLD', ['HKG', 'PSE', 'TWN', 'XKX']]])
  })

  it('has a made-up case and says so', () => {
    expect(kind).toBe('synthetic')
    expect(scenarioOf('world-193').title).toMatch(/made-up/)
    expect(scenarioOf('world-193').cases[0]!.milestones).toEqual([])
  })
})
