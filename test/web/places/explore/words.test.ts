import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { createEngine, summarize } from '../../../../sim/index.ts'
import { readExperiment } from '../../../../web/app/index.ts'
import { PACTA } from '../../../../web/parts/words/command.ts'
import { commandOf, sentenceOf, watched } from '../../../../web/places/explore/words.ts'
import { pacta } from '../../../sim/cli/fake-host.ts'
import { shelf } from '../../../support/bundled.ts'
import { open, play, ready } from '../../../support/page.ts'

const { subject } = open
const { scenario, seed } = subject!
const summary = summarize(scenario, seed, [createEngine(scenario).run(seed, 0, 8, 'summary')])
const said = (changes: Partial<typeof summary>) =>
  sentenceOf({ ...summary, ...changes }, watched(scenario, 0))
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')

describe('sentenceOf', () => {
  it('says shares, time, path and harm as a person would', () => {
    const text = said({
      worlds: 1000,
      opened: 1000,
      outcomes: { ...summary.outcomes, fullCompliance: { estimate: 0.62, low: 0.59, high: 0.65 } },
      timeToFullCompliance: { estimate: 50, low: 44, high: 58 },
      civilianHarm: { estimate: 0.008, low: 0.007, high: 0.009 },
    })
    expect(text).toContain('In 1,000 worlds, 62 % comply fully within 15 years (59–65 %). The median takes 4.2 years. ')
    expect(text).toContain('Civilian harm adds up to 0.8 % of a year’s GDP.')
  })

  it('says so when the median does not get there, and when there is no judgment', () => {
    const never = { estimate: null, low: null, high: null }
    expect(said({ timeToFullCompliance: never, timeToSubstantialCompliance: { estimate: 30, low: 20, high: 40 } })).toContain(
      'The median never reaches full compliance; half of the way takes 2.5 years. ',
    )
    expect(said({ timeToFullCompliance: never, timeToSubstantialCompliance: never })).toContain('does not reach half')
    expect(said({ opened: 0 })).toBe('In none of 8 worlds did this case come to a judgment.')
    expect(said({ worlds: 20, opened: 8 })).toMatch(/^In 20 worlds \(in 8 there is a judgment\), /)
  })
})

describe('words', () => {
  it('the command says all that differs and nothing else', () => {
    expect(commandOf(subject!, 'bakassi-2002')).toBe('npm run -s pacta -- run bakassi-2002 --worlds 1000')
    const settings = [
      { path: 'cases[0].deadline', value: 30 },
      { path: 'off', value: ['remedies'] },
    ]
    const experiment = { ...subject!.experiment, settings, seed: "it's" }
    const moved = play(ready, { ...{ kind: 'link', place: 'explore', experiment, month: null, promised: null, query: '' } })
    expect(commandOf(moved.subject!, 'my file.json')).toBe(
      "npm run -s pacta -- run 'my file.json' --worlds 1000 --seed 'it'\\''s' --set 'cases[0].deadline=30' --off remedies",
    )
  })
})

describe('the command beside a result', () => {
  it('gives the scenario that the page shows, also where the run is shorter than its file', async () => {
    const settings = [
      { path: 'months', value: 60 },
      { path: 'design.escalation.quorum', value: 0.7 },
      { path: 'off', value: ['remedies', 'evasion'] },
    ]
    const read = readExperiment({ ...subject!.experiment, settings, worlds: 2, seed: 'tin' }, shelf, [])
    if (!read.ok) throw new Error(read.problems[0]?.rule)
    const line = commandOf(read.subject, 'bakassi-2002')
    const words = line.slice(PACTA.length + 1).split(' ')
    const { code, out } = await pacta([...words, '--format', 'json'], { library: bundledLibrary() })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ seed: 'tin', worlds: 2, months: 60, scenarioHash: read.subject.hash })
  })
})
