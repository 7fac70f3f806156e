import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, OUTCOME_NAMES, type Scenario } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'

/** What cases share: the standing of states moves in reputation, norms, court authority and consent move in order. */
const SHARED = ['reputation', 'order']

/** Every series and outcome of the case that stands at place `c`, over all worlds of a run. */
function records(scenario: Scenario, c: number): unknown {
  const batch = createEngine(scenario).run('docket', 0, 3, 'series')
  const { cases, months } = batch
  const worlds = [0, 1, 2]
  return {
    series: Object.entries(batch.series).map(([name, column]) => [
      name,
      worlds.map((w) => column.slice((w * cases + c) * months, (w * cases + c + 1) * months)),
    ]),
    outcomes: OUTCOME_NAMES.map((name) => [name, worlds.map((w) => batch.outcomes[name][w * cases + c])]),
  }
}

/** The scenario with these of its cases, in this sequence, and the events that befall them. */
function withCases(scenario: Scenario, ids: readonly string[]): Scenario {
  return {
    ...scenario,
    cases: ids.map((id) => scenario.cases.find((kase) => kase.id === id)!),
    events: scenario.events.filter((event) => event.case === null || ids.includes(event.case)),
  }
}

describe('a docket', () => {
  it('whose cases share nothing gives the same as each case alone, in the sequence of the list', () => {
    fc.assert(
      fc.property(recipes(), fc.boolean(), (recipe, reversed) => {
        const scenario = scenarioOf(recipe, SHARED)
        const ids = scenario.cases.map((kase) => kase.id)
        if (reversed) ids.reverse()
        const docket = withCases(scenario, ids)
        for (const [c, id] of ids.entries()) {
          expect(records(docket, c)).toEqual(records(withCases(scenario, [id]), 0))
        }
      }),
      settings(30),
    )
  })

  it('is not changed by a case that does not open within the run', () => {
    fc.assert(
      fc.property(recipes(), fc.boolean(), (recipe, first) => {
        const scenario = scenarioOf(recipe)
        const later = { ...scenario.cases[0]!, id: 'later', judgment: scenario.months }
        const cases = first ? [later, ...scenario.cases] : [...scenario.cases, later]
        for (const c of scenario.cases.keys()) {
          expect(records({ ...scenario, cases }, first ? c + 1 : c)).toEqual(records(scenario, c))
        }
      }),
      settings(20),
    )
  })
})
