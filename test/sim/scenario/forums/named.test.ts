/** A scenario has the forums that its designs name, each state in them with the heads it stands for, and no aggregate of both kinds. */
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../../sim/model/index.ts'
import { writtenOut } from '../../../../sim/provenance/index.ts'
import { parseScenario, type Setting, scenarioHash, withSettings } from '../../../../sim/scenario/index.ts'
import { library } from '../../../support/world-years.ts'
import { MINIMAL_TABLE } from '../minimal.ts'

const FILE = { ...MINIMAL_TABLE, start: '2019-03' }

function scenarioOf(json: unknown, ...settings: readonly Setting[]): Scenario {
  const parsed = parseScenario(json, library, settings)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}
const by = (...forums: readonly (string | readonly string[])[]): Setting => ({
  path: 'design.rungs',
  value: forums.map((by, n) => ({ name: `${n}`, by, effect: 'recommends', instruments: { 'diplomatic-protest': 1 } })),
})
const ids = ({ states }: Scenario, start: string) => states.map(({ id }) => id).filter((id) => id.startsWith(start))

describe('the forums of a scenario', () => {
  it('are those that a rung, an offer or a case names, once each and by id', () => {
    expect(scenarioOf(FILE).forums).toEqual([])
    const offers = { path: 'design.offers', value: { 'trade-access': { intensity: 0.4, by: 'eu-accession' } } }
    const scenario = scenarioOf(FILE, by(['unsc', 'anyone'], 'own', 'unsc'), { path: 'cases[0].forum', value: 'iacthr' }, offers)
    expect(scenario.forums.map(({ id }) => id)).toEqual(['eu-accession', 'iacthr', 'unsc'])
    const [design] = scenario.cases.map(({ design }) => design)
    expect(design!.rungs.map(({ forum, by }) => [forum, by])).toEqual([
      ['unsc', 'forum-and-anyone'],
      ['iacthr', 'forum'],
      ['unsc', 'forum'],
    ])
    expect([design!.offers, design!.offersBy]).toEqual([{ 'trade-access': 0.4 }, 'eu-accession'])
  })

  it('count all members of an aggregate, and no aggregate mixes them with others', () => {
    // The forum of the case, and one that the file writes out.
    const written = { path: 'forums', value: { 'eu-council': 'eu-council' } }
    const scenario = scenarioOf(FILE, by('coe-cm', 'eu-council'), { path: 'cases[0].forum', value: 'coe-cm' }, written)
    expect(ids(scenario, 'R-EUROPE')).toEqual(['R-EUROPE', 'R-EUROPE-COE', 'R-EUROPE-COE-EU'])
    const [council, union] = scenario.forums
    const heads = (forum: typeof council, id: string) => forum!.heads[scenario.states.findIndex((state) => state.id === id)]
    expect([heads(council, 'R-EUROPE-COE-EU'), heads(union, 'R-EUROPE-COE-EU'), heads(union, 'R-EUROPE-COE')]).toEqual([28, 28, 0])
    expect(council!.heads.reduce((sum, one) => sum + one, 0)).toBe(47)
    for (const { memberships } of scenario.states) for (const bloc of ['coe', 'eu']) expect([0, 1]).toContain(memberships[bloc])
  })

  it('keep states with a veto apart, so that no aggregate has one in part', () => {
    const scenario = scenarioOf(FILE, by('unsc'), { path: 'cases[0].forum', value: 'unsc' })
    expect(ids(scenario, 'R-EUROPE')).toEqual(['R-EUROPE', 'R-EUROPE-P5-UN', 'R-EUROPE-UN'])
    const [forum] = scenario.forums
    const vetoing = scenario.states.filter((_, at) => forum!.vetoing[at]).flatMap(({ members }) => members)
    expect(vetoing.sort()).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA'])
  })
})

it('designs part no states: whatever forum a rung names, the states are the same', () => {
  const own: Setting = { path: 'cases[0].forum', value: 'coe-cm' }
  const plain = scenarioOf(FILE, own)
  for (const forum of ['unsc', 'eu-council', 'wto-dsb']) expect(scenarioOf(FILE, own, by(forum)).states).toEqual(plain.states)
})

describe('the name of a scenario', () => {
  it('is what it was where the file names no forum, and changes with all that is said of forums', () => {
    const plain = scenarioHash(scenarioOf(FILE))
    expect(scenarioHash(scenarioOf(FILE, { path: 'parameters.forums.leanAssembly', value: 0.01 }))).toBe(plain)
    const names = [
      [],
      [by('coe-cm')],
      [by('coe-cm'), { path: 'cases[0].gravity', value: 0.6 }],
      [by('coe-cm'), { path: 'cases[0].ergaOmnes', value: true }],
      [by('coe-cm'), { path: 'cases[0].rung', value: 1 }],
      [by('coe-cm'), { path: 'cases[0].forum', value: 'coe-cm' }],
      [by('coe-cm'), { path: 'forums', value: { 'coe-cm': { preset: 'coe-cm', meets: 6 } } }],
      [by('coe-cm'), { path: 'parameters.forums.leanCouncilOfEurope', value: 0.01 }],
      [by(['coe-cm', 'anyone'])],
      [{ path: 'cases[0].gravity', value: 0.6 }],
    ].map((settings) => scenarioHash(scenarioOf(FILE, ...settings)))
    expect(new Set(names).size).toBe(names.length)
  })

  it('is that of the same file with its world written out', () => {
    const settings = [by('coe-cm', 'unsc', 'eu-funds'), { path: 'cases[0].forum', value: 'unga' }]
    const { json } = withSettings(FILE, settings)
    const scenario = scenarioOf(json)
    const written = scenarioOf(writtenOut(scenario, json, library))
    expect(written.forums).toEqual(scenario.forums)
    expect(scenarioHash(written)).toBe(scenarioHash(scenario))
  })
})

describe('the rung in force at the start', () => {
  it('is counted without those that are left out', () => {
    const rungs = {
      path: 'design.rungs',
      value: ['asset-freeze', 'diplomatic-protest'].map((name) => ({
        ...{ name, by: 'own', effect: 'recommends' },
        instruments: { [name]: 1 },
      })),
    }
    const settings = [rungs, { path: 'cases[0].forum', value: 'iacthr' }, { path: 'cases[0].rung', value: 2 }]
    const [kase] = scenarioOf(FILE, ...settings).cases
    expect([kase!.design.rungs.map(({ name }) => name), kase!.rung]).toEqual([['diplomatic-protest'], 1])
  })
})
