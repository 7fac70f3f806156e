/**
 * The palette: AA contrast of all text, visible marks, and roles and postures that differ for every kind of colour
 * vision.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { POSTURE_SEQUENCE } from '../../../../web/charts/base/glyph.ts'
import { ROLE_SEQUENCE } from '../../../../web/charts/base/role.ts'
import { contrast, difference, differenceSeen, VISIONS } from './colour-vision.ts'

const css = readFileSync(new URL('../../../../web/style/tokens.css', import.meta.url), 'utf8')

/** Token -> [light, dark]. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi)].map(
    ([, name, light, dark]) => [name!, [light!, dark!]] as const,
  ),
)
const THEMES = ['light', 'dark'] as const

function colour(token: string, theme: (typeof THEMES)[number]): string {
  const pair = tokens.get(token)
  if (pair === undefined) throw new Error(`tokens.css: expected a light-dark() colour --${token}`)
  return pair[theme === 'light' ? 0 : 1]!
}

const GROUNDS = ['paper', 'paper-2', 'paper-3', 'accent-soft']
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'alert']
const CHART_TEXTS = ['tone-blue-text', 'tone-amber-text', 'tone-grey-text']
// The barred have the grey of bystanders, a glyph of their own and a paler land.
const ROLES = ROLE_SEQUENCE.filter((role) => role !== 'respondent' && role !== 'barred').map((role) => `role-${role}`)
const GRADES = ['data', 'estimate', 'expert', 'assumption'].map((grade) => `grade-${grade}`)
const POSTURES = POSTURE_SEQUENCE.map((posture) => `posture-${posture}`)

describe('measuring colour', () => {
  it('agrees with a published pair of the CIEDE2000 test data', () => {
    // Sharma, Wu and Dalal 2005, table 1, pair 1 gives 2.0425 to four decimals.
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3)
  })

  it('gives black on white 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
  })
})

describe.each(THEMES)('%s palette', (theme) => {
  it('finds every colour token', () => {
    expect(tokens.size).toBeGreaterThan(25)
  })

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))('%s on %s is AA', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(CHART_TEXTS)('%s on paper is AA', (text) => {
    expect(contrast(colour(text, theme), colour('paper', theme))).toBeGreaterThanOrEqual(4.5)
  })

  it('writes on the accent in AA', () => {
    expect(contrast(colour('on-accent', theme), colour('accent', theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...ROLES, ...POSTURES, ...GRADES, 'tone-blue', 'tone-amber', 'tone-grey', 'focus'])('%s is seen on paper', (mark) => {
    // WCAG 1.4.11: 3 to 1 for marks that carry meaning.
    expect(contrast(colour(mark, theme), colour('paper', theme))).toBeGreaterThanOrEqual(3)
  })

  it.each(VISIONS)('roles, postures and grades differ under %s vision', (vision) => {
    for (const family of [ROLES, POSTURES, GRADES]) {
      for (const [index, one] of family.entries()) {
        for (const other of family.slice(index + 1)) {
          const apart = differenceSeen(colour(one, theme), colour(other, theme), vision)
          // 10 is five to ten times what is just noticeable: plain side by side and apart; glyphs and words are the second channel.
          expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(10)
        }
      }
    }
  })

  it('has no red against green', () => {
    for (const token of [...ROLES, ...POSTURES]) {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour(token, theme).slice(at, at + 2), 16)) as [number, number, number]
      expect(g > r * 1.15 && g > b * 1.15, `${token} is green`).toBe(false)
    }
  })
})
