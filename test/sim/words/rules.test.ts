/** The rules of writing hold in the sources of page and terminal: what is said once stands once, in one form. */
import { describe, expect, it } from 'vitest'
import { codeIn, saidIn } from '../../support/sources.ts'

const SOURCES = [...codeIn('sim'), ...codeIn('web')]

/** Paths of the sources in which a text stands that the pattern finds, comments and names of files aside. */
const saying = (pattern: RegExp) => SOURCES.filter((path) => pattern.test(saidIn(path).replace(/'\.[^'\n]*\.tsx?'/g, '')))

describe('page and terminal', () => {
  it('have one text that a result is not a forecast, and what its shares are instead', () => {
    const said = saying(/\bforecast|\bpredictions?\b|\bprobabilit(?:y|ies) of (?:an )?event|\bshares? of (?:the )?simulated/i)
    expect(said).toEqual(['sim/words/not-a-forecast.ts'])
  })
})
