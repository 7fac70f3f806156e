/** What is allowed and looks like a slip. */
import { describe, expect, it } from 'vitest'
import { doubtsAbout, parseScenario, type Setting, withSettings } from '../../../sim/scenario/index.ts'
import { library } from '../../support/world-years.ts'
import { MINIMAL, MINIMAL_TABLE } from './minimal.ts'

const UNION = {
  name: 'Council',
  members: 'union',
  majorities: { usual: [{ of: 'all', weigh: 'heads', share: '2/3' }] },
  powers: { recommends: ['diplomatic-protest'], acts: ['suspension-of-membership'] },
}
const PLAIN = {
  ...MINIMAL,
  ties: [{ from: 'BOR', to: 'ARV', affinity: 0.3 }],
  design: { rungs: [{ name: 'Ask', instruments: { 'diplomatic-protest': 1 } }] },
}

function doubts(...settings: readonly Setting[]): readonly string[] {
  const { json } = withSettings(PLAIN, settings)
  const parsed = parseScenario(json, {})
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return doubtsAbout(parsed.scenario, json, {})
}
const rungs = (...changes: readonly object[]): Setting => ({
  path: 'design.rungs',
  value: changes.map((change, n) => ({ name: `Rung ${n + 1}`, instruments: { 'diplomatic-protest': 1 }, ...change })),
})
const forums: Setting = { path: 'forums', value: { union: UNION } }

describe('a file in which nothing looks like a slip', () => {
  it('leaves no doubt', () => {
    expect(doubts()).toEqual([])
    expect(doubts(forums, rungs({ by: 'union', effect: 'recommends' }))).toEqual([])
  })
})

describe('a doubt', () => {
  it('is a forum of which members were dropped', () => {
    const rungs = [{ name: 'Call', by: 'unga', effect: 'recommends', instruments: { 'diplomatic-protest': 1 } }]
    const file = {
      ...MINIMAL_TABLE,
      world: { ...MINIMAL_TABLE.world, rest: 'drop' },
      cases: [{ ...MINIMAL_TABLE.cases[0], stakes: {} }],
      design: { rungs },
    }
    const parsed = parseScenario(file, library)
    expect(parsed.ok && doubtsAbout(parsed.scenario, file, library)).toEqual([
      'forum unga: 4 of its 193 members are in the world; fold the rest instead of dropping it',
    ])
  })

  it('is a claimant that is a friend of the respondent', () => {
    const tie = { path: 'ties', value: [{ from: 'BOR', to: 'ARV', affinity: 0.8 }] }
    expect(doubts(tie)).toEqual([
      'cases[0].claimants[0]: BOR is a friend of ARV: affinity 0.80; give a tie with the affinity that they had',
    ])
    expect(doubts({ path: 'ties', value: [{ from: 'BOR', to: 'ARV', affinity: 0.75 }] })).toEqual([])
  })

  it('is a forum without the power for what a rung says', () => {
    const freeze = { by: 'union', effect: 'binds', instruments: { 'asset-freeze': 1 } }
    expect(doubts(forums, rungs(freeze))).toEqual(['rung “Rung 1”: union has no power for asset-freeze with effect binds'])
  })

  it('is a rung by the forum of the case that is left out or taken by others', () => {
    const own: Setting = { path: 'cases[0].forum', value: 'union' }
    const freeze = { by: 'own', effect: 'binds', instruments: { 'asset-freeze': 1 } }
    const mixed = { by: 'own', effect: 'acts', instruments: { 'suspension-of-membership': 1, 'asset-freeze': 1 } }
    expect(doubts(forums, own, rungs({ by: 'own', effect: 'recommends' }, freeze, { ...freeze, else: 'anyone' }, mixed))).toEqual([
      'rung “Rung 2”: union has no power for asset-freeze; it is left out',
      'rung “Rung 3”: union has no power for asset-freeze; it is taken by anyone',
      'rung “Rung 4”: union has no power for asset-freeze; left out of it',
    ])
    expect(doubts({ path: 'cases[0].forum', value: 'none' }, rungs({ by: 'own' }))).toEqual([
      'rung “Rung 1”: the case fishermen has no forum; it is left out',
    ])
  })

  it('is a veto or a forum that nothing uses', () => {
    expect(doubts({ path: 'states.CRE.veto', value: false })).toEqual([
      'states.CRE.veto: no rung uses this veto; vetoes of a forum stand in its rule',
    ])
    expect(doubts(forums)).toEqual(['forums.union: no rung, offer or case names this forum'])
  })

  it('is a key of an older version, which has no single translation', () => {
    expect(doubts(rungs({ collective: true }, { collective: true }))).toEqual([
      expect.stringMatching(/^design\.rungs\[0\]\.collective: of an older version; name the body that decides, as "by": "unsc"/),
    ])
  })
})

it('a key of an older version in a wrong place says how it is restated', () => {
  const parsed = parseScenario({ ...PLAIN, sunset: 12 }, {})
  expect(parsed.ok ? [] : parsed.problems.map(({ cure }) => cure)).toEqual([
    'write "renews" on the rung or in its forum: the months after which it falls unless voted again',
  ])
})
