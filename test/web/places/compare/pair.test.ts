import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { createEngine, parseScenario, type Scenario, scenarioHash, withDesign, withSettings } from '../../../../sim/index.ts'
import { readExperiment, type Subject } from '../../../../web/app/index.ts'
import { PACTA } from '../../../../web/parts/words/index.ts'
import { type Pair, readPair, shareOut } from '../../../../web/places/compare/pair.ts'
import { PLAIN, type Side, sidesOf } from '../../../../web/places/compare/sides.ts'
import { changesWords, compareCommand } from '../../../../web/places/compare/words.ts'
import type { Two } from '../../../../web/worker/index.ts'
import { pacta } from '../../../sim/cli/fake-host.ts'
import { shelf } from '../../../support/bundled.ts'
import { open } from '../../../support/page.ts'

type Settings = Subject['experiment']['settings']

const QUORUM = { path: 'design.escalation.quorum', value: 0.7 }
const CARVE_OUTS = { path: 'design.collateral.carveOuts', value: 0.9 }
const OUTSIDE = { path: 'design.escalation.actOutside', value: 1 }
const WAITING = { path: 'parameters.response.waiting', value: 0.2 }
const CAPACITY = { path: 'states.NGA.capacity', value: 0.7 }
const DEADLINE = { path: 'cases[0].deadline', value: 12 }
const OFF = { path: 'off', value: ['remedies'] }
const side = (design: string, rest: Partial<Side> = {}): Side => ({ ...PLAIN, design, ...rest })
const OWN = side('own')
const BARE = side('own', { changes: 'none' })

function subjectWith(settings: Settings): Subject {
  const read = readExperiment({ ...open.experiment!, settings }, shelf, [])
  if (!read.ok) throw new Error(read.problems[0]?.place)
  return read.subject
}

const readWith = (settings: Settings, sides: Two<Side>) => readPair({ subject: subjectWith(settings), shelf, opened: [] }, sides)

function pairOf(settings: Settings, sides: Two<Side>): Pair {
  const read = readWith(settings, sides)
  if (read.kind !== 'ready') throw new Error(read.kind)
  return read.pair
}

const labels = (settings: Settings, sides: Two<Side>) => pairOf(settings, sides).arms.map(({ label }) => label)
const notes = (settings: Settings, sides: Two<Side>) => pairOf(settings, sides).read.map((one) => one.notes.join(' '))

/** What the core makes of a bundled scenario under a bundled design with settings. */
function coreOf(id: string, design: string | null, settings: Settings): Scenario {
  const { json } = shelf.scenarios.find((file) => file.id === id)!
  const file = shelf.designs.find((one) => one.id === design)
  const parsed = parseScenario(withSettings(file === undefined ? json : withDesign(json, file), settings).json, shelf.library)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.place)
  return parsed.scenario
}

const digestOf = (scenario: Scenario) => createEngine(scenario).run('s', 0, 6, 'summary').digests.join()

describe('sides', () => {
  it('begin with the scenario against another design, or against the changes of the reader', () => {
    expect(sidesOf({ besides: {}, settings: [] })).toEqual([OWN, side('mixed-menu')])
    expect(sidesOf({ besides: {}, settings: [QUORUM] })).toEqual([BARE, OWN])
    expect(shelf.designs.map(({ id }) => id)).toContain('mixed-menu')
  })

  it('are called by what tells them apart: scenario, design, changes, mechanisms', () => {
    const ladder = [side('gradual-ladder'), side('automatic-penalties', { off: 'settlement' })] as const
    expect(labels([], ladder)).toEqual(['Gradual ladder', 'Automatic penalties with set-off without settlement'])
    expect(pairOf([], ladder).phrases[0]).toBe('under Gradual ladder')
    expect(pairOf([], [OWN, side('own', { off: 'settlement' })]).phrases).toEqual(['with all mechanisms', 'without settlement'])
    expect(labels([QUORUM], [BARE, OWN])).toEqual(['Without your changes', 'With your changes'])
    const changed = [side('gradual-ladder', { changes: 'none' }), side('tit-for-tat')] as const
    expect(pairOf([QUORUM], changed).phrases[1]).toMatch(/^under .* with your changes$/)
    const scenarios = [OWN, side('gradual-ladder', { scenario: 'kavala-2019' })] as const
    expect(pairOf([], scenarios).phrases).toEqual([
      expect.stringMatching(/^in Bakassi: Cameroon v\. Nigeria under ./),
      'in Kavala v. Türkiye under Gradual ladder',
    ])
  })
})

