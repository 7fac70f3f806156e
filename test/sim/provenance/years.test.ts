/** What the ledger says of numbers of other years than 2019: their year, their grade, and what stands in for a number. */
import { describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from '../../../sim/provenance/ledger.ts'
import { parseScenario } from '../../../sim/scenario/index.ts'
import { worldOf } from '../../support/world-years.ts'
import { MINIMAL_TABLE } from '../scenario/minimal.ts'

function ledgerOf(year: number, ...more: string[]): Ledger {
  const { keep, rest } = MINIMAL_TABLE.world
  return openedOn({ ...MINIMAL_TABLE, world: { table: `world-${year}`, keep: [...keep, ...more], rest } }, year)
}

function openedOn(file: object, year: number): Ledger {
  const library = { [`world-${year}`]: worldOf(year) }
  const parsed = parseScenario(file, library)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return openLedger(parsed.scenario, file, library)
}

describe('a number of another year', () => {
  it('has that year and the grade of its source', () => {
    const ledger = ledgerOf(2002, 'TWN')
    expect(ledger.at('states.USA.gdp')).toMatchObject({ basis: 'table', grade: 'data', year: 2002 })
    expect(ledger.at('states.USA.ruleOfLaw')).toMatchObject({
      grade: 'data',
      year: 2002,
      source: expect.stringContaining('update of 2024'),
    })
    expect(ledger.at('states.TWN.gdp')).toMatchObject({ basis: 'estimate', grade: 'estimate', source: expect.stringMatching(/^Recalled/) })
    expect(ledger.at('states.USA.memberships.nato')).toMatchObject({ grade: 'estimate', year: 2002 })
    expect(ledger.at('pairs.USA.CHN.exports')).toMatchObject({ basis: 'table', grade: 'data', year: 2002, note: '' })
    expect(ledger.at('pairs.USA.TWN.exports')).toMatchObject({ grade: 'estimate', note: expect.stringMatching(/^Taiwan: shares of 2000/) })
    expect(ledger.at('pairs.USA.CHN.alliance')).toMatchObject({ grade: 'data', year: 2002 })
    expect(ledgerOf(2020).at('pairs.USA.CHN.alliance')?.year).toBe(2018)
  })

  it('of rivalry is recalled, or carried on from the last year on record, where no source has it', () => {
    const file = { ...MINIMAL_TABLE, start: '2022-02', world: { keep: [...MINIMAL_TABLE.world.keep, 'VNM'], rest: 'region' } }
    const ledger = openedOn(file, 2022)
    expect(ledger.at('pairs.CHN.USA.enemies')).toMatchObject({
      value: 1,
      grade: 'estimate',
      year: 2020,
      note: expect.stringContaining('Carried'),
    })
    expect(ledger.at('pairs.CHN.USA.rivals')).toMatchObject({ value: 0, grade: 'data' })
    expect(ledger.at('pairs.R-ASIA.CHN.claims')).toMatchObject({ basis: 'folded', grade: 'estimate' })
  })

  it('says what it is where no source has it for the year', () => {
    const ledger = ledgerOf(1985, 'RUS')
    expect(ledger.at('states.RUS.gdp')).toMatchObject({ basis: 'estimate', grade: 'estimate', year: 1985 })
    expect(ledger.at('states.USA.voice')).toBe(null)
    expect(ledger.at('states.USA.ruleOfLaw')).toMatchObject({
      basis: 'imputed',
      grade: 'estimate',
      source: expect.stringContaining('V-Dem'),
    })
    expect(ledger.at('states.USA.tourism')).toMatchObject({ grade: 'estimate', note: 'Number of the nearest year known' })
    expect(ledger.at('pairs.USA.RUS.exports')).toMatchObject({ grade: 'estimate', note: expect.stringMatching(/^Stand-in/) })
    expect(ledger.at('states.R-EUROPE.gdp')).toMatchObject({ basis: 'folded', grade: 'estimate', year: 1985 })
  })

  it('gives way to one that the file sets, with evidence or without', () => {
    const { keep, rest } = MINIMAL_TABLE.world
    const file = {
      ...MINIMAL_TABLE,
      world: { table: 'world-1985', keep: [...keep], rest },
      ties: [
        { from: 'USA', to: 'NIC', exports: 0.042 },
        { from: 'R-AMERICAS', to: 'NIC', exports: 0.2 },
      ],
      sources: { yearbook: 'A yearbook' },
      evidence: { 'ties[0].exports': { grade: 'data', source: 'yearbook: 1985' } },
    }
    const library = { 'world-1985': worldOf(1985) }
    const parsed = parseScenario(file, library)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const ledger = openLedger(parsed.scenario, file, library)
    expect(ledger.at('pairs.USA.NIC.exports')).toMatchObject({
      ...{ value: 0.042, basis: 'given', grade: 'data', year: 1985, source: 'A yearbook' },
      note: expect.stringMatching(/^In place of 0\.\d+ in the table of 1985$/),
    })
    expect(ledger.at('pairs.R-AMERICAS.NIC.exports')).toMatchObject({ basis: 'unsourced', note: 'In place of the table of 1985' })
    expect(ledger.at('pairs.NIC.USA.exports')).toMatchObject({ grade: 'estimate', note: expect.stringMatching(/^Stand-in/) })
  })

  it('cites Correlates of War for the totals of 1949 to 1960', () => {
    const { keep, rest } = { keep: ['USA', 'GBR', 'ALB'], rest: 'region' }
    const file = {
      ...MINIMAL_TABLE,
      world: { table: 'world-1949', keep, rest },
      cases: [{ ...MINIMAL_TABLE.cases[0]!, respondent: 'ALB', claimants: ['GBR'], stakes: {}, patrons: {}, roles: {} }],
    }
    const library = { 'world-1949': worldOf(1949) }
    const parsed = parseScenario(file, library)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const ledger = openLedger(parsed.scenario, file, library)
    expect(ledger.at('pairs.GBR.USA.exports')).toMatchObject({ grade: 'estimate', source: expect.stringContaining('Correlates of War') })
  })
})
