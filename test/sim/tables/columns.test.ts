import { describe, expect, it } from 'vitest'
import { readColumns } from '../../../sim/tables/columns.ts'
import { readEstimates } from '../../../sim/tables/estimates.ts'
import { readGeography } from '../../../sim/tables/geography.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { smallFiles, smallFilesWith } from './small-world.ts'

const read = (files: { readonly [name: string]: string }) => {
  const problems = new Problems()
  const geography = readGeography(files['geography.csv'], problems)
  const estimates = readEstimates(files['estimates.csv'], geography.states, problems)
  return { columns: readColumns(files, geography, estimates, problems), problems: problems.list }
}

describe('readColumns', () => {
  it('fills each gap of DDD by its rule', () => {
    const { columns, problems } = read(smallFiles)
    expect(problems).toEqual([])
    const last = Object.fromEntries(Object.entries(columns).map(([field, { numbers }]) => [field, numbers[3]]))
    expect(last).toEqual({
      gdp: 200, // by hand
      population: 10,
      position: -1, // CCC, the only neighbour
      democracy: 0.3, // the line 0.5 + 0.2 * voice at voice -1
      ruleOfLaw: -1,
      capacity: -1,
      tourism: 6,
      voice: -1,
    })
  })

  it('names a gap that no rule fills', () => {
    const { problems } = read(smallFilesWith({ 'estimates.csv': 'id,field,value,confidence,reason\n' }))
    expect(problems.map(({ place }) => place)).toEqual(['scenarios/data/economy.csv > DDD.gdp'])
  })
})