describe('shareOut', () => {
  it('tells what both sides have from what one has alone', () => {
    expect(shareOut([[], [QUORUM, WAITING]])).toEqual({ shared: [], alone: [[], [QUORUM, WAITING]] })
    const other = { ...QUORUM, value: 0.5 }
    expect(
      shareOut([
        [QUORUM, WAITING, OFF],
        [WAITING, other],
      ]),
    ).toEqual({ shared: [WAITING], alone: [[QUORUM], [other]] })
  })
})

describe('readPair', () => {
  it('puts the changes on top of a bundled design, as the core does: carve-outs change its results', () => {
    const { read, hashes } = pairOf([CARVE_OUTS, WAITING], [side('gradual-ladder', { changes: 'none' }), side('gradual-ladder')])
    const [plain, changed] = [coreOf('bakassi-2002', 'gradual-ladder', []), coreOf('bakassi-2002', 'gradual-ladder', [CARVE_OUTS, WAITING])]
    expect(hashes).toEqual([scenarioHash(plain), scenarioHash(changed)])
    expect(read[1].scenario.cases[0]!.design.levers.collateral!.carveOuts).toBe(0.9)
    expect(digestOf(read[1].scenario)).not.toBe(digestOf(read[0].scenario))
  })

  it('makes all changes on a side, those of case and model, none, or those that are held there', () => {
    const held = side('own', { changes: [{ ...QUORUM, value: 0.4 }] })
    const quorum = (one: Side) => pairOf([QUORUM, WAITING], [one, side('tit-for-tat')]).read[0].scenario
    const seen = [OWN, side('own', { changes: 'model' }), BARE, held].map((one) => {
      const { cases, parameters } = quorum(one)
      return [cases[0]!.design.levers.escalation!.quorum, parameters.response!.waiting]
    })
    const { cases, parameters } = coreOf('bakassi-2002', null, [])
    const [own, waiting] = [cases[0]!.design.levers.escalation!.quorum, parameters.response!.waiting]
    expect(seen).toEqual([
      [0.7, 0.2],
      [own, 0.2],
      [own, waiting],
      [0.4, waiting],
    ])
  })

  it('takes another scenario on a side, and cuts the longer run', () => {
    const { arms, cases, read } = pairOf([], [OWN, side('own', { scenario: 'kavala-2019' })])
    expect(arms.map(({ scenario }) => [scenario.id, scenario.months])).toEqual([
      ['bakassi-2002', 120],
      ['kavala-2019', 120],
    ])
    expect(cases).toEqual([0, 0])
    expect(read[0].notes.join()).toContain('Cut to 120 months')
  })

  it('switches mechanisms off on a side besides those that are off anyway', () => {
    const { arms } = pairOf([OFF], [OWN, side('own', { off: 'settlement' })])
    expect(arms.map(({ scenario }) => scenario.off)).toEqual([['remedies'], ['remedies', 'settlement']])
  })

  it('says when there is nothing to compare, and when a design or a scenario is not there', () => {
    expect(readWith([], [OWN, BARE])).toMatchObject({ kind: 'same' })
    expect(readWith([], [OWN, side('nowhere')])).toMatchObject({ kind: 'wrong', problems: [{ value: 'nowhere' }] })
    expect(readWith([], [OWN, side('own', { scenario: 'nowhere' })])).toMatchObject({ kind: 'wrong', problems: [{ value: 'nowhere' }] })
  })
})

