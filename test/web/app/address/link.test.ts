import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGINE } from '../../../../sim/index.ts'
import { linkOf, readLink, verdictOf } from '../../../../web/app/address/link.ts'
import { type Experiment, initialState, type State } from '../../../../web/app/state.ts'

const experiment: Experiment = {
  scenario: 'bakassi-2002',
  settings: [
    { path: 'design.escalation.quorum', value: 0.3 },
    { path: 'off', value: ['remedies', 'settlement'] },
  ],
  seed: 'a & b = #1',
  worlds: 512,
  kase: 1,
  sides: [
    { design: 'own', off: null },
    { design: 'gradual-ladder', off: 'settlement' },
  ],
}
const state: State = {
  ...initialState('auto'),
  experiment,
  month: 54,
  followed: { kind: 'world', replicate: 17 },
  ties: 'map',
}

describe('links', () => {
  it('carry the experiment and the view there and back', () => {
    const linked = readLink(linkOf(state))!
    expect(linked.experiment).toEqual(experiment)
    expect(linked.view).toEqual({
      followed: { kind: 'world', replicate: 17 },
      month: 54,
      ties: 'map',
      place: 'explore',
      evidence: { panel: 'claims', grade: null },
    })
    expect(linked.claim).toBeNull()
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
    const odd = readLink('scenario=x&worlds=-3&case=1e9&follow=abc&month=99999999999&set=nothing')!
    expect(odd.experiment).toMatchObject({ worlds: 1000, kase: 0, settings: [], seed: null })
    expect(odd.view).toMatchObject({ followed: { kind: 'typical' }, month: null, place: 'explore' })
    expect(odd.experiment.sides).toBeNull()
    const place = readLink('scenario=x&place=nowhere&show=all&grade=great&a=own')!
    expect(place.view).toMatchObject({ place: 'explore', evidence: { panel: 'claims', grade: null } })
    expect(place.experiment.sides).toBeNull()
  })
})

describe('verdictOf', () => {
  const found = (digest: string, hash: string) => ({ place: 'explore', experiment, hash, digest }) as const
  const claim = { place: 'explore', experiment, engine: ENGINE, hash: 'abcdef', digest: 'd1' } as const

  it('says what differs first', () => {
    expect(verdictOf(claim, experiment, found('d1', 'abcdef'))).toEqual({ kind: 'verified' })
    expect(verdictOf(claim, experiment, null)).toEqual({ kind: 'pending' })
    expect(verdictOf({ ...claim, engine: 'pacta 0.0.1' }, experiment, found('d2', 'abcdef'))).toMatchObject({
      where: expect.stringContaining('pacta 0.0.1'),
    })
    expect(verdictOf(claim, experiment, found('d2', 'ffff'))).toMatchObject({ where: 'the scenario has changed since' })
    expect(verdictOf(claim, experiment, found('d2', 'abcdef'))).toMatchObject({ where: 'digest d2 instead of d1' })
  })

  it('says nothing once the experiment is another', () => {
    expect(verdictOf(claim, { ...experiment, worlds: 1 }, found('d2', 'abcdef'))).toEqual({ kind: 'none' })
  })

  it('takes a comparison for another result than one of its sides, and names the side that differs', () => {
    const compared = { ...found('d1.e1', 'abc.def'), place: 'compare' } as const
    const promised = { ...claim, place: 'compare', hash: 'abc.def', digest: 'd1.e2' } as const
    expect(verdictOf(claim, experiment, compared)).toEqual({ kind: 'none' })
    expect(verdictOf(promised, experiment, compared)).toMatchObject({ where: 'digest e1 instead of e2' })
    const swapped = { ...experiment, sides: [experiment.sides![1], experiment.sides![0]] as const }
    expect(verdictOf(promised, swapped, compared)).toEqual({ kind: 'none' })
    expect(verdictOf(claim, swapped, found('d1', 'abcdef'))).toEqual({ kind: 'verified' })
  })

  it('carries the place, what it shows and the sides there and back', () => {
    const evidence = { panel: 'numbers', grade: 'expert' } as const
    expect(readLink(linkOf({ ...state, place: 'evidence', evidence }))!.view).toMatchObject({
      place: 'evidence',
      evidence,
    })
    const compare = readLink(linkOf({ ...state, place: 'compare', experiment: { ...experiment, sides: null } }))!
    expect(compare.view.place).toBe('compare')
    expect(compare.experiment.sides).toEqual([
      { design: 'own', off: null },
      { design: 'mine', off: null },
    ])
  })
})
