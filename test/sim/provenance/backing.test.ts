import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../sim/model/index.ts'
import { backing, cited, isGiven, type Records, tellBacking, toldOf, UNSOURCED } from '../../../sim/provenance/backing.ts'

const sources = { gazette: 'Gazette of the Union, 2001', un2003: 'United Nations News, 2003', wdi: 'World Bank' }

describe('cited', () => {
  it('puts the citation in place of a key that stands alone', () => {
    expect(cited('gazette', sources)).toEqual({ source: sources.gazette, cites: [], year: null, note: '' })
  })

  it('reads the year of numbers that an importer wrote, and what is said after it', () => {
    expect(cited('wdi: 2011, sum over 3 states', sources)).toEqual({
      source: sources.wdi,
      cites: [],
      year: 2011,
      note: 'Sum over 3 states',
    })
    expect(cited('wdi: 2011', sources)).toEqual({ source: sources.wdi, cites: [], year: 2011, note: '' })
  })

  it.each(['One set of observers: un2003, gazette', 'One set of observers (un2003, gazette)', 'One set of observers: un2003; gazette'])(
    'lists the keys of %j',
    (text) => {
      const found = cited(text, sources)
      expect(found.source).toBe(text)
      expect(found.cites.map(({ key }) => key)).toEqual(['un2003', 'gazette'])
      expect(found.cites[0]!.citation).toBe(sources.un2003)
    },
  )

  it('takes no word of a sentence for a key, and no key that is not there', () => {
    expect(cited('As the gazette of the time has it: un2004', sources).cites).toEqual([])
    expect(cited('constructor', sources)).toEqual({ source: 'constructor', cites: [], year: null, note: '' })
  })
})

describe('toldOf', () => {
  const records = (evidence: Scenario['evidence']): Records => ({
    scenario: { evidence, sources } as unknown as Scenario,
    file: { cases: [{ deadline: 3 }] },
    table: null,
  })
  const expert = { grade: 'expert', source: 'gazette' }
  const assumed = { grade: 'assumption', source: 'A guess' }

  it('takes the evidence at the path, else that of the nearest part that holds it', () => {
    const both = records({ 'cases[0].obligations': assumed, 'cases[0].obligations[1].weight': expert })
    expect(toldOf(both, ['cases[0].obligations[1].weight'])).toMatchObject({ basis: 'given', grade: 'expert' })
    expect(toldOf(both, ['cases[0].obligations[1].duration'])).toMatchObject({ grade: 'assumption', source: 'A guess' })
  })

  it('does not take the tenth for the first', () => {
    expect(toldOf(records({ 'cases[1]': expert }), ['cases[10].deadline']).basis).toBe('unsourced')
  })

  it('says so where nobody says anything', () => {
    expect(toldOf(records({}), ['cases[0].deadline'])).toEqual(backing('unsourced', 'assumption', UNSOURCED))
  })

  it('knows what the file gives', () => {
    expect(isGiven(records({}), 'cases[0].deadline')).toBe(true)
    expect(isGiven(records({}), 'cases[0].judgment')).toBe(false)
    expect(isGiven(records({}), 'no path at all')).toBe(false)
  })
})

it('tells all of it in one text, a full stop between parts', () => {
  const behind = backing('given', 'data', 'Met twice a year: un2003.', {
    note: 'Usual value',
    cites: [{ key: 'un2003', citation: sources.un2003 }],
  })
  expect(tellBacking(behind)).toBe('Met twice a year: un2003. Usual value. un2003: United Nations News, 2003')
  expect(tellBacking(backing('model', 'assumption', 'prior'))).toBe('prior')
})
