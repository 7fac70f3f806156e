import { describe, expect, it } from 'vitest'
import { casesOf } from '../../../sim/scenario/index.ts'
import { fileOf, ids, scenarioOf } from '../../support/committed.ts'

describe('the cases of a file', () => {
  it.each(ids)('%s has the same without its world', (id) => {
    const { start, cases } = scenarioOf(id)
    expect(casesOf(fileOf(id))).toEqual({ id, start, cases })
  })

  it('are not read where the file has not the shape of a scenario', () => {
    expect([null, 7, {}, { ...fileOf('two-blocs'), months: 'many' }].map(casesOf)).toEqual([null, null, null, null])
  })
})
