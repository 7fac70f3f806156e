/** A scenario file for a scenario made in code, as far as the format can say it: states and trade are written out. */

import { ATTRIBUTE_NAMES, type Case, type Scenario } from '../../sim/model/index.ts'
import { pairsIn } from './scenarios.ts'

/** The record without the keys that hold nothing. */
function told(record: { readonly [key: string]: unknown }): { readonly [key: string]: unknown } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined))
}

/** Mechanisms with nothing to set may not be named in a file. */
function tables(table: { readonly [mechanism: string]: { readonly [name: string]: number } }) {
  return Object.fromEntries(Object.entries(table).filter(([, values]) => Object.keys(values).length > 0))
}

/** A case without bodies that decide: a body made in code has members that no bloc or list names. */
function caseFile(kase: Case): unknown {
  const { design, milestones: _, court, forum: __, ...rest } = kase
  const rungs = design.rungs.map(({ name, collective, instruments }) => ({ name, collective, instruments }))
  return { ...rest, court, design: { name: design.name, rungs, offers: design.offers, ...tables(design.levers) } }
}

/** Plain JSON that `parseScenario` takes; distances, contiguity and alliances are left out. */
export function fileOf(scenario: Scenario): unknown {
  return JSON.parse(
    JSON.stringify({
      pacta: 1,
      id: scenario.id,
      title: scenario.title,
      question: scenario.question,
      summary: scenario.summary,
      kind: scenario.kind,
      months: scenario.months,
      seed: scenario.seed,
      world: {
        states: scenario.states.map((state) => ({
          id: state.id,
          name: state.name,
          region: state.region,
          veto: state.veto,
          memberships: Object.keys(state.memberships),
          ...Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, state[name]])),
        })),
        flows: pairsIn(scenario)
          .filter((pair) => pair.exports > 0)
          .map((pair) => [pair.from, pair.to, pair.exports]),
      },
      ties: pairsIn(scenario)
        .filter((pair) => pair.affinity !== null)
        .map(({ from, to, affinity }) => ({ from, to, affinity })),
      cases: scenario.cases.map(caseFile),
      parameters: tables(scenario.parameters),
      off: scenario.off,
      events: scenario.events.map((event) => ({
        month: event.month,
        kind: event.kind,
        label: event.label,
        ...told({ state: event.state, other: event.other, case: event.case, lever: event.lever }),
        value: event.value,
        ...(event.kind === 'leader' ? { resolve: event.resolve } : {}),
      })),
    }),
  )
}
