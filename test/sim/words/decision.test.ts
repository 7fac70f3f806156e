import { describe, expect, it } from 'vitest'
import type { Decision, Explanation } from '../../../sim/explain/index.ts'
import { POSTURES, ROLES } from '../../../sim/model/index.ts'
import { tellDecision } from '../../../sim/words/decision.ts'
import { OPTION_WORDS } from '../../../sim/words/options.ts'
import { makeScenario } from '../../support/scenarios.ts'

const scenario = { ...makeScenario(4), start: '2005-01' }

const role: Decision = {
  month: 2,
  occasion: 'review',
  before: 'supporter',
  after: 'supporter',
  terms: [
    { name: 'lawful', words: 'upholding the law', value: 0.0006, sides: ['enforcer'] },
    { name: 'pull', words: 'the pull of its peers', value: 0.001, sides: ['enforcer'] },
    { name: 'paid', words: 'trade lost to the measures', value: -0.0021, sides: ['enforcer'] },
    { name: 'harmful', words: 'distaste for civilian harm', value: -0.00001, sides: ['enforcer'] },
    { name: 'speaking', words: 'speaking out without sanctions', value: 0.0004, sides: ['supporter'] },
  ],
  options: [
    { name: 'bystander', utility: 0, probability: 0.25, from: 0, to: 0.25 },
    { name: 'supporter', utility: 0.0008, probability: 0.7, from: 0.25, to: 0.95 },
    { name: 'enforcer', utility: -0.0005, probability: 0.05, from: 0.95, to: 1 },
    { name: 'buster', utility: -1, probability: 0, from: 1, to: 1 },
    { name: 'patron', utility: -1, probability: 0, from: 1, to: 1 },
  ],
  draw: 0.4219,
  saw: [
    { name: 'perceivedGap', meaning: '', unit: 'index', value: 0.713 },
    { name: 'rung', meaning: '', unit: 'rung', value: 2 },
  ],
  peers: [
    { state: 'S001', weight: 0.6, role: 'enforcer' },
    { state: 'S002', weight: 0.4, role: 'bystander' },
  ],
  flips: [
    {
      kind: 'situation',
      name: 'dependence',
      meaning: 'trade with the respondent over GDP of the state itself',
      unit: 'share of GDP',
      from: 0.02,
      to: 0.0123451,
      holds: 0.0123452,
      share: 0.0306,
      becomes: 'enforcer',
    },
  ],
  peerFlips: [{ state: 'S002', weight: 0.4, from: 'bystander', to: 'enforcer', becomes: 'enforcer' }],
}

