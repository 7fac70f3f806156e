import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'

describe('bundledLibrary', () => {
  it('finds the world tables of the package and reads them once', () => {
    const { tables } = bundledLibrary()
    expect(tables['world-2019'].states.some(({ id }) => id === 'NGA')).toBe(true)
    expect(tables['world-2019']).toBe(tables['world-2019'])
  })

  it('has a table for every year, and reads that of a year alone', () => {
    const { tables } = bundledLibrary()
    expect(Object.keys(tables)).toHaveLength(32)
    expect(tables['world-2002']).toMatchObject({ id: 'world-2002', year: 2002 })
    expect(tables['world-2002']).toBe(tables['world-2002'])
    // Where there are no files, only a table that is asked for is missed.
    const none = bundledLibrary(new URL('file:///nowhere/')).tables
    expect(Object.keys(none)).toHaveLength(32)
    expect(() => none['world-1985']).toThrow('ENOENT')
  })

  it('knows no scenario where there is no folder', () => {
    expect(bundledLibrary(new URL('file:///nowhere/')).ids).toEqual([])
  })

  it('reads every scenario that it lists', () => {
    const library = bundledLibrary()
    for (const id of library.ids) expect(JSON.parse(library.read(id)).id).toBe(id)
  })
})
