import { describe, expect, it } from 'vitest'
import { BACI } from '../../../sim/importers/baci.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { readTrade } from '../../../sim/tables/trade.ts'
import { at, world } from '../../support/world-files.ts'
import { fixture, imported, importTexts, leftOut, problemsOf } from './official.ts'

const FLOWS = 'baci/BACI_HS17_Y2019_V202501.csv'
const CODES = 'baci/country_codes_V202501.csv'

describe('BACI', () => {
  it('adds up products by pair, in USD m, with the numbers of BACI for countries', () => {
    const { rows, years } = imported(BACI, [FLOWS, CODES])
    expect(BACI.layout).toBe('trade.csv')
    // 490, S19 is Taiwan.
    expect(rows).toEqual(['DEU,FRA:1500 TWN:1 USA:2500', 'TWN,USA:9000', 'USA,IND:46'])
    expect(years).toEqual([2019, 2019])
  })

  it('does not care which file comes first, nor where pieces end', () => {
    expect(imported(BACI, [CODES, FLOWS]).csv).toBe(imported(BACI, [FLOWS, CODES], 2019, 7).csv)
  })

  it('writes what the reader of trade.csv reads', () => {
    const problems = new Problems()
    const trade = readTrade(imported(BACI, [FLOWS, CODES]).csv, indexStates(world.states.map(({ id }) => id)), problems)
    expect(problems.list).toEqual([])
    expect(trade[at('DEU') * world.states.length + at('FRA')]).toBe(1.5)
  })

  it('counts what has no state and what is too small', () => {
    expect(leftOut(imported(BACI, [FLOWS, CODES]).dropped)).toEqual([
      'of a number that the country codes lack: 1 777',
      'with less than USD 1 m: 2',
    ])
  })

  it('reads the country codes of earlier releases', () => {
    const texts = { flows: fixture(FLOWS), codes: fixture('baci/country_codes_V202001.csv') }
    const outcome = importTexts(BACI, texts)
    expect(outcome.ok && outcome.imported.matched[0]).toMatch(/^3 flows of USD 1 m or more between 4 states/)
  })

  it.each([
    ['the codes', { flows: fixture(FLOWS) }, /country_codes_V\*\.csv of the same download, got none/],
    ['the flows', { codes: fixture(CODES) }, /BACI_HS\*_Y\*\.csv with the flows, got none/],
    [
      'a year',
      { flows: `${fixture(FLOWS)}2020,276,251,010121,1,1\n`, codes: fixture(CODES) },
      /^--year: expected one year, as the files hold several, got 2019 to 2020/,
    ],
    ['a known country', { flows: 't,i,j,k,v,q\n2019,1,2,1,1,1\n', codes: fixture(CODES) }, /flows between states/],
  ])('asks for %s', (_, texts, problem) => {
    expect(problemsOf(BACI, texts as { [file: string]: string })).toEqual([expect.stringMatching(problem)])
  })

  it('never adds up two revisions of one year, whichever comes first', () => {
    const other = 'baci/BACI_HS92_Y2019_V202501.csv'
    for (const [one, two] of [
      [FLOWS, other],
      [other, FLOWS],
    ] as const) {
      expect(problemsOf(BACI, { [one]: fixture(one), [two]: fixture(two), codes: fixture(CODES) })).toEqual([
        `the files: expected one file for each year, got ${one} and ${two}, both of 2019; ` +
          'name one of them: they hold the same trade in two revisions of the product codes',
      ])
    }
    expect(imported(BACI, [other, CODES]).rows).toEqual(['DEU,FRA:1500 USA:2500'])
  })

  it('passes over what comes in the same archive', () => {
    const { passed, csv } = imported(BACI, ['baci/product_codes_HS17_V202501.csv', FLOWS, 'baci/Readme.txt', CODES])
    expect(passed).toEqual([
      { file: 'baci/product_codes_HS17_V202501.csv', what: 'codes of products' },
      { file: 'baci/Readme.txt', what: 'notes on the release' },
    ])
    expect(csv).toBe(imported(BACI, [FLOWS, CODES]).csv)
  })

  it('takes the newer of two country codes, not the last, and none where nothing says which is newer', () => {
    const header = 'country_code,country_name,country_iso2,country_iso3\n'
    const [older, newer] = [`${header}276,Chad,TD,TCD\n`, fixture(CODES)]
    const outcome = importTexts(BACI, { flows: fixture(FLOWS), 'codes_V202501.csv': newer, 'codes_V202001.csv': older })
    expect(outcome.ok && outcome.imported.matched[0]).toMatch(/^5 flows/)
    expect(leftOut(outcome.dropped)).toContain('of older country codes: 1 276 TCD')
    expect(problemsOf(BACI, { flows: fixture(FLOWS), b: newer, a: older })[0]).toMatch(
      /^a > line 2: expected one country with number 276, got DEU in b and TCD in a;/,
    )
  })

  it('says so where a state has two numbers', () => {
    const codes =
      'country_code,country_name,country_iso2,country_iso3\n688,Serbia,RS,SRB\n891,Serbia and Montenegro,,SCG\n251,France,FR,FRA\n'
    const outcome = importTexts(BACI, { flows: 't,i,j,k,v,q\n2006,688,251,1,3000,1\n2006,891,251,1,2000,1\n', codes })
    expect(leftOut(outcome.dropped)).toEqual(['that has several numbers, added up: 1 SRB: 688 SRB and 891 SCG'])
    expect(outcome.ok && outcome.imported.table.rows.find(([id]) => id === 'SRB')).toEqual(['SRB', 'FRA:5'])
  })

  it('keeps one year of several when asked, and says so when there is none of it', () => {
    const texts = { flows: `${fixture(FLOWS)}2020,276,251,010121,7000,1\n`, codes: fixture(CODES) }
    const outcome = importTexts(BACI, texts, 2020)
    expect(outcome.ok && outcome.imported.matched[0]).toMatch(/^1 flow/)
    expect(problemsOf(BACI, texts, 2018)[0]).toMatch(/^--year: expected lines for 2018, got 2019 to 2020/)
  })

  it('reports every broken line', () => {
    const lines = problemsOf(BACI, { f: fixture('broken/baci-numbers.csv'), codes: fixture(CODES) })
    expect(lines.map((line) => line.split(':')[0])).toEqual(['f > line 2', 'f > line 3', 'f > line 4', 'f > line 5'])
  })
})
