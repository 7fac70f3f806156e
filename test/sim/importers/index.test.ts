import { describe, expect, it } from 'vitest'
import { BACI } from '../../../sim/importers/baci.ts'
import { GRAVITY } from '../../../sim/importers/gravity.ts'
import { IMPORTERS } from '../../../sim/importers/index.ts'
import { UNGA } from '../../../sim/importers/unga.ts'
import { VDEM } from '../../../sim/importers/vdem.ts'
import { WDI } from '../../../sim/importers/wdi.ts'
import { WGI } from '../../../sim/importers/wgi.ts'
import { parseScenario } from '../../../sim/scenario/index.ts'
import { pairsIn } from '../../support/scenarios.ts'
import { world } from '../../support/world-files.ts'
import { imported } from './official.ts'

const library = { 'world-2019': world }

/** A scenario that a part can be put into. */
const file = (parts: { readonly [key: string]: unknown }) => ({
  pacta: 1,
  id: 'part',
  title: 'A part',
  question: 'Does it fit?',
  summary: '',
  kind: 'synthetic',
  months: 12,
  seed: 'tin',
  cases: [
    {
      id: 'one',
      title: 'France v. Germany',
      court: 'Court',
      respondent: 'DEU',
      obligations: [{ id: 'leave', kind: 'cease', weight: 1, domesticCost: 0.001, capacityDemand: 0.1, duration: 3 }],
    },
  ],
  ...parts,
})

function parsed(parts: { readonly [key: string]: unknown }) {
  const result = parseScenario(JSON.parse(JSON.stringify(file(parts))), library)
  if (!result.ok) throw new Error(result.problems.map(({ place, rule, value }) => `${place}: ${rule}: ${value}`).join('\n'))
  return result.scenario
}

describe('parts of scenarios', () => {
  it.each([
    ['wdi', WDI, ['wdi/WDICSV.csv'], 'gdp', 3890],
    ['wgi', WGI, ['wgi/wgidataset.csv'], 'ruleOfLaw', 0.818],
    ['unga', UNGA, ['unga/IdealpointestimatesAll_Jun2024.csv'], 'position', 1.04],
    ['vdem', VDEM, ['vdem/V-Dem-CY-Core-v15.csv'], 'democracy', null],
  ] as const)('%s: states with their evidence go into a file as they are', (_, importer, paths, attribute, value) => {
    const part = imported(importer, paths).part!
    const keep = [...new Set(['DEU', 'FRA', ...Object.keys(part.states as object)])]
    const { states } = parsed({ world: { table: 'world-2019', keep, rest: 'drop' }, ...part })
    const germany = states.find(({ id }) => id === 'DEU')!
    if (value === null) expect(Object.keys(part.states as object)).toContain('MEX')
    else expect(germany[attribute]).toBe(value)
  })

  it('flows and neighbours go into a world that is written out', () => {
    const flows = imported(BACI, ['baci/BACI_HS17_Y2019_V202501.csv', 'baci/country_codes_V202501.csv']).part!
    const neighbours = imported(GRAVITY, ['gravity/Gravity_V202211.csv']).part!
    const states = ['DEU', 'FRA', 'IND', 'TWN', 'USA'].map((id) => ({ id, name: id }))
    const written = { states, ...(flows.world as object), ...(neighbours.world as object) }
    const scenario = parsed({ world: written, sources: flows.sources, evidence: flows.evidence })
    const pair = pairsIn(scenario).find(({ from, to }) => from === 'DEU' && to === 'FRA')!
    expect([pair.exports, pair.contiguous]).toEqual([1.5, 1])
  })
})

describe('the list of importers', () => {
  it('names each once, with citation and licence', () => {
    expect(new Set(IMPORTERS.map(({ id }) => id)).size).toBe(8)
    for (const { citation, licence, files } of IMPORTERS) {
      expect(citation).toMatch(/\w{4,}/)
      expect(licence).not.toBe('')
      expect(files).not.toBe('')
    }
  })
})
