/**
 * Law: no mechanism is idle. Switching off any of them changes the outcomes of some bundled scenario, on identical
 * luck. The world is the teaching world.
 */
import { describe, expect, it } from 'vitest'
import { createEngine, OUTCOME_NAMES } from '../../sim/model/index.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { scenarioOf } from '../support/committed.ts'

const WORLDS = 20

function outcomesOf(off: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const { outcomes } = createEngine({ ...scenarioOf('two-blocs'), off }).run('consequence', 0, WORLDS, 'summary')
  return new Map(OUTCOME_NAMES.map((name) => [name, [...outcomes[name]]]))
}

const usual = outcomesOf([])

describe('switching off', () => {
  it.each(MECHANISMS.filter((m) => !m.essential).map((m) => m.name))('%s changes some outcome', (name) => {
    const without = outcomesOf([name])
    const changed = OUTCOME_NAMES.filter((outcome) => usual.get(outcome)!.some((value, at) => value !== without.get(outcome)![at]))
    expect(changed.length).toBeGreaterThan(0)
  })

  it('nothing changes nothing', () => {
    expect(outcomesOf([])).toEqual(usual)
  })
})
