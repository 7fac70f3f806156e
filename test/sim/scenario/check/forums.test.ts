/** One clear problem for each thing that can be wrong with forums and with who decides a rung. */
import { describe, expect, it } from 'vitest'
import { parseDesignText, parseScenario, type Setting } from '../../../../sim/scenario/index.ts'
import { MINIMAL } from '../minimal.ts'

const UNION = { name: 'Council of the Union', members: 'union', majorities: { usual: [{ of: 'all', weigh: 'heads', share: '2/3' }] } }
const ASK = { name: 'Ask', by: 'union', instruments: { 'diplomatic-protest': 1 } }

/** Problems of the minimal file with a forum of its own and these rungs. */
function problems(rungs: readonly object[], ...settings: readonly Setting[]): readonly string[] {
  const file = { ...MINIMAL, forums: { union: UNION }, design: { ...MINIMAL.design, rungs } }
  const parsed = parseScenario(file, {}, settings)
  return parsed.ok ? [] : parsed.problems.map(({ place, rule, value }) => `${place}: ${rule}, ${value}`)
}
const rung = (changes: object) => problems([{ ...ASK, ...changes }])

describe('a rung', () => {
  it('by a forum of the file is sound', () => {
    expect(
      rung({ majority: 'usual', effect: 'binds', else: 'claimants', ends: 'vote', renews: 6, dwell: 3, quorum: 0.1, grace: 2 }),
    ).toEqual([])
    expect(rung({ by: ['union', 'anyone'] })).toEqual([])
    expect(rung({ by: 'claimants', effect: 'permits' })).toEqual([])
    expect(rung({ by: 'own' })).toEqual(['cases[0].forum: the forum of the case, since the design says "by": "own", nothing'])
    expect(problems([{ ...ASK, by: 'own' }], { path: 'cases[0].forum', value: 'union' })).toEqual([])
    expect(problems([{ ...ASK, by: 'own' }], { path: 'cases[0].forum', value: 'none' })).toEqual([])
  })

  it('names a forum that exists and that somebody in the world belongs to', () => {
    expect(rung({ by: 'unoin' })).toEqual(['design.rungs[0].by: a forum, "unoin"'])
    expect(rung({ by: 'eu-council' })).toEqual(['design.rungs[0].by: a forum of which one member at least is in the world, "eu-council"'])
    expect(rung({ by: ['union', 'claimants'] })).toEqual(['design.rungs[0].by: a forum and "anyone", "claimants"'])
  })

  it('names a majority that the forum has', () => {
    expect(rung({ majority: 'referral' })).toEqual(['design.rungs[0].majority: a majority of union, "referral"'])
  })

  it('by anyone or claimants obliges nobody, acts for nobody and knows no vote', () => {
    expect(rung({ by: 'anyone', effect: 'binds' })).toEqual([
      'design.rungs[0].effect: recommends or permits for a rung by "anyone", "binds"',
    ])
    expect(rung({ by: 'claimants', effect: 'acts' })).toEqual([
      'design.rungs[0].effect: recommends or permits for a rung by "claimants", "acts"',
    ])
    expect(rung({ by: 'claimants', majority: 'usual', else: 'anyone', ends: 'vote', renews: 6 })).toHaveLength(4)
  })

  it('imposes what only an organ can by a forum that acts', () => {
    const fine = { instruments: { 'financial-penalty': 1 } }
    expect(rung({ ...fine, effect: 'binds' })).toEqual([
      'design.rungs[0].instruments.financial-penalty: a forum that acts: no state imposes it, "binds"',
    ])
    expect(rung({ ...fine, effect: 'acts' })).toEqual([])
  })

  it('is collective or has a forum, not both', () => {
    expect(rung({ collective: true })).toEqual(['design.rungs[0].collective: nothing, since "by" says who decides, true'])
  })
})

describe('a forum', () => {
  const forum = (changes: object) => problems([ASK], { path: 'forums.union', value: { ...UNION, ...changes } })

  it('has a name, members and a usual majority', () => {
    expect(problems([ASK], { path: 'forums.union', value: {} })).toEqual([
      'forums.union.name: the name of the body, nothing',
      'forums.union.members: the members of the body, nothing',
      'forums.union.majorities.usual: the majority by which it usually decides, nothing',
    ])
    expect(problems([ASK], { path: 'forums.union', value: { preset: 'club' } })).toEqual([])
  })

  it('counts in whole heads, so that a share is no decimal', () => {
    const share = (written: unknown) => forum({ majorities: { usual: [{ of: 'all', weigh: 'heads', share: written }] } })
    expect(share(0.67)).toEqual(['forums.union.majorities.usual[0].share: a share as "2/3", ">1/2" for more than half, or 1 for all, 0.67'])
    expect(share('0.67')).toHaveLength(1)
    expect([share('>1/2'), share(1)]).toEqual([[], []])
  })

  it('has somebody in the world among its members and those with a veto', () => {
    expect(forum({ members: 'league' })).toEqual(['forums.union.members: members of whom one at least is in the world, "league"'])
    expect(forum({ members: ['BOR', 'XXX'] })).toEqual(['forums.union.members[1]: a state of the world, "XXX"'])
    expect(forum({ veto: 'p6' })).toEqual(['forums.union.veto: members of whom one at least is in the world, "p6"'])
    expect(forum({ veto: 'everybody' })).toEqual([])
  })

  it('has not a name that a rung needs', () => {
    expect(problems([ASK], { path: 'forums.anyone', value: UNION })).toEqual([
      'forums.anyone: a name that "by" has not for itself, "anyone"',
    ])
  })
})

describe('offers and starts', () => {
  it('has one forum for all that is offered', () => {
    const offers = { 'trade-access': { intensity: 0.5, by: 'union' }, 'budget-support': { intensity: 0.1, by: 'club' } }
    expect(problems([ASK], { path: 'design.offers', value: offers })).toEqual([
      'design.offers.budget-support.by: one forum for all offers of a design, "union" and "club"',
    ])
    expect(problems([ASK], { path: 'design.offers', value: { 'trade-access': { intensity: 0.5, by: 'unoin' } } })).toHaveLength(1)
  })

  it('starts on a rung that the ladder has', () => {
    expect(problems([ASK], { path: 'cases[0].rung', value: 2 })).toEqual(['cases[0].rung: a rung of the ladder, at most 1, 2'])
  })
})

it('a design that names no state may name presets and the forum of the case', () => {
  const design = (by: string) =>
    parseDesignText(
      JSON.stringify({
        'pacta-design': 1,
        ...{ id: 'by-forum', title: 'By forum', summary: 'For a test.', sources: ['None.'] },
        design: { rungs: [{ ...ASK, by }] },
      }),
    )
  expect([design('own').ok, design('unsc').ok]).toEqual([true, true])
  const unknown = design('union')
  expect(unknown.ok ? [] : unknown.problems.map(({ place }) => place)).toEqual(['design.rungs[0].by'])
})
