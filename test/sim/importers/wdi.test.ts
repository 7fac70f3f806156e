import { describe, expect, it } from 'vitest'
import { WDI, yearColumns } from '../../../sim/importers/wdi.ts'
import { ECONOMY, readEconomy } from '../../../sim/tables/economy.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'
import { fixture, imported, importTexts, leftOut, problemsOf } from './official.ts'

const BULK = 'wdi/WDICSV.csv'
const SINGLE = 'wdi/API_NY.GDP.MKTP.CD_DS2_en_csv_v2.csv'

describe('World Development Indicators', () => {
  it('reads GDP in bn, population in millions and receipts as a share of GDP', () => {
    const { rows } = imported(WDI, [BULK, SINGLE])
    expect(WDI.layout).toBe('economy.csv')
    // 58.371 of 3889.2 bn is 1.5 %; Eritrea's last number is of 2011; the Congo is in the file of the single indicator.
    expect(rows).toEqual(['COD,51.8,,', 'DEU,3890,83.1,1.5', 'ERI,2.07,,', 'GMB,1.81,2.51,'])
  })

  it('says which numbers are of an earlier year, and what it left out', () => {
    const { matched, dropped } = imported(WDI, [BULK])
    expect(matched[0]).toMatch(/^gdp: 3 of 197 states; of an earlier year: ERI 2011; without: AFG, /)
    expect(leftOut(dropped)).toEqual(['of what is no state of the world table: 2 EMU WLD', 'of other indicators: 1'])
  })

  it('reads any year, never a later number', () => {
    expect(imported(WDI, [BULK], 2011).rows).toEqual(['DEU,3750,80.3,', 'ERI,2.07,,', 'GMB,1.41,1.94,'])
  })

  it('writes what the reader of economy.csv reads', () => {
    const problems = new Problems()
    const economy = readEconomy(imported(WDI, [BULK]).csv, indexStates(world.states.map(({ id }) => id)), problems)
    expect(problems.list).toEqual([])
    expect(economy.gdp[at('DEU')]).toBe(3890)
    expect(economy.tourismReceipts[at('DEU')]).toBe(1.5)
    expect(ECONOMY).toBe('economy.csv')
  })

  it('takes receipts and GDP of the same year, and no number that is too old', () => {
    const files = ['wdi/API_NY.GDP.MKTP.CD_DS2_en_csv_v3.csv', 'wdi/API_ST.INT.RCPT.CD_DS2_en_csv_v2.csv']
    const { rows, dropped, matched, years } = imported(WDI, [...files, 'wdi/Metadata_Country_API_NY.GDP.MKTP.CD_DS2_en_csv_v3.csv'])
    // Portugal: 15 of 200 bn, both of 2016. Italy's receipts are of 2008; Peru has no GDP of their year; Cuba's GDP is of 2008.
    expect(rows).toEqual(['ERI,2,,', 'ITA,2000,,', 'PER,230,,', 'PRT,250,,7.5', 'YEM,21,,'])
    expect(matched[0]).toMatch(/; of an earlier year: ERI 2016, YEM 2018; without: /)
    expect(leftOut(dropped)).toEqual([
      'without a number from 2009 to 2019: 1 CUB',
      'without a number from 2014 to 2019: 1 ITA',
      'of tourism receipts without GDP of the same year: 1 PER',
    ])
    expect(years).toEqual([2016, 2019])
  })

  it('passes over metadata', () => {
    const file = 'wdi/Metadata_Country_API_NY.GDP.MKTP.CD_DS2_en_csv_v3.csv'
    expect(imported(WDI, [BULK, file]).passed).toEqual([{ file, what: 'metadata of countries' }])
    expect(problemsOf(WDI, { f: fixture(file) })[0]).toMatch(/^the files: expected lines of NY\.GDP/)
  })

  it('reads DataBank with its last lines', () => {
    expect(imported(WDI, ['wdi/databank.csv']).rows).toEqual(['CHL,279,18.7,'])
  })

  it('takes no cell for another where a comma is not quoted', () => {
    expect(problemsOf(WDI, { f: fixture('wdi/unquoted.csv') })).toEqual([
      'f > line 2: expected 5 cells as in the header, got 6; download it again, or quote cells that hold a comma',
    ])
  })

  it('goes by the date in the file, not by the sequence of the files', () => {
    const of = (date: string, gdp: number) =>
      `"Last Updated Date","${date}",\n\n"Country Code","Indicator Code","2019",\n"CHL","NY.GDP.MKTP.CD","${gdp}e9",\n`
    const [older, newer] = [of('2024-02-21', 250), of('2025-01-28', 279)]
    for (const texts of [
      { 'x-2026.csv': older, y: newer },
      { y: newer, 'x-2026.csv': older },
    ]) {
      const outcome = importTexts(WDI, texts)
      expect(outcome.ok && outcome.imported.table.rows[at('CHL')]).toEqual(['CHL', '279', '', ''])
    }
  })

  it('tells which numbers are of another year', () => {
    expect(imported(WDI, [BULK]).otherYears).toEqual({ 'ERI.gdp': 2011 })
  })

  it('knows the headings of DataBank', () => {
    expect(yearColumns(['Country Code', '2019 [YR2019]', '2018 [YR2018]', 'x1999'])).toEqual([
      { year: 2018, at: 2 },
      { year: 2019, at: 1 },
    ])
  })

  const header = 'Country Name,Country Code,Indicator Name,Indicator Code,2019\n'
  it.each([
    [`${header}Germany,DEU,GDP,NY.GDP.MKTP.CD,many\n`, 'f > line 2: expected a number, 0 or more, got "many"'],
    [`${header}Germany,DEU,Land,AG.LND,5\n`, 'the files: expected lines of NY.GDP.MKTP.CD'],
    ['Country Name,Country Code,Indicator Name,Indicator Code\nGermany,DEU,GDP,NY.GDP.MKTP.CD\n', 'f: expected columns headed by years'],
    ['Country Name,Country Code,2019\nGermany,DEU,5\n', 'f > line 1: expected a column Indicator Code or Series Code'],
  ])('reports %j', (text, problem) => {
    expect(problemsOf(WDI, { f: text })[0]).toContain(problem)
  })

  it('reports a year before the first and after the last with a number', () => {
    const text = 'Country Code,Indicator Code,2019,2020\nDEU,NY.GDP.MKTP.CD,5,\n'
    for (const year of [1950, 2020, 2021]) expect(problemsOf(WDI, { f: text }, year)[0]).toContain(`lines for ${year}, got 2019;`)
  })
})
