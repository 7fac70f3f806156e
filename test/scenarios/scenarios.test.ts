/** Every committed scenario parses, runs, keeps all the trade of the world and says where its numbers come from. */
import { describe, expect, it } from 'vitest'
import { ATTRIBUTE_NAMES, createEngine, THEME_NAMES } from '../../sim/model/index.ts'
import { foldWorld } from '../../sim/tables/index.ts'
import { fileOf, ids, monthsBetween, scenarioOf } from '../support/committed.ts'
import { pairsIn } from '../support/scenarios.ts'
import { world } from '../support/world-files.ts'

/** Every state is an agent. */
const WHOLE_WORLD = 'world-193'

it('there are eighteen cases of history, four dockets of ordinary cases, a world of two blocs and one of all states', () => {
  const historical = ids.filter((id) => scenarioOf(id).kind === 'historical')
  expect(historical).toHaveLength(18)
  expect(ids.filter((id) => !historical.includes(id))).toEqual([
    'docket-echr',
    'docket-eu',
    'docket-icj',
    'docket-wto',
    'two-blocs',
    WHOLE_WORLD,
  ])
})

it('every theme has two scenarios or more, and made-up worlds alone have theirs', () => {
  const themes = ids.map((id) => scenarioOf(id).theme)
  for (const name of THEME_NAMES) {
    expect(themes.filter((theme) => theme === name).length, name).toBeGreaterThanOrEqual(2)
  }
  for (const id of ids) expect(scenarioOf(id).theme === 'made-up', id).toBe(scenarioOf(id).kind === 'synthetic')
})

describe.each(ids)('%s', (id) => {
  const scenario = scenarioOf(id)
  const file = fileOf(id)
  const kase = scenario.cases[0]!

  it('has the name of its file and uses it as its seed', () => {
    expect(scenario.id).toBe(id)
    expect(scenario.seed).toBe(id)
  })

  it('asks a question, tells a story and says which numbers it rests on', () => {
    expect(scenario.question).toMatch(/\?/)
    expect(scenario.summary.length).toBeGreaterThan(150)
    expect(scenario.summary).toMatch(scenario.kind === 'historical' ? /2019/ : /made-up/i)
  })

  it('has 20 to 45 agents, except for the whole world, and runs for 8 to 50 years with nothing switched off', () => {
    expect(scenario.states.length).toBeGreaterThanOrEqual(20)
    if (id !== WHOLE_WORLD) expect(scenario.states.length).toBeLessThanOrEqual(45)
    expect(scenario.months).toBeGreaterThanOrEqual(96)
    expect(scenario.months).toBeLessThanOrEqual(600)
    expect(scenario.off).toEqual([])
  })

  it('runs three worlds to the end, each with numbers of its own', () => {
    const batch = createEngine(scenario).run(scenario.seed, 0, 3, 'series')
    for (const series of Object.values(batch.series)) expect(series.every(Number.isFinite)).toBe(true)
    const ages = scenario.cases.map(({ judgment }) => scenario.months - 1 - judgment)
    batch.outcomes.observed.forEach((observed, at) => {
      // A case does not open against a state that has left the court.
      if (observed > 0 || ages.length === 1) expect(observed).toBe(ages[at % ages.length])
    })
    // Compliance alone may be the same: only defiance is a path like any other.
    const digests = [0, 1, 2].map((w) => batch.digests.subarray(4 * w, 4 * w + 4).join())
    expect(new Set(digests).size).toBe(3)
    for (const compliance of batch.series.compliance!) expect(compliance).toSatisfy((c: number) => c >= 0 && c <= 1)
  })

  it('gives evidence for every judgment call', () => {
    const paths = Object.keys(scenario.evidence)
    const covered = (path: string) => expect(paths, path).toContain(path)
    kase.obligations.forEach((_, o) => {
      for (const field of ['weight', 'domesticCost', 'capacityDemand']) covered(`cases[0].obligations[${o}].${field}`)
    })
    if (Object.keys(kase.stakes).length > 0) covered('cases[0].stakes')
    if (Object.keys(kase.patrons).length > 0) covered('cases[0].patrons')
    if (Object.keys(kase.roles).length > 0) covered('cases[0].roles')
    if ((file.ties ?? []).length > 0) covered('ties')
    for (const [state, given] of Object.entries(file.states ?? {})) {
      for (const field of [...ATTRIBUTE_NAMES, 'veto', 'memberships']) {
        if (field in given) covered(`states.${state}.${field}`)
      }
    }
    scenario.events.forEach((event, n) => {
      const field = event.kind === 'leader' ? 'resolve' : 'value'
      expect(paths.includes('events') || paths.includes(`events[${n}].${field}`), `events[${n}].${field}`).toBe(true)
    })
  })

  it('cites a listed source for every milestone, in sequence and within the run', () => {
    for (const milestone of kase.milestones) {
      expect(Object.keys(scenario.sources)).toContain(milestone.source)
      const month = monthsBetween(scenario.start!, milestone.date)
      expect(month).toBeLessThan(scenario.months)
    }
    if (scenario.kind === 'historical') expect(kase.milestones.filter((m) => m.compliance !== null).length).toBeGreaterThan(4)
  })

  it('gives a reason for every fall of coded compliance, and never codes it as complete', () => {
    const coded = kase.milestones.filter((m) => m.compliance !== null)
    coded.slice(1).forEach((m, n) => {
      if (m.compliance! < coded[n]!.compliance!) expect(m.label).toMatch(/taken back/)
    })
    for (const { compliance } of coded) expect(compliance).toBeLessThan(1)
  })

  it('starts its coded path at what the file says was fulfilled at the judgment', () => {
    const fulfilled = kase.obligations.reduce((sum, o) => sum + o.weight * o.fulfilled, 0)
    // Codings are to about 0.05.
    if (scenario.kind === 'historical') expect(Math.abs(kase.milestones[0]!.compliance! - fulfilled)).toBeLessThanOrEqual(0.05)
  })
})

describe.each(ids.filter((id) => 'table' in fileOf(id).world))('%s on the world of 2019', (id) => {
  const scenario = scenarioOf(id)

  it('keeps the five permanent members and the large members of the Union whole', () => {
    const whole = scenario.states.filter((s) => s.members.length === 1).map((s) => s.id)
    for (const power of ['USA', 'CHN', 'RUS', 'GBR', 'FRA', 'DEU', 'ITA', 'ESP']) expect(whole).toContain(power)
  })

  it('loses no trade', () => {
    const spec = fileOf(id).world
    if (!('table' in spec)) throw new Error('not on a table')
    const internal = foldWorld(world, spec.keep, spec.rest).internalTrade.reduce((sum, flow) => sum + flow, 0)
    const between = pairsIn(scenario).reduce((sum, pair) => sum + pair.exports, 0)
    const all = world.trade.reduce((sum, flow) => sum + flow, 0)
    // The same flows added in another sequence: relative error far below 1e-9.
    expect((between + internal) / all).toBeCloseTo(1, 9)
  })

  it('leaves the output of the respondent at the number of 2019, to which its trade belongs', () => {
    const { respondent } = scenario.cases[0]!
    const number = world.states.find((s) => s.id === respondent)!.gdp
    expect(scenario.states.find((s) => s.id === respondent)!.gdp).toBe(number)
  })
})
