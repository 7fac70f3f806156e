import { describe, expect, it } from 'vitest'
import { summarize } from '../../../sim/ensemble/index.ts'
import { createEngine, type Scenario } from '../../../sim/model/index.ts'
import { bodyWords, forumLines, forumOf, forumsOf, mandateWords, tellForum } from '../../../sim/words/forums.ts'
import { caseFinding, flat } from '../../../sim/words/index.ts'
import { scenarioOf } from '../../support/committed.ts'
import { makeForum } from '../../support/scenarios.ts'

const BASE = scenarioOf('mammadov-2014')
const COUNT = BASE.states.length
const COMMITTEE = makeForum(COUNT, { id: 'committee', name: 'Committee of Ministers' })
const COUNCIL = makeForum(COUNT, { id: 'council', name: 'Council' })
const [kase] = BASE.cases

/** The case before one body, with a rung that another decides. */
function casedBefore(forum: string | null): Scenario {
  const [rung] = kase!.design.rungs
  const rungs = [{ ...rung!, by: 'forum', forum: 'council', effect: 'binds' } as const]
  return { ...BASE, forums: [COMMITTEE, COUNCIL], cases: [{ ...kase!, forum, design: { ...kase!.design, rungs } }] }
}

describe('the bodies of a case', () => {
  it('are its own first, then those that its ladder names, each once', () => {
    const ids = (scenario: Scenario) => forumsOf(scenario, 0).map(({ id }) => id)
    expect(ids(casedBefore('committee'))).toEqual(['committee', 'council'])
    expect(ids(casedBefore('council'))).toEqual(['council'])
    expect(ids(casedBefore(null))).toEqual(['council'])
    expect([forumOf(casedBefore('committee'), 0)?.name, forumOf(casedBefore(null), 0)]).toEqual(['Committee of Ministers', null])
  })

  it('are told with their members, an aggregate with how many of them it stands for', () => {
    const heads = BASE.states.map((_, at) => (at === 0 ? 1 : at === 1 ? 12 : 0))
    const vetoing = BASE.states.map((_, at) => at === 0)
    const told = tellForum(makeForum(COUNT, { heads, vetoing }), BASE.states)
    const [first, second] = BASE.states
    expect(told.size).toBe('13 members')
    expect(told.members).toBe(`${first!.name}, ${second!.name} (12 members)`)
    expect(told.lines).toContain(`one no of the ${first!.name} is enough to block`)
    expect(told.lines).toContain('It meets every month; what it adopts stands until a vote lifts it.')
  })

  it('say what they may order in words', () => {
    const lines = forumLines(makeForum(1, { powers: { recommends: ['diplomatic-protest'], acts: ['suspension-of-membership'] } }), [])
    expect(lines.slice(-2)).toEqual(['It recommends: diplomatic protest.', 'It takes by its own organs: suspension of membership.'])
  })

  it('are named in a rung with their force', () => {
    const [rung] = casedBefore(null).cases[0]!.design.rungs
    expect(mandateWords(rung!, [COUNCIL])).toBe('by the Council, which binds its members')
    expect([bodyWords('UN General Assembly'), bodyWords('The Hague Club')]).toEqual(['the UN General Assembly', 'The Hague Club'])
  })
})

describe('the first sentence of the finding', () => {
  const [batch] = [createEngine(BASE).run('tin', 0, 4, 'summary')]
  const summary = summarize(BASE, 'tin', [batch])
  const said = (scenario: Scenario) => flat(caseFinding(summary, scenario, 0))

  it('names the body that the case is before', () => {
    expect(said(casedBefore('committee'))).toMatch(/^In 4 worlds, with the case before the Committee of Ministers, Azerbaijan most often /)
    expect(said(casedBefore(null))).toMatch(/^In 4 worlds, Azerbaijan most often /)
  })
})
