/** Every committed scenario parses, runs, keeps all the trade of the world and says where its numbers come from. */
import { describe, expect, it } from 'vitest'
import { ATTRIBUTE_NAMES, createEngine, THEME_NAMES } from '../../sim/model/index.ts'
import { apartIn, tableOf } from '../../sim/scenario/index.ts'
import { foldWorld } from '../../sim/tables/index.ts'
import { fileOf, ids, monthsBetween, scenarioOf } from '../support/committed.ts'
import { pairsIn } from '../support/scenarios.ts'
import { worldOf } from '../support/world-years.ts'

/** Every state is an agent. */
const WHOLE_WORLD = 'world-193'

/** The year of the table that each scenario builds on. */
const YEARS = {
  'aouzou-1994': 1995,
  'avena-2004': 2004,
  'bakassi-2002': 2002,
  'chagos-2019': 2019,
  'corfu-1949': 1949,
  'docket-echr': 2019,
  'docket-eu': 2019,
  'docket-icj': 2019,
  'docket-wto': 2019,
  'hirst-2005': 2005,
  'hungary-2020': 2020,
  'kavala-2019': 2019,
  'lockerbie-1992': 1992,
  'mammadov-2014': 2014,
  'myanmar-2020': 2020,
  'nicaragua-1986': 1985,
  'poland-2021': 2021,
  'serbia-2007': 2007,
  'south-china-sea-2016': 2016,
  // The year before: trade of 2022 holds what the measures did.
  'ukraine-2022': 2021,
  'upland-cotton-2004': 2004,
  'world-193': 2020,
  'yukos-2014': 2014,
}

const yearOf = (id: string) => YEARS[id as keyof typeof YEARS]

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
    expect(scenario.summary).toMatch(
      scenario.kind === 'historical' ? new RegExp(`those of ${yearOf(id)}|that of ${yearOf(id)}`) : /made-up/i,
    )
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
    ;(file.ties ?? []).forEach((tie, n) => {
      if (tie.affinity !== undefined) covered('ties')
      if (tie.exports !== undefined) covered(`ties[${n}].exports`)
    })
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

it('every scenario builds on the world of its year', () => {
  const years = ids.flatMap((id) => {
    const table = tableOf(fileOf(id))
    return table === null ? [] : [[id, Number(table.slice('world-'.length))]]
  })
  expect(Object.fromEntries(years)).toEqual(YEARS)
})

describe.each(Object.entries(YEARS))('%s on the world of %i', (id, year) => {
  const scenario = scenarioOf(id)
  const world = worldOf(year)

  it('keeps the five permanent members and the large members of the Union whole', () => {
    const whole = scenario.states.filter((s) => s.members.length === 1).map((s) => s.id)
    const powers = ['USA', 'CHN', 'RUS', 'GBR', 'FRA', 'DEU', 'ITA', 'ESP'].filter((power) => world.states.some(({ id }) => id === power))
    expect(powers.length).toBeGreaterThanOrEqual(year === 1949 ? 7 : 8)
    for (const power of powers) expect(whole).toContain(power)
  })

  it('loses no trade but that which the file replaces', () => {
    const file = fileOf(id)
    if (!('keep' in file.world)) throw new Error('not on a table')
    const day = scenario.start === null ? undefined : `${scenario.start}-01`
    const folded = foldWorld(world, file.world.keep, file.world.rest, day, apartIn(file))
    const at = (state: string) => folded.states.findIndex((one) => one.id === state)
    const changes = (file.ties ?? []).map(({ from, to, exports }) =>
      exports === undefined ? 0 : exports - folded.trade[at(from) * folded.states.length + at(to)]!,
    )
    const replaced = changes.reduce((sum, change) => sum + change, 0)
    const internal = folded.internalTrade.reduce((sum, flow) => sum + flow, 0)
    const between = pairsIn(scenario).reduce((sum, pair) => sum + pair.exports, 0)
    const all = world.trade.reduce((sum, flow) => sum + flow, 0)
    // The same flows added in another sequence: relative error far below 1e-9.
    expect((between + internal - replaced) / all).toBeCloseTo(1, 9)
  })

  it('leaves the output of the respondent at the number of the year, to which its trade belongs', () => {
    const { respondent } = scenario.cases[0]!
    const number = world.states.find((s) => s.id === respondent)!.gdp
    expect(scenario.states.find((s) => s.id === respondent)!.gdp).toBe(number)
  })
})

describe('a case in its own time', () => {
  const partners = (id: string, state: string) =>
    pairsIn(scenarioOf(id))
      .filter(({ from }) => from === state)
      .sort((a, b) => b.exports - a.exports)
      .map(({ to }) => to)
  const nameIn = (id: string, state: string) => scenarioOf(id).states.find((one) => one.id === state)?.name

  it('has the partners of the time', () => {
    expect(partners('bakassi-2002', 'NGA').slice(0, 2)).toEqual(['USA', 'IND'])
    expect(partners('lockerbie-1992', 'LBY')[0]).toBe('ITA')
    expect(partners('corfu-1949', 'ALB').slice(0, 2)).toEqual(['RUS', 'CZE'])
  })

  it('has no trade that the embargo of May 1985 ended', () => {
    const between = pairsIn(scenarioOf('nicaragua-1986')).filter(({ from, to }) => [from, to].sort().join() === 'NIC,USA')
    expect(between.map(({ exports }) => exports)).toEqual([0, 0])
    // The stand-in has the United States first.
    const { states, trade } = worldOf(1985)
    const [i, j] = ['NIC', 'USA'].map((id) => states.findIndex((state) => state.id === id)) as [number, number]
    expect(trade[i * states.length + j]).toBe(Math.max(...trade.slice(i * states.length, (i + 1) * states.length)))
  })

  it('has the states of the time by their names', () => {
    expect(['RUS', 'SRB', 'CZE', 'DEU'].map((state) => nameIn('corfu-1949', state))).toEqual([
      ...['Soviet Union', 'Yugoslavia', 'Czechoslovakia'],
      undefined,
    ])
    expect(['RUS', 'DEU'].map((state) => nameIn('nicaragua-1986', state))).toEqual(['Soviet Union', 'Federal Republic of Germany'])
    expect(nameIn('lockerbie-1992', 'RUS')).toBe('Russia')
    expect(nameIn('serbia-2007', 'XKX')).toBe(undefined)
  })

  it('has the members of the month in which it starts, with their dates', () => {
    const shareOf = (id: string, state: string, bloc: string) => scenarioOf(id).states.find((one) => one.id === state)!.memberships[bloc]
    expect([shareOf('ukraine-2022', 'RUS', 'coe'), shareOf('ukraine-2022', 'GBR', 'eu')]).toEqual([1, 0])
    expect([shareOf('hungary-2020', 'GBR', 'eu'), shareOf('hirst-2005', 'GBR', 'eu'), shareOf('hirst-2005', 'BGR', 'eu')]).toEqual([
      0, 1, 0,
    ])
    expect([shareOf('corfu-1949', 'CHN', 'p5'), shareOf('corfu-1949', 'TWN', 'p5')]).toEqual([0, 1])
    const russia = scenarioOf('ukraine-2022').states.find(({ id }) => id === 'RUS')!
    expect(russia.spells.coe).toEqual([{ from: '1996-02-28', until: '2022-03-16', share: 1 }])
  })
})
