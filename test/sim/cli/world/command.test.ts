import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { createEngine, type parseScenario, parseScenarioText, type Scenario, scenarioHash } from '../../../../sim/index.ts'
import { libraryOf, pacta } from '../fake-host.ts'

const library = bundledLibrary()

function scenarioOf(text: string, tables: Parameters<typeof parseScenario>[1]): Scenario {
  const parsed = parseScenarioText(text, tables)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const written = async (id: string) => (await pacta(['world', id], { library: libraryOf(id) })).out

describe('pacta world', () => {
  it.each(library.ids)('writes %s with its world: no table, the same hash', async (id) => {
    const [before, after] = [scenarioOf(library.read(id), library.tables), scenarioOf(await written(id), {})]
    expect(scenarioHash(after)).toBe(scenarioHash(before))
    expect(after.states.map(({ members, name, latitude }) => [members, name, latitude])).toEqual(
      before.states.map(({ members, name, latitude }) => [members, name, latitude]),
    )
  })

  it('gives the same results to the last bit', async () => {
    const paths = (text: string, tables: Parameters<typeof parseScenario>[1]) =>
      createEngine(scenarioOf(text, tables)).run('tin', 0, 3, 'summary')
    expect(paths(await written('kavala-2019'), {})).toEqual(paths(library.read('kavala-2019'), library.tables))
  })

  it('keeps the source and the grade of every number', async () => {
    const out = await written('bakassi-2002')
    const { evidence, sources, world } = JSON.parse(out)
    const at = world.states.findIndex(({ id }: { id: string }) => id === 'NGA')
    const { grade, source } = evidence[`world.states[${at}].gdp`]
    expect(grade).toBe('data')
    expect(sources[source.split(':')[0]]).toContain('World Development Indicators')
    expect(source).toMatch(/: \d{4}$/)
    expect(evidence['world.flows'].source).toBe('flows')
    expect(sources.flows).toContain('BACI')
  })

  it('writes states and pairs as tables', async () => {
    const states = await pacta(['world', 'small', '--format', 'csv'])
    expect(states.out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^id,name,region,gdp,population,.*,veto,memberships,members$/),
      expect.stringMatching(/^AAA,State AAA,World,10,.*,0,,AAA$/),
    ])
    const pairs = await pacta(['world', 'small', '--format', 'csv', '--part', 'pairs'])
    expect(pairs.out.split('\n').slice(0, 3)).toEqual([
      'from,to,exports,distance,alliance,contiguous,enemies,hostile,rivals,claims,affinity',
      'AAA,BBB,2,5000,0,0,0,0,0,0,',
      'AAA,CCC,3,5000,0,0,0,0,0,0,',
    ])
  })

  it('reports every problem at once', async () => {
    const { code, err } = await pacta(['world', 'smal', '--part', 'pairs'])
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toEqual([
      '--part: expected only with --format csv, got JSON, which has both; leave it out, or write --format csv',
      expect.stringMatching(/^smal: expected a scenario file or a bundled scenario, got no file of that name; did you mean "small"\?$/),
    ])
  })
})
