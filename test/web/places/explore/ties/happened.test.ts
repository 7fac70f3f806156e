import { describe, expect, it } from 'vitest'
import type { CodedRecord } from '../../../../../sim/index.ts'
import { happenedAt } from '../../../../../web/places/explore/ties/happened.ts'
import type { Actor } from '../../../../../web/places/explore/ties/month.ts'
import { makeScenario } from '../../../../support/scenarios.ts'

const scenario = { ...makeScenario(3), id: 'made', start: '2001-01', months: 12 }
const [a, b, c] = scenario.states.map(({ id }) => id) as [string, string, string]
const LINE = { scenario: 'made', actor: 'state', forum: 'none', mark: 'recalled', source: 'a book' } as const
const RECORD: CodedRecord = {
  roles: [
    { ...LINE, role: 'enforcer', from: '2001-02', until: '2001-04', states: [b], measure: 'froze assets' },
    { ...LINE, role: 'bystander', from: '2001-01', until: '2001-12', states: [c], measure: '' },
  ],
  votes: [],
}
const actor = (id: string, role: Actor['role']): Actor => ({ id, name: id, role, leverage: 0, effort: 0, cost: 0, may: true, bound: false })
const ACTORS = [actor(a, 'respondent'), actor(b, 'supporter'), actor(c, 'barred')]

describe('what states did', () => {
  it('is told of the months that a line covers, with source and mark', () => {
    const told = happenedAt(RECORD, scenario, ACTORS, 3)!
    expect(told.lines.map(({ role, measure, source, mark }) => [role, measure, source, mark])).toEqual([
      ['enforcer', 'froze assets', 'a book', 'from memory, source not read'],
    ])
    expect(happenedAt(RECORD, scenario, ACTORS, 4)!.lines).toEqual([])
  })

  it('is compared with the followed world, in which the barred are bystanders', () => {
    expect(happenedAt(RECORD, scenario, ACTORS, 1)).toMatchObject({ coded: 2, same: 1 })
    expect(happenedAt(RECORD, { ...scenario, id: 'another' }, ACTORS, 1)).toBeNull()
  })
})
