import { describe, expect, it } from 'vitest'
import { type PutInto, putInto, type TableScenario } from '../../../../sim/importers/into/index.ts'
import { openLedger } from '../../../../sim/provenance/index.ts'
import { parseScenario } from '../../../../sim/scenario/index.ts'
import { foldWorld, type OwnTable, withOwnTables } from '../../../../sim/tables/index.ts'
import { pairsIn } from '../../../support/scenarios.ts'
import { world } from '../../../support/world-files.ts'

const library = { 'world-2019': world }
const IDS = ['baci', 'gravity', 'wdi', 'wgi']

const BASE = {
  pacta: 1,
  id: 'part',
  title: 'A part',
  question: 'Does it fit?',
  summary: '',
  kind: 'synthetic',
  months: 12,
  seed: 'tin',
  world: { table: 'world-2019', keep: ['DEU', 'FRA', 'TUR'], rest: 'region' },
  cases: [
    {
      id: 'one',
      title: 'France v. Germany',
      court: 'Court',
      respondent: 'DEU',
      obligations: [{ id: 'leave', kind: 'cease', weight: 1, domesticCost: 0.001, capacityDemand: 0.1, duration: 3 }],
    },
  ],
} as const
const file = (parts: { readonly [key: string]: unknown } = {}) => structuredClone({ ...BASE, ...parts }) as unknown as TableScenario

function scenarioOf(put: Pick<PutInto, 'file'>) {
  const parsed = parseScenario(put.file, library)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ place, rule, value }) => `${place}: ${rule}: ${value}`).join('\n'))
  return parsed.scenario
}

/** A table with these lines, and all other states blank. */
function own(name: string, header: string, rows: { readonly [id: string]: string }, citation = 'A newer source. From f.csv'): OwnTable {
  const blanks = ','.repeat(header.split(',').length - 2)
  const lines = world.states.map(({ id }) => `${id},${rows[id] ?? blanks}`)
  return { name, text: `${header}\n${lines.join('\n')}\n`, citation, grade: 'data', year: 2023, otherYears: { 'EGY.gdp': 2022 } }
}
const ECONOMY = own('economy.csv', 'id,gdp,population,tourism_receipts', { DEU: '4500,84,1.2', EGY: '396,,', DZA: '240,45.6,0.1' })
const TRADE = own('trade.csv', 'exporter,flows', { DEU: 'EGY:5000 TUR:30000', TUR: 'DEU:24000', EGY: 'DZA:700' })
const GOVERNANCE = own('governance.csv', 'id,rule_of_law,effectiveness,voice', { DEU: '1.5,1.5,1.5', EGY: '-0.3,-0.4,-1.5' })

const stateIn = (put: PutInto, id: string) => scenarioOf(put).states.find((state) => state.id === id)!
const flowIn = (put: PutInto, a: string, b: string) => pairsIn(scenarioOf(put)).find(({ from, to }) => from === a && to === b)!.exports
const evidenceOf = (put: PutInto) => (put.file as { evidence: { [path: string]: { grade: string; source: string } } }).evidence

describe('numbers of states put into a scenario', () => {
  const put = putInto(file(), world, ECONOMY, 'wdi', IDS)

  it('stand as they are for a state that is kept, and folded as the world folds for an aggregate', () => {
    expect(stateIn(put, 'DEU')).toMatchObject({ gdp: 4500, population: 84, tourism: 0.012 })
    const folded = foldWorld(withOwnTables(world, [ECONOMY], ''), BASE.world.keep, BASE.world.rest)
    const africa = folded.states.find(({ id }) => id === 'R-AFRICA')!
    for (const field of ['gdp', 'population', 'tourism'] as const) expect(stateIn(put, 'R-AFRICA')[field]).toBeCloseTo(africa[field], 6)
    expect(stateIn(put, 'FRA')).toEqual(scenarioOf({ file: file() }).states.find(({ id }) => id === 'FRA'))
  })

  it('turn voice round, which a scenario has as control of the media', () => {
    expect(stateIn(putInto(file(), world, GOVERNANCE, 'wgi', IDS), 'DEU')).toMatchObject({
      ruleOfLaw: 0.8,
      capacity: 0.8,
      narrativeControl: 0.2,
    })
  })

  it('cite year and file; of an aggregate also who is not in the file', () => {
    const evidence = evidenceOf(put)
    expect(evidence['states.DEU.gdp']).toEqual({ grade: 'data', source: 'wdi: 2023' })
    expect(evidence['states.R-AFRICA.gdp']).toEqual({
      grade: 'estimate',
      source: 'wdi: 2022 to 2023, sum over 54 states; 52 of them as in world-2019',
    })
    const row = openLedger(scenarioOf(put), put.file, library).at('states.R-AFRICA.population')!
    expect(row).toMatchObject({ year: 2023, source: ECONOMY.citation, note: 'Sum over 54 states; 53 of them as in world-2019' })
  })

  it('leave what is set by hand, and name it', () => {
    const mine = file({ states: { DEU: { gdp: 1 } }, evidence: { 'states.DEU.gdp': { grade: 'expert', source: 'I know' } } })
    const second = putInto(mine, world, ECONOMY, 'wdi', IDS)
    expect(second.byHand).toEqual(['states.DEU.gdp'])
    expect(second.taken).toBe(put.taken - 1)
    expect(stateIn(second, 'DEU')).toMatchObject({ gdp: 1, population: 84 })
    expect(evidenceOf(second)['states.DEU.gdp']!.source).toBe('I know')
  })

  it('take the place of an earlier import, whose source goes once nothing rests on it', () => {
    const newer = own('economy.csv', 'id,gdp,population,tourism_receipts', { DEU: '4700,85,1.3' }, 'A still newer one. From g.csv')
    const second = putInto(put.file as TableScenario, world, newer, 'wdi', IDS)
    expect([second.byHand, stateIn(second, 'DEU').gdp]).toEqual([[], 4700])
    const { sources } = second.file as { sources: { [key: string]: string } }
    expect(sources).toEqual({ wdi: ECONOMY.citation, 'wdi-2': newer.citation })
    const all = own(
      'economy.csv',
      'id,gdp,population,tourism_receipts',
      { DEU: '1,1,1', EGY: '1,1,1', DZA: '1,1,1' },
      'The last. From h.csv',
    )
    const third = putInto(second.file as TableScenario, world, all, 'wdi', IDS)
    expect((third.file as { sources: object }).sources).toEqual({ 'wdi-3': 'The last. From h.csv' })
  })
})

