import { describe, expect, it } from 'vitest'
import { blind } from '../../../../sim/evidence/actors/blind.ts'
import { codedCases, codedShare, codedShares, UNCODED } from '../../../../sim/evidence/actors/coded.ts'
import { ENFORCER, ROLES, SUPPORTER } from '../../../../sim/model/index.ts'
import { ids, scenarioOf } from '../../../support/committed.ts'
import { recordBundled } from '../../../support/record.ts'
import { coded, RECORD, STAGE } from './stage.ts'

describe('the record on the calendar of a scenario', () => {
  const [one] = codedCases(STAGE, RECORD)
  const roleOf = (month: number, state: number) => one!.role[month * STAGE.states.length + state]

  it('scores states kept whole that are coded and no party', () => {
    expect(one!.states.map((state) => STAGE.states[state]!.id)).toEqual(['CCC', 'DDD'])
    expect(one!.enforced).toBe(true)
  })

  it('has roles month by month, nothing where nothing is coded, and no enforcer where only courts acted', () => {
    expect([0, 1, 2, 3, 4, 5].map((month) => roleOf(month, 2))).toEqual([SUPPORTER, SUPPORTER, ENFORCER, ENFORCER, ENFORCER, ENFORCER])
    expect([0, 1, 2, 3, 4, 5].map((month) => roleOf(month, 3))).toEqual([UNCODED, 0, 0, 0, UNCODED, UNCODED])
    expect(codedShares(one!)).toEqual([4 / 6, 0])
    expect(codedShare(one!)).toBeCloseTo(1 / 3, 12)
  })

  it('is none without a calendar or without a line', () => {
    expect(codedCases({ ...STAGE, start: null }, RECORD)).toEqual([])
    expect(codedCases({ ...STAGE, id: 'another' }, RECORD)).toEqual([])
    const forum = { ...RECORD, roles: [coded('enforcer', '2001-11', '2002-04', ['EU'], 'forum')] }
    expect(codedCases(STAGE, forum)).toEqual([])
  })

  it('is there for every historical case, six of which have an enforcing third state', () => {
    const historical = ids.map(scenarioOf).filter(({ kind }) => kind === 'historical')
    const cases = historical.flatMap((scenario) => codedCases(scenario, recordBundled()))
    expect(cases.length).toBe(historical.length)
    expect(cases.filter(({ enforced }) => enforced).map(({ scenario }) => scenario.id)).toEqual([
      ...['corfu-1949', 'lockerbie-1992', 'myanmar-2020', 'serbia-2007', 'south-china-sea-2016', 'ukraine-2022'],
    ])
    for (const { states, scenario } of cases) expect(states.length, scenario.id).toBeGreaterThan(20)
  })
})

describe('a blind scenario', () => {
  it('says nothing of who acted, nor where that is from, and is otherwise the same', () => {
    const scenario = scenarioOf('nicaragua-1986')
    const found = blind(scenario)
    const [kase] = found.cases
    expect([kase!.roles, kase!.stakes, kase!.patrons]).toEqual([{}, {}, {}])
    const gone = Object.keys(scenario.evidence).filter((path) => !(path in found.evidence))
    expect(gone.sort()).toEqual(['cases[0].patrons', 'cases[0].roles', 'cases[0].stakes'])
    const { roles, stakes, patrons } = scenario.cases[0]!
    expect({ ...found, evidence: scenario.evidence, cases: [{ ...kase!, roles, stakes, patrons }] }).toEqual(scenario)
    expect(Object.keys(roles).every((id) => ROLES.includes(roles[id]!))).toBe(true)
  })
})
