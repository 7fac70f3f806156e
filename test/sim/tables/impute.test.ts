import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../sim/tables/geography.ts'
import { fillByHand, fillByLine, fillByMedian, requireAll, weightedMedian } from '../../../sim/tables/impute.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'

const place = (id: string, region: string, subregion: string): Place => ({
  id,
  name: id,
  region,
  subregion,
  latitude: 0,
  longitude: 0,
  borders: [],
})
const places = [place('AAA', 'N', 'n1'), place('BBB', 'N', 'n1'), place('CCC', 'N', 'n2'), place('DDD', 'S', 's1')]

describe('weightedMedian', () => {
  it('is where half of the weight is reached', () => {
    expect(weightedMedian([1, 2, 3], [1, 1, 1], () => true)).toBe(2)
    expect(weightedMedian([1, 2, 3], [1, 1, 5], () => true)).toBe(3)
    expect(weightedMedian([3, null, 1], [1, 9, 1], () => true)).toBe(1)
  })

  it('is null when nothing is chosen', () => {
    expect(weightedMedian([1, null], [1, 1], (position) => position === 1)).toBeNull()
  })

  it('has at most half of the weight on either side', () => {
    const points = fc.array(fc.record({ value: fc.integer(), weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(points, (list) => {
        const median = weightedMedian(
          list.map((p) => p.value),
          list.map((p) => p.weight),
          () => true,
        )!
        const total = list.reduce((sum, p) => sum + p.weight, 0)
        const weightWhere = (test: (value: number) => boolean) => list.filter((p) => test(p.value)).reduce((sum, p) => sum + p.weight, 0)
        expect(weightWhere((value) => value < median)).toBeLessThanOrEqual(total / 2)
        expect(weightWhere((value) => value > median)).toBeLessThanOrEqual(total / 2)
      }),
    )
  })
})

describe('fillByMedian', () => {
  const fill = (numbers: readonly (number | null)[]) => fillByMedian({ numbers, imputed: new Set() }, numbers, [1, 1, 1, 1], places)

  it('asks the subregion, then the region, then the world', () => {
    expect(fill([7, null, 9, 5])).toEqual({ numbers: [7, 7, 9, 5], imputed: new Set([1]) })
    expect(fill([7, 8, null, 5])).toEqual({ numbers: [7, 8, 7, 5], imputed: new Set([2]) })
    expect(fill([7, 8, 9, null])).toEqual({ numbers: [7, 8, 9, 8], imputed: new Set([3]) })
  })

  it('leaves a column without numbers empty', () => {
    expect(fill([null, null, null, null]).numbers).toEqual([null, null, null, null])
  })
})

describe('fillByLine', () => {
  it('reads the gap off the line, to the hundredth', () => {
    const filled = fillByLine([0.1, 0.3, null, 0.5], [0, 1, 1.5, 2])
    expect(filled).toEqual({ numbers: [0.1, 0.3, 0.4, 0.5], imputed: new Set([2]) })
  })

  it('stays within 0 and 1', () => {
    expect(fillByLine([0.1, 0.9, null, null], [0, 1, 9, -9]).numbers).toEqual([0.1, 0.9, 1, 0])
  })

  it('takes the mean where the kindred index does not vary', () => {
    expect(fillByLine([0.2, 0.4, null], [1, 1, 1]).numbers[2]).toBe(0.3)
  })
})

describe('fillByHand', () => {
  const states = indexStates(['AAA', 'BBB'])
  const estimate = { id: 'BBB', field: 'gdp', value: 5, confidence: 'verified', reason: 'x' } as const

  it('fills a blank and marks it', () => {
    const problems = new Problems()
    const column = fillByHand('t.csv', [1, null], 'gdp', [estimate], states, problems)
    expect(column).toEqual({ numbers: [1, 5], imputed: new Set([1]) })
    expect(problems.list).toEqual([])
  })

  it('does not silently overrule a number of the source', () => {
    const problems = new Problems()
    fillByHand('t.csv', [1, 2], 'gdp', [estimate], states, problems)
    expect(problems.list.map(({ place, value }) => `${place} ${value}`)).toEqual(['scenarios/data/t.csv > BBB.gdp 2'])
  })
})

describe('requireAll', () => {
  const states = indexStates(['AAA', 'BBB'])
  const pathsFor = (numbers: readonly (number | null)[]) => {
    const problems = new Problems()
    requireAll('t.csv', 'gdp', { numbers, imputed: new Set() }, states, problems)
    return problems.list.map(({ place }) => place)
  }

  it('names each gap, and an empty column once', () => {
    expect(pathsFor([1, 2])).toEqual([])
    expect(pathsFor([1, null])).toEqual(['scenarios/data/t.csv > BBB.gdp'])
    expect(pathsFor([null, null])).toEqual(['scenarios/data/t.csv > gdp'])
  })
})
