import { describe, expect, it } from 'vitest'
import { parseScenario, scenarioHash, tellLeftOut, withSettings } from '../../../sim/scenario/index.ts'
import { MINIMAL } from './minimal.ts'
import { LIBRARY } from './world-table.ts'

const crisis = (month: number) => ({ kind: 'crisis', month, value: month / 1000 })
const known = (source: string) => ({ grade: 'expert', source })

/** Five years with events in months 10, 50 and 20, each with evidence. */
const FILE = {
  ...MINIMAL,
  months: 60,
  events: [crisis(10), crisis(50), crisis(20)],
  evidence: {
    'events[0].value': known('first'),
    'events[1].value': known('second'),
    'events[2].value': known('third'),
    'cases[0].deadline': known('the judgment'),
  },
}

const months = (value: number) => [{ path: 'months', value }]

describe('a run made shorter than its file', () => {
  it('leaves out the events it never comes to, and tells each', () => {
    const { json, leftOut, problems } = withSettings(FILE, months(30))
    expect(problems).toEqual([])
    expect(leftOut).toEqual([{ path: 'events[1]', kind: 'crisis', month: 50, months: 30 }])
    expect(json).toMatchObject({ months: 30, events: [crisis(10), crisis(20)] })
    expect(tellLeftOut(leftOut[0]!)).toBe('events[1] (crisis, month 50) is left out: the run ends after 30 months')
  })

  it('keeps the evidence with the events it is for', () => {
    const { evidence } = withSettings(FILE, months(30)).json as typeof FILE
    expect(evidence).toEqual({
      'events[0].value': known('first'),
      'events[1].value': known('third'),
      'cases[0].deadline': known('the judgment'),
    })
  })

  it('is the scenario that was never given those events: same hash', () => {
    const { events, ...rest } = FILE
    const short = parseScenario({ ...rest, months: 30, events: [events[0], events[2]], evidence: {} }, LIBRARY)
    const cut = parseScenario({ ...FILE, evidence: {} }, LIBRARY, months(30))
    if (!short.ok || !cut.ok) throw new Error('a scenario has problems')
    expect(scenarioHash(cut.scenario)).toBe(scenarioHash(short.scenario))
    expect([cut.leftOut.length, short.leftOut.length]).toEqual([1, 0])
  })

  it('counts the last month that is run: an event in it stays, one after it goes', () => {
    const at = (end: number) => withSettings(FILE, months(end)).leftOut.map(({ month }) => month)
    expect([at(51), at(50), at(11), at(10)]).toEqual([[], [50], [50, 20], [10, 50, 20]])
  })

  it('changes nothing where the run is as long or longer', () => {
    for (const end of [60, 61]) expect(withSettings(FILE, months(end))).toMatchObject({ leftOut: [], json: { events: FILE.events } })
  })

  it('leaves an event beyond the end of the file itself an error, as it is without any setting', () => {
    const wrong = { ...FILE, events: [crisis(60)], evidence: {} }
    for (const settings of [[], months(30)]) {
      const parsed = parseScenario(wrong, LIBRARY, settings)
      expect(parsed).toMatchObject({ ok: false, problems: [{ place: 'events[0].month', value: '60' }] })
    }
  })

  it('has its problems at their places in the file, those of evidence too', () => {
    const wrong = {
      ...FILE,
      events: [crisis(50), crisis(10), crisis(55), { ...crisis(20), value: 'x' }],
      evidence: { 'events[3].value': { grade: 'guess', source: 'third' } },
    }
    const parsed = parseScenario(wrong, LIBRARY, months(30))
    const places = parsed.ok ? [] : parsed.problems.map(({ place }) => place)
    expect(places).toEqual(['events[3].value', 'evidence["events[3].value"].grade', 'evidence["events[3].value"].source'])
  })

  it('is refused where it ends before a judgment', () => {
    const parsed = parseScenario({ ...FILE, cases: [{ ...FILE.cases[0], judgment: 40 }], evidence: {} }, LIBRARY, months(30))
    expect(parsed).toMatchObject({ ok: false, problems: [{ place: 'cases[0].judgment', value: '40' }] })
  })
})