describe('flows put into a scenario', () => {
  const put = putInto(file(), world, TRADE, 'baci', IDS)
  const plain = scenarioOf({ file: file() })
  const old = (a: string, b: string) => pairsIn(plain).find(({ from, to }) => from === a && to === b)!.exports

  it('add up over aggregates; where the files have no state, its flows stay', () => {
    expect([flowIn(put, 'DEU', 'TUR'), flowIn(put, 'TUR', 'DEU')]).toEqual([30, 24])
    expect(flowIn(put, 'DEU', 'FRA')).toBe(old('DEU', 'FRA'))
    const at = (id: string) => world.states.findIndex((state) => state.id === id)
    const flow = (a: string, b: string) => world.trade[at(a) * world.states.length + at(b)]!
    const expected = old('DEU', 'R-AFRICA') - flow('DEU', 'EGY') - flow('DEU', 'DZA') + 5
    expect(flowIn(put, 'DEU', 'R-AFRICA')).toBeCloseTo(expected, 6)
    const { flows } = (put.file as { world: { flows: readonly (readonly [string, string])[] } }).world
    const said = (a: string, b: string) => evidenceOf(put)[`world.flows[${flows.findIndex(([from, to]) => from === a && to === b)}]`]
    expect([said('DEU', 'TUR'), said('DEU', 'R-AFRICA')!.grade]).toEqual([undefined, 'estimate'])
    expect(put.findings).toEqual(['kept from world-2019: flows of 193 states, of which the files have none'])
  })

  it('give every number that the same table gives a world of its own', () => {
    const whole = { 'world-2019': withOwnTables(world, [TRADE], '') }
    const parsed = parseScenario(file(), whole)
    if (!parsed.ok) throw new Error()
    const mine = scenarioOf(put)
    expect(pairsIn(mine).every(({ exports }, n) => Math.abs(exports - pairsIn(parsed.scenario)[n]!.exports) < 1e-6)).toBe(true)
    for (const [n, { marketExposure }] of mine.states.entries()) {
      expect(marketExposure).toBeCloseTo(parsed.scenario.states[n]!.marketExposure, 8)
    }
  })

  it('leave flows and single ties that are set by hand, and name them', () => {
    const mine = file({
      world: { ...BASE.world, flows: [['DEU', 'TUR', 1]] },
      ties: [{ from: 'TUR', to: 'DEU', exports: 2 }],
      evidence: { 'world.flows': { grade: 'expert', source: 'I know' } },
    })
    const second = putInto(mine, world, TRADE, 'baci', IDS)
    expect(second.byHand).toEqual(['DEU to TUR', 'exports of TUR to DEU'])
    expect([flowIn(second, 'DEU', 'TUR'), flowIn(second, 'TUR', 'DEU')]).toEqual([1, 2])
    const evidence = evidenceOf(second)
    expect([evidence['world.flows[0]']!.source, evidence['world.flows']!.grade]).toEqual(['I know', 'data'])
    const again = putInto(second.file as TableScenario, world, { ...TRADE, citation: 'Newer. From g.csv' }, 'baci', IDS)
    expect(again.byHand).toEqual(second.byHand)
    expect((again.file as { world: { flows: unknown[] } }).world.flows).toHaveLength(
      (second.file as { world: { flows: unknown[] } }).world.flows.length,
    )
  })
})

describe('pairs put into a scenario', () => {
  it('give distances and borders in place of those of the table', () => {
    const text = 'id,other,km,contiguous,language,agreement\nDEU,FRA,880,0,0,1\nDZA,TUR,2500,1,,\n'
    const put = putInto(
      file(),
      world,
      { name: 'pairs.csv', text, citation: 'g', year: null, grade: 'data', otherYears: {} },
      'gravity',
      IDS,
    )
    const pair = (a: string, b: string) => pairsIn(scenarioOf(put)).find(({ from, to }) => from === a && to === b)!
    expect(pair('FRA', 'DEU')).toMatchObject({ distance: 880, contiguous: 0 })
    expect(pair('R-AFRICA', 'TUR').contiguous).toBeCloseTo(1 / 54, 8)
  })
})
