import { describe, expect, it } from 'vitest'
import { captionLines } from '../../../../web/charts/base/index.ts'
import { captionRows } from '../../../../web/charts/picture/index.ts'
import { caption } from '../../../support/caption.ts'

describe('caption', () => {
  it('carries seed, engine, digest and citation', () => {
    const all = captionLines(caption).join(' ')
    for (const part of Object.values(caption)) expect(all).toContain(part)
  })

  it('fits narrow pictures, word for word, and stays as it is in wide ones', () => {
    const long = { ...caption, hash: 'f'.repeat(64), citation: 'Pacta, an agent-based simulation of enforcement, 2026' }
    const rows = captionRows(long, 200)
    expect(rows.join(' ')).toBe(captionLines(long).join(' '))
    // 200 px hold 33 letters; only the digest is longer, and stands alone.
    expect(rows.filter((row) => row.length > 33)).toEqual([`${long.hash}.`])
    expect(captionRows(long, 2000)).toEqual(captionLines(long))
  })
})
