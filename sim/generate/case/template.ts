/**
 * A case to begin with: a scenario file that is sound, with two parties on a world table, everything that a case may have, and words that
 * say what to write. No number in it is known: each says so in its evidence. ODD section 6.
 */
import type { ScenarioFile } from '../../scenario/index.ts'
import type { WorldTable } from '../../tables/index.ts'

export interface TemplateParties {
  readonly respondent: string
  readonly claimant: string
}

/** States that are kept besides the parties: the five with a veto, and those that trade most with the respondent. */
const GREAT = ['CHN', 'FRA', 'GBR', 'RUS', 'USA'] as const
const PARTNERS = 15

/** What a text begins with that is to be written by whoever makes the case; what stands beside it is a stand-in. */
export const STAND_IN = 'Replace this'
const REPLACE = `${STAND_IN}: say how you gauged the number, or cite a source`

/**
 * @param table the world of the start, which has both parties
 * @param start `YYYY-MM`, the month of the judgment
 */
export function caseTemplate(id: string, { respondent, claimant }: TemplateParties, start: string, table: WorldTable): ScenarioFile {
  const nameOf = (state: string) => table.states.find((one) => one.id === state)!.name
  const against = `${nameOf(claimant)} v. ${nameOf(respondent)}`
  const [year, month] = start.split('-')
  const later = `${Number(year) + 2}-${month}`
  const guess = { grade: 'assumption', source: REPLACE } as const
  return {
    pacta: 1,
    id,
    title: against,
    question: `${STAND_IN}: what do you want to know of ${against}?`,
    summary: `${STAND_IN}: what the court found, what it ordered, and what stands in the way, in a few sentences.`,
    kind: 'historical',
    start,
    months: 120,
    seed: id,
    world: { table: table.id, keep: [...keptStates(respondent, claimant, table)], rest: 'region' },
    cases: [
      {
        id: 'judgment',
        title: against,
        court: `${STAND_IN}: the name of the court`,
        respondent,
        claimants: [claimant],
        judgment: 0,
        deadline: 12,
        forum: 'unga',
        gravity: 0.5,
        obligations: [
          {
            id: 'cease',
            kind: 'cease',
            text: `${STAND_IN}: what must end.`,
            weight: 0.7,
            domesticCost: 0.003,
            capacityDemand: 0.3,
            duration: 12,
          },
          {
            id: 'pay',
            kind: 'pay',
            text: `${STAND_IN}: what must be paid, or remove the part.`,
            weight: 0.3,
            domesticCost: 0.001,
            capacityDemand: 0.1,
            duration: 6,
          },
        ],
        stakes: {},
        patrons: {},
        roles: { [claimant]: 'enforcer' },
        milestones: [
          { date: start, label: 'Judgment', compliance: 0, confidence: 'recalled', source: 'judgment' },
          {
            date: later,
            label: `${STAND_IN}: what had been done by then`,
            compliance: 0.5,
            confidence: 'recalled',
            source: `${STAND_IN}: a source`,
          },
        ],
      },
    ],
    design: {
      name: `${STAND_IN}: who enforces, and how`,
      rungs: [
        { name: 'Protest', by: 'anyone', instruments: { 'diplomatic-protest': 0.5 } },
        {
          name: 'Call for travel bans',
          by: 'own',
          effect: 'recommends',
          else: 'anyone',
          instruments: { 'diplomatic-protest': 1, 'travel-ban': 0.5 },
        },
      ],
    },
    sources: { judgment: `${STAND_IN}: the judgment, as you would cite it` },
    evidence: {
      months: guess,
      'cases[0].deadline': guess,
      'cases[0].gravity': guess,
      'cases[0].forum': guess,
      'cases[0].obligations[0].domesticCost': guess,
      'cases[0].obligations[1].domesticCost': guess,
      'cases[0].obligations': guess,
      'cases[0].roles': guess,
      design: guess,
    },
  }
}

function keptStates(respondent: string, claimant: string, { states, trade }: WorldTable): readonly string[] {
  const n = states.length
  const at = states.findIndex(({ id }) => id === respondent)
  const partners = states
    .map(({ id }, j) => ({ id, trade: trade[at * n + j]! + trade[j * n + at]! }))
    .sort((a, b) => b.trade - a.trade || (a.id < b.id ? -1 : 1))
    .slice(0, PARTNERS)
  const known = new Set(states.map(({ id }) => id))
  const great = GREAT.filter((id) => known.has(id))
  return [...new Set([respondent, claimant, ...great, ...partners.map(({ id }) => id)])].sort()
}
