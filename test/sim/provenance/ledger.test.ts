import { describe, expect, it } from 'vitest'
import { TIE_COLUMNS } from '../../../sim/model/index.ts'
import { UNSOURCED } from '../../../sim/provenance/backing.ts'
import { countGrades, type Ledger, openLedger } from '../../../sim/provenance/ledger.ts'
import { parseScenario } from '../../../sim/scenario/index.ts'
import { MINIMAL, MINIMAL_TABLE } from '../scenario/minimal.ts'
import { LIBRARY, WORLD } from '../scenario/world-table.ts'

function ledgerOf(file: unknown, kase: number | null = null): Ledger {
  const parsed = parseScenario(file, LIBRARY)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return openLedger(parsed.scenario, file, LIBRARY, kase)
}

const written = ledgerOf(MINIMAL)
const folded = ledgerOf(MINIMAL_TABLE)
const citation = (field: string) => WORLD.sources.find((source) => source.field === field)!.citation

describe('numbers of a case', () => {
  it('have the evidence of the file, or are said to have none', () => {
    expect(written.at('cases[0].obligations[0].duration')).toMatchObject({
      value: 2,
      unit: 'months',
      grade: 'expert',
      basis: 'given',
      source: MINIMAL.sources.gazette,
    })
    expect(written.at('cases[0].deadline')).toMatchObject({
      value: 12,
      grade: 'assumption',
      basis: 'unsourced',
      source: UNSOURCED,
    })
  })

  it('say what holds where the file is silent', () => {
    expect(folded.at('cases[0].deadline')).toMatchObject({ value: 12, basis: 'silent', grade: 'assumption' })
    expect(written.at('cases[0].obligations[1].fulfilled')).toMatchObject({ value: 0, basis: 'silent' })
  })

  it('show weights as shares of their sum', () => {
    expect(written.at('cases[0].obligations[0].weight')).toMatchObject({
      value: 0.75,
      note: 'Weights are scaled to sum to 1',
    })
  })

  it('code milestones from their source, with its mark; what is not coded says so', () => {
    expect(written.at('cases[0].milestones[1].compliance')).toMatchObject({
      value: 0.4,
      basis: 'coded',
      grade: 'expert',
      source: MINIMAL.sources.gazette,
    })
    expect(written.at('cases[0].milestones[1].compliance')!.note).toMatch(/^Recalled/)
    expect(written.at('cases[0].milestones[0].compliance')).toMatchObject({ value: 'not coded', grade: 'data' })
  })

  it('list of an event only what its kind reads', () => {
    const paths = written.under('events').map(({ path }) => path.replace('events', ''))
    expect(paths).toEqual([
      '[0].month',
      '[0].value',
      '[0].resolve',
      '[1].month',
      '[1].value',
      '[2].month',
      '[2].value',
      '[3].month',
      '[3].value',
      '[4].month',
      '[4].value',
    ])
  })
})

describe('numbers of a design', () => {
  it('stand where they are given: in the own design of the case, in that of the scenario, or nowhere', () => {
    expect(written.at('cases[0].design.monitoring.clarity')).toMatchObject({ value: 0.9, basis: 'unsourced' })
    expect(written.at('design.monitoring.clarity')).toBeNull()
    expect(written.at('design.escalation.quorum')).toMatchObject({ value: 0.3, basis: 'unsourced' })
    expect(written.at('design.escalation.dwell')).toMatchObject({ basis: 'model' })
    expect(written.at('design.rungs[1].instruments.sectoral-trade')).toMatchObject({ value: 0.6, range: [0, 1] })
    expect(folded.at('design.rungs[0].instruments.travel-ban')).toMatchObject({ value: 1, basis: 'silent' })
  })

  it('and of the model have the source that is declared, unless the file says another', () => {
    expect(written.at('parameters.coalition.temperature')).toMatchObject({ value: 0.001, basis: 'unsourced' })
    const { grade, source, basis } = folded.at('parameters.coalition.temperature')!
    expect([grade, basis]).toEqual(['assumption', 'model'])
    expect(source).not.toBe(UNSOURCED)
    expect(folded.at('instruments.financial-penalty.bite')).toMatchObject({ grade: 'data', basis: 'model' })
  })
})

