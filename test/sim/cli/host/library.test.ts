import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'

describe('bundledLibrary', () => {
  it('finds the world tables of the package and reads them once', () => {
    const { tables } = bundledLibrary()
    expect(tables['world-2019'].states.some(({ id }) => id === 'NGA')).toBe(true)
    expect(tables['world-2019']).toBe(tables['world-2019'])
  })

  it('knows no scenario where there is no folder', () => {
    expect(bundledLibrary(new URL('file:///nowhere/')).ids).toEqual([])
  })

  it('reads every scenario that it lists', () => {
    const library = bundledLibrary()
    for (const id of library.ids) expect(JSON.parse(library.read(id)).id).toBe(id)
  })
})
