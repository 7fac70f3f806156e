import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGINE } from '../../../../sim/index.ts'
import * as address from '../../../../web/app/address/index.ts'
import { type Experiment, ownOf, type State } from '../../../../web/app/index.ts'
import { compare } from '../../../../web/places/compare/place.ts'
import { evidence } from '../../../../web/places/evidence/place.ts'
import { explore } from '../../../../web/places/explore/place.ts'
import { PLACES } from '../../../../web/places/index.ts'
import { blank, play } from '../../../support/page.ts'

const linkOf = (state: State) => address.linkOf(PLACES, state)
const readLink = (fragment: string) => address.readLink(PLACES, fragment)
/** The page after the link was followed. */
const arrived = (fragment: string) => play(blank, { kind: 'link', ...readLink(fragment)! })

const SIDES = [
  { scenario: null, design: 'own', changes: 'model', off: null, called: null },
  { scenario: null, design: 'gradual-ladder', changes: 'model', off: 'settlement', called: null },
] as const
const experiment: Experiment = {
  scenario: 'bakassi-2002',
  settings: [
    { path: 'design.escalation.quorum', value: 0.3 },
    { path: 'off', value: ['remedies', 'settlement'] },
  ],
  seed: 'a & b = #1',
  worlds: 512,
  kase: 1,
  besides: { compare: SIDES },
}
const looked = { ...ownOf(blank, explore), followed: { kind: 'world', replicate: 17 }, ties: 'map' } as const
const state: State = { ...blank, experiment, month: 54, own: { ...blank.own, explore: looked } }

describe('links', () => {
  it('carry the experiment and the view there and back', () => {
    const linked = readLink(linkOf(state))!
    expect(linked).toMatchObject({ place: 'explore', month: 54, promised: null })
    expect(linked.experiment).toEqual(experiment)
    expect(ownOf(arrived(linkOf(state)), explore)).toEqual(looked)
  })

  it('of 0.2.0 still open', () => {
    const settings = 'set=design.escalation.quorum%3D0.3&set=off%3Dremedies%2Csettlement&seed=a+%26+b+%3D+%231&worlds=512&case=1'
    const sides = 'a=own&b=gradual-ladder&b-off=settlement&follow=17&month=54'
    const result = 'engine=pacta+0.2.0&hash=0123456789ab&digest=abc'
    const old = `scenario=bakassi-2002&${settings}&${sides}&ties=map&${result}`
    expect(readLink(old)!.experiment).toEqual(experiment)
    expect(readLink(old)!.promised).toEqual({ place: 'explore', experiment, engine: 'pacta 0.2.0', hash: '0123456789ab', digest: 'abc' })
    expect(ownOf(arrived(old), explore)).toEqual(looked)
    expect(readLink(`${old}&place=compare`)).toMatchObject({ place: 'compare', promised: { place: 'compare' } })
    // What was promised at About is a result of Explore.
    expect(readLink(`${old}&place=about`)).toMatchObject({ place: 'about', promised: { place: 'explore' } })
    const numbers = arrived('scenario=bakassi-2002&place=evidence&show=numbers&grade=expert&worlds=1000')
    expect(numbers.place).toBe('evidence')
    expect(ownOf(numbers, evidence).view).toEqual({ panel: 'numbers', grade: 'expert' })
  })

  it('any lever value, seed and number of worlds survives', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(numbers, fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 20_000 }), (value, seed, worlds) => {
        // -0 and 0 are the same number to JSON.
        const settings = [{ path: 'design.escalation.quorum', value: value + 0 }]
        const one = { ...experiment, settings, seed, worlds }
        expect(readLink(linkOf({ ...state, experiment: one }))!.experiment).toEqual(one)
      }),
    )
  })

  it('whatever is typed into the address reads as something or nothing, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readLink(text) === null || readLink(text)!.experiment.scenario !== ''))
    expect(readLink('')).toBeNull()
    const text = 'scenario=x&worlds=-3&case=1e9&follow=abc&month=99999999999&set=nothing'
    const odd = readLink(text)!
    expect(odd.experiment).toEqual({ scenario: 'x', worlds: 1000, kase: 0, settings: [], seed: null, besides: {} })
    expect(odd).toMatchObject({ month: null, place: 'explore' })
    expect(ownOf(arrived(text), explore).followed).toEqual({ kind: 'typical' })
    const nowhere = arrived('scenario=x&place=nowhere&show=all&grade=great&a=own')
    expect(nowhere.place).toBe('explore')
    expect(nowhere.experiment!.besides).toEqual({})
    expect(ownOf(nowhere, evidence).view).toEqual({ panel: 'claims', grade: null })
  })

  it('carry the place, what it shows and the sides there and back', () => {
    const view = { panel: 'numbers', grade: 'expert' } as const
    const there = { ...state, place: 'evidence', own: { ...state.own, evidence: { ...ownOf(state, evidence), view } } }
    expect(arrived(linkOf(there)).place).toBe('evidence')
    expect(ownOf(arrived(linkOf(there)), evidence).view).toEqual(view)
    const compared = readLink(linkOf({ ...state, place: 'compare', experiment: { ...experiment, besides: {} } }))!
    expect(compared.place).toBe('compare')
    expect(compared.experiment.besides.compare).toEqual([
      { scenario: null, design: 'own', changes: 'none', off: null, called: null },
      { scenario: null, design: 'own', changes: 'all', off: null, called: null },
    ])
  })
})

describe('reproductionOf', () => {
  const found = (digest: string, hash: string) => ({ hash, digest })
  const promised = { place: 'explore', experiment, engine: ENGINE, hash: 'abcdef', digest: 'd1' } as const
  const verdict = (...rest: Parameters<typeof address.reproductionOf> extends [unknown, ...infer R] ? R : never) =>
    address.reproductionOf(explore, ...rest)

  it('says what differs first', () => {
    expect(verdict(promised, experiment, found('d1', 'abcdef'))).toEqual({ kind: 'verified' })
    expect(verdict(promised, experiment, null)).toEqual({ kind: 'pending' })
    expect(verdict({ ...promised, engine: 'pacta 0.0.1' }, experiment, found('d2', 'abcdef'))).toMatchObject({
      where: expect.stringContaining('pacta 0.0.1'),
    })
    expect(verdict(promised, experiment, found('d2', 'ffff'))).toMatchObject({ where: 'the scenario has changed since' })
    expect(verdict(promised, experiment, found('d2', 'abcdef'))).toMatchObject({ where: 'digest d2 instead of d1' })
  })

  it('says nothing once the experiment is another', () => {
    expect(verdict(promised, { ...experiment, worlds: 1 }, found('d2', 'abcdef'))).toEqual({ kind: 'none' })
  })

  it('takes a comparison for another result than one of its sides, and names the side that differs', () => {
    const both = found('d1.e1', 'abc.def')
    const pair = { ...promised, place: 'compare', hash: 'abc.def', digest: 'd1.e2' } as const
    expect(address.reproductionOf(compare, promised, experiment, both)).toEqual({ kind: 'none' })
    expect(address.reproductionOf(compare, pair, experiment, both)).toMatchObject({ where: 'digest e1 instead of e2' })
    const swapped = { ...experiment, besides: { compare: [SIDES[1], SIDES[0]] } }
    expect(address.reproductionOf(compare, pair, swapped, both)).toEqual({ kind: 'none' })
    expect(verdict(promised, swapped, found('d1', 'abcdef'))).toEqual({ kind: 'verified' })
  })
})
