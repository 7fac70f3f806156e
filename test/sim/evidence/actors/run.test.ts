import { describe, expect, it } from 'vitest'
import { createPool, mainThread } from '../../../../sim/ensemble/index.ts'
import { blind } from '../../../../sim/evidence/actors/blind.ts'
import { codedCases } from '../../../../sim/evidence/actors/coded.ts'
import { isScorable, runActors } from '../../../../sim/evidence/actors/run.ts'
import { scoreActors } from '../../../../sim/evidence/actors/score.ts'
import { addWorlds, emptyTally } from '../../../../sim/evidence/actors/tally.ts'
import { createEngine } from '../../../../sim/model/index.ts'
import { scenarioOf } from '../../../support/committed.ts'
import { recordBundled } from '../../../support/record.ts'

const WORLDS = 22
const record = recordBundled()

describe('a run for who acted', () => {
  const scenario = scenarioOf('ukraine-2022')
  const others = ['ukraine-2022', 'myanmar-2020', 'kavala-2019'].map(scenarioOf)
  const plan = { worlds: WORLDS, seed: null, record, others }
  const pool = createPool([mainThread(createEngine)])

  it('is of the scenario that is not told, all worlds together, its own file left out of what is fitted', async () => {
    const { actors, rolls } = await runActors(pool, scenario, plan)
    const told = blind(scenario)
    const [coded] = codedCases(told, record)
    const batch = createEngine(told).run(scenario.seed, 0, WORLDS, 'explain')
    const tally = addWorlds(emptyTally(told.months, told.states.length), batch, 0)
    const peers = others.slice(1).flatMap((other) => codedCases(other, record))
    expect(actors).toEqual([scoreActors(coded!, tally, peers)])
    expect(actors[0]!.logit!.area).toBeGreaterThan(0.5)
    expect(rolls.map(({ vote }) => vote)).toEqual(['CM suspension of Russia'])
  })

  it('is worth while where something is coded', () => {
    expect(isScorable(scenario, record)).toBe(true)
    // Of another name it has no roles and no votes; and its milestones tell no rungs.
    const silent = scenario.cases.map((kase) => ({ ...kase, milestones: [] }))
    const unknown = { ...scenario, id: 'mine', cases: silent }
    expect(isScorable(unknown, record)).toBe(false)
    expect(isScorable({ ...scenario, id: 'mine' }, record)).toBe(true)
    expect(isScorable(unknown, { ...record, votes: record.votes.map((vote) => ({ ...vote, scenario: 'mine' })) })).toBe(true)
  })
})
