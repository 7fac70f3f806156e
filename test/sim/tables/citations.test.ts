import { describe, expect, it } from 'vitest'
import { readCitations, SOURCED_FIELDS } from '../../../sim/tables/citations.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { world } from '../../support/world-files.ts'

const header = 'grade,fields,tables,citation,licence\n'
const read = (lines: string) => {
  const problems = new Problems()
  return { citations: readCitations(header + lines, problems), problems: problems.list.map(({ value }) => value) }
}

describe('readCitations', () => {
  it('gives one citation a field, in a fixed sequence', () => {
    const { citations, problems } = read(`data,${[...SOURCED_FIELDS].reverse().join(' ')},all,Somebody (2020),CC0\n`)
    expect(problems).toEqual([])
    expect(citations.map(({ field }) => field)).toEqual(SOURCED_FIELDS)
    expect(new Set(citations.map(({ citation }) => citation))).toEqual(new Set(['Somebody (2020)']))
  })

  it('reports a field without a source, a field with two and a field unknown', () => {
    const { problems } = read(`data,${SOURCED_FIELDS.slice(1).join(' ')} gpd,all,A,CC0\ndata,gdp,b,B,CC0\n`)
    expect(problems).toEqual(['"gpd"', '0', '2'])
  })

  it('reports a source without a licence, and a grade unknown', () => {
    expect(read(`guess,${SOURCED_FIELDS.join(' ')},all,A,\n`).problems).toEqual(['"guess"', 'a blank'])
  })
})

describe('the committed table', () => {
  it('keeps the two share-alike licences apart from the others', () => {
    const licences = new Map(world.sources.map(({ field, licence }) => [field, licence]))
    expect(licences.get('democracy')).toBe('CC BY-SA 4.0')
    expect(licences.get('borders')).toBe('ODbL 1.0')
    expect(licences.get('gdp')).toBe('CC BY 4.0')
  })

  it('cites every number set by hand', () => {
    const byHand = world.sources.filter(({ field }) => field.includes('.'))
    expect(byHand.map(({ field }) => field)).toContain('VEN.gdp')
    for (const { citation } of byHand) expect(citation).toMatch(/\((verified|recalled)\)$/)
  })
})
