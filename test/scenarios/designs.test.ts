/**
 * Every committed design is valid, says where it comes from, fits every committed scenario, and differs from every
 * other design.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine, INSTRUMENTS, type InstrumentName, type Scenario } from '../../sim/model/index.ts'
import { formatProblem, inside } from '../../sim/problems/index.ts'
import { type DesignFile, parseDesignText, parseScenario, scenarioHash, withDesign } from '../../sim/scenario/index.ts'
import { fileOf, ids, scenarioOf } from '../support/committed.ts'
import { library } from '../support/world-years.ts'

const FOLDER = new URL('../../scenarios/designs/', import.meta.url)
const names = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''))

function designOf(name: string): DesignFile {
  const parsed = parseDesignText(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(inside(name, problem))).join('\n'))
  return parsed.design
}

function under(id: string, name: string): Scenario {
  const parsed = parseScenario(withDesign(fileOf(id), designOf(name)), library)
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(inside(id, problem))).join('\n'))
  return parsed.scenario
}

/** What a rung would take from a respondent wholly exposed in every channel. */
function biteOf(instruments: { readonly [K in InstrumentName]?: number | undefined }): number {
  const given = Object.entries(instruments) as [InstrumentName, number][]
  return given.reduce((sum, [name, intensity]) => sum + intensity * INSTRUMENTS[name].bite, 0)
}

it('the designs that planners ask for exist', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'gradual-ladder',
      'front-loaded',
      'tit-for-tat',
      'inducements-first',
      'mixed-menu',
      'automatic-penalties',
      'ad-hoc-club',
      'institution-with-renewal',
      'compensated-coalition',
      'clear-criteria',
      'discretionary',
    ]),
  )
})

describe.each(names)('%s', (name) => {
  const design = designOf(name)

  it('has the name of its file, a description in sentences and sources in words', () => {
    expect(design.id).toBe(name)
    expect(design.summary.length).toBeGreaterThan(100)
    for (const source of design.sources) expect(source).toMatch(/\w+ \w+/)
    expect(design.sources.join(' ')).toMatch(/assumption/)
    expect(design.sources.length).toBeGreaterThanOrEqual(2)
  })

  it('bites harder on every rung', () => {
    const bites = design.design.rungs!.map(({ instruments }) => biteOf(instruments))
    bites.forEach((bite, rung) => {
      expect(bite).toBeGreaterThan(bites[rung - 1] ?? 0)
    })
  })

  it('lets go at a smaller gap than it escalates at', () => {
    const { thresholdUp, thresholdDown } = under('two-blocs', name).cases[0]!.design.levers.escalation!
    expect(thresholdDown).toBeLessThan(thresholdUp!)
  })

  it.each(ids)('fits %s and leaves all but the design as it is', (id) => {
    const { cases, events, ...rest } = under(id, name)
    const own = scenarioOf(id)
    expect(cases.map((kase) => kase.design.name)).toEqual(own.cases.map(() => design.title))
    expect(rest.ties).toEqual(own.ties)
    expect(rest.states).toEqual(own.states)
    expect(rest.parameters).toEqual(own.parameters)
    // Rungs in force or coded are of the ladder that goes.
    const left = own.cases.map(({ design: _, ...kase }) => ({
      ...kase,
      rung: 0,
      milestones: kase.milestones.map((milestone) => ({ ...milestone, rung: null })),
    }))
    expect(cases.map(({ design: _, ...kase }) => kase)).toEqual(left)
    expect(events).toEqual(own.events.filter(({ kind }) => kind !== 'design'))
  })
})

it('no two are alike, neither as experiments nor in their results', () => {
  const scenarios = names.map((name) => under('two-blocs', name))
  expect(new Set(scenarios.map(scenarioHash)).size).toBe(names.length)
  const digests = scenarios.map((scenario) => createEngine(scenario).run('luck', 0, 3, 'summary').digests.join())
  expect(new Set(digests).size).toBe(names.length)
})
