import { describe, expect, it } from 'vitest'
import { createProgress, worldCount } from '../../../../sim/cli/execute/progress.ts'

function watch(isTTY: boolean, moments: readonly (readonly [second: number, done: number])[]): readonly string[] {
  const lines: string[] = []
  let now = 100
  const progress = createProgress(worldCount(1000), { isTTY, write: (text) => lines.push(text) }, () => now)
  for (const [second, done] of moments) {
    now = 100 + second
    progress.update(done)
  }
  progress.end()
  return lines
}

describe('createProgress', () => {
  it('is silent for quick runs', () => {
    expect(watch(true, [[0.2, 900]])).toEqual([])
    expect(watch(false, [[1.9, 900]])).toEqual([])
  })

  it('keeps one line of a terminal up to date and wipes it', () => {
    const moments = [
      [0.4, 100],
      [0.45, 150],
      [2, 250],
    ] as const
    expect(watch(true, moments)).toEqual([
      '\r100 of 1,000 worlds, 10 %\u001b[K',
      '\r250 of 1,000 worlds, 25 %, about 6 s to go\u001b[K',
      '\r\u001b[K',
    ])
  })

  it('says it once elsewhere', () => {
    const moments = [
      [2.1, 100],
      [9, 500],
    ] as const
    expect(watch(false, moments)).toEqual(['100 of 1,000 worlds, 10 %, about 19 s to go\n'])
  })

  it('does not announce what is done', () => {
    expect(watch(false, [[3, 1000]])).toEqual([])
  })
})
