/**
 * The C twin in test/bench/twin/ is written separately from the core and must agree with it to the last bit: every
 * column after every phase of every month of one world, and the digests of several worlds.
 */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { createEngine, EFFECTS, type Scenario, type World } from '../../sim/model/index.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import type { ColumnName } from '../../sim/model/world.ts'
import { fillTape, hash128, keyOf, toHex } from '../../sim/random/index.ts'
import { compilerVersion, compileTwin, type Twin, twinOf } from '../bench/twin.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { ladderBy, makeCase, makeDesign, makeForum, makeScenario } from '../support/scenarios.ts'

const SEED = 'twin'
const WORLDS = 8

/** Digests of the core, one text per world. */
function digestsOf(scenario: Scenario): string[] {
  const { digests } = createEngine(scenario).run(SEED, 0, WORLDS, 'summary')
  return Array.from({ length: WORLDS }, (_, w) => toHex(digests.subarray(4 * w, 4 * w + 4)))
}

/** First column in which the world differs from the bytes. */
function difference(world: World, bytes: Uint8Array): string {
  for (const { name } of world.columns) {
    const ours = world[name as ColumnName]
    const theirs = new (ours.constructor as Float64ArrayConstructor)(bytes.slice(ours.byteOffset, ours.byteOffset + ours.byteLength).buffer)
    for (let i = 0; i < ours.length; i++)
      if (!Object.is(ours[i], theirs[i])) return `${name}[${i}] is ${ours[i]}, the twin has ${theirs[i]}`
  }
  return 'nothing'
}

/** Where the first world of the core and of the twin part, in words; null if they never do. */
function parting(scenario: Scenario, twin: Twin): string | null {
  const { world, tape, phases } = compile(scenario)
  fillTape(tape, keyOf(SEED), 0)
  const hashes = twin.hashes()
  const words = new Int32Array(world.buffer)
  const out = new Int32Array(4)
  let n = 0
  for (let month = 0; month < scenario.months; month++) {
    for (const [at, { name, step }] of phases.entries()) {
      step(month)
      hash128(words, words.length, 0, out)
      if (toHex(out) !== hashes[n++]) return `month ${month}, ${name}: ${difference(world, twin.worldAfter(month, at))}`
    }
  }
  return null
}

/** Two cases, one of them a docketed breach, and an event of every kind. */
function busy(count: number): Scenario {
  const made = makeScenario(count, { months: 97 })
  const [a, b, c, d] = made.states.map((state) => state.id) as [string, string, string, string]
  const event = { label: '', state: null, other: null, case: null, lever: null, value: 0, resolve: 0.5 }
  return {
    ...made,
    cases: [
      { ...made.cases[0]!, design: makeDesign({ escalation: { sunset: 12, actOutside: 1 } }) },
      makeCase(d, b, {
        id: 'docket',
        judgment: 7,
        breachHazard: 0.8,
        gravity: 0.9,
        design: makeDesign({ measures: { burdenSharing: 0.5 } }),
      }),
    ],
    events: [
      { ...event, month: 3, kind: 'leader', state: b, value: 1.5, resolve: 0.9 },
      { ...event, month: 5, kind: 'rivalry', state: a, other: c, value: 0.8 },
      { ...event, month: 9, kind: 'crisis', value: 0.6 },
      { ...event, month: 20, kind: 'crisis', case: 'docket', value: 0.3 },
      { ...event, month: 30, kind: 'design', lever: 'escalation.quorum', value: 0.1 },
      { ...event, month: 40, kind: 'capacity', state: d, value: 0.9 },
    ],
  }
}

/** Rungs by a body of all but one, one of whose members stands for many, with a majority of people beside that of heads. */
function lawful(count: number): Scenario {
  const sits = Array.from({ length: count }, (_, n) => n !== 5)
  const tests = (['heads', 'people'] as const).map((weigh) => ({ of: 'cast', weigh, share: { numerator: 1, denominator: 2 } }) as const)
  const body = makeForum(count, {
    heads: sits.map((one, n) => (one ? (n === 2 ? 14 : 1) : 0)),
    people: sits.map((one, n) => (one ? 3 + n : 0)),
    majorities: { usual: tests },
    meets: 3,
    renews: 12,
    lean: 0.0004,
  })
  const rungs = ladderBy('body').map((rung, n) => ({ ...rung, effect: EFFECTS[n % EFFECTS.length]!, else: 'anyone' as const }))
  const levers = { escalation: { dwell: 3 } }
  const cases = makeScenario(count).cases.map((kase) => ({
    ...kase,
    forum: 'body',
    design: makeDesign(levers, { rungs, offersBy: 'body', offers: { 'trade-access': 1 } }),
  }))
  return makeScenario(count, { forums: [body], cases, months: 97 })
}

const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ['30 states', makeScenario(30)],
  ['4 states, an odd number of months', makeScenario(4, { months: 61 })],
  ['two states, one month', makeScenario(2, { months: 1 })],
  ['190 states', makeScenario(190, { months: 40 })],
  ['two cases and all kinds of events', busy(13)],
  ['two cases, everything drawn a half off', { ...busy(31), off: ['coalition', 'monitoring', 'settlement', 'reputation'] }],
  ['rungs by a body', lawful(24)],
  ['rungs by a body, without a coalition that reviews', { ...lawful(12), off: ['coalition'] }],
  ...MECHANISMS.map((m): readonly [string, Scenario] => [`${m.name} off`, { ...busy(6), off: [m.name] }]),
]

const version = compilerVersion()

describe.runIf(version !== null)('the twin in C', () => {
  const program = version === null ? '' : compileTwin(compile(SCENARIOS[0]![1]).world)
  afterAll(() => {
    if (program !== '') rmSync(dirname(program), { recursive: true })
  })

  it.each(SCENARIOS)('agrees with the core to the last bit: %s', (_, scenario) => {
    const twin = twinOf(program, scenario, SEED, 0, WORLDS)
    expect(parting(scenario, twin)).toBeNull()
    expect(twin.run().digests).toEqual(digestsOf(scenario))
  })

  it('agrees with the core to the last bit in random worlds', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const scenario = scenarioOf(recipe)
        expect(parting(scenario, twinOf(program, scenario, SEED, 0, 1))).toBeNull()
      }),
      settings(100),
    )
  })
})
