import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { bindFenced, nothingTouched } from '../support/alone.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { bytesOf, changed, draw } from '../support/bytes.ts'
import { codeIn, read } from '../support/sources.ts'

describe.each(MECHANISMS)('$name', (m) => {
  const touched = nothingTouched()

  it('reads only what it declares and writes only its writes, in every month', () => {
    fc.assert(
      fc.property(recipes({ months: 60 }), (recipe) => {
        const compiled = compile(scenarioOf(recipe))
        const { scenario, world, tape, phases } = compiled
        const fenced = bindFenced(m, world, tape, touched)
        draw(compiled, scenario.seed)
        for (let month = 0; month < scenario.months; month++) {
          for (const phase of phases) {
            if (phase.name !== m.name) {
              phase.step(month)
              continue
            }
            const before = bytesOf(world)
            fenced(month)
            const written = changed(world, before)
            expect(written.filter((name) => !(m.writes as readonly string[]).includes(name))).toEqual([])
          }
        }
      }),
      settings(60),
    )
  })

  it('asks for everything that it declares', () => {
    expect([...m.reads, ...m.writes].filter((name) => !touched.columns.has(name))).toEqual([])
    // Where a column starts is a parameter of the mechanism that moves it, but is read before the first month; so is turnover.
    const monthly = Object.keys(m.parameters).filter((name) => !/^(initial|turnover)[A-Z]/.test(name))
    expect(monthly.filter((name) => !touched.parameters.has(name))).toEqual([])
    // Many levers are asked for on rare occasions only, so for these the text of the code decides.
    const used = MECHANISMS.flatMap((other) => Object.values(other.uses ?? {}))
    const levers = Object.keys({ ...m.levers, ...m.uses }).filter((name) => !used.includes(`${m.name}.${name}`))
    const files = codeIn('sim/model/mechanisms').filter((path) => new RegExp(`/${m.name}(\\.ts|/.+)$`).test(path))
    const text = files.map(read).join()
    expect(levers.filter((name) => !text.includes(`d.${name}[`))).toEqual([])
    expect(Object.keys(m.channels).filter((name) => !touched.channels.has(name))).toEqual([])
  })

  it('does the same behind the fence as in a run', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const free = compile(scenarioOf(recipe))
        const fenced = compile(scenarioOf(recipe))
        const step = bindFenced(m, fenced.world, fenced.tape, nothingTouched())
        draw(free, free.scenario.seed)
        draw(fenced, free.scenario.seed)
        for (let month = 0; month < free.scenario.months; month++) {
          for (const phase of free.phases) phase.step(month)
          for (const phase of fenced.phases) (phase.name === m.name ? step : phase.step)(month)
        }
        expect(changed(free.world, bytesOf(fenced.world))).toEqual([])
      }),
      settings(4),
    )
  })
})
