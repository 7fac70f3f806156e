/** The sequence of a month: every mechanism once, what must come before what, and the same in files, tests and ODD. */
import { describe, expect, it } from 'vitest'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { SCHEDULE } from '../../../sim/model/schedule.ts'
import { codeIn, exists, read } from '../../support/sources.ts'

/** The file of a mechanism, or the list of its folder. */
const mechanismFile = (name: string) => {
  const folder = `sim/model/mechanisms/${name}/index.ts`
  return exists(folder) ? folder : `sim/model/mechanisms/${name}.ts`
}

describe('the sequence of a month', () => {
  it('holds every mechanism once', () => {
    expect([...SCHEDULE].sort()).toEqual(MECHANISMS.map((m) => m.name).sort())
    expect(new Set(SCHEDULE).size).toBe(SCHEDULE.length)
  })

  it.each([
    ['a judgment falls due', 'events', 'before it is reported on', 'monitoring'],
    ['a report', 'monitoring', 'before the ladder moves on it', 'escalation'],
    ['the rung', 'escalation', 'before what it does', 'measures'],
    ['measures', 'measures', 'before what slips past them', 'evasion'],
    ['what is left of them', 'evasion', 'before whom it harms', 'collateral'],
    ['harm', 'collateral', 'before who turns away from it', 'coalition'],
    ['the coalition', 'coalition', 'before the respondent answers it', 'response'],
    ['the answer', 'response', 'before what is agreed on it', 'settlement'],
    ['the agreement', 'settlement', 'before it is carried out', 'implementation'],
    ['what is fulfilled', 'implementation', 'before whom it reaches', 'remedies'],
    ['all of it', 'remedies', 'before what is thought of it', 'order'],
  ])('puts %s (%s) %s (%s)', (_, first, __, then) => {
    const names: readonly string[] = SCHEDULE
    expect(names.indexOf(first)).toBeGreaterThanOrEqual(0)
    expect(names.indexOf(first)).toBeLessThan(names.indexOf(then))
  })
})

describe('the sequence in files, tests and ODD', () => {
  it('says at the head of each mechanism which section of the ODD tells it', () => {
    expect(SCHEDULE.filter((name) => !read(mechanismFile(name)).includes(`ODD section 7, ${name}.`))).toEqual([])
  })

  it('finds each mechanism in a file or a folder of its name, with a test that mirrors it', () => {
    const files = codeIn('sim/model/mechanisms').filter((path) => path !== 'sim/model/mechanisms/index.ts')
    const named = files.map((path) => /^sim\/model\/mechanisms\/([a-z]+)[./]/.exec(path)?.[1])
    expect([...new Set(named)].sort()).toEqual([...SCHEDULE].sort())
    expect(SCHEDULE.filter((name) => !files.includes(mechanismFile(name)))).toEqual([])
    expect(SCHEDULE.filter((name) => !exists(`test/sim/model/mechanisms/${name}.test.ts`))).toEqual([])
  })

  it('is told in ODD sections 3 and 7 in the same sequence', () => {
    const odd = read('sim/ODD.md')
    const section = (n: number) => odd.split(new RegExp(`^## ${n}\\. `, 'm'))[1]?.split(/^## /m)[0] ?? ''
    const submodels = [...section(7).matchAll(/^### 7\.\d+ (\w+)$/gm)].map((match) => match[1])
    expect(submodels).toEqual([...SCHEDULE])
    const named = section(3).match(new RegExp(`\\b(${SCHEDULE.join('|')})\\b`, 'g')) ?? []
    // Section 3 may come back to a mechanism; what counts is the sequence in which it first names them in its list.
    const listed = [...section(3).matchAll(/^\s*(?:\d+\.|\|\s*\d+\s*\|)\s*[`*]*(\w+)/gm)].map((match) => match[1])
    expect(listed.length > 0 ? listed : [...new Set(named)]).toEqual([...SCHEDULE])
  })
})
