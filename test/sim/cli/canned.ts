/** A small scenario and an engine whose batches are made up, but a pure function of seed and replicate, as the real one's are. */

import {
  ATTRIBUTES,
  type Batch,
  type Case,
  OUTCOME_NAMES,
  type OutcomeName,
  type RecordLevel,
  type Scenario,
  type State,
} from '../../../sim/model/index.ts'
import { defaultsOf } from '../../../sim/model/parameter.ts'
import { hash128, hashString } from '../../../sim/random/index.ts'
import { tiesOf } from '../../support/scenarios.ts'

function cannedCase(id: string, respondent: string): Case {
  return {
    id,
    title: `Case of ${respondent}`,
    court: 'Court',
    respondent,
    claimants: [],
    judgment: 1,
    deadline: 2,
    breachHazard: 0,
    forum: null,
    ergaOmnes: false,
    gravity: 0.5,
    rung: 0,
    obligations: [],
    stakes: {},
    patrons: {},
    roles: {},
    milestones: [],
    design: { name: 'plain', rungs: [], offers: {}, offersBy: null, beyond: [], levers: {} },
  }
}

function cannedState(id: string): State {
  return {
    ...defaultsOf(ATTRIBUTES),
    id,
    name: `State ${id}`,
    region: '',
    latitude: null,
    longitude: null,
    memberships: {},
    spells: {},
    veto: false,
    members: [id],
    derived: [],
  }
}

/** Two cases, three states and six months from November 2001; only what the readers of results look at is filled in. */
export const SCENARIO: Scenario = {
  id: 'canned',
  title: 'A canned scenario',
  question: 'What comes out?',
  summary: '',
  kind: 'synthetic',
  theme: null,
  start: '2001-11',
  months: 6,
  seed: 'tin',
  states: ['AAA', 'BBB', 'CCC'].map(cannedState),
  ties: tiesOf(['AAA', 'BBB', 'CCC'].map(cannedState), []),
  forums: [],
  cases: [cannedCase('first', 'AAA'), cannedCase('second', 'BBB')],
  parameters: {},
  off: [],
  events: [],
  sources: {},
  evidence: {},
}

/** A batch of empty worlds, to be filled by hand. */
export function emptyBatch(from: number, to: number, months: number, cases: number, observables = ['compliance']): Batch {
  const places = (to - from) * cases
  const column = () => new Float64Array(places)
  return {
    from,
    to,
    months,
    cases,
    states: SCENARIO.states.length,
    level: observables.length > 1 ? 'series' : 'summary',
    series: Object.fromEntries(observables.map((name) => [name, new Float64Array(places * months)])),
    outcomes: Object.fromEntries(OUTCOME_NAMES.map((name) => [name, column()])) as { [K in OutcomeName]: Float64Array },
    fulfilment: new Float64Array(places),
    digests: new Int32Array(4 * (to - from)),
    detail: null,
  }
}

/** Uniform number in 0-1 from what it is for. */
function draw(seed: string, world: number, kind: number): number {
  const out = new Int32Array(4)
  hash128(Int32Array.of(...hashString(seed), world, kind), 6, 0, out)
  return (out[0]! >>> 0) / 2 ** 32
}

interface Canned {
  run(seed: string, from: number, to: number, level: RecordLevel): Batch
  under(): Canned
}

/** The engine: compliance rises in a line to a drawn level; one world in four never opens its second case. */
export function cannedEngine(scenario: Scenario): Canned {
  return {
    under: () => cannedEngine(scenario),
    run(seed: string, from: number, to: number, level: RecordLevel): Batch {
      const cases = scenario.cases.length
      const { months } = scenario
      const batch = emptyBatch(from, to, months, cases, level === 'summary' ? ['compliance'] : ['compliance', 'rung'])
      for (let world = from; world < to; world++) {
        for (let kase = 0; kase < cases; kase++) {
          const place = (world - from) * cases + kase
          const final = draw(seed, world, kase)
          for (let month = 0; month < months; month++) {
            batch.series.compliance![place * months + month] = (final * month) / (months - 1)
          }
          batch.outcomes.finalCompliance[place] = final
          batch.outcomes.timeToFull[place] = final >= 0.95 ? months - 2 : -1
          batch.outcomes.timeToSubstantial[place] = final >= 0.5 ? months - 3 : -1
          batch.outcomes.civilianHarm[place] = draw(seed, world, 10 + kase)
          batch.outcomes.observed[place] = kase === 1 && draw(seed, world, 20) < 0.25 ? 0 : months - 1
        }
        const words = new Int32Array(batch.outcomes.finalCompliance.slice((world - from) * cases, (world - from + 1) * cases).buffer)
        hash128(words, words.length, world, batch.digests.subarray(4 * (world - from), 4 * (world - from) + 4))
      }
      return batch
    },
  }
}
