import { describe, expect, it } from 'vitest'
import { latestValue, WDI, yearColumns } from '../../../sim/importers/wdi.ts'
import { ECONOMY, readEconomy } from '../../../sim/tables/economy.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'
import { imported, leftOut, problemsOf } from './official.ts'

const BULK = 'wdi/WDICSV.csv'
const SINGLE = 'wdi/API_NY.GDP.MKTP.CD_DS2_en_csv_v2.csv'

describe('World Development Indicators', () => {
  it('reads GDP in bn, population in millions and receipts as a share of GDP', () => {
    const { rows, table } = imported(WDI, [BULK, SINGLE])
    expect(table.layout).toBe('economy.csv')
    // 58.371 of 3889.2 bn is 1.5 %; Eritrea's last number is of 2011; the Congo is in the file of the single indicator.
    expect(rows).toEqual(['COD,51.8,,', 'DEU,3890,83.1,1.5', 'ERI,2.07,,', 'GMB,1.81,2.51,'])
  })

  it('says which numbers are of an earlier year, and what it left out', () => {
    const { matched, dropped } = imported(WDI, [BULK])
    expect(matched[0]).toBe('gdp: 3 of 197 states; of an earlier year: ERI 2011')
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

  it('makes overrides of states for a scenario, each with its source and year', () => {
    const part = imported(WDI, [BULK]).part as {
      states: { [id: string]: object }
      evidence: { [path: string]: object }
    }
    expect(part.states.DEU).toEqual({ gdp: 3890, population: 83.1, tourism: 0.015 })
    expect(part.evidence['states.ERI.gdp']).toEqual({ grade: 'data', source: 'wdi: 2011' })
  })

  it('knows the headings of DataBank', () => {
    expect(yearColumns(['Country Code', '2019 [YR2019]', '2018 [YR2018]', 'x1999'])).toEqual([
      { year: 2018, at: 2 },
      { year: 2019, at: 1 },
    ])
  })

  it('takes no number for one that is blank', () => {
    const years = yearColumns(['2018', '2019'])
    expect(latestValue(['..', ''], years, 2019)).toBeNull()
    expect(latestValue(['3', '..'], years, 2019)).toEqual({ value: 3, year: 2018, text: '3' })
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

  it('reports a year before the first', () => {
    expect(problemsOf(WDI, { f: `${header}Germany,DEU,GDP,NY.GDP.MKTP.CD,5\n` }, 1950)[0]).toContain('lines for 1950, got 2019')
  })
})
