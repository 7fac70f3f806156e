import { describe, expect, it } from 'vitest'
import { ROLES } from '../../../sim/model/index.ts'
import { TableError } from '../../../sim/tables/problem.ts'
import { type CodedRecord, RECORD_FILES, readRecord } from '../../../sim/tables/record.ts'
import { ids, scenarioOf } from '../../support/committed.ts'
import { recordBundled } from '../../support/record.ts'

const record = recordBundled()
const [ROLES_FILE, VOTES_FILE] = RECORD_FILES as [string, string]
const HEADS = {
  [ROLES_FILE]: 'case,role,actor,from,to,forum,states,measure,mark,source\n',
  [VOTES_FILE]: 'vote,date,forum,case,moved,cast,states,mark,source\n',
}

function problemsOf(roles: string, votes = ''): readonly string[] {
  try {
    readRecord({ [ROLES_FILE]: `${HEADS[ROLES_FILE]}${roles}`, [VOTES_FILE]: `${HEADS[VOTES_FILE]}${votes}` })
    return []
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    return error.problems.map(({ place, rule, value }) => `${place.replace('scenarios/data/record/', '')}: ${rule}, got ${value}`)
  }
}

describe('the record as it is bundled', () => {
  it('is of the historical cases and of their states', () => {
    const historical = ids.filter((id) => scenarioOf(id).kind === 'historical')
    const named = ({ roles }: CodedRecord) => [...new Set(roles.map(({ scenario }) => scenario))].sort()
    expect(named(record)).toEqual([...historical].sort())
    for (const id of historical) {
      const { states, cases } = scenarioOf(id)
      const coded = new Set(record.roles.filter(({ scenario }) => scenario === id).flatMap((one) => one.states))
      const kept = states.filter((state) => state.members.length === 1 && !state.id.startsWith('R-'))
      const missing = kept.filter((state) => !coded.has(state.id) && cases.every(({ respondent }) => respondent !== state.id))
      expect(missing.length, `${id}: ${missing.map((state) => state.id).join(' ')}`).toBeLessThanOrEqual(1)
    }
  })

  it('has the states and months of the coding, and every recorded vote', () => {
    expect(record.roles.reduce((sum, { states }) => sum + states.length, 0)).toBe(1123)
    expect(record.votes.reduce((sum, { states }) => sum + states.length, 0)).toBe(898)
    const yes = record.votes.filter(({ vote, cast }) => vote === 'UNGA 41/31' && cast === 'yes')
    expect(yes.flatMap(({ states }) => states)).toHaveLength(94)
    expect([...new Set(record.roles.map(({ role }) => role))].sort()).toEqual([...ROLES].sort())
  })
})

describe('a record', () => {
  const line = 'mine,enforcer,state,2001-02,2002-03,UNSC,AAA BBB,embargo,verified,a book\n'
  const vote = 'V 1,2001-02-03,unga,mine,a call,yes,AAA BBB,recalled,a book\n'

  it('is read in the sequence of its lines', () => {
    expect(readRecord({ [ROLES_FILE]: `${HEADS[ROLES_FILE]}${line}`, [VOTES_FILE]: `${HEADS[VOTES_FILE]}${vote}` })).toEqual({
      roles: [
        {
          ...{ scenario: 'mine', role: 'enforcer', actor: 'state', from: '2001-02', until: '2002-03', forum: 'UNSC' },
          ...{ states: ['AAA', 'BBB'], measure: 'embargo', mark: 'verified', source: 'a book' },
        },
      ],
      votes: [
        {
          ...{ vote: 'V 1', date: '2001-02-03', forum: 'unga', scenario: 'mine', moved: 'a call', cast: 'yes' },
          ...{ states: ['AAA', 'BBB'], mark: 'recalled', source: 'a book' },
        },
      ],
    })
  })

  it('tells of everything that is wrong in it, with the line', () => {
    const roles = `${line}mine,judge,people,2001-2,2000-01,UNSC,BBB ccc,,perhaps,\n,enforcer,forum,2001-01,2001-01,EU,,,verified,a book\n`
    expect(problemsOf(roles, `${vote}V 1,2001,unga,mine,a call,maybe,BBB,recalled,a book\n`)).toEqual([
      'roles.csv > line 3, role: one of bystander, supporter, enforcer, buster, patron, got "judge"',
      'roles.csv > line 3, actor: one of state, forum, court, got "people"',
      'roles.csv > line 3, mark: one of verified, recalled, got "perhaps"',
      'roles.csv > line 3: two months as YYYY-MM, the earlier first, got "2001-2" and "2000-01"',
      'roles.csv > line 3, source: a text, got a blank',
      'roles.csv > line 3: ids of states with spaces between, got "ccc"',
      'roles.csv > line 4, case: a text, got a blank',
      'roles.csv > line 4, states: a text, got a blank',
      'votes.csv > line 3, cast: one of yes, no, abstain, absent, got "maybe"',
      'votes.csv > line 3, date: a day as YYYY-MM-DD, got "2001"',
      'votes.csv > line 3: one vote of a state, got BBB again',
    ])
  })

  it('has one role of a state at a time, and any number of a forum', () => {
    const later = line.replace('2001-02,2002-03', '2002-03,2003-01')
    expect(problemsOf(line + later)).toEqual([
      'roles.csv > line 3: one role of a state at a time, got AAA again',
      'roles.csv > line 3: one role of a state at a time, got BBB again',
    ])
    expect(problemsOf(line + later.replace('2002-03,', '2002-04,'))).toEqual([])
    const forum = line.replace('state', 'forum').replace('AAA BBB', 'EU')
    expect(problemsOf(forum + forum)).toEqual([])
  })

  it('says where a table is missing', () => {
    expect(() => readRecord({})).toThrow(TableError)
  })
})