describe('what cannot be made on a side', () => {
  const kavala = side('own', { scenario: 'kavala-2019' })

  it('is said of a state and a case that the other scenario does not have, and the rest is made', () => {
    const { read, alone, shared } = pairOf([CAPACITY, DEADLINE, QUORUM], [OWN, kavala])
    const [a, b] = read.map((one) => one.notes)
    expect(a!.join()).not.toContain('cannot')
    expect(b).toHaveLength(2)
    expect(b![0]).toMatch(/your change cannot be made here\. Kavala v\. Türkiye has no state NGA\.$/)
    expect(b![1]).toMatch(/It is about a case that Kavala v\. Türkiye does not have\.$/)
    expect([shared, alone]).toEqual([[QUORUM], [[CAPACITY, DEADLINE], []]])
  })

  it('is said of a lever that the ladder does not use, and there the results are the same indeed', () => {
    const [none, all] = [side('automatic-penalties', { changes: 'none' }), side('automatic-penalties')]
    const { read } = pairOf([OUTSIDE], [none, all])
    expect(read[1].notes.join()).toMatch(/changes nothing here\. The ladder of .* has no rung that states take jointly without a forum; /)
    expect(digestOf(read[1].scenario)).toBe(digestOf(read[0].scenario))
    const STEP = { path: 'design.escalation.reliefStep', value: 3 }
    const front = pairOf([STEP], [side('front-loaded', { changes: 'none' }), side('front-loaded')]).read
    expect(front[1].notes.join()).toContain('has one rung only')
    expect(digestOf(front[1].scenario)).toBe(digestOf(front[0].scenario))
    // A case whose file names no rungs has those of old: they are taken jointly.
    const { json } = shelf.scenarios.find((file) => file.id === 'bakassi-2002')! as { json: { design: object } }
    const joint = { ...json, id: 'joint', design: { ...json.design, rungs: undefined }, evidence: undefined }
    const opened = [{ id: 'joint', says: 'joint', name: 'joint.json', json: JSON.parse(JSON.stringify(joint)) }]
    const old = readPair({ subject: subjectWith([OUTSIDE]), shelf, opened }, [BARE, side('own', { scenario: 'joint' })])
    expect(old).toMatchObject({ kind: 'ready', pair: { read: [{ notes: [] }, { notes: [] }] } })
  })

  it('is said of what the design has anyway, and of a mechanism that is off', () => {
    const same = { path: 'design.escalation.dwell', value: 9 }
    const off = side('gradual-ladder', { off: 'collateral' })
    expect(notes([{ ...same, value: 20 }], [OWN, side('gradual-ladder')])).toEqual(['', ''])
    const none = side('gradual-ladder', { changes: 'none' })
    const openness = { path: 'design.settlement.openness', value: 0.9 }
    const unsettled = side('gradual-ladder', { off: 'settlement' })
    expect(notes([openness], [none, unsettled])[1]).toContain('settlement, is switched off')
    // Carve-outs are also pressure forgone: without collateral they still change what measures do.
    expect(notes([CARVE_OUTS], [none, off])).toEqual(['', ''])
    const [without, carved] = pairOf([CARVE_OUTS], [{ ...off, changes: 'none' }, off]).read
    expect(digestOf(carved.scenario)).not.toBe(digestOf(without.scenario))
    const anyway = subjectWith([])
    const own = anyway.base.cases[0]!.design.levers.escalation!.dwell === 9 ? 'tit-for-tat' : 'own'
    expect(notes([same], [side(own), side('gradual-ladder')])[1]).toContain('Gradual ladder has that value anyway.')
  })
})

describe('changesWords', () => {
  it('says to which side each change applies', () => {
    expect(changesWords(pairOf([QUORUM, WAITING], [BARE, side('gradual-ladder')]))).toBe('Your 2 changes apply to B alone.')
    expect(changesWords(pairOf([QUORUM], [OWN, side('gradual-ladder')]))).toBe('Your change applies to both sides.')
    expect(changesWords(pairOf([], [OWN, side('gradual-ladder')]))).toBe('')
  })
})

describe('compareCommand', () => {
  const command = (settings: Settings, sides: Two<Side>) =>
    compareCommand(pairOf(settings, sides), (id) => id).replace('npm run -s pacta -- compare ', '')

  it('names scenarios, designs, changes and ablations by side', () => {
    expect(command([], [side('gradual-ladder'), side('tit-for-tat')])).toBe(
      'bakassi-2002 --design gradual-ladder --design tit-for-tat --worlds 1000',
    )
    expect(command([QUORUM, WAITING], [OWN, side('tit-for-tat', { changes: 'model', off: 'settlement' })])).toBe(
      'bakassi-2002 --design tit-for-tat --set parameters.response.waiting=0.2 --set-a design.escalation.quorum=0.7 --off-b ' +
        'settlement --worlds 1000',
    )
    expect(command([OFF], [BARE, side('own', { off: 'settlement' })])).toBe(
      'bakassi-2002 --off-b remedies --off-b settlement --worlds 1000',
    )
    expect(command([], [OWN, side('own', { scenario: 'kavala-2019' })])).toMatch(/^bakassi-2002 --with kavala-2019 --worlds 1000/)
  })

  const sidesTried: readonly (readonly [string, Two<Side>])[] = [
    ['two designs and an ablation', [side('own', { off: 'settlement', changes: 'model' }), side('tit-for-tat')]],
    ['a design with changes against itself', [side('tit-for-tat', { changes: 'none' }), side('tit-for-tat')]],
    ['two scenarios', [side('own', { scenario: 'kavala-2019' }), side('tit-for-tat')]],
  ]
  it.each(sidesTried)('gives the arms that the page shows: %s', async (_, sides) => {
    const pair = pairOf([QUORUM, WAITING, OFF], sides)
    const words = compareCommand(pair, (id) => id)
      .slice(PACTA.length + 1)
      .replace('--worlds 1000', '--worlds 2')
      .split(' ')
    const { code, out } = await pacta([...words, '--format', 'json'], { library: bundledLibrary() })
    expect(code).toBe(0)
    const { arms } = JSON.parse(out) as { readonly arms: readonly { readonly scenarioHash: string }[] }
    expect(arms.map((arm) => arm.scenarioHash)).toEqual(pair.arms.map(({ scenario }) => scenarioHash(scenario)))
  })
})
