import { describe, expect, it } from 'vitest'
import { IMPORTERS } from '../../../sim/importers/index.ts'

describe('the list of importers', () => {
  it('names each once, with citation and licence', () => {
    expect(new Set(IMPORTERS.map(({ id }) => id)).size).toBe(8)
    for (const { citation, licence, files } of IMPORTERS) {
      expect(citation).toMatch(/\w{4,}/)
      expect(licence).not.toBe('')
      expect(files).not.toBe('')
    }
  })
})
