import { describe, expect, it } from 'vitest'
import { explainDecision, type Flip } from '../../../sim/explain/index.ts'
import { createEngine, MECHANISMS } from '../../../sim/model/index.ts'
import { changedWords, flipRow, tellFlip } from '../../../sim/words/flip.ts'
import { makeScenario } from '../../support/scenarios.ts'

const scenario = makeScenario(4)
const [kase] = scenario.cases as [(typeof scenario.cases)[0]]
const flip: Flip = {
  kind: 'coefficient',
  name: 'coalition.participation',
  meaning: 'Fixed cost of taking part; smaller is easier',
  unit: 'share of GDP per year',
  from: 0.0002,
  to: 0.0014943,
  holds: 0.0014942,
  share: 0.0129,
  becomes: 'supporter',
}
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a change that flips a decision', () => {
  it('is said in words, with no digits that say nothing, as a phrase and as a row', () => {
    expect(spaced(tellFlip(flip, kase))).toBe(
      'fixed cost of taking part at 0.15 % of GDP per year rather than 0.02, 1.3 % of its range, for a supporter',
    )
    expect(flipRow(flip, kase).map(spaced)).toEqual([
      'fixed cost of taking part',
      '0.02',
      '0.15',
      '% of GDP per year',
      '1.3 %',
      'supporter',
    ])
  })

  it('is rounded to where it still flips', () => {
    expect(flipRow({ ...flip, unit: 'index', from: 0, to: 0.123449 }, kase).slice(1, 3)).toEqual(['0', '0.124'])
    expect(flipRow({ ...flip, unit: 'index', from: 1, to: 0.1236 }, kase).slice(1, 3)).toEqual(['1', '0.123'])
  })

  it('has no digits of what is nothing beside what it becomes', () => {
    expect(flipRow({ ...flip, from: 7.37e-7, to: 0.00129 }, kase)[1]).toBe('just above 0')
    expect(flipRow({ ...flip, from: -7.37e-7, to: 0.00129 }, kase)[1]).toBe('just below 0')
  })

  it('has a name of its own among those of its kind, and that is no name of the code', () => {
    const engine = createEngine(scenario)
    const last = scenario.months - 1
    for (const [state, { id }] of scenario.states.entries()) {
      const { decision } = explainDecision(engine, { seed: 'a', world: 0, state, kase: 0, month: last })
      const phase = id === kase.respondent ? 'response' : 'coalition'
      const situation = decision?.saw ?? []
      const coefficients = Object.entries(MECHANISMS.find(({ name }) => name === phase)!.parameters)
      if (id === kase.respondent) expect(situation.length).toBeGreaterThan(20)
      const levers = MECHANISMS.flatMap((one) => Object.entries(one.levers))
      const named = (kind: Flip['kind'], all: readonly { readonly name: string; readonly meaning: string }[]) =>
        all.map(({ name, meaning }) => changedWords({ kind, name, meaning }, kase))
      const told = (list: typeof coefficients) => list.map(([name, { meaning }]) => ({ name, meaning }))
      for (const words of [named('situation', situation), named('coefficient', told(coefficients)), named('lever', told(levers))]) {
        expect(new Set(words).size, words.join('\n')).toBe(words.length)
        for (const one of words) expect(one).not.toMatch(/[a-z][A-Z]|[a-z]\.[a-z]/)
      }
    }
  })
})
