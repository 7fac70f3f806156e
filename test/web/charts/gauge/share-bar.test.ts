import { describe, expect, it } from 'vitest'
import { hatching } from '../../../../web/charts/gauge/hatching.ts'
import { describe as inWords, readout, type ShareBarData, spread, step, table } from '../../../../web/charts/gauge/share-bar.ts'

const part = (word: string, estimate: number) => ({
  word,
  meaning: `what it is to ${word}.`,
  estimate,
  low: estimate / 2,
  high: estimate * 1.5,
})
const data: ShareBarData = {
  of: '1,000 worlds',
  parts: [part('comply', 0.019), part('settle', 0.31), part('slide back', 0), part('defy', 0.671)],
}

describe('a bar of shares', () => {
  it('says the largest first and leaves out what is nothing', () => {
    expect(inWords(data).replaceAll('\u00a0', ' ')).toBe('Of 1,000 worlds: 67 % defy, 31 % settle, 1.9 % comply.')
  })

  it('reads out a part with limits and meaning', () => {
    expect(readout(data.parts[1]!).replaceAll('\u00a0', ' ')).toBe('Settle: 31 %, 16 to 47 %: what it is to settle.')
  })

  it('has a row for every class behind it, also for those that are nothing', () => {
    expect(table(data).rows.map(([word, share]) => [word, share])).toEqual([
      ['comply', 0.019],
      ['settle', 0.31],
      ['slide back', 0],
      ['defy', 0.671],
    ])
  })

  it('is walked by arrows, without leaving its ends', () => {
    expect([step('ArrowRight', null, 4), step('ArrowRight', 3, 4), step('ArrowLeft', 0, 4), step('End', 0, 4), step('Home', 3, 4)]).toEqual(
      [...[0, 3, 0, 3, 0]],
    )
    expect([step('Tab', 1, 4), step('ArrowRight', null, 0)]).toEqual([null, null])
  })
})

describe('labels', () => {
  it('stand where they want to while there is room', () => {
    expect(spread([0, 200, 400], [80, 80, 80], 600)).toEqual([0, 200, 400])
  })

  it('give way to the right, and to the left at the end, without touching', () => {
    const widths = [90, 60, 70, 80]
    const at = spread([0, 10, 585, 590], widths, 600)
    for (let n = 0; n < at.length; n++) {
      expect(at[n]! + widths[n]!).toBeLessThanOrEqual(600)
      if (n > 0) expect(at[n]!).toBeGreaterThanOrEqual(at[n - 1]! + widths[n - 1]!)
    }
  })
})

describe('hatchings', () => {
  const all = [0, 1, 2, 3, 4, 5].map((index) => hatching(index, 10, 80, 20, 30))

  it('differ from each other; the first is none', () => {
    expect(new Set(all).size).toBe(6)
    expect(all[0]).toBe('')
  })

  it('stay within the part', () => {
    for (const path of all.slice(1)) {
      for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(10)
        expect(Number(x)).toBeLessThanOrEqual(90)
        expect(Number(y)).toBeGreaterThanOrEqual(20)
        expect(Number(y)).toBeLessThanOrEqual(50)
      }
    }
    expect(hatching(5, 10, 0.5, 20, 30)).not.toMatch(/NaN/)
  })
})
