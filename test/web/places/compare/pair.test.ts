import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { scenarioHash, withDesign } from '../../../../sim/index.ts'
import { readExperiment, type Subject } from '../../../../web/app/index.ts'
import { PACTA } from '../../../../web/parts/words/command.ts'
import { type Pair, readPair, shareOut } from '../../../../web/places/compare/pair.ts'
import { MINE, OWN, type Side, sidesOf, sideWords } from '../../../../web/places/compare/sides.ts'
import { compareCommand } from '../../../../web/places/compare/words.ts'
import type { Two } from '../../../../web/worker/index.ts'
import { pacta } from '../../../sim/cli/fake-host.ts'
import { shelf } from '../../../support/bundled.ts'
import { open } from '../../../support/page.ts'

const QUORUM = { path: 'design.escalation.quorum', value: 0.7 }
const WAITING = { path: 'parameters.response.waiting', value: 0.2 }
const OFF = { path: 'off', value: ['remedies'] }
const side = (design: string, off: string | null = null): Side => ({ design, off })

function subjectWith(settings: Subject['experiment']['settings']): Subject {
  const read = readExperiment({ ...open.experiment!, settings }, shelf, [])
  if (!read.ok) throw new Error(read.problems[0]?.place)
  return read.subject
}

function pairOf(subject: Subject, sides: Two<Side>): Pair {
  const read = readPair(subject, sides, shelf)
  if (read.kind !== 'ready') throw new Error(read.kind)
  return read.pair
}

describe('sides', () => {
  it('begin with the scenario against another design, or against the changes of the reader', () => {
    expect(sidesOf({ besides: {}, settings: [] }).map(({ design }) => design)).toEqual([OWN, 'mixed-menu'])
    expect(sidesOf({ besides: {}, settings: [QUORUM] }).map(({ design }) => design)).toEqual([OWN, MINE])
    expect(shelf.designs.map(({ id }) => id)).toContain('mixed-menu')
  })

  it('are called by their designs, or by what alone tells them apart', () => {
    const subject = subjectWith([])
    const ladder = [side('gradual-ladder'), side('automatic-penalties', 'settlement')] as const
    expect(sideWords(ladder, 0, subject, shelf)).toEqual({ label: 'Gradual ladder', phrase: 'under Gradual ladder' })
    expect(sideWords(ladder, 1, subject, shelf).label).toBe('Automatic penalties with set-off without settlement')
    const same = [side(OWN), side(OWN, 'settlement')] as const
    expect(sideWords(same, 0, subject, shelf).phrase).toBe('with all mechanisms')
    expect(sideWords(same, 1, subject, shelf).phrase).toBe('without settlement')
  })
})

describe('shareOut', () => {
  const all = [QUORUM, WAITING, OFF]

  it('lets all changes make the difference between the scenario and the reader', () => {
    expect(shareOut(all, [side(OWN), side(MINE)])).toEqual({ shared: [], alone: [[], all] })
  })

  it('holds what is no design on both sides of two designs', () => {
    expect(shareOut(all, [side(MINE), side('tit-for-tat')])).toEqual({ shared: [WAITING, OFF], alone: [[QUORUM], []] })
    expect(shareOut(all, [side(OWN), side('tit-for-tat')])).toEqual({ shared: [WAITING, OFF], alone: [[], []] })
  })
})

describe('readPair', () => {
  it('gives the scenario with the design, as the core does', () => {
    const subject = subjectWith([])
    const { arms, hashes } = pairOf(subject, [side(OWN), side('gradual-ladder')])
    expect(hashes[0]).toBe(scenarioHash(subject.base))
    const design = shelf.designs.find(({ id }) => id === 'gradual-ladder')!
    const json = withDesign(subject.json, design) as { readonly design: { readonly rungs: readonly unknown[] } }
    expect(arms[1].scenario.cases[0]!.design.rungs).toHaveLength(json.design.rungs.length)
    expect(hashes[1]).toBe(scenarioHash(arms[1].scenario))
  })

  it('switches mechanisms off on a side besides those that are off anyway', () => {
    const { arms } = pairOf(subjectWith([OFF]), [side(OWN), side(OWN, 'settlement')])
    expect(arms.map(({ scenario }) => scenario.off)).toEqual([['remedies'], ['remedies', 'settlement']])
  })

  it('says when there is nothing to compare, and when a design is not there', () => {
    const subject = subjectWith([])
    expect(readPair(subject, [side(OWN), side(MINE)], shelf)).toEqual({ kind: 'same' })
    expect(readPair(subject, [side(OWN), side('nowhere')], shelf)).toMatchObject({
      kind: 'wrong',
      problems: [{ value: 'nowhere' }],
    })
  })
})

describe('compareCommand', () => {
  const command = (settings: Subject['experiment']['settings'], sides: Two<Side>) =>
    compareCommand(pairOf(subjectWith(settings), sides), 'bakassi-2002').replace('npm run -s pacta -- compare ', '')

  it('names designs, changes and ablations by side', () => {
    expect(command([], [side('gradual-ladder'), side('tit-for-tat')])).toBe(
      'bakassi-2002 --design gradual-ladder --design tit-for-tat --worlds 1000',
    )
    expect(command([QUORUM, WAITING], [side(MINE), side('tit-for-tat', 'settlement')])).toBe(
      'bakassi-2002 --design tit-for-tat --set parameters.response.waiting=0.2 --set-a design.escalation.quorum=0.7 --off-b ' +
        'settlement --worlds 1000',
    )
    expect(command([OFF], [side(OWN), side(MINE, 'settlement')])).toBe('bakassi-2002 --off-b remedies --off-b settlement --worlds 1000')
  })

  it('gives the arms that the page shows', async () => {
    const pair = pairOf(subjectWith([QUORUM, WAITING, OFF]), [side(OWN, 'settlement'), side('tit-for-tat')])
    const words = compareCommand(pair, 'bakassi-2002')
      .slice(PACTA.length + 1)
      .replace('--worlds 1000', '--worlds 2')
      .split(' ')
    const { code, out } = await pacta([...words, '--format', 'json'], { library: bundledLibrary() })
    expect(code).toBe(0)
    const { arms } = JSON.parse(out) as { readonly arms: readonly { readonly scenarioHash: string }[] }
    expect(arms.map((arm) => arm.scenarioHash)).toEqual(pair.arms.map(({ scenario }) => scenarioHash(scenario)))
  })
})
