/** Colours of the map differ for every kind of colour vision. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, differenceSeen, VISIONS } from '../base/colour-vision.ts'

describe.each(['light', 'dark'] as const)('ink of the map, %s', (theme) => {
  const read = (path: string) => readFileSync(new URL(`../../../../web/${path}`, import.meta.url), 'utf8')
  const [tokens, css] = [read('style/tokens.css'), read('style/map.css')]
  const colour = (token: string): string => {
    const found = new RegExp(`--${token}:\\s*light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)`).exec(tokens)
    if (found === null) throw new Error(`tokens.css: expected --${token}`)
    return found[theme === 'light' ? 1 : 2]!
  }
  const opacity = (selector: string): number => {
    const rule = css.split('}').find((one) => one.trim().startsWith(`${selector} {`))
    const found = rule === undefined ? null : /fill-opacity:\s*([\d.]+)/.exec(rule)
    if (found === null) throw new Error(`map.css: expected a fill-opacity of ${selector}`)
    return Number(found[1])
  }
  /** A colour over another, mixed as the browser does. */
  const over = (top: string, ground: string, share: number): string => {
    const channel = (from: number) => {
      const [a, b] = [top, ground].map((hex) => Number.parseInt(hex.slice(from, from + 2), 16)) as [number, number]
      return Math.round(share * a + (1 - share) * b)
        .toString(16)
        .padStart(2, '0')
    }
    return `#${channel(1)}${channel(3)}${channel(5)}`
  }
  const ROLES = ['enforcer', 'supporter', 'buster', 'patron'] as const
  const lands = () => [
    ...ROLES.map((role) => [role, over(colour(`role-${role}`), colour('paper'), opacity('.land.is-state'))] as const),
    ['respondent', over(colour('ink'), colour('paper'), opacity('.land.is-state.role-respondent'))] as const,
    ['bystander', colour('paper-3')] as const,
  ]

  it.each(VISIONS)('lands of different roles differ under %s vision', (vision) => {
    for (const [index, [one, a]] of lands().entries()) {
      for (const [other, b] of lands().slice(index + 1)) {
        // Glyphs are the first channel and stand in every land: 8 is plain side by side.
        expect(differenceSeen(a, b, vision), `${one} and ${other}`).toBeGreaterThanOrEqual(8)
      }
    }
  })

  it.each(VISIONS)('a hatched land is told from one that plays no role under %s vision', (vision) => {
    for (const role of ROLES) {
      const line = over(colour(`role-${role}`), colour('paper-3'), opacity('.hatch-line'))
      expect(differenceSeen(line, colour('paper-3'), vision), role).toBeGreaterThanOrEqual(10)
    }
  })

  it('a glyph is seen on its rim of paper, the respondent’s land and the outline of a claimant on every land', () => {
    for (const role of [...ROLES, 'bystander']) {
      expect(contrast(colour(`role-${role}`), colour('paper')), role).toBeGreaterThanOrEqual(3)
    }
    const [respondent] = lands().filter(([name]) => name === 'respondent')
    expect(contrast(respondent![1], colour('paper'))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('focus'), colour('paper'))).toBeGreaterThanOrEqual(3)
  })
})
