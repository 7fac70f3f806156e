/**
 * A docket of ordinary cases as a scenario file: many judgments of one court on the world of 2019, drawn from declared distributions by a
 * seed. Facts about all judgments of a court need such a docket, since the bundled cases are the well-known ones. No
 * case in it is real. Deterministic in court, number and seed. ODD section 4.
 */

import type { ScenarioFile } from '../../scenario/index.ts'
import type { WorldTable } from '../../tables/index.ts'
import { bounds, prose, rounded } from '../../text/index.ts'
import { DOCKET_PLANS, type DocketPlan, type JudgmentPart } from './courts.ts'
import { DESIGN_EVIDENCE, DOCKET_DESIGNS, type DocketDesign } from './designs.ts'
import { type Draw, drawsFor, inWords, lognormal, pick, uniform, whole } from './draws.ts'
import { type CourtStates, type DocketCourt, statesOfCourt } from './parties.ts'

export const DOCKET_COURTS: readonly DocketCourt[] = ['echr', 'eu', 'wto', 'icj']
export const DOCKET_LIMITS = { cases: [1, 60] } as const

type CaseFile = ScenarioFile['cases'][number]
type Evidence = NonNullable<ScenarioFile['evidence']>

export interface DocketFile extends Omit<ScenarioFile, 'design'> {
  readonly design: DocketDesign
}

/** Funds of the Union over GDP: members below this income, USD thousand a head, and the size as in the two bundled cases. */
const POOR_MEMBER = 25
const EU_FUNDS = 0.11

/**
 * The file; it parses. @param count of cases, 1 to 60
 * @throws RangeError for another number
 */
export function docketFile(court: DocketCourt, count: number, seed: string, table: WorldTable): DocketFile {
  const [low, high] = DOCKET_LIMITS.cases
  if (!(Number.isInteger(count) && count >= low && count <= high)) {
    throw new RangeError(`cases: expected a whole number from ${bounds(low, high)}, got ${count}`)
  }
  const plan = DOCKET_PLANS[court]
  const courtStates = statesOfCourt(court, table, seed)
  const ids = Array.from({ length: count }, (_, n) => `${court}-${n + 1}`)
  const draw = drawsFor(ids, seed)
  const names = new Map(table.states.map(({ id, name }) => [id, name]))
  const cases = ids.map((id, n) => caseOf(id, n, plan, courtStates, draw, (state) => names.get(state)!))
  const states = overridesOf(court, courtStates, table)
  return {
    pacta: 1,
    id: `docket-${court}`,
    title: plan.title,
    question: plan.question,
    summary: prose`
      Made-up: ${count} ${plan.summary} Parties, costs and months are drawn from declared distributions, not from a list of cases; no case
      is real. Trade and output are those of 2019.`,
    kind: 'synthetic',
    theme: 'made-up',
    months: plan.months,
    seed,
    world: { table: 'world-2019', keep: [...courtStates.keep], rest: 'region' },
    ...(Object.keys(states).length > 0 ? { states } : {}),
    cases,
    design: DOCKET_DESIGNS[court],
    sources: {
      drawn: 'Drawn by pacta generate docket from distributions that are declared with their reasons; no list of cases was copied',
      world2019: 'Trade, output, governance and votes of 2019, scenarios/data/SOURCES.md',
    },
    evidence: evidenceOf(court, plan, cases[0]!, Object.keys(states)),
  }
}

function caseOf(
  id: string,
  n: number,
  plan: DocketPlan,
  courtStates: CourtStates,
  draw: Draw,
  nameOf: (state: string) => string,
): CaseFile {
  const parties = courtStates.partiesOf(draw, n)
  const { parts } = pick(plan.kinds, ({ chance }) => chance, draw('kind', n))
  const cost = lognormal(plan.cost, draw('cost', n))
  const against = [...parties.claimants.map((state) => `${nameOf(state)} v.`), nameOf(parties.respondent)].join(' ')
  return {
    id,
    title: `Made-up case ${n + 1}: ${against}`,
    court: plan.court,
    respondent: parties.respondent,
    claimants: [...parties.claimants],
    judgment: whole({ low: 0, high: plan.lastMonth }, draw('month', n)),
    deadline: typeof plan.deadline === 'number' ? plan.deadline : whole(plan.deadline, draw('deadline', n)),
    forum: plan.forum,
    gravity: plan.gravity,
    obligations: parts.map((part, at) => obligationOf(part, cost, draw, n, at)),
    ...rolesOf(parties.claimants),
  }
}

