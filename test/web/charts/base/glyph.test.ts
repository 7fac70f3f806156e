import { describe, expect, it } from 'vitest'
import { POSTURES, ROLES } from '../../../../sim/model/index.ts'
import { GLYPHS, glyphClass, POSTURE_SEQUENCE } from '../../../../web/charts/base/glyph.ts'
import { ROLE_SEQUENCE } from '../../../../web/charts/base/role.ts'

describe('glyphs', () => {
  it('cover the roles and postures of the model', () => {
    expect([...ROLE_SEQUENCE].sort()).toEqual([...ROLES, 'respondent', 'barred'].sort())
    expect(POSTURE_SEQUENCE).toEqual(POSTURES)
  })

  it('differ in shape, so that colour is never the only channel', () => {
    const shapes = Object.values(GLYPHS).map((glyph) => `${glyph.kind} ${glyph.path(10)}`)
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('name their colour', () => {
    expect(glyphClass('buster')).toBe('role-buster')
    expect(glyphClass('defy')).toBe('posture-defy')
  })
})
