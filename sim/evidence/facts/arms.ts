/**
 * The ensembles that facts are computed from: the cases as coded, the same cases under ladders and levers that are the same in all, and
 * dockets of ordinary cases for facts about all judgments of a court. ODD section 1.
 */

import type { Scenario } from '../../model/index.ts'
import type { Setting } from '../../scenario/index.ts'
import { coefficient, lever, set } from '../claims/index.ts'
import type { FactArms } from './fact.ts'

const PROTEST = { name: 'Protest', instruments: { 'diplomatic-protest': 1, 'travel-ban': 0.5 } }
const FREEZE = { 'travel-ban': 1, 'asset-freeze': 1 }
const EVERYTHING = { ...FREEZE, 'targeted-finance': 1, 'aid-suspension': 1 }

/** A warning, then these; anyone may take them. */
function ladder(...rungs: readonly { readonly [instrument: string]: number }[]): readonly Setting[] {
  return decided({}, rungs)
}

/** The same, where others than anyone may decide what follows the warning. */
function decided(
  by: { readonly by?: string; readonly effect?: string },
  rungs: readonly { readonly [instrument: string]: number }[],
): readonly Setting[] {
  const named = rungs.map((instruments, n) => ({ name: `Rung ${n + 2}`, ...by, instruments }))
  return [lever('escalation.quorum', 0.15), lever('escalation.dwell', 6), set('design.rungs', [PROTEST, ...named])]
}

const TARGETED = { ...FREEZE, 'arms-embargo': 1 }
const STEPS = [
  FREEZE,
  { ...FREEZE, 'targeted-finance': 0.6, 'aid-suspension': 0.6 },
  { ...EVERYTHING, 'sectoral-trade': 0.8 },
  { ...EVERYTHING, 'broad-trade': 0.8 },
]
const GRADUAL = ladder(...STEPS)
const CLUB = 'club'
const GRADUAL_BY_CLUB = decided({ by: CLUB, effect: 'binds' }, STEPS)
const ROBUST = ladder({ ...EVERYTHING, 'broad-trade': 1 })

/** Provisional measures of the International Court of Justice. */
export const isProvisional = ({ id }: Scenario) => id === 'myanmar-2020' || id === 'ukraine-2022'
const courtOf = ({ cases }: Scenario) => cases[0]!.court
const isEuropeanUnion = (scenario: Scenario) => courtOf(scenario) === 'Court of Justice of the European Union'
/** Domestic cost of all that is asked for, share of GDP per year. */
const costOf = ({ cases }: Scenario) => cases[0]!.obligations.reduce((sum, o) => sum + o.domesticCost, 0)

/** Ranges of that cost as the scenarios set it: a modest cost, and the cost of giving up land or power. */
export const isModest = ({ scenario }: { readonly scenario: Scenario }) => costOf(scenario) <= 0.004
export const isExistential = ({ scenario }: { readonly scenario: Scenario }) => costOf(scenario) >= 0.012

/** Of the eight greatest economies that are neither party nor a region, those nearest to the respondent in the General Assembly. */
export function friendsOf({ states, cases }: Scenario, count: number): readonly string[] {
  const { respondent, claimants } = cases[0]!
  const home = states.find(({ id }) => id === respondent)!.position
  return states
    .filter(({ id, members }) => id !== respondent && !claimants.includes(id) && members.length === 1)
    .sort((a, b) => b.gdp - a.gdp)
    .slice(0, 8)
    .sort((a, b) => Math.abs(a.position - home) - Math.abs(b.position - home))
    .slice(0, count)
    .map(({ id }) => id)
}

/**
 * A club of those who would found one: claimants, states with a stake or with a part as coded, and the five of the eight greatest economies
 * that are farthest from the respondent in the General Assembly.
 */
function clubOf(scenario: Scenario): Setting {
  const { respondent, claimants, stakes, roles } = scenario.cases[0]!
  const acting = Object.entries(roles).flatMap(([id, role]) => (role === 'enforcer' || role === 'supporter' ? [id] : []))
  const founders = new Set([...claimants, ...Object.keys(stakes), ...acting, ...friendsOf(scenario, 8).slice(-5)])
  const whole = scenario.states.flatMap(({ id, members }) => (members.length === 1 && id !== respondent && founders.has(id) ? [id] : []))
  return set(`forums.${CLUB}`, { preset: CLUB, members: whole })
}

function patronsOf(scenario: Scenario, count: number): readonly Setting[] {
  const friends = friendsOf(scenario, count)
  return [
    set('cases[0].patrons', Object.fromEntries(friends.map((id) => [id, 0.9]))),
    ...friends.map((id) => set(`cases[0].roles.${id}`, 'patron')),
  ]
}

/** The run is as long as the oldest pending case of the court, and is not cut. */
const ECHR = { in: ['docket-echr'], months: 300 } as const
/** Capacity of the democracies compared: between that of Poland and that of Spain. */
const CAPACITY = 0.65

/**
 * Every respondent a democracy of one capacity; new democracies have fewer checks than old ones, as Romania or Poland and Denmark or
 * Germany.
 */
