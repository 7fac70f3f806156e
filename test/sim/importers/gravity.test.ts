import { describe, expect, it } from 'vitest'
import { GRAVITY } from '../../../sim/importers/gravity.ts'
import { fixture, imported, importTexts, leftOut, problemsOf } from './official.ts'

const FILE = 'gravity/Gravity_V202211.csv'

describe('CEPII Gravity', () => {
  it('takes each pair once: distance of capitals to 10 km, or of cities where there is none', () => {
    const { rows, table } = imported(GRAVITY, [FILE])
    expect(table.header).toEqual(['id', 'other', 'km', 'contiguous', 'language', 'agreement'])
    expect(rows).toEqual(['DEU,FRA,880,1,0,1', 'GBR,USA,5900,0,1,0', 'IND,USA,12000,0,1,'])
  })

  it('leaves out countries that were not there, other years and what is not a state', () => {
    expect(leftOut(imported(GRAVITY, [FILE]).dropped)).toEqual([
      'of other years: 1',
      'of countries that were not there in the year: 1',
      'of what is no state of the world table: 1 ABW',
    ])
  })

  it('reads another year', () => {
    expect(imported(GRAVITY, [FILE], 2018).rows).toEqual(['DEU,FRA,870,1,0,1'])
  })

  it('reads GeoDist, which has no year and older codes; capitals a few km apart stand at 10', () => {
    const { rows, years } = imported(GRAVITY, ['gravity/dist_cepii.csv'])
    expect(rows).toEqual(['COD,COG,10,1,1,', 'DEU,FRA,880,1,0,'])
    expect(years).toBeNull()
  })

  it('reads the old codes of GeoDist; of two codes for one state that of today counts, and it says so', () => {
    const { rows, dropped, source } = imported(GRAVITY, ['gravity/dist_old_codes.csv'])
    expect(rows).toEqual(['AGO,COD,540,1,0,', 'BGR,SRB,330,1,0,', 'IDN,TLS,2080,1,0,', 'JOR,PSE,70,1,1,'])
    expect(leftOut(dropped)).toEqual(['of a pair that other lines name by other codes: 2 AGO-ZAR beside AGO-COD'])
    expect(source).toMatchObject({ title: 'CEPII, GeoDist', citation: expect.stringContaining('Mayer and Zignago (2011)') })
  })

  it('refuses a year of GeoDist, which has none', () => {
    expect(problemsOf(GRAVITY, { f: fixture('gravity/dist_cepii.csv') }, 2010)).toEqual([
      '--year: expected no year, as GeoDist has none, got 2010; leave it out, or name a Gravity file',
    ])
  })

  it('reads country_id up to the point, and of each tie the column that has numbers for the year', () => {
    const { rows, matched, dropped } = imported(GRAVITY, ['gravity/Gravity_ids.csv'], 2020)
    // Agreements are from rta_type in 2020, as fta_wto is blank, and from fta_wto in 2019.
    expect(rows).toEqual(['EGY,LBY,1700,1,1,1', 'EGY,SDN,1610,1,1,1'])
    expect(matched[2]).toBe('read from the columns distcap (km of 1 pair), distw_harmonic (km of 1 pair), contig, comlang_off and rta_type')
    expect(leftOut(dropped)).toEqual(['of a pair that other lines name by other codes: 1 EGY-SDN.1 beside EGY-SDN.2', 'of other years: 1'])
    expect(imported(GRAVITY, ['gravity/Gravity_ids.csv'], 2019).matched[2]).toMatch(/and fta_wto$/)
  })

  it('mixes no two files, and passes over the list of countries', () => {
    const [year, years] = [fixture('gravity/dist_cepii.csv'), fixture(FILE)]
    expect(problemsOf(GRAVITY, { a: years, b: years })[0]).toMatch(
      /^the files: expected one file for each year, got a and b, both of 2019;/,
    )
    expect(problemsOf(GRAVITY, { a: years, b: year })[0]).toMatch(/^the files: expected one file, got a and b;/)
    expect(problemsOf(GRAVITY, { a: year, b: years })[0]).toMatch(/^the files: expected one file for each year, got a and b, both of 2019;/)
    const outcome = importTexts(GRAVITY, { list: fixture('gravity/Countries_V202211.csv'), years })
    expect(outcome.ok && outcome.passed).toEqual([{ file: 'list', what: 'the list of countries' }])
  })

  it.each([
    ['2019,DEU,FRA,-5,1\n', /line 2: expected a distance above 0, 20020 at most \(km\), got "-5"/],
    ['2019,DEU,FRA,5,x\n', /line 2: expected 0 or 1 \(contiguous\), got "x"/],
    ['MMXIX,DEU,FRA,5,1\n', /line 2: expected a year, got "MMXIX"/],
    ['2019,AAA,BBB,5,1\n', /expected pairs of states of the world table, got none/],
    ['2020,DEU,FRA,5,1\n', /expected lines for 2019, got 2020/],
  ])('reports %j', (line, problem) => {
    expect(problemsOf(GRAVITY, { f: `year,iso3_o,iso3_d,distcap,contig\n${line}` })).toEqual([expect.stringMatching(problem)])
  })

  it('asks for a distance', () => {
    const [first] = problemsOf(GRAVITY, { f: 'year,iso3_o,iso3_d,contig\n2019,DEU,FRA,1\n' })
    expect(first).toMatch(/expected a column distcap or dist, got neither/)
  })
})