describe('states', () => {
  it('of the table have its citation and year', () => {
    expect(folded.at('states.USA.gdp')).toMatchObject({
      grade: 'data',
      basis: 'table',
      year: 2019,
      source: citation('gdp'),
    })
    expect(folded.at('states.USA.memberships.p5')).toMatchObject({ value: 1, grade: 'estimate', note: 'Since October 1945' })
    expect(folded.at('states.USA.veto')).toMatchObject({ value: true, basis: 'derived' })
  })

  it('put together from others say so, and what of it was imputed', () => {
    const gdp = folded.at('states.R-ASIA.gdp')!
    expect(gdp).toMatchObject({ basis: 'folded', grade: 'estimate' })
    expect(gdp.note).toMatch(/^Sum over \d+ states, PRK, TWN imputed$/)
    expect(folded.at('states.R-AFRICA.population')).toMatchObject({ basis: 'folded', grade: 'data' })
  })

  it('without a number are imputed by a rule, or by hand with a reason', () => {
    expect(folded.at('states.CHN.tourism')).toMatchObject({ basis: 'imputed', grade: 'assumption' })
    const venezuela = ledgerOf({
      ...MINIMAL_TABLE,
      world: { ...MINIMAL_TABLE.world, keep: ['NIC', 'COL', 'USA', 'CHN', 'VEN'] },
    })
    expect(venezuela.at('states.VEN.gdp')).toMatchObject({
      basis: 'estimate',
      grade: 'estimate',
      source: citation('VEN.gdp'),
    })
  })

  it('derived by a rule say from what', () => {
    const consent = folded.at('states.NIC.consent')!
    expect(consent).toMatchObject({ basis: 'derived', grade: 'assumption' })
    expect(consent.note).toContain(citation('ruleOfLaw'))
  })

  it('overridden say in place of what', () => {
    const file = {
      ...MINIMAL_TABLE,
      states: { NIC: { democracy: 0.5, ruleOfLaw: 0.6 } },
      sources: { book: 'A book' },
      evidence: { 'states.NIC.democracy': { grade: 'estimate', source: 'book' } },
    }
    const own = ledgerOf(file)
    expect(own.at('states.NIC.democracy')).toMatchObject({
      value: 0.5,
      basis: 'given',
      grade: 'estimate',
      source: 'A book',
    })
    expect(own.at('states.NIC.democracy')!.note).toMatch(/^In place of 0\.\d+ in the table of 2019$/)
    expect(own.at('states.NIC.consent')!.note).toContain(UNSOURCED)
  })

  it('written out in the file have its evidence, and the usual value where it is silent', () => {
    expect(written.at('states.ARV.gdp')).toMatchObject({ value: 200, basis: 'unsourced' })
    expect(written.at('states.ARV.tourism')).toMatchObject({ basis: 'silent', grade: 'assumption' })
    expect(written.at('states.DOR.consent')).toMatchObject({ value: 0.8, basis: 'unsourced' })
  })
})

describe('ties', () => {
  it('are told one by one when a pair is named', () => {
    expect(folded.under('pairs.NIC.USA').map(({ path }) => path)).toEqual(
      TIE_COLUMNS.filter((field) => field !== 'affinity').map((field) => `pairs.NIC.USA.${field}`),
    )
    expect(folded.at('pairs.NIC.USA.exports')).toMatchObject({ grade: 'data', year: 2019, source: citation('trade') })
    expect(folded.at('pairs.NIC.USA.alliance')).toMatchObject({ year: 2018 })
    expect(folded.at('pairs.CHN.USA.enemies')).toMatchObject({ value: 1, grade: 'data', basis: 'table' })
    expect(folded.at('pairs.NIC.USA.claims')).toMatchObject({ value: 0, grade: 'data', source: citation('relations') })
    expect(written.at('pairs.CRE.ARV.affinity')).toMatchObject({ value: 0.9 })
    expect(written.at('pairs.ARV.BOR.distance')).toMatchObject({ basis: 'model', grade: 'assumption' })
  })

  it('are listed by rules that stand for all of them', () => {
    const rules = folded.chapters.find(({ name }) => name === 'ties')!.rows()
    const states = 4 + 5
    expect(countGrades(rules).of).toBe(8 * states * (states - 1))
    expect(rules.length).toBeLessThan(24)
  })
})

describe('the ledger', () => {
  it('finds what begins with a path, whole segments only', () => {
    expect(written.under('cases[0].obligations[1]')).toHaveLength(5)
    expect(written.under('cases[0].ob')).toEqual([])
    expect(written.under('states.DOR').length).toBeGreaterThan(12)
    expect(written.under('nothing')).toEqual([])
    expect(written.at('cases[0].title')).toBeNull()
    expect(written.at('states.XXX.gdp')).toBeNull()
  })

  it('lists what two cases share once, and one case alone when it is asked for', () => {
    const [one] = MINIMAL.cases
    const { design: _, ...other } = one
    const file = { ...MINIMAL, cases: [one, { ...other, id: 'second' }], evidence: {} }
    const both = ledgerOf(file)
    const paths = both.chapters.flatMap((chapter) => chapter.rows().map(({ path }) => path))
    expect(new Set(paths.filter((path) => !path.includes('*'))).size).toBe(paths.filter((path) => !path.includes('*')).length)
    expect(paths.filter((path) => path === 'design.escalation.quorum')).toHaveLength(1)
    expect(paths).toContain('design.monitoring.clarity')
    const second = ledgerOf(file, 1)
    const own = second.chapters.flatMap((chapter) => chapter.rows().map(({ path }) => path))
    expect(own.filter((path) => path.startsWith('cases[0]'))).toEqual([])
    expect(second.at('cases[0].deadline')).not.toBeNull()
  })

  it('makes a chapter once', () => {
    for (const chapter of folded.chapters) expect(chapter.rows()).toBe(chapter.rows())
  })
})
