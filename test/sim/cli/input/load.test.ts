/** `--months` shorter than a scheduled event: the event is left out, and every command says so. */
import { describe, expect, it } from 'vitest'
import { parseScenario, scenarioHash } from '../../../../sim/index.ts'
import { pacta, SMALL } from '../fake-host.ts'

const events = [
  { kind: 'crisis', month: 3, value: 0.2 },
  { kind: 'crisis', month: 20, value: 0.4 },
]
const texts = { eventful: JSON.stringify({ ...SMALL, id: 'eventful', events }) }
const told = 'eventful: events[1] (crisis, month 20) is left out: the run ends after 12 months'

const short = parseScenario({ ...SMALL, id: 'eventful', months: 12, events: events.slice(0, 1) }, {})
const hash = short.ok ? scenarioHash(short.scenario) : ''

describe('a run shorter than its file', () => {
  it.each([
    [['run', 'eventful', '--worlds', '2']],
    [['run', 'eventful', '--worlds', '2', '--quiet']],
    [['compare', 'eventful', '--off-b', 'reputation', '--worlds', '2']],
    [['attribute', 'eventful', '--off-b', 'reputation', '--worlds', '2']],
    [['attribute', 'eventful', '--ablate', '--mechanisms', 'reputation', '--worlds', '2']],
    [['explain', 'eventful', '--state', 'BBB', '--month', '5']],
    [['stability', 'eventful', '--month', '5']],
  ])('%j: tells what it leaves out, on standard error and with the result', async (words) => {
    const page = await pacta([...words, '--months', '12'], { texts })
    expect([page.code, page.err]).toEqual([0, `${told}\n`])
    expect(page.out.replace(/\s+/g, ' ')).toContain(told)
    const json = await pacta([...words, '--months', '12', '--format', 'json'], { texts })
    expect([json.code, JSON.parse(json.out).notes]).toEqual([0, [told]])
  })

  it('says nothing where nothing is left out', async () => {
    const { code, out, err } = await pacta(['run', 'eventful', '--worlds', '2', '--months', '21', '--format', 'json'], { texts })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out).notes).toBeUndefined()
  })

  it('is the same by --set, and has the hash of the shorter scenario', async () => {
    const words = ['run', 'eventful', '--worlds', '2', '--format', 'json']
    const months = await pacta([...words, '--months', '12'], { texts })
    expect(await pacta([...words, '--set', 'months=12'], { texts })).toEqual(months)
    expect(JSON.parse(months.out).scenarioHash).toBe(hash)
  })

  it('in rows is told on standard error', async () => {
    const { code, out, err } = await pacta(['run', 'eventful', '--worlds', '2', '--months', '12', '--format', 'csv'], { texts })
    expect([code, err.split('\n')[0]]).toEqual([0, told])
    expect(out).toContain(hash)
  })

  it('cuts the longer of two scenarios to the shorter', async () => {
    const other = { ...SMALL, id: 'brief', months: 12 }
    const both = { ...texts, brief: JSON.stringify(other) }
    const { code, err } = await pacta(['compare', 'eventful', '--with', 'brief', '--worlds', '2'], { texts: both })
    expect([code, err]).toEqual([0, `${told}\n`])
  })

  it('is still refused for an event beyond the end of the file, and for a judgment beyond its own', async () => {
    const wrong = { eventful: JSON.stringify({ ...SMALL, events: [{ kind: 'crisis', month: 24, value: 0.4 }] }) }
    const late = await pacta(['run', 'eventful', '--months', '12'], { texts: wrong })
    expect([late.code, late.err]).toEqual([2, expect.stringMatching(/^eventful > events\[0\]\.month: expected a month before 24, got 24/)])
    const early = await pacta(['run', 'eventful', '--months', '1'], { texts })
    const told = 'expected at least 2 months for eventful, got 1, which end before the judgments of 2 of 2 cases'
    const lines = (option: string) => `${option}: ${told}; the last judgment is in month 1, counted from 0\n`
    expect([early.code, early.err]).toEqual([2, lines('--months')])
    const set = await pacta(['run', 'eventful', '--set', 'months=1'], { texts })
    expect([set.code, set.err]).toEqual([2, lines('--set')])
  })

  it('has its length said once', async () => {
    const { code, err } = await pacta(['run', 'eventful', '--months', '12', '--set', 'months=13'], { texts })
    expect([code, err]).toEqual([2, '--months: expected the length of the run once, got 12, and --set months=13; leave out one of them\n'])
  })

  it('names places as the file has them', async () => {
    const three = [{ kind: 'crisis', month: 20, value: 0.4 }, events[0], { kind: 'crisis', month: 4, value: 'much' }]
    const odd = { eventful: JSON.stringify({ ...SMALL, id: 'eventful', events: three }) }
    const { code, err } = await pacta(['run', 'eventful', '--months', '12', '--worlds', '2'], { texts: odd })
    expect(code).toBe(2)
    const places = err
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':')[0])
    expect(new Set(places)).toEqual(new Set(['eventful > events[2].value']))
    const set = await pacta(
      ['run', 'eventful', '--months', '12', '--worlds', '2', '--set', 'events[0].month=19', '--set', 'events[1].value=x'],
      {
        texts: { eventful: JSON.stringify({ ...SMALL, id: 'eventful', events: [three[0], events[0]] }) },
      },
    )
    expect(set.err).toMatch(/^eventful > events\[1\]\.value: expected/)
  })
})
