import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { readExperiment } from '../../../../web/app/index.ts'
import { PACTA } from '../../../../web/parts/words/index.ts'
import { commandOf } from '../../../../web/places/explore/words.ts'
import { pacta } from '../../../sim/cli/fake-host.ts'
import { shelf } from '../../../support/bundled.ts'
import { open, play, ready } from '../../../support/page.ts'

const { subject } = open
describe('words', () => {
  it('the command says all that differs and nothing else', () => {
    expect(commandOf(subject!, 'bakassi-2002')).toBe('npm run -s pacta -- run bakassi-2002 --worlds 1000')
    const settings = [
      { path: 'cases[0].deadline', value: 30 },
      { path: 'off', value: ['remedies'] },
    ]
    const experiment = { ...subject!.experiment, settings, seed: "it's" }
    const moved = play(ready, { ...{ kind: 'link', place: 'explore', experiment, month: null, promised: null, sheet: null, query: '' } })
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
