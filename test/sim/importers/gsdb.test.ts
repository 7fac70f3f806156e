import { describe, expect, it } from 'vitest'
import { GSDB } from '../../../sim/importers/gsdb.ts'
import { fixture, imported, importTexts, leftOut, problemsOf } from './official.ts'

const FILE = 'gsdb/GSDB_V4.csv'

describe('Global Sanctions Data Base', () => {
  it('reads a case per line, names as ids, lists with spaces', () => {
    const { table } = imported(GSDB, [FILE])
    expect(table.rows.map((row) => row.join(','))).toEqual([
      '1,COD,USA,2006,2023,financial travel,,end_war human_rights,ongoing,0,0',
      '2,RUS,NOR EU,2014,2023,trade arms financial travel,exp_part imp_part,territorial_conflict,ongoing,0,1',
      '3,CIV,UN,2004,2016,trade arms financial travel,exp_part,end_war democracy,success_total success_part,0,1',
      '4,FJI,AUS NZL,2006,2014,arms military travel,,democracy,nego_settlement,0,1',
      '5,PRK,JPN,2003,2019,trade other,exp_compl imp_compl,policy_change,failed,0,0',
      '6,Ruritania,GBR,1950,1951,financial,,policy_change,success_part,0,0',
    ])
  })

  it('counts success among concluded cases, by hand: 3 of 4; one sender 1 of 2; several 2 of 2', () => {
    const { findings, matched } = imported(GSDB, [FILE])
    expect(matched).toEqual(['6 cases, 4 of them concluded'])
    expect(findings).toEqual([
      'success in part or a settlement, of concluded cases: 0.75 (3 of 4)',
      'one sender: 0.50 (1 of 2)',
      'several senders: 1.00 (2 of 2)',
      'the United Nations among the senders: 1.00 (1 of 1)',
    ])
  })

  it('keeps names that are no state, and says so', () => {
    const { dropped } = imported(GSDB, [FILE])
    expect(leftOut(dropped)).toEqual(['in which a name is no state and stands as it is: 3 EU Ruritania UN'])
    expect(dropped[0]!.kept).toBe(true)
  })

  it('keeps the cases in force in a year', () => {
    expect(imported(GSDB, [FILE], 2015).table.rows.map(([id]) => id)).toEqual(['1', '2', '3', '5'])
    expect(problemsOf(GSDB, { f: fixture(FILE) }, 1980)[0]).toMatch(/expected lines for 1980, got 1950 to 2023/)
  })

  it('knows states by their old names, and leaves a name whole that is no state', () => {
    const { table } = imported(GSDB, ['gsdb/names.csv'])
    expect(table.rows.map((row) => row.slice(1, 3))).toEqual([
      ['BFA', 'BEN NER'],
      ['VNM', 'MMR THA KOR'],
      ['Germany-East', 'NLD'],
      ['YEM', 'PRK Yemen-South'],
      ['SRB', 'JOR YEM NER'],
    ])
  })

  it('takes a case without an end as in force up to the last year of the file', () => {
    const ids = (year: number) => imported(GSDB, ['gsdb/names.csv'], year).table.rows.map(([id]) => id)
    expect(ids(1974)).toEqual(['4', '5'])
    expect(problemsOf(GSDB, { f: fixture('gsdb/names.csv') }, 1975)[0]).toMatch(/^--year: expected lines for 1975, got 1962 to 1974;/)
  })

  it('counts no case twice, and passes over the dyadic version', () => {
    const text = fixture(FILE)
    expect(problemsOf(GSDB, { 'V3.csv': text, 'V4.csv': text })[0]).toMatch(/^the files: expected one file, got V3\.csv and V4\.csv;/)
    const outcome = importTexts(GSDB, { a: text, b: 'case_id,sanctioned_state,sanctioning_state,year,trade\n1,Fiji,Japan,1990,1\n' })
    expect(outcome.ok && outcome.passed.map(({ file }) => file)).toEqual(['b'])
  })

  it('writes nothing that steers a terminal', () => {
    const text = fixture(FILE).replace('6,Ruritania', '6,Ruri\u001b[2Jtania')
    const outcome = importTexts(GSDB, { f: text })
    expect(outcome.ok && outcome.imported.table.rows.at(-1)![1]).toBe('Ruri\\u001b[2Jtania')
    expect(JSON.stringify(outcome.dropped)).toContain('Ruri\\\\u001b[2Jtania')
  })

  it('reports broken cells, all at once', () => {
    const [header, first] = fixture(FILE).split('\n') as [string, string]
    const late = first.replace('2006,2023', '2006,1999')
    const yes = first.replace(',1,1,0,0,0,', ',1,yes,0,0,0,')
    const open = first.replace('2006,2023', '2006,present')
    expect(problemsOf(GSDB, { f: [header, late, yes, open].join('\n') }).map((line) => line.split(';')[0])).toEqual([
      'f > line 2: expected an end not before the begin, got 2006 to 1999',
      'f > line 3: expected 0 or 1 (travel), got "yes"',
      'f > line 4: expected a year in column end, got "present"',
    ])
  })
})
