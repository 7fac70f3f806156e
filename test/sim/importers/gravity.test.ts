import { describe, expect, it } from 'vitest'
import { GRAVITY } from '../../../sim/importers/gravity.ts'
import { imported, leftOut, problemsOf } from './official.ts'

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
    const { rows, years, part } = imported(GRAVITY, ['gravity/dist_cepii.csv'])
    expect(rows).toEqual(['COD,COG,10,1,1,', 'DEU,FRA,880,1,0,'])
    expect(years).toBeNull()
    expect((part as { world: object }).world).toEqual({
      neighbours: [
        ['COD', 'COG'],
        ['DEU', 'FRA'],
      ],
    })
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
