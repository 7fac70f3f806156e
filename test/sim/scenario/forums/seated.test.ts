/** Who sits in a forum, with how many votes; and that these are the votes of the body itself. */
import { describe, expect, it } from 'vitest'
import { type Forum, needed } from '../../../../sim/model/index.ts'
import { presetsOn } from '../../../../sim/scenario/forums/index.ts'
import { seatForum } from '../../../../sim/scenario/forums/seated.ts'
import { writtenForum } from '../../../../sim/scenario/forums/written.ts'
import { worldOf } from '../../../support/world-years.ts'

const state = (id: string, memberships: { readonly [bloc: string]: number } = { un: 1 }, members: readonly string[] = [id]) => ({
  id,
  memberships,
  members,
  population: 10 * members.length,
})
const votesOf = ({ heads, seats }: Forum, at: number): number => heads[at]! * seats[at]!
const total = (forum: Forum): number => forum.heads.reduce((sum, _, at) => sum + votesOf(forum, at), 0)

describe('the Security Council', () => {
  const permanent = ['CHN', 'FRA', 'GBR', 'RUS', 'USA'].map((id) => state(id, { un: 1, p5: 1 }))

  it('carries by 848 of the 32,768 coalitions of fifteen', () => {
    const elected = Array.from({ length: 10 }, (_, n) => state(`E${n}`))
    const forum = seatForum('unsc', writtenForum('unsc', {})!, [...permanent, ...elected])
    const [test] = forum.majorities.usual!
    const least = needed(test!.share, total(forum))
    let carried = 0
    for (let coalition = 0; coalition < 1 << 15; coalition++) {
      const yes = (at: number) => ((coalition >> at) & 1) === 1
      const votes = forum.heads.reduce((sum, _, at) => sum + (yes(at) ? votesOf(forum, at) : 0), 0)
      if (votes >= least && forum.vetoing.every((vetoing, at) => !vetoing || yes(at))) carried++
    }
    expect(carried).toBe(848)
  })

  it('gives its ten elected seats to all others, so that permanent members have a fifteenth each', () => {
    const rest = state(
      'R-WORLD',
      { un: 1 },
      Array.from({ length: 188 }, (_, n) => `M${n}`),
    )
    const forum = seatForum('unsc', writtenForum('unsc', {})!, [...permanent, rest, state('XKX', {})])
    expect(total(forum)).toBe(15 * 188)
    expect(votesOf(forum, 0) * 15).toBe(total(forum))
    expect(votesOf(forum, 5) * 15).toBe(10 * total(forum))
    expect([forum.heads[6], forum.seats[6], forum.people[6]]).toEqual([0, 0, 0])
    expect(forum.vetoing).toEqual([true, true, true, true, true, false, false])
  })
})

describe('presets on a date', () => {
  const on = (start: string) => {
    const year = Number(start.slice(0, 4))
    return Object.fromEntries(presetsOn(start, worldOf(year)).map((preset) => [preset.forum.id, preset]))
  }

  it('have the members of the day', () => {
    expect(on('2017-12')['coe-cm']!.members).toHaveLength(47)
    expect(on('2022-04')['coe-cm']!.members).toHaveLength(46)
    expect(on('2021-03')['eu-funds']!.members).toHaveLength(27)
    expect(on('2002-06').unsc!.members).toHaveLength(189)
    expect(on('2002-10').unsc!.members).toEqual(expect.arrayContaining(['CHE', 'TLS']))
    expect(on('2012-01').unga!.members).toHaveLength(193)
    expect(on('1949-04').unsc!.vetoing).toContain('TWN')
    expect(on('1985-01').unsc!.vetoing).toContain('CHN')
  })

  it('are rules that every forum can use: a usual majority, and people where people count', () => {
    for (const { forum } of Object.values(on('2019-12'))) {
      expect(Object.keys(forum.majorities)).toContain('usual')
      for (const vetoing of forum.vetoing.keys()) if (forum.vetoing[vetoing]) expect(forum.heads[vetoing]).toBeGreaterThan(0)
    }
    const people = on('2019-12')['eu-funds']!.forum.people.reduce((sum, one) => sum + one, 0)
    expect(Math.round(people)).toBe(514)
  })
})
