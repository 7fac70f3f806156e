import { describe, expect, it } from 'vitest'
import { formatProblem, inside } from '../../../sim/problems/index.ts'
import { parseScenario, parseSetting, type Setting, withSettings } from '../../../sim/scenario/index.ts'
import { MINIMAL, MINIMAL_TABLE } from './minimal.ts'
import { LIBRARY } from './world-table.ts'

type Loose = { readonly [key: string]: Loose } & { readonly [index: number]: Loose }

function set(path: string, value: unknown, file: unknown = MINIMAL): Loose {
  const { json, problems } = withSettings(file, [{ path, value }])
  expect(problems).toEqual([])
  return json as Loose
}

function problemOf(path: string, file: unknown = MINIMAL): string {
  const { json, problems } = withSettings(file, [{ path, value: 1 }])
  expect(json).toEqual(JSON.parse(JSON.stringify(file)))
  expect(problems).toHaveLength(1)
  return formatProblem(inside('x.json', problems[0]!))
}

describe('settings', () => {
  it('change one value and nothing else', () => {
    const before = JSON.stringify(MINIMAL)
    const after = set('cases[0].obligations[1].weight', 5)
    expect(JSON.stringify(MINIMAL)).toBe(before)
    expect(JSON.stringify(after)).toBe(before.replace('"weight":1', '"weight":5'))
  })

  it('make the objects that the file may have and has not', () => {
    expect(set('parameters.response.temperature', 0.002).parameters!.response).toEqual({ temperature: 0.002 })
    expect(set('states.BOR.capacity', 0.2).states!.BOR).toEqual({ capacity: 0.2 })
    expect(set('cases[0].design.escalation.quorum', 0.2).cases![0]!.design!.escalation).toEqual({ quorum: 0.2 })
    const bare = { ...MINIMAL_TABLE, cases: [{ ...MINIMAL_TABLE.cases[0], patrons: undefined }] }
    expect(set('cases[0].patrons.USA', 1, bare).cases![0]!.patrons).toEqual({ USA: 1 })
  })

  it('set lists and entries of lists', () => {
    expect(set('world.keep', ['NIC', 'COL'], MINIMAL_TABLE).world!.keep).toEqual(['NIC', 'COL'])
    expect(set('world.keep[2]', 'BRA', MINIMAL_TABLE).world!.keep).toEqual(['NIC', 'COL', 'BRA', 'CHN'])
    expect(set('world.flows[0][2]', 40).world!.flows![0]).toEqual(['ARV', 'BOR', 40])
    expect(set('off', 'order, remedies').off).toEqual(['order', 'remedies'])
    expect(set('off', ['order']).off).toEqual(['order'])
    expect(set('off', '').off).toEqual([])
  })

  it('are made in sequence', () => {
    const settings: readonly Setting[] = [
      { path: 'design', value: {} },
      { path: 'design.escalation.quorum', value: 0.1 },
      { path: 'design.escalation.quorum', value: 0.2 },
    ]
    expect((withSettings(MINIMAL, settings).json as Loose).design).toEqual({ escalation: { quorum: 0.2 } })
  })

  it.each([
    ['parameters.coalition.temprature', 'did you mean "parameters.coalition.temperature"?'],
    ['cases[0].dedline', 'did you mean "cases[0].deadline"?'],
    ['case[0].deadline', 'did you mean "cases[0].deadline"?'],
    ['cases.deadline', 'cases has no such part'],
    ['cases[1].deadline', 'cases has one entry, [0]'],
    ['world.keep', 'world may have: states, flows, alliances, neighbours, enemies, hostile, rivals, claims, distances'],
    ['world.flows[0][3]', 'world.flows[0] has no such part'],
    ['design.rungs[2].name', 'design.rungs has entries [0] to [1]'],
    ['cases[0].design.rungs[0].name', 'set cases[0].design.rungs as a whole; the file gives none'],
    ['months.length', 'months has no such part'],
    ['states.__proto__.capacity', 'states has no such part'],
    ['states.constructor.capacity', 'states has no such part'],
    ['', 'write it as cases[0].deadline'],
    ['cases[0]deadline', 'write it as cases[0].deadline'],
  ])('to %j lead nowhere, and change nothing', (path, cure) => {
    expect(problemOf(path)).toBe(`x.json: expected a path into the scenario, got "${path}"; ${cure}`)
  })

  it('do not go through a value that is not an object', () => {
    expect(problemOf('design.escalation.quorum', { ...MINIMAL, design: 5 })).toContain('design is 5 in the file')
  })

  it('cannot bring in what is not JSON', () => {
    expect(withSettings(MINIMAL, [{ path: 'seed', value: () => 1 }]).problems).toHaveLength(1)
    const { json } = withSettings(MINIMAL, [{ path: 'states', value: JSON.parse('{"__proto__": {"gdp": 1}}') }])
    expect(Object.keys((json as Loose).states!)).toEqual([])
  })

  it('leave whether a value fits to the parser', () => {
    const { json, problems } = withSettings(MINIMAL, [{ path: 'cases[0].deadline', value: 'soon' }])
    expect(problems).toEqual([])
    const parsed = parseScenario(json, LIBRARY)
    expect(parsed.ok ? [] : parsed.problems.map(({ place }) => place)).toEqual(['cases[0].deadline'])
  })
})

describe('a setting as typed', () => {
  it.each([
    ['cases[0].deadline=24', 24],
    [' months = 1e2 ', 100],
    ['states.CRE.veto=false', false],
    ['off=["order"]', ['order']],
    ['off=order,remedies', 'order,remedies'],
    ['world.keep=["NIC", "COL"]', ['NIC', 'COL']],
    ['seed=007', '007'],
    ['seed=42', '42'],
    ['seed=a=b', 'a=b'],
    ['title=true', 'true'],
    ['world.rest=one', 'one'],
    ['nowhere.at.all=3', 3],
  ])('%s', (written, value) => {
    expect(parseSetting(written)).toEqual({ path: written.split('=')[0]!.trim(), value })
  })

  it.each(['', 'months', '=3', 'months='])('%j is none', (written) => {
    expect(parseSetting(written)).toMatchObject({ rule: 'a setting as path=value', cure: expect.stringContaining('=') })
  })
})
