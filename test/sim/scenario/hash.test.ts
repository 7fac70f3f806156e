import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ATTRIBUTE_NAMES, type Scenario, TIE_COLUMNS } from '../../../sim/model/index.ts'
import { tiesDigest } from '../../../sim/scenario/hash.ts'
import { parseScenario, type Setting, scenarioHash } from '../../../sim/scenario/index.ts'
import { tiesOf } from '../../support/scenarios.ts'
import { MINIMAL, MINIMAL_TABLE } from './minimal.ts'
import { LIBRARY } from './world-table.ts'

function resolved(file: unknown, ...settings: readonly Setting[]): Scenario {
  const parsed = parseScenario(file, LIBRARY, settings)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const SCENARIO = resolved(MINIMAL)
const HASH = scenarioHash(SCENARIO)

describe('the hash of a scenario', () => {
  it('is 64 hexadecimal digits, the same each time', () => {
    expect(HASH).toMatch(/^[0-9a-f]{64}$/)
    expect(scenarioHash(resolved(MINIMAL))).toBe(HASH)
    expect(scenarioHash(structuredClone(SCENARIO))).toBe(HASH)
    expect(scenarioHash(resolved(MINIMAL_TABLE))).not.toBe(HASH)
  })

  it.each([
    ['seed', 'other'],
    ['id', 'other'],
    ['title', 'Other'],
    ['question', 'Other?'],
    ['summary', 'Other.'],
    ['kind', 'historical'],
    ['theme', 'war'],
    ['start', '2000-01'],
    ['sources', { gazette: 'Other' }],
    ['evidence', {}],
    ['states.ARV.name', 'Other'],
    ['cases[0].title', 'Other'],
    ['cases[0].court', 'Other'],
    ['cases[0].obligations[0].text', 'Other'],
    ['cases[0].milestones', []],
    ['cases[0].design.name', 'Other'],
    ['design.rungs[0].name', 'Other'],
    ['events[0].label', 'Other'],
    ['states.ARV.gdp', 200],
    ['cases[0].obligations[0].fulfilled', 0],
  ])('stays when only the words of %s change, or a default is written out', (path, value) => {
    expect(scenarioHash(resolved(MINIMAL, { path, value }))).toBe(HASH)
  })

  it.each([
    ['months', 119],
    ['world.flows[0][2]', 12.000000000000002],
    ['world.alliances', []],
    ['world.neighbours', []],
    ['states.ARV.population', 20.5],
    ['states.ARV.veto', true],
    ['states.ARV.memberships', ['union']],
    ['ties[0].affinity', 0.8],
    ['cases[0].obligations[0].id', 'other'],
    ['cases[0].claimants', ['DOR']],
    ['cases[0].judgment', 7],
    ['cases[0].deadline', 13],
    ['cases[0].breachHazard', 0.1],
    ['cases[0].obligations[0].weight', 2],
    ['cases[0].obligations[0].kind', 'cease'],
    ['cases[0].obligations[0].domesticCost', 0.005],
    ['cases[0].obligations[0].capacityDemand', 0.2],
    ['cases[0].obligations[0].duration', 3],
    ['cases[0].obligations[0].fulfilled', 0.1],
    ['cases[0].obligations[0].final', false],
    ['cases[0].stakes.DOR', 0.4],
    ['cases[0].patrons.CRE', 0.6],
    ['cases[0].roles.BOR', 'supporter'],
    ['cases[0].design.offers.trade-access', 0.4],
    ['cases[0].design.monitoring.clarity', 0.8],
    ['design.rungs[1].collective', false],
    ['design.rungs[1].instruments.asset-freeze', 0.9],
    ['design.escalation.quorum', 0.31],
    ['parameters.coalition.temperature', 0.002],
    ['parameters.response.keptDelay', 0.8],
    ['parameters.initialise.peers', 3],
    ['parameters.settlement.leastAccepted', 0.31],
    ['off', []],
    ['events[0].month', 25],
    ['events[0].value', 0.6],
    ['events[0].resolve', 0.3],
    ['events[1].state', 'CRE'],
    ['events[3].lever', 'monitoring.transparency'],
  ])('changes with %s', (path, value) => {
    expect(scenarioHash(resolved(MINIMAL, { path, value }))).not.toBe(HASH)
  })

  it('is of the ids too where two scenarios share their ties', () => {
    const states = SCENARIO.states.map((state) => ({ ...state, id: `${state.id}2` }))
    const renamed = { ...SCENARIO, states }
    expect(scenarioHash(renamed)).toBe(scenarioHash({ ...renamed, ties: structuredClone(SCENARIO.ties) }))
    expect(scenarioHash(renamed)).not.toBe(HASH)
    expect(scenarioHash(SCENARIO)).toBe(HASH)
  })

  it('does not depend on the sequence of keys', () => {
    const reversed = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          )
    expect(scenarioHash(reversed(SCENARIO) as Scenario)).toBe(HASH)
  })

  it('is SHA-256 over the parts in sequence: an independent implementation agrees', () => {
    const scenario: Scenario = { ...SCENARIO, months: 1, cases: [], parameters: { b: { y: 2, x: 1 }, a: {} }, off: [], events: [] }
    const states = scenario.states.map(({ id, region, veto, memberships, ...state }) => [
      id,
      region,
      veto,
      Object.entries(memberships).sort(),
      ATTRIBUTE_NAMES.map((name) => state[name]),
    ])
    const parameters = [
      ['a', []],
      [
        'b',
        [
          ['x', 1],
          ['y', 2],
        ],
      ],
    ]
    const sha = (parts: unknown) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
    expect(scenarioHash(scenario)).toBe(sha(['pacta scenario 2', 1, states, tiesDigest(scenario.ties), [], parameters, [], []]))
  })
})