function democracies({ cases }: Scenario, democracy: number, ruleOfLaw: number): readonly Setting[] {
  const respondents = [...new Set(cases.map(({ respondent }) => respondent))]
  const values = Object.entries({ democracy, ruleOfLaw, capacity: CAPACITY })
  return respondents.flatMap((id) => values.map(([name, value]) => set(`states.${id}.${name}`, value)))
}

const NO_PATRONS = set('cases[0].patrons', {})
const NO_BUSTERS = coefficient('evasion.diversion', 0)

export const FACT_ARMS = {
  coded: { meaning: 'the cases as bundled', settings: () => [] },
  blind: {
    meaning: 'the cases as bundled, but not told who acted: without roles, stakes and patrons',
    settings: ({ cases }) => cases.flatMap((_, at) => ['roles', 'stakes', 'patrons'].map((told) => set(`cases[${at}].${told}`, {}))),
    level: 'explain',
  },
  free: {
    meaning: 'as bundled, but nothing is ever imposed: no escalation, no snapback after a broken settlement',
    settings: () => [set('off', ['escalation']), lever('settlement.snapback', 0)],
  },
  costly: {
    meaning: 'provisional measures at twice the cost at home',
    only: isProvisional,
    settings: ({ cases }) =>
      cases[0]!.obligations.map((o, n) => set(`cases[0].obligations[${n}].domesticCost`, Math.min(0.1, 2 * o.domesticCost))),
  },
  penalty: {
    meaning: 'EU cases under a daily fine alone (0.2 % of GDP per year)',
    only: isEuropeanUnion,
    settings: () => ladder({ 'financial-penalty': 1 }),
  },
  funds: {
    meaning: 'EU cases under the fine and withheld funds',
    only: isEuropeanUnion,
    settings: () => ladder({ 'financial-penalty': 1, 'aid-suspension': 1 }),
  },
  gradual: { meaning: 'a warning, then four rungs up to broad trade', settings: () => GRADUAL },
  shielded: {
    meaning: 'the same, with the three great powers nearest to the respondent as its patrons',
    settings: (scenario) => [...GRADUAL, ...patronsOf(scenario, 3)],
  },
  institution: {
    meaning: 'the gradual ladder, voted and renewed each year by a club that binds its members, with lock-in',
    settings: (scenario) => [...GRADUAL_BY_CLUB, clubOf(scenario), lever('coalition.lockIn', 1)],
  },
  adHoc: {
    meaning: 'the gradual ladder of an ad hoc coalition without lock-in',
    settings: () => [...GRADUAL, lever('coalition.lockIn', 0)],
  },
  robust: { meaning: 'a warning, then everything with a full embargo', settings: () => ROBUST, level: 'explain' },
  half: {
    meaning: 'the same at half intensity',
    settings: () => ladder(Object.fromEntries(Object.keys({ ...EVERYTHING, 'broad-trade': 1 }).map((name) => [name, 0.5]))),
  },
  exempt: {
    meaning: 'everything, with exemptions of 0.9',
    settings: () => [...ROBUST, lever('collateral.carveOuts', 0.9)],
  },
  bare: { meaning: 'everything, without exemptions', settings: () => [...ROBUST, lever('collateral.carveOuts', 0)] },
  targeted: { meaning: 'a warning, then freezes, travel bans and an arms embargo', settings: () => ladder(TARGETED) },
  alone: { meaning: 'everything; no patron, no trade diverted', settings: () => [...ROBUST, NO_PATRONS, NO_BUSTERS] },
  patron: {
    meaning: 'everything; a patron, no trade diverted',
    settings: (scenario) => [...ROBUST, ...patronsOf(scenario, 1), NO_BUSTERS],
  },
  busters: { meaning: 'everything; no patron, trade diverted', settings: () => [...ROBUST, NO_PATRONS] },
  both: {
    meaning: 'everything; a patron, trade diverted',
    settings: (scenario) => [...ROBUST, ...patronsOf(scenario, 1)],
  },
  seen: {
    meaning: 'as bundled, with full transparency and publicity',
    settings: () => [lever('monitoring.transparency', 1), lever('reputation.publicity', 1)],
  },
  unseen: {
    meaning: 'as bundled, with neither',
    settings: () => [lever('monitoring.transparency', 0), lever('reputation.publicity', 0)],
  },
  echr: { ...ECHR, meaning: 'ordinary leading judgments of the European Court of Human Rights', settings: () => [] },
  few: {
    ...ECHR,
    meaning: 'the same, all respondents democracies with few checks',
    settings: (scenario) => democracies(scenario, 0.7, 0.55),
  },
  many: {
    ...ECHR,
    meaning: 'the same, all respondents democracies with many checks',
    settings: (scenario) => democracies(scenario, 0.88, 0.85),
  },
  eu: { in: ['docket-eu'], meaning: 'ordinary infringements of EU law', settings: () => [] },
  wto: { in: ['docket-wto'], meaning: 'ordinary disputes of the World Trade Organization', settings: () => [] },
  icj: {
    in: ['docket-icj'],
    meaning: 'ordinary merits judgments of the International Court of Justice, nothing ever imposed',
    settings: () => [set('off', ['escalation']), lever('settlement.snapback', 0)],
  },
} as const satisfies FactArms
