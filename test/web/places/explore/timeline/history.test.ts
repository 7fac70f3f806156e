import { describe, expect, it } from 'vitest'
import { type CaseHistory, codedPaths, createEngine, createSender, historyOf } from '../../../../../sim/index.ts'
import { codedSeries, pathsOf, skillWords } from '../../../../../web/places/explore/timeline/history.ts'
import { createWork } from '../../../../../web/worker/desk/index.ts'
import { shelf } from '../../../../support/bundled.ts'
import { open } from '../../../../support/page.ts'

const { scenario, seed } = open.subject!

describe('history', () => {
  it('draws the coded path from the judgment to its last step, constant between', () => {
    const series = codedSeries(scenario, 0)!
    const { steps } = codedPaths(scenario)[0]!
    const last = steps.at(-1)!
    expect(series).toHaveLength(scenario.months)
    for (const { month, value } of steps) expect(series[month]).toBe(value)
    expect(series[last.month - 1]).toBe(steps.at(-2)!.value)
    expect(series[last.month + 1]).toBeNaN()
    const made = shelf.scenarios.find(({ id }) => id === 'two-blocs')!
    expect(pathsOf(made.json)).toEqual([])
  })

  it('is scored at the desk as in the core, against the paths of the other cases', () => {
    const others = shelf.scenarios.flatMap(({ json }) => pathsOf(json))
    const work = createWork()
    const batch = createEngine(scenario).run(seed, 0, 4, 'series')
    work.begin(1, createSender()(scenario), seed, 0)
    work.add(1, [batch])
    const history = work.history(1, others)!
    expect(history).toEqual(historyOf(scenario, [batch], others, 0))
    expect(history.reference).not.toBeNull()
    expect(work.history(2, others)).toBeNull()
  })

  it('says how well the model does, and no more than that', () => {
    const score = (skill: number | null, scored = 8, of = 'mine') =>
      skillWords({ scenario: of, scored, skill, inside90: 0.75 } as unknown as CaseHistory)
    expect(score(0.31)).toContain('6 of 8 points after the judgment lie in the band')
    expect(score(0.31)).toContain('Skill 0.31: better than the base rate')
    expect(score(-0.4)).toContain('Skill −0.40: worse than')
    expect(score(0.02)).toContain('about as good as')
    expect(score(null)).not.toContain('Skill')
    expect(score(0.3, 0)).toBe('')
    expect(score(0.3, 8)).not.toContain('fitted')
    expect(score(0.3, 8, 'bakassi-2002')).toContain('held out')
  })
})