describe('the digest of ties', () => {
  const pairs = [
    { from: 'A', to: 'B', exports: 1.5, distance: 700, alliance: 1, contiguous: 0, rivals: 1, affinity: 0 },
    { from: 'B', to: 'A', exports: 0, distance: 700, alliance: 1, contiguous: 0, rivals: 1, affinity: null },
  ]
  const states = [{ id: 'A' }, { id: 'B' }]
  const digest = tiesDigest(tiesOf(states, pairs))

  it('is SHA-256 over doubles, lowest byte first, written here by hand', () => {
    const double: { readonly [value: number]: string } = {
      0: '0000000000000000',
      1: '000000000000f03f',
      1.5: '000000000000f83f',
      2: '0000000000000040',
      700: '0000000000e08540',
      [-1]: '000000000000f0bf',
    }
    // Two states; exports, distance, alliance, contiguous, the four of hostility and affinity from A to A, A to B, B to A, B to B.
    const hostility = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    const written = [2, 0, 1.5, 0, 0, 0, 700, 700, 0, 0, 1, 1, 0, 0, 0, 0, 0, ...hostility, -1, 0, -1, -1]
    const bytes = Buffer.from(written.map((value) => double[value]).join(''), 'hex')
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('is the same for the same numbers, in whatever sequence they were told and after they were sent to a thread', () => {
    expect(tiesDigest(tiesOf(states, [...pairs].reverse()))).toBe(digest)
    expect(tiesDigest(structuredClone(tiesOf(states, pairs)))).toBe(digest)
  })

  it.each(TIE_COLUMNS)('changes with %s', (name) => {
    expect(tiesDigest(tiesOf(states, [{ ...pairs[0]!, [name]: 0.25 }, pairs[1]!]))).not.toBe(digest)
  })

  it('tells one direction from the other', () => {
    const turned = pairs.map(({ from, to, ...rest }) => ({ from: to, to: from, ...rest }))
    expect(tiesDigest(tiesOf(states, turned))).not.toBe(digest)
  })
})