function obligationOf(part: JudgmentPart, cost: number, draw: Draw, n: number, at: number): CaseFile['obligations'][number] {
  const { id, kind, text, weight, capacity, duration } = part
  const second = at > 0
  return {
    id,
    kind,
    text,
    weight,
    domesticCost: 'fixed' in part.cost ? part.cost.fixed : rounded(part.cost.share * cost, 2),
    capacityDemand: typeof capacity === 'number' ? capacity : uniform(capacity, draw(second ? 'capacity2' : 'capacity', n)),
    duration: typeof duration === 'number' ? duration : Math.round(lognormal(duration, draw(second ? 'duration2' : 'duration', n))),
  }
}

/** A claimant asks for what it was given and has taken no measure yet; members of the forum need no role to vote. */
export function rolesOf(claimants: readonly string[]): Pick<CaseFile, 'roles'> {
  return claimants.length === 0 ? {} : { roles: Object.fromEntries(claimants.map((id) => [id, 'supporter'])) }
}

function overridesOf(court: DocketCourt, { members }: CourtStates, table: WorldTable): NonNullable<ScenarioFile['states']> {
  if (court !== 'eu') return {}
  const poor = table.states.filter(({ id, gdp, population }) => members.includes(id) && gdp / population < POOR_MEMBER)
  return Object.fromEntries(poor.map(({ id }) => [id, { aidDependence: EU_FUNDS }]))
}

const ROLES = 'All cases: the claimant asks for what it was given and has taken no measure yet'

/** Distributions are described once, at the first case, for the same field of all cases. */
function evidenceOf(court: DocketCourt, plan: DocketPlan, first: CaseFile, states: readonly string[]): Evidence {
  const { reasons } = plan
  const told = (grade: 'assumption' | 'data' | 'estimate', source: string) => ({ grade, source }) as const
  const prior = (source: string) => told('assumption', source)
  const parts = plan.kinds.find(({ parts }) => parts[0]!.id === first.obligations[0]!.id)!.parts
  const evidence: { [path: string]: Evidence[string] } = {
    world: told('data', 'world2019'),
    months: prior(
      `Long enough for ${plan.months === 300 ? 'a stock as old as that of the court' : 'ten years after the last of the cases'}`,
    ),
    cases: prior('drawn'),
    design: prior('The bundled cases of the same court; differences are given part by part'),
    'cases[0].respondent': prior(`All cases: ${reasons.respondent}`),
    'cases[0].judgment': prior(`All cases: ${reasons.judgment}`),
    'cases[0].deadline': prior(
      typeof plan.deadline === 'number' ? `All cases: ${reasons.deadline}` : `All cases: ${inWords(plan.deadline)}. ${reasons.deadline}`,
    ),
    'cases[0].forum': told('data', `All cases: ${reasons.forum}`),
    'cases[0].gravity': prior(`All cases: ${reasons.gravity}`),
    ...(first.roles === undefined ? {} : { 'cases[0].roles': prior(ROLES) }),
  }
  parts.forEach((part, at) => {
    const path = `cases[0].obligations[${at}]`
    const cost =
      'fixed' in part.cost
        ? 'All cases: about EUR 10,000, almost nothing'
        : `All cases: ${part.cost.share === 1 ? '' : `${part.cost.share} of a cost that is `}${inWords(plan.cost)}. ${reasons.cost}`
    const months = typeof part.duration === 'number' ? 'A payment takes months' : `${inWords(part.duration)}. ${reasons.duration}`
    const capacity = typeof part.capacity === 'number' ? 'A payment asks for little' : `${inWords(part.capacity)}. ${reasons.capacity}`
    evidence[`${path}.weight`] = prior(`All cases: ${reasons.weight}`)
    evidence[`${path}.domesticCost`] = prior(cost)
    evidence[`${path}.capacityDemand`] = prior(`All cases: ${capacity}`)
    evidence[`${path}.duration`] = prior(`All cases: ${months}`)
  })
  for (const state of states) {
    const funds = 'Funds of the Union to members below USD 25,000 per head, of the size of the two bundled cases (0.107 and 0.126)'
    evidence[`states.${state}.aidDependence`] = told('estimate', funds)
  }
  for (const [path, source] of Object.entries(DESIGN_EVIDENCE[court])) evidence[`design.${path}`] = prior(source)
  return evidence
}
