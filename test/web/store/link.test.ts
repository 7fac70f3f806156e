import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGINE } from '../../../sim/index.ts'
import { linkOf, readLink, verdictOf } from '../../../web/store/link.ts'
import { type Experiment, initialState, type State } from '../../../web/store/state.ts'

const experiment: Experiment = {
  scenario: 'bakassi-2002',
  settings: [
    { path: 'design.escalation.quorum', value: 0.3 },
    { path: 'off', value: ['remedies', 'settlement'] },
  ],
  seed: 'a & b = #1',
  worlds: 512,
  kase: 1,
}
const state: State = { ...initialState('auto'), experiment, month: 54, followed: { kind: 'world', replicate: 17 } }

describe('links', () => {
  it('carry the experiment and the view there and back', () => {
    const linked = readLink(linkOf(state))!
    expect(linked.experiment).toEqual(experiment)
    expect(linked.view).toEqual({ followed: { kind: 'world', replicate: 17 }, month: 54 })
    expect(linked.claim).toBeNull()
  })

  it('any lever value, seed and number of worlds survives', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(
        numbers,
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 20_000 }),
        (value, seed, worlds) => {
          // -0 and 0 are the same number to JSON.
          const settings = [{ path: 'design.escalation.quorum', value: value + 0 }]
          const one = { ...experiment, settings, seed, worlds }
          expect(readLink(linkOf({ ...state, experiment: one }))!.experiment).toEqual(one)
        },
      ),
    )
  })

  it('whatever is typed into the address reads as something or nothing, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readLink(text) === null || readLink(text)!.experiment.scenario !== ''))
    expect(readLink('')).toBeNull()
    const odd = readLink('scenario=x&worlds=-3&case=1e9&follow=abc&month=99999999999&set=nothing')!
    expect(odd.experiment).toMatchObject({ worlds: 1000, kase: 0, settings: [], seed: null })
    expect(odd.view).toEqual({ followed: { kind: 'typical' }, month: null })
  })
})

describe('verdictOf', () => {
  const shown = (digest: string, hash: string) =>
    ({ subject: { experiment, hash }, picture: { summary: { digest } }, complete: true }) as unknown as State['shown']
  const claim = { experiment, engine: ENGINE, hash: 'abcdef', digest: 'd1' }

  it('says what differs first', () => {
    expect(verdictOf(claim, experiment, shown('d1', 'abcdef99'))).toEqual({ kind: 'verified' })
    expect(verdictOf(claim, experiment, null)).toEqual({ kind: 'pending' })
    expect(verdictOf({ ...claim, engine: 'pacta 0.0.1' }, experiment, shown('d2', 'abcdef99'))).toMatchObject({
      where: expect.stringContaining('pacta 0.0.1'),
    })
    expect(verdictOf(claim, experiment, shown('d2', 'ffff'))).toMatchObject({ where: 'the scenario has changed since' })
    expect(verdictOf(claim, experiment, shown('d2', 'abcdef99'))).toMatchObject({ where: 'digest d2 instead of d1' })
  })

  it('says nothing once the experiment is another', () => {
    expect(verdictOf(claim, { ...experiment, worlds: 1 }, shown('d2', 'abcdef99'))).toEqual({ kind: 'none' })
  })
})