const told: Explanation = {
  engine: 'pacta',
  scenario: 'made',
  scenarioHash: '',
  seed: 'a',
  world: 0,
  case: 'case',
  state: 'S000',
  decides: 'role',
  month: 2,
  inForce: 'supporter',
  judged: true,
  decision: role,
  next: null,
  turns: [],
}

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a decision in sentences', () => {
  it('tells a role from what happened to what would have flipped it', () => {
    expect(tellDecision(told, scenario).map(spaced)).toEqual([
      'In March 2005 State 0 stayed a supporter.',
      'In per cent of the GDP of State 0 per year, the reasons for enforcing were the pull of its peers (+0.10) and upholding the law ' +
        '(+0.060). The reasons against were trade lost to the measures (−0.21). In total, enforcing was worth −0.050. The other ' +
        'roles were worth bystander 0 and supporter +0.080. These sums count habit in favour of the present role. It could not become a ' +
        'buster or a patron.',
      'This made the chances 70 % supporter, 25 % bystander and 5 % enforcer. The draw was 0.422, and a draw from 0.250 to 0.950 ' +
        'meant a supporter.',
      'It saw a compliance gap of 0.713, rung 2 of 5 in force (Asset freeze), legitimacy 0, attention 0 and an affinity of 0 to the ' +
        'respondent. Roles of its peers, by weight: 60 % enforcer.',
      'These are the smallest single changes that would have flipped the decision. Each was found and checked by running that month ' +
        'again on the same draw. Of what the state was or saw: trade with the respondent over GDP of the state itself at ' +
        '1.23 % of GDP rather than 2, 3.1 % of its range, for an enforcer. Of the levers of the design: none. Of the assumptions of the ' +
        'model: none. A single peer in another role would also have flipped it: State 2 as an enforcer.',
    ])
  })

  it('tells a change, an earlier decision and luck against the odds', () => {
    const decision = { ...role, after: 'enforcer', draw: 0.97, flips: [], peerFlips: [] }
    const [happened, , luck, , flips] = tellDecision({ ...told, month: 14, decision, inForce: 'enforcer' }, scenario)
    expect(happened).toBe(
      'In March 2005 State 0 went from supporter to enforcer. This is the decision in force in March 2006: there has been no review since.',
    )
    expect(spaced(luck!)).toContain('a draw from 0.950 to 1.000 meant an enforcer. The most likely option was a supporter (70 %), but ')
    expect(luck).toMatch(/ but the draw decides; here an unlikely option was drawn\.$/)
    expect(flips).toMatch(/^No single change would have flipped the decision: .*tried over its whole range/)
  })

  it('tells a posture and its occasion', () => {
    const decision: Decision = {
      ...role,
      occasion: 'report',
      before: 'defy',
      after: 'delay',
      terms: [
        { name: 'sanctions', words: 'the measures in force', value: 0.003, sides: ['comply'] },
        { name: 'cost', words: 'the domestic cost of complying', value: 0.004, sides: ['resist'] },
      ],
      options: POSTURES.map((name, at) => ({
        name,
        utility: -0.001 * at,
        probability: 0.2,
        from: at / 5,
        to: (at + 1) / 5,
      })),
      saw: [
        { name: 'netDamage', meaning: '', unit: 'share of GDP per year', value: 0.0035 },
        { name: 'frailty', meaning: '', unit: 'factor', value: 1.334 },
        { name: 'governmentFrailty', meaning: '', unit: 'factor', value: 0.8 },
      ],
      peers: [],
    }
    const lines = tellDecision({ ...told, state: 'S001', decides: 'posture', inForce: 'delay', decision }, scenario)
    expect(lines[0]).toBe('In March 2005 State 1 went from defiance to delay, after a report had been published.')
    const opening: Decision = { ...decision, occasion: 'judgment' }
    const [first] = tellDecision({ ...told, state: 'S001', decides: 'posture', inForce: 'delay', decision: opening }, scenario)
    expect(first).toBe('In March 2005 State 1 answered the judgment with delay.')
    expect(lines[1]).toContain('were the measures in force (+0.30). The reasons for resisting were the domestic cost of complying (+0.40).')
    expect(lines[1]).toContain('defiance 0, delay −0.10, partial compliance −0.20')
    expect(spaced(lines[3]!)).toContain('damage of 0.35 % of GDP per year')
    expect(lines[3]).toContain('its frailty, for good, by 1.33, and that of its present government, until the next one, by 0.800;')
  })

  it('names the most likely option where another was taken, and only there', () => {
    const luckOf = (decision: Decision) => tellDecision({ ...told, decision }, scenario)[2]
    expect(luckOf(role)).not.toContain('most likely')
    expect(luckOf({ ...role, after: 'bystander', draw: 0.1 })).toMatch(/The most likely option was a supporter .*but the draw decides\.$/)
  })

  it('tells of states that had not decided, and when they will', () => {
    const open = { ...told, decision: null, inForce: 'bystander', next: 7 }
    expect(tellDecision(open, scenario)).toEqual([
      'By March 2005 State 0 had not reviewed its role yet; it still had its initial role: bystander. ' +
        'It first reviews it in August 2005.',
    ])
    expect(tellDecision({ ...open, judged: false, month: 0, next: null }, { ...scenario, start: null })).toEqual([
      'By month 0 there was no judgment yet and State 0 had nothing to decide; it still had its initial role: bystander. ' +
        'It never reviews its role in this world.',
    ])
  })

  it('has words for every option', () => {
    expect(Object.keys(OPTION_WORDS).sort()).toEqual([...ROLES, ...POSTURES].sort())
  })
})
