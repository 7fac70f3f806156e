import { describe, expect, it } from 'vitest'
import { backTo, entryOf, leadsElsewhere, readEntry } from '../../../../web/app/address/entry.ts'
import { blank, open, play } from '../../../support/page.ts'

const here = entryOf(open)!

describe('entries of the history', () => {
  it('there is none before there is a scenario', () => {
    expect(entryOf(blank)).toBe(null)
    expect(here).toEqual({ pacta: true, place: 'explore', scenario: 'bakassi-2002', panel: 'scenarios', sheet: null })
  })

  it('a place, a scenario and a sheet that opens lead elsewhere; a lever, a month, a panel and a sheet that closes do not', () => {
    const leads = (...actions: Parameters<typeof play>[1][]) => leadsElsewhere(entryOf(play(open, ...actions))!, here)
    expect(leads({ kind: 'place', place: 'compare' })).toBe(true)
    expect(leads({ kind: 'choose', scenario: 'kavala-2022' })).toBe(true)
    expect(leads({ kind: 'panel', panel: 'levers', sheet: true })).toBe(true)
    expect(leads({ kind: 'month', month: 3 })).toBe(false)
    expect(leads({ kind: 'panel', panel: 'levers', sheet: false })).toBe(false)
    expect(leads({ kind: 'worlds', worlds: 64 })).toBe(false)
    const sheet = entryOf(play(open, { kind: 'sheet', sheet: 'right' }))!
    expect(leadsElsewhere(here, sheet)).toBe(false)
  })

  it('coming back to the scenario that is shown keeps what was changed in it', () => {
    const moved = play(open, { kind: 'worlds', worlds: 64 }, { kind: 'place', place: 'compare' }, { kind: 'sheet', sheet: 'left' })
    const back = play(moved, ...backTo(here, moved))
    expect(back).toMatchObject({ place: 'explore', sheet: null, experiment: { worlds: 64 } })
    expect(play(back, ...backTo(entryOf(moved)!, back))).toMatchObject({ place: 'compare', sheet: 'left' })
  })

  it('an entry that another page made is ignored', () => {
    for (const kept of [null, undefined, 'pacta', { place: 'explore' }]) expect(readEntry(kept)).toBe(null)
    expect(readEntry(structuredClone(here))).toEqual(here)
  })
})
