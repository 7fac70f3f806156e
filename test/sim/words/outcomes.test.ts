import { describe, expect, it } from 'vitest'
import { OUTCOME_GROUPS, outcomeWords } from '../../../sim/words/outcomes.ts'

describe('an outcome in words', () => {
  it('has its unit as a person says it, and not the name that the model has for it', () => {
    expect(outcomeWords('reversals').change(0.31)).toBe('+0.31\u00a0per\u00a0world')
    expect(outcomeWords('wrongEscalations').size(2.4)).toBe('2.4\u00a0per\u00a0world')
    expect(outcomeWords('peakRung').change(-1.2)).toBe('−1.2\u00a0rungs')
    expect(outcomeWords('meanCompliance').change(0.2)).toBe('+20\u00a0points')
    const names = OUTCOME_GROUPS.flatMap(({ shown, more }) => [...shown, ...more])
    const said = names.map((name) => `${outcomeWords(name).change(1)} ${outcomeWords(name).unit}`)
    for (const words of said) expect(words).not.toMatch(/count|index|\bshare\b|USD/)
  })
})
