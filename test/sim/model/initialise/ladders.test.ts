/** Rungs and offers from instruments, by hand from the table of instruments. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import { BY_ANYONE } from '../../../../sim/model/forums/index.ts'
import { INSTRUMENTS, OFFERS, PRESSURE_CHANNELS } from '../../../../sim/model/instruments.ts'
import type { Design } from '../../../../sim/model/scenario.ts'
import { makeCase, makeDesign, makeScenario } from '../../../support/scenarios.ts'

const SLOTS = PRESSURE_CHANNELS.length
const slot = (channel: (typeof PRESSURE_CHANNELS)[number]) => PRESSURE_CHANNELS.indexOf(channel)

function worldOf(design: Partial<Design>, levers: Parameters<typeof makeDesign>[0] = {}) {
  const given = [makeDesign(levers, design), makeDesign()]
  const cases = given.map((d, n) => makeCase('S001', 'S000', { id: `case${n}`, design: d }))
  return compile(makeScenario(3, { cases })).world
}

describe('a rung', () => {
  const freeze = INSTRUMENTS['asset-freeze']
  const ban = INSTRUMENTS['travel-ban']
  const sectoral = INSTRUMENTS['sectoral-trade']
  const broad = INSTRUMENTS['broad-trade']
  const w = worldOf({
    rungs: [
      { ...BY_ANYONE, name: 'one', collective: true, instruments: { 'asset-freeze': 0.5, 'travel-ban': 1, 'sectoral-trade': 0.25 } },
      { ...BY_ANYONE, name: 'two', collective: false, instruments: { 'sectoral-trade': 1, 'broad-trade': 0.5 } },
    ],
  })

  it('bites through each channel as its instruments do there', () => {
    const [bans, freezes] = [ban.bite, 0.5 * freeze.bite]
    expect(w.rungBite[SLOTS + slot('assets')]).toBeCloseTo(bans + freezes, 12)
    expect(w.rungBite[SLOTS + slot('trade')]).toBeCloseTo(0.25 * sectoral.bite, 12)
    expect(w.rungBite[SLOTS + slot('finance')]).toBe(0)
    expect(w.rungCivilian[SLOTS + slot('assets')]).toBeCloseTo((bans * ban.civilian + freezes * freeze.civilian) / (bans + freezes), 12)
    expect(w.rungEvadable[SLOTS + slot('assets')]).toBeCloseTo((bans * ban.evadable + freezes * freeze.evadable) / (bans + freezes), 12)
  })

  it('costs its senders over all channels together, and says in the first slot if it is collective', () => {
    expect(w.rungSenderCost[SLOTS]).toBeCloseTo(0.5 * freeze.senderCost + ban.senderCost + 0.25 * sectoral.senderCost, 12)
    expect([w.rungCollective[0], w.rungCollective[SLOTS], w.rungCollective[2 * SLOTS]]).toEqual([0, 1, 0])
  })

  it('cuts trade as instruments do one after the other', () => {
    expect(w.rungCut[SLOTS]).toBeCloseTo(0.25 * sectoral.cuts, 12)
    expect(w.rungCut[2 * SLOTS]).toBeCloseTo(1 - (1 - sectoral.cuts) * (1 - 0.5 * broad.cuts), 12)
  })

  it('is as strong as its bites together, beside the strongest', () => {
    const bite = (n: number) => w.rungBite.subarray(n * SLOTS, (n + 1) * SLOTS).reduce((sum, one) => sum + one, 0)
    expect([w.rungStrength[0], w.rungStrength[2 * SLOTS]]).toEqual([0, 1])
    expect(w.rungStrength[SLOTS]).toBeCloseTo(bite(1) / bite(2), 12)
  })

  it('stands above an empty one, on a ladder that may be shorter than that of another case', () => {
    expect([...w.rungBite.subarray(0, SLOTS)]).toEqual([0, 0, 0, 0, 0])
    expect([...w.rungCount]).toEqual([3, 6])
    expect([...w.rungBite.subarray(3 * SLOTS, 6 * SLOTS)].every((bite) => bite === 0)).toBe(true)
    expect(w.rungBite[(6 + 1) * SLOTS + slot('assets')]).toBeGreaterThan(0)
  })
})

describe('offers', () => {
  it('are worth their table value at full intensity', () => {
    const w = worldOf({ offers: { 'trade-access': 0.5, 'security-partnership': 1 } })
    expect(w.offerTrade[0]).toBeCloseTo(0.5 * OFFERS['trade-access'].value, 12)
    expect(w.offerSecurity[0]).toBe(OFFERS['security-partnership'].value)
    expect([w.offerBudget[0], w.offerTrade[1]]).toEqual([0, 0])
  })
})
