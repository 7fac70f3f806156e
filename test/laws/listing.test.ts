import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { type Case, createEngine, type Scenario, type ScheduledEvent, type State } from '../../sim/model/index.ts'
import { parseScenario } from '../../sim/scenario/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { changed, draw, runMonths } from '../support/bytes.ts'
import { fileOf } from '../support/scenario-file.ts'
import { makeState, pairsIn, tiesOf } from '../support/scenarios.ts'

/** Puts a list in the sequence of the ranks that a stream yields. */
function shuffled<T>(list: readonly T[], ranks: Iterator<number>): T[] {
  return list
    .map((item) => ({ item, rank: Number(ranks.next().value) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

/** The same with every list that has no sequence of its own, and the keys of every object, in another sequence. */
function relisted(value: unknown, ranks: Iterator<number>, key = ''): unknown {
  const unordered = ['states', 'flows', 'ties', 'claimants', 'off']
  if (Array.isArray(value)) {
    const items = value.map((item) => relisted(item, ranks))
    return unordered.includes(key) ? shuffled(items, ranks) : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, relisted(inner, ranks, name)] as const)
  return Object.fromEntries(shuffled(entries, ranks))
}

/** The scenario with every id replaced, the same one by the same everywhere. */
function renamed(scenario: Scenario, rename: (id: string) => string): Scenario {
  const keys = <T>(record: { readonly [id: string]: T }) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [rename(id), value]))
  const maybe = (id: string | null) => (id === null ? null : rename(id))
  const ofState = (state: State): State => ({ ...state, id: rename(state.id), members: [rename(state.id)] })
  const ofEvent = (event: ScheduledEvent) => ({
    ...event,
    state: maybe(event.state),
    other: maybe(event.other),
    case: maybe(event.case),
  })
  const ofCase = (kase: Case): Case => ({
    ...kase,
    id: rename(kase.id),
    respondent: rename(kase.respondent),
    claimants: kase.claimants.map(rename),
    stakes: keys(kase.stakes),
    patrons: keys(kase.patrons),
    roles: keys(kase.roles),
  })
  return {
    ...scenario,
    states: scenario.states.map(ofState),
    cases: scenario.cases.map(ofCase),
    events: scenario.events.map(ofEvent),
  }
}

describe('the sequence of listing', () => {
  it('of states, flows, ties and keys in a file does not change a result', () => {
    let tried = 0
    fc.assert(
      fc.property(recipes({ months: 24 }), fc.infiniteStream(fc.nat({ max: 1e9 })), (recipe, ranks) => {
        const file = fileOf(scenarioOf(recipe))
        const one = parseScenario(file, {})
        fc.pre(one.ok)
        const two = parseScenario(relisted(file, ranks), {})
        if (!one.ok || !two.ok) throw new Error('the same file in another sequence no longer parses')
        expect(two.scenario.states).toEqual(one.scenario.states)
        expect(two.scenario.ties).toEqual(one.scenario.ties)
        const batch = createEngine(one.scenario).run('list', 0, 3, 'series')
        const other = createEngine(two.scenario).run('list', 0, 3, 'series')
        expect(other.digests).toEqual(batch.digests)
        expect(other.series).toEqual(batch.series)
        tried++
      }),
      settings(25),
    )
    expect(tried).toBeGreaterThan(10)
  })
})

describe('new names that keep the sequence', () => {
  it('change only the tape: with the old luck every month has the same bytes', () => {
    let differing = 0
    fc.assert(
      fc.property(recipes({ months: 24 }), (recipe) => {
        const scenario = scenarioOf(recipe)
        const a = compile(scenario)
        const b = compile(renamed(scenario, (id) => `${id}-renamed`))
        expect(changed(a.world, a.initial, b.initial)).toEqual([])
        draw(a, 'names')
        draw(b, 'names')
        if (Object.entries(a.tape.columns).some(([name, draws]) => draws.some((u, at) => u !== b.tape.columns[name]![at]))) differing++
        for (const [name, draws] of Object.entries(a.tape.columns)) b.tape.columns[name]!.set(draws)
        runMonths(a)
        runMonths(b)
        expect(changed(a.world, new Uint8Array(b.world.buffer))).toEqual([])
      }),
      settings(20),
    )
    expect(differing).toBe(20)
  })
})

describe('one more state', () => {
  it('without ties disturbs no draw of the others, wherever its id falls', () => {
    fc.assert(
      fc.property(recipes({ months: 24 }), fc.constantFrom('A', 'S0005', 'Z'), (recipe, id) => {
        const scenario = scenarioOf(recipe)
        const states = [...scenario.states, makeState(400, { id, members: [id] })].sort((a, b) => (a.id < b.id ? -1 : 1))
        const few = compile(scenario)
        const many = compile({ ...scenario, states, ties: tiesOf(states, pairsIn(scenario)) })
        draw(few, 'more')
        draw(many, 'more')
        const n = scenario.states.length
        const place = states.findIndex((state) => state.id === id)
        for (const plan of few.tape.plans) {
          const [name] = Object.entries(few.tape.columns).find(([, column]) => column === plan.column)!
          const draws = many.tape.columns[name]!
          const kept = plan.byState ? draws.filter((_, at) => at % (n + 1) !== place) : draws
          expect(kept).toEqual(plan.column)
        }
      }),
      settings(15),
    )
  })
})
