/** Law: a mechanism that is off does nothing. What it writes is neutral, its draws are nobody's, and nothing else moves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { SCHEDULE, type World } from '../../sim/model/index.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import type { ColumnName } from '../../sim/model/world.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { changed, draw, runMonths } from '../support/bytes.ts'

type Phase = (typeof SCHEDULE)[number]

/** The values of a column, each as often as it takes to fill the other. */
function repeated(world: World, to: string, from: string): number[] {
  const values = [...world[from as ColumnName]]
  const each = world[to as ColumnName].length / values.length
  return values.flatMap((value) => new Array<number>(each).fill(value))
}

describe.each(MECHANISMS)('$name, switched off,', (m) => {
  const others: readonly string[] = MECHANISMS.filter((other) => other !== m).flatMap((other) => other.writes)
  const own = m.writes.filter((name) => !others.includes(name))

  it('is neutral in every month: what it alone writes equals what it names, or stays as it was before the first month', () => {
    const named = Object.entries(m.neutral ?? {})
    const kept = own.filter((name) => m.neutral?.[name] === undefined)
    expect(named.map(([name]) => name).filter((name) => !m.writes.includes(name as ColumnName))).toEqual([])
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const off = compile(scenarioOf(recipe, [m.name]))
        const { scenario, world, phases } = off
        const at = SCHEDULE.filter((name) => name !== m.name || named.length > 0).indexOf(m.name as Phase)
        draw(off, scenario.seed)
        for (let month = 0; month < scenario.months; month++) {
          for (const [n, { name, step }] of phases.entries()) {
            step(month)
            if (n !== at || named.length === 0) continue
            expect(name).toBe(`${m.name} off`)
            for (const [written, equals] of named) expect([...world[written as ColumnName]]).toEqual(repeated(world, written, equals))
          }
        }
        const moved = changed(world, off.initial)
        expect(moved.filter((name) => (kept as readonly string[]).includes(name))).toEqual([])
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

describe('evasion', () => {
  it('adds no damage: a respondent without it is hurt as much or more in every month of a world that goes the same way', () => {
    let hurt = 0
    fc.assert(
      fc.property(recipes({ months: 24 }), (recipe) => {
        // Nobody reacts, so that both worlds go the same way.
        const others = ['coalition', 'response', 'settlement', 'monitoring']
        const [on, off] = [others, [...others, 'evasion']].map((names) => compile(scenarioOf(recipe, names)))
        for (const one of [on!, off!]) draw(one, recipe.salt.toString())
        for (let month = 0; month < recipe.months; month++) {
          for (const one of [on!, off!]) for (const { step } of one.phases) step(month)
          for (const [c, damage] of on!.world.netDamage.entries()) {
            expect(damage).toBeLessThanOrEqual(off!.world.netDamage[c]!)
            if (off!.world.netDamage[c]! > 0) hurt++
          }
        }
      }),
      settings(30),
    )
    expect(hurt).toBeGreaterThan(0)
  })
})

describe('the schedule', () => {
  it('changes nothing but what is neutral with every mechanism off', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const off = compile(
          scenarioOf(
            recipe,
            MECHANISMS.map((m) => m.name),
          ),
        )
        runMonths(off)
        // Nobody is hurt and no gap moves, so that even what is neutral stays as it was; only the case of each state is filled in.
        expect(changed(off.world, off.initial).filter((name) => name !== 'perceivedGap')).toEqual([])
      }),
      settings(5),
    )
  })
})
