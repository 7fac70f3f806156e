/** The guards of the structure can fail: each is given a small project with the fault it looks for, and one without. */
import { describe, expect, it } from 'vitest'
import type { Import } from './imports.ts'
import { byDoor, circlesIn, families, openToTest, tooWide, withoutList } from './structure.ts'

const imports = (...steps: readonly (readonly [string, string])[]): readonly Import[] =>
  steps.map(([by, of]) => ({ by, of, typesOnly: false, names: [] }))

describe('doors', () => {
  it.each([
    ['sim/run/a.ts', 'sim/run/b.ts'],
    ['sim/run/a.ts', 'sim/words/index.ts'],
    ['web/main.tsx', 'web/places/index.ts'],
    ['web/places/index.ts', 'web/places/learn/place.ts'],
    ['sim/run/deep/a.ts', 'sim/run/b.ts'],
  ])('%s may enter %s', (by, of) => expect(byDoor(by, of)).toBe(true))

  it.each([
    ['sim/run/a.ts', 'sim/words/numbers.ts'],
    ['sim/run/a.ts', 'sim/words/deep/index.ts'],
    ['web/main.tsx', 'web/places/learn/place.ts'],
    ['web/places/a/place.ts', 'web/parts/command.ts'],
    ['sim/run/a.ts', 'sim/words/place.ts'],
  ])('%s may not enter %s', (by, of) => expect(byDoor(by, of)).toBe(false))
})

describe('tests', () => {
  it.each([
    ['test/sim/run/a.test.ts', 'sim/run/b.ts'],
    ['test/sim/run/a.test.ts', 'sim/run/a/deep/b.ts'],
    ['test/sim/run/deep/a.test.ts', 'sim/run/b.ts'],
    ['test/sim/run/a.test.ts', 'sim/words/deep/index.ts'],
    ['test/laws/a.test.ts', 'sim/words/index.ts'],
    ['test/support/a.ts', 'web/places/learn/place.ts'],
  ])('%s may open %s', (by, of) => expect(openToTest(by, of)).toBe(true))

  it.each([
    ['test/sim/run/a.test.ts', 'sim/words/a.ts'],
    ['test/sim/run/a.test.ts', 'sim/run/b/c.ts'],
    ['test/sim/run/a.test.ts', 'sim/runner/a.ts'],
    ['test/laws/a.test.ts', 'sim/words/a.ts'],
    ['test/sim.test.ts', 'web/words/a.ts'],
  ])('%s may not open %s', (by, of) => expect(openToTest(by, of)).toBe(false))
})

describe('circles', () => {
  it('are found among files of a folder', () => {
    expect(circlesIn(imports(['sim/a.ts', 'sim/b.ts'], ['sim/b.ts', 'sim/c.ts'], ['sim/c.ts', 'sim/a.ts']))).toEqual([
      'sim: a.ts -> b.ts -> c.ts -> a.ts',
    ])
  })

  it('are found among folders whose files form none', () => {
    expect(circlesIn(imports(['sim/a/one.ts', 'sim/b/one.ts'], ['sim/b/two.ts', 'sim/a/two.ts']))).toEqual(['sim: a -> b -> a'])
  })

  it('are not found where imports lead one way', () => {
    expect(circlesIn(imports(['sim/a/one.ts', 'sim/b/one.ts'], ['sim/a/two.ts', 'sim/b/two.ts'], ['sim/b/one.ts', 'sim/c.ts']))).toEqual([])
  })
})

describe('lists and families', () => {
  it('a folder of three files needs a list, one of two does not', () => {
    expect(withoutList(['sim/a/x.ts', 'sim/a/y.ts', 'sim/a/z.ts', 'sim/b/x.ts', 'sim/b/y.ts'])).toEqual(['sim/a'])
    expect(withoutList(['sim/a/x.ts', 'sim/a/y.ts', 'sim/a/index.ts'])).toEqual([])
    expect(withoutList(['web/places/p/x.ts', 'web/places/p/y.ts', 'web/places/p/place.ts'])).toEqual([])
    expect(withoutList(['sim/cli/c/x.ts', 'sim/cli/c/y.ts', 'sim/cli/c/command.ts'])).toEqual([])
    // The name of a plug-in makes no list elsewhere.
    expect(withoutList(['sim/a/x.ts', 'sim/a/y.ts', 'sim/a/place.ts', 'web/p/x.ts', 'web/p/y.ts', 'web/p/command.ts'])).toEqual([
      'sim/a',
      'web/p',
    ])
  })

  it('three names with one first or last word are a folder, the bare word counting; two are not', () => {
    expect(families(['sim/tie.ts', 'sim/tie-table.ts', 'sim/tie-rows.ts'])).toEqual(['sim: tie-*'])
    expect(families(['sim/a-page.ts', 'sim/b-page.tsx', 'sim/page.ts'])).toEqual(['sim: *-page'])
    expect(families(['test/a-page.test.ts', 'test/b-page.test.ts', 'test/c-page.test.tsx'])).toEqual(['test: *-page'])
    expect(families(['sim/tie.ts', 'sim/tie-table.ts', 'sim/x/tie-rows.ts'])).toEqual([])
  })
})

describe('width', () => {
  it('counts characters, not bytes', () => {
    expect(tooWide('a.ts', `${'ü'.repeat(140)}\n${'u'.repeat(141)}\n`, 140)).toEqual(['a.ts:2'])
  })
})
