import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { changed, draw, runMonths } from '../support/bytes.ts'

describe.each(MECHANISMS)('$name, switched off,', (m) => {
  const others: readonly string[] = MECHANISMS.filter((other) => other !== m).flatMap((other) => other.writes)
  const own = m.writes.filter((name) => !others.includes(name))

  it('changes nothing: the columns that it alone writes stay as they were before the first month', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const off = compile(scenarioOf(recipe, [m.name]))
        draw(off, off.scenario.seed)
        runMonths(off)
        const written = changed(off.world, off.initial)
        expect(written.filter((name) => (own as readonly string[]).includes(name))).toEqual([])
      }),
      settings(8),
    )
  })

  it('draws nothing and moves nobody else’s draws', () => {
    fc.assert(
      fc.property(recipes(), fc.nat({ max: 99 }), (recipe, replicate) => {
        const on = compile(scenarioOf(recipe))
        const off = compile(scenarioOf(recipe, [m.name]))
        draw(on, on.scenario.seed, replicate)
        draw(off, on.scenario.seed, replicate)
        const channels = Object.keys(on.tape.columns).filter((name) => !name.startsWith(`${m.name}.`))
        expect(Object.keys(off.tape.columns)).toEqual(channels)
        for (const name of channels) expect(off.tape.columns[name]).toEqual(on.tape.columns[name])
      }),
      settings(4),
    )
  })
})

describe('the schedule', () => {
  it('changes nothing with every mechanism off', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const off = compile(
          scenarioOf(
            recipe,
            MECHANISMS.map((m) => m.name),
          ),
        )
        runMonths(off)
        expect(changed(off.world, off.initial)).toEqual([])
      }),
      settings(5),
    )
  })
})
