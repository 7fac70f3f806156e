/**
 * The schema of a scenario file. The parts for `parameters` and `design` are built from the declarations of the mechanisms;
 * unknown keys are errors and every size is bounded. What needs more than one field at a time is checked in `check.ts`.
 */
import { z } from 'zod'
import { ATTRIBUTES, CONFIDENCE_MARKS, EVENT_KINDS, OBLIGATION_KINDS, PARAMETER_GROUPS, ROLES, THEME_NAMES } from '../model/index.ts'
import { WORLD_TABLES, type WorldTableName, YEARS_TOLD } from '../tables/index.ts'
import { isMonth } from '../text/index.ts'
import { designSchema, forums } from './enforcement.ts'
import { list, number, tell, text, whole } from './told.ts'
import { byName, id, index, LIMITS, named, numbers } from './values.ts'

/** Characters of an entry of `sources`. */
const LONGEST_CITATION = 600

/** A text as an entry of `sources`, cut where it is longer than that may be. */
export const asCitation = (text: string): string => (text.length > LONGEST_CITATION ? `${text.slice(0, LONGEST_CITATION - 1)}…` : text)

const month = tell(z.string().refine(isMonth), 'a month as YYYY-MM', 'write 2004-09 for September 2004')

const parametersByName = byName(PARAMETER_GROUPS.map(({ name, parameters }) => [name, parameters]))

const stateName = text(1, 80, 'give the name of the state as readers know it')

const attributes = z.strictObject({
  ...numbers(ATTRIBUTES).shape,
  name: stateName.optional(),
  region: text(1, 80, 'name the part of the world').optional(),
  memberships: tell(
    z.union([
      list('blocs', id, 0, 20, 'list blocs such as "eu" or "p5"'),
      z.record(id, index('give the share of the state that is a member; 1 is all of it')),
    ]),
    'a list of blocs, or an object with the share of each',
    'write ["eu", "p5"], or for an aggregate { "eu": 0.4 }',
  ).optional(),
  veto: z.boolean().optional(),
})

const flow = tell(
  z.tuple([id, id, number(0, 1e5, 'USD bn per year', 'give the yearly exports of the first state to the second')]),
  'a flow as ["AAA", "BBB", 12.5]',
  'give exporter, importer and USD bn per year',
)
const pair = tell(
  z.tuple([id, id, index('give the share of the pairs of members that have the tie; 0 is none').optional()]),
  'a pair as ["AAA", "BBB"], for aggregates with a share as ["AAA", "BBB", 0.4]',
  'name two states',
)
const way = tell(
  z.tuple([id, id, number(1, 20_100, 'km', 'give the distance between the capitals')]),
  'a distance as ["AAA", "BBB", 850]',
  'name two states and give the km between them',
)
const PAIRS = LIMITS.states * LIMITS.states

/** What ties pairs of states, each of which may be left out. */
const betweenStates = {
  alliances: list('pairs', pair, 0, PAIRS, 'give each pair of states once').optional(),
  neighbours: list('pairs', pair, 0, PAIRS, 'give each pair of states once').optional(),
  enemies: list('pairs', pair, 0, PAIRS, 'give each pair of states once').optional(),
  hostile: list('pairs', pair, 0, PAIRS, 'give each pair of states once').optional(),
  rivals: list('pairs', pair, 0, PAIRS, 'give each pair of states once').optional(),
  claims: list('pairs', pair, 0, PAIRS, 'give each pair of states once').optional(),
  distances: list('distances', way, 0, PAIRS, 'give each pair of states once').optional(),
}

/** Its ties stand in place of those of the table, pair by pair; what an aggregate trades with itself is the trade of its members. */
const tableWorld = z.strictObject({
  table: tell(
    z.custom<WorldTableName>((name) => WORLD_TABLES.some((one) => one === name)),
    'a world table, "world-" and a year',
    `there are tables of ${YEARS_TOLD}; leave it out for that nearest the start`,
  ).optional(),
  keep: list('ids of states', id, 2, LIMITS.states, 'name the states to keep whole'),
  rest: z.enum(['region', 'subregion', 'one', 'drop']),
  flows: list('flows', flow, 0, PAIRS, 'give each pair of states once').optional(),
  ...betweenStates,
})

/** What a file says of one state and another beside the world it builds on; `check.ts` wants at least one of the two numbers. */
const tie = z.strictObject({
  from: id,
  to: id,
  affinity: index('1 is closest').optional(),
  exports: number(0, 1e5, 'USD bn per year', 'give the yearly exports of the first state to the second; 0 if there are none').optional(),
})

const inlineWorld = z.strictObject({
  states: list(
    'states',
    attributes.extend({
      id,
      name: stateName,
      latitude: number(-90, 90, 'degrees', 'north is positive').optional(),
      longitude: number(-180, 180, 'degrees', 'east is positive').optional(),
      members: list('ids', id, 1, LIMITS.states, 'list the states of an aggregate').optional(),
    }),
    2,
    LIMITS.states,
    'give at least two states',
  ),
  flows: list('flows', flow, 0, PAIRS, 'give each pair of states once'),
  ...betweenStates,
})

