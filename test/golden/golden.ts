/** The recorded results: which scenarios and seeds are kept, and the digests of twenty worlds of each. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createEngine, ENGINE, type Scenario } from '../../sim/model/index.ts'
import { hash128, toHex } from '../../sim/random/index.ts'
import { ids, scenarioOf } from '../support/committed.ts'
import { LADDER, makeCase, makeDesign, makeScenario } from '../support/scenarios.ts'

const FILE = new URL('./digests.golden.json', import.meta.url)
const WORLDS = 20

export interface Golden {
  /** Name and version of the engine that the digests are of. */
  readonly engine: string
  readonly worlds: number
  /** 'scenario, seed' -> hash of the digests of all worlds. */
  readonly digests: { readonly [run: string]: string }
}

/** A docket of three cases that come up one after the other, the last one on a breach to come, with events of every kind. */
function docket(): Scenario {
  const nothing = { label: '', state: null, other: null, case: null, lever: null, value: 0.4, resolve: 0.7 } as const
  return makeScenario(9, {
    months: 120,
    cases: [
      makeCase('S001', 'S000', { id: 'first', patrons: { S003: 0.8 } }),
      makeCase('S004', 'S002', {
        id: 'second',
        judgment: 24,
        design: makeDesign(
          { escalation: { quorum: 0.05, dwell: 3 }, settlement: { openness: 1 } },
          { rungs: LADDER.slice(1), offers: { 'budget-support': 1 } },
        ),
      }),
      makeCase('S001', 'S005', { id: 'third', judgment: 36, breachHazard: 0.5, roles: {} }),
    ],
    events: [
      { ...nothing, month: 12, kind: 'leader', state: 'S001', value: -1.5 },
      { ...nothing, month: 30, kind: 'rivalry', state: 'S000', other: 'S002' },
      { ...nothing, month: 40, kind: 'crisis' },
      { ...nothing, month: 50, kind: 'design', lever: 'escalation.quorum', value: 0.02 },
      { ...nothing, month: 60, kind: 'capacity', state: 'S004', value: 0.9 },
    ],
  })
}

/** What is run: scenarios made in code under two seeds, and every committed scenario under its own. */
function runs(): readonly (readonly [name: string, scenario: Scenario, seed: string])[] {
  const made = [
    ['two states', makeScenario(2, { months: 60 })],
    ['thirty states', makeScenario(30, { months: 120 })],
    ['a docket', docket()],
    ['a docket without peers and courts', { ...docket(), off: ['reputation', 'order'] }],
  ] as const
  return [
    ...made.flatMap(([name, scenario]) => ['golden', 'Gold é'].map((seed) => [name, scenario, seed] as const)),
    ...ids.map((id) => [id, scenarioOf(id), scenarioOf(id).seed] as const),
  ]
}

/** The digests as the engine makes them now. */
export function computed(): Golden {
  const digests = runs().map(([name, scenario, seed]) => {
    const batch = createEngine(scenario).run(seed, 0, WORLDS, 'summary')
    const words = new Int32Array(4)
    hash128(batch.digests, batch.digests.length, 0, words)
    return [`${name}, ${seed}`, toHex(words)] as const
  })
  return { engine: ENGINE, worlds: WORLDS, digests: Object.fromEntries(digests) }
}

export function recorded(): Golden {
  return JSON.parse(readFileSync(FILE, 'utf8'))
}

export function record(golden: Golden): void {
  writeFileSync(FILE, `${JSON.stringify(golden, null, 2)}\n`)
}
