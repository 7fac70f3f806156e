import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblem, inside } from '../../../sim/problems/index.ts'
import { type Parsed, parseScenario, parseScenarioText } from '../../../sim/scenario/index.ts'
import { MINIMAL, MINIMAL_TABLE } from './minimal.ts'
import { LIBRARY } from './world-table.ts'

const EMPTY = {}

function linesOf(parsed: Parsed): readonly string[] {
  return parsed.ok ? [] : parsed.problems.map((problem) => formatProblem(inside('x.json', problem)))
}

/** Every number in the value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('parsing a scenario', () => {
  it('takes text and JSON alike, with and without a byte order mark', () => {
    const text = JSON.stringify(MINIMAL)
    const parsed = parseScenario(MINIMAL, EMPTY)
    expect(parsed.ok).toBe(true)
    expect(parseScenarioText(text, EMPTY)).toEqual(parsed)
    expect(parseScenarioText(`\uFEFF${text}`, EMPTY)).toEqual(parsed)
  })

  it('reports independent problems of text, shape, schema and fields at once', () => {
    const text = JSON.stringify(MINIMAL)
      .replace('"deadline":12', '"deadline":-3,"deadline":-3')
      .replace('"seed":"minimal"', '"seed":"minimal","valueOf":1')
      .replace('"claimants":["BOR"]', '"claimants":["ARV"]')
      .replace('"off":["remedies"]', '"off":["remedy"]')
    const paths = linesOf(parseScenarioText(text, EMPTY)).map((line) => line.split(': ')[0])
    expect(paths.sort()).toEqual([
      'x.json > cases[0].claimants[0]',
      'x.json > cases[0].deadline',
      'x.json > cases[0].deadline',
      'x.json > off[0]',
      'x.json > valueOf',
    ])
  })

  it('reports each of two problems as it would alone', () => {
    const changes = [
      (m: Changing) => Object.assign(m, { months: 'long' }),
      (m: Changing) => Object.assign(m.cases[0]!, { respondent: 'XXX' }),
      (m: Changing) => Object.assign(m.cases[0]!, { roles: { DOR: 'helper' } }),
      (m: Changing) => m.world.flows.push(['BOR', 'DOR', -1]),
      (m: Changing) => Object.assign(m.events[1]!, { other: 'BOR' }),
      (m: Changing) => Object.assign(m, { evidence: { 'cases[7]': { grade: 'data', source: 'A yearbook' } } }),
    ]
    const alone = changes.map((change) => linesOf(parseScenario(changed(change), EMPTY)))
    for (const lines of alone) expect(lines).toHaveLength(1)
    const together = linesOf(parseScenario(changed(...changes), EMPTY))
    expect([...together].sort()).toEqual(alone.flat().sort())
  })

  it('says nothing about names or trade where not all states or flows are known', () => {
    const nameless = changed((m) => Object.assign(m.world.states[3]!, { id: 'The Dorns' }))
    expect(linesOf(parseScenario(nameless, EMPTY))).toEqual([expect.stringContaining('world.states[3].id')])
    const tradeless = changed((m) => Object.assign(m.world, { flows: [['ARV', 'BOR']] }))
    expect(linesOf(parseScenario(tradeless, EMPTY))).toEqual([expect.stringContaining('world.flows[0]')])
  })

  it('needs the world table that the scenario names', () => {
    expect(linesOf(parseScenario(MINIMAL_TABLE, EMPTY))).toEqual([
      'x.json > world.table: expected a world table that is loaded, got "world-2019", which is not; load the files of scenarios/data ' +
        'first, or write out the states',
    ])
    expect(parseScenario(MINIMAL_TABLE, LIBRARY).ok).toBe(true)
  })

  it('applies settings before it checks', () => {
    const parsed = parseScenario(MINIMAL, EMPTY, [{ path: 'cases[0].deadline', value: 24 }])
    expect(parsed.ok && parsed.scenario.cases[0]!.deadline).toBe(24)
    const wrong = [
      { path: 'cases[0].deadline', value: -3 },
      { path: 'cases[1].deadline', value: 3 },
    ]
    expect(linesOf(parseScenario(MINIMAL, EMPTY, wrong))).toEqual([
      'x.json: expected a path into the scenario, got "cases[1].deadline"; cases has one entry, [0]',
      'x.json > cases[0].deadline: expected a whole number of months from 0 to 600, got -3; give the months between judgment and deadline',
    ])
  })

  it('reads a hostile file without harm', () => {
    const states = Array.from({ length: 250 }, (_, i) => ({ id: `S${i}`, name: `S${i}` }))
    const flows = Array.from({ length: 62_500 }, () => ['Nowhere', 'Neverland', 1])
    const parsed = parseScenario({ ...MINIMAL, world: { states, flows } }, EMPTY)
    expect(linesOf(parsed)).toHaveLength(201)
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`month${i}`, 1]))
    expect(linesOf(parseScenario(keys, EMPTY))).toHaveLength(201)
    expect(linesOf(parseScenarioText(`{"a":${'['.repeat(100_000)}`, EMPTY))).toHaveLength(1)
    expect(linesOf(parseScenario({ ...MINIMAL, cases: new Array(1_000_000).fill({}) }, EMPTY)).length).toBeGreaterThan(0)
    const ring: { self?: unknown } = {}
    ring.self = ring
    expect(parseScenario(ring, EMPTY).ok).toBe(false)
  })
})

type Changing = {
  world: { states: object[]; flows: unknown[] }
  cases: object[]
  events: object[]
}

function changed(...changes: readonly ((m: Changing) => unknown)[]): unknown {
  const copy = structuredClone(MINIMAL) as unknown as Changing
  for (const change of changes) change(copy)
  return copy
}

describe('no value whatever', () => {
  const tame = (parsed: Parsed): void => {
    if (parsed.ok) expect(numbersIn(parsed.scenario).every(Number.isFinite)).toBe(true)
    else {
      expect(parsed.problems.length).toBeGreaterThan(0)
      for (const line of linesOf(parsed)) expect(line).toMatch(/^x\.json( > [^\n]+)?: expected [^\n]+, got [^\n]+; [^\n]+$/)
    }
  }

  it('makes the parser throw', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (value) => {
        const parsed = parseScenario(value, LIBRARY)
        expect(parsed.ok).toBe(false)
        tame(parsed)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tame(parseScenarioText(text, LIBRARY))))
  })

  it.each([
    ['written out', MINIMAL],
    ['of the world table', MINIMAL_TABLE],
  ])('put anywhere in a sound file %s makes it throw, or pass with a number that is none', (_, sound) => {
    const places = placesIn(sound, [])
    const odd = fc.oneof(
      fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 5e-324, 1e308, 0, 1, -1, 0.5, 1e6, null, true, '', 'ARV', 'CRE'),
      fc.double(),
      fc.integer(),
      fc.string(),
      fc.constantFrom([], {}, [[]], ['ARV'], ['ARV', 'ARV', 1], { ARV: 1 }, { id: 'X' }),
      fc.jsonValue({ maxDepth: 2 }),
    )
    let passed = 0
    const change = fc.tuple(fc.constantFrom(...places), fc.option(odd, { nil: undefined }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = structuredClone(sound) as unknown
        for (const [place, value] of changes) put(copy, place, value)
        const parsed = parseScenario(copy, LIBRARY)
        if (parsed.ok) passed++
        tame(parsed)
      }),
      { numRuns: 2000 },
    )
    // Were everything refused, or nothing, the property would show little.
    expect(passed).toBeGreaterThan(20)
    expect(passed).toBeLessThan(1500)
  })
})

type Place = readonly (string | number)[]

function placesIn(value: unknown, path: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  const inner = keys.flatMap((key) => placesIn((value as { [key: string | number]: unknown })[key], [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

/** Sets the value, or takes it out if undefined; a place that an earlier change has removed is passed over. */
function put(root: unknown, place: Place, value: unknown): void {
  let here = root as { [key: string | number]: unknown }
  for (const key of place.slice(0, -1)) {
    const inner = here[key]
    if (typeof inner !== 'object' || inner === null) return
    here = inner as typeof here
  }
  const last = place.at(-1)!
  if (value !== undefined) here[last] = value
  else if (Array.isArray(here)) here.splice(Number(last), 1)
  else delete here[last]
}