const obligation = z.strictObject({
  id,
  kind: z.enum(OBLIGATION_KINDS),
  text: text(0, 2000, 'say what the court ordered').optional(),
  weight: tell(
    z.number().gt(0).max(1000),
    'a number above 0 and at most 1000',
    'give the share in the judgment; weights are scaled to sum to 1',
  ),
  domesticCost: number(0, 1, 'share of GDP per year', 'give the domestic political cost, rarely above 0.05'),
  capacityDemand: index('give the administrative capacity it takes; 0.5 is middling'),
  duration: number(1, 600, 'months', 'give the months it takes at full effort and capacity'),
  fulfilled: index('give the part fulfilled at the judgment').optional(),
  final: z.boolean().optional(),
})

const milestone = z.strictObject({
  date: month,
  label: text(1, 300, 'say what happened'),
  compliance: index('give the part of the judgment fulfilled by then').optional(),
  rung: whole(0, LIMITS.rungs, 'rungs', 'give the rung of the ladder in force from then on; 0 without measures').optional(),
  confidence: z.enum(CONFIDENCE_MARKS),
  source: text(1, 300, 'cite a source, or give a key of "sources"'),
})

const caseSchema = z.strictObject({
  id,
  title: text(1, 200, 'give the title of the case'),
  court: text(1, 120, 'name the court'),
  respondent: id,
  claimants: list('states', id, 0, LIMITS.states, 'name each claimant once').optional(),
  judgment: whole(0, LIMITS.months, 'months', 'give the months from the start of the scenario to the judgment').optional(),
  deadline: whole(0, 600, 'months', 'give the months between judgment and deadline').optional(),
  breachHazard: number(0, 12, 'per year', 'give the hazard of the breach; 0 if it has happened').optional(),
  forum: named(
    'the id of a forum, or "none"',
    'name the body that supervises the judgment: a preset of pacta list forums, or one of "forums"',
  ).optional(),
  ergaOmnes: tell(
    z.boolean(),
    'true or false',
    'say whether the duty is owed to all, as those against genocide, torture and war are',
  ).optional(),
  gravity: index('say how grave the breach is: 0 is a matter of tariffs, 1 mass crime').optional(),
  rung: whole(0, LIMITS.rungs, 'rungs', 'give the rung in force when the scenario starts; 0 if there are no measures').optional(),
  obligations: list('obligations', obligation, 1, LIMITS.obligations, 'say what the court ordered, in a few parts'),
  stakes: z.record(id, index('give the interest of the state in the judgment')).optional(),
  patrons: z.record(id, index('give the readiness of the state to shield the respondent')).optional(),
  roles: z.record(id, z.enum(ROLES)).optional(),
  milestones: list('milestones', milestone, 0, 60, 'keep those that matter').optional(),
  design: designSchema.optional(),
})

const event = z.strictObject({
  month: whole(0, LIMITS.months, 'months', 'give the months from the start of the scenario to the event'),
  kind: z.enum(EVENT_KINDS),
  label: text(0, 200, 'say what happens').optional(),
  state: id.optional(),
  other: id.optional(),
  case: id.optional(),
  lever: text(1, 80, 'name it as "mechanism.lever"').optional(),
  value: number(-1e6, 1e6, '', 'give the size of the event').optional(),
  resolve: index('give the resolve of the new leader').optional(),
})

const evidence = z.strictObject({
  grade: z.enum(['data', 'estimate', 'expert', 'assumption']),
  source: text(1, 400, 'cite a source, or give a key of "sources"'),
})

const file = z.strictObject({
  pacta: tell(z.literal(1), '1, the version of the format', 'write 1, or open the file with the Pacta it was made for'),
  id,
  title: text(1, 160, 'give the title of the scenario'),
  question: text(1, 300, 'say what the scenario asks'),
  summary: text(0, 2000, 'describe in a few sentences what happens'),
  kind: z.enum(['historical', 'synthetic']),
  theme: z.enum(THEME_NAMES).optional(),
  start: month.optional(),
  months: whole(1, LIMITS.months, 'months', 'give the length of the scenario'),
  seed: text(1, 120, 'write any text; the same seed gives the same runs'),
  world: tell(
    z.union([tableWorld, inlineWorld]),
    'an object with "table", "keep" and "rest", or with "states" and "flows"',
    'choose a world table, or write out the states',
  ),
  states: z.record(id, attributes).optional(),
  ties: list('ties', tie, 0, 5000, 'give each once').optional(),
  forums: forums.optional(),
  cases: list('cases', caseSchema, 1, LIMITS.cases, 'give at least one, and split a longer docket into two scenarios'),
  design: designSchema.optional(),
  parameters: z.strictObject(parametersByName).optional(),
  off: list('mechanisms', text(1, 40, 'name a mechanism'), 0, 20, 'name each mechanism once').optional(),
  events: list('events', event, 0, LIMITS.events, 'keep those that matter').optional(),
  sources: z.record(id, text(1, LONGEST_CITATION, 'write out the citation')).optional(),
  evidence: z.record(text(1, 200, 'write a path such as cases[0].deadline'), evidence).optional(),
})

export const scenarioSchema = tell(file, 'an object with "pacta": 1 and the parts of a scenario', 'write it as { ... }')

/** A scenario file as it is written, after the schema and before it is resolved. */
export type ScenarioFile = z.infer<typeof scenarioSchema>
