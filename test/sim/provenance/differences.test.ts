import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../sim/cli/host/library.ts'
import { GRADES, type Inputs, inputDifferences, inputWords, parseScenario, withDesign, withSettings } from '../../../sim/index.ts'
import { shelf } from '../../support/bundled.ts'

const library = bundledLibrary().tables
const jsonOf = (id: string) => shelf.scenarios.find((file) => file.id === id)!.json
const designed = (id: string, design: string) => withDesign(jsonOf(id), shelf.designs.find((one) => one.id === design)!)

function inputsOf(file: unknown): Inputs {
  const parsed = parseScenario(file, library)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.place)
  return { scenario: parsed.scenario, file, library, kase: 0 }
}

const KAVALA = inputsOf(jsonOf('kavala-2019'))
const MAMMADOV = inputsOf(jsonOf('mammadov-2014'))
const rowsOf = (a: Inputs, b: Inputs) =>
  Object.fromEntries(inputWords(inputDifferences(a, b)).rows.map(({ topic, words }) => [topic, words]))

describe('inputDifferences', () => {
  it('says whose case it is, of when, among whom, and counts every input by its grade', () => {
    const { respondent, states, dates, grades } = inputDifferences(MAMMADOV, KAVALA)
    expect(respondent).toEqual(['Azerbaijan', 'Türkiye'])
    expect(states.counts).toEqual([MAMMADOV.scenario.states.length, KAVALA.scenario.states.length])
    const ids = new Set(KAVALA.scenario.states.map(({ id }) => id))
    expect(states.shared).toBe(MAMMADOV.scenario.states.filter(({ id }) => ids.has(id)).length)
    expect(dates.map(({ start }) => start)).toEqual(['2014-05', '2019-12'])
    for (const { chosen, world } of grades) {
      for (const { of, by } of [chosen, world]) expect(GRADES.reduce((sum, grade) => sum + by[grade], 0)).toBe(of)
      expect(world.of).toBeGreaterThan(states.shared)
    }
  })

  it('finds one lever, one coefficient and one state that were changed, and nothing else', () => {
    const own = KAVALA.scenario.cases[0]!.design.levers.collateral!.carveOuts!
    const settings = [
      { path: 'design.collateral.carveOuts', value: 0.875 },
      { path: 'parameters.response.waiting', value: 0.25 },
      { path: 'states.TUR.capacity', value: 0.125 },
    ]
    const found = inputDifferences(KAVALA, inputsOf(withSettings(jsonOf('kavala-2019'), settings).json))
    expect(found.levers.map(({ path, values }) => [path, ...values])).toEqual([['design.collateral.carveOuts', own, 0.875]])
    expect(found.coefficients.map(({ path, values }) => [path, values[1]])).toEqual([['parameters.response.waiting', 0.25]])
    expect([found.states.unlike, found.sameLadder]).toEqual([1, true])
  })

  it('finds no difference between a scenario and itself', () => {
    const { levers, coefficients, sameLadder, states } = inputDifferences(KAVALA, KAVALA)
    expect([levers, coefficients, sameLadder, states.unlike]).toEqual([[], [], true, 0])
  })
})

describe('inputWords of them', () => {
  it('tells two scenarios apart in words, and names what is alike', () => {
    const rows = rowsOf(MAMMADOV, KAVALA)
    expect(rows.respondent).toEqual(['Azerbaijan', 'Türkiye'])
    expect(rows.judgment).toEqual([expect.stringMatching(/20\d\d$/), expect.stringMatching(/20\d\d$/)])
    expect(rowsOf(inputsOf(jsonOf('two-blocs')), KAVALA).states![0]).toMatch(/^\d+ states, none of them on the other side$/)
    expect(rows['known by: case, design and model']![0]).toMatch(/^\d+ data \(.*%\), .* in all$/)
    const { alike } = inputWords(inputDifferences(MAMMADOV, KAVALA))
    expect(alike).toContain('obligations')
    // The same ids, each in the world of its year.
    expect(alike).not.toContain('states')
  })

  it('names what makes a matched pair differ: what release costs at home, who shields, what happens meanwhile', () => {
    const rows = rowsOf(MAMMADOV, KAVALA)
    const [cost] = Object.entries(rows).filter(([topic]) => topic.startsWith('domestic cost: Release'))
    expect(cost![1]).toEqual(['0.2\u00a0% of GDP per year', '0.5\u00a0% of GDP per year'])
    expect(rows['ready to shield the respondent (0 to 1)']![1]).toMatch(/^Azerbaijan 0\.4/)
    expect(rows['set events']![1]).toContain('Russia invades Ukraine')
    expect(rows['respondent: gross domestic product']![0]).toContain('USD bn')
    const { alike } = inputWords(inputDifferences(MAMMADOV, KAVALA))
    for (const topic of ['set events', 'what they cost', 'interest in the judgment']) expect(alike).not.toContain(topic)
  })

  it('tells two designs of one scenario apart by ladder and levers, and leaves the case alone', () => {
    const found = inputWords(inputDifferences(KAVALA, inputsOf(designed('kavala-2019', 'front-loaded'))))
    const topics = found.rows.map(({ topic }) => topic)
    expect(topics).toContain('design')
    expect(topics).not.toContain('respondent')
    expect(found.alike).toMatch(/^The same on both sides: respondent, claimants, states, obligations,/)
    expect(rowsOf(KAVALA, inputsOf(designed('kavala-2019', 'front-loaded'))).design![1]).toContain('1 rung')
  })

  it('of a scenario and itself has nothing to tell but how well it is known', () => {
    expect(inputWords(inputDifferences(KAVALA, KAVALA)).rows.map(({ topic }) => topic)).toEqual([
      'known by: case, design and model',
      'known by: states and ties',
    ])
  })
})
