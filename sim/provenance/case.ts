/** Provenance of what a scenario says about its cases, its events and its length. ODD section 6. */

import type { Case, Milestone, Obligation, ScheduledEvent } from '../model/index.ts'
import { EVENT_FIELDS, SILENT } from '../scenario/index.ts'
import { monthWords } from '../text/index.ts'
import { type Backing, backing, cited, isGiven, type Provenance, type Records, toldOf } from './backing.ts'

type Row = Provenance

const row = (path: string, meaning: string, value: Row['value'], unit: string, behind: Backing): Row => ({
  path,
  meaning,
  value,
  unit,
  range: null,
  count: 1,
  ...behind,
})

/** What is said of numbers that the file may leave out. */
function orSilent(records: Records, path: string, otherwise: string): Backing {
  return isGiven(records, path) ? toldOf(records, [path]) : backing('silent', 'assumption', otherwise)
}

/** Month of the judgment, deadline and hazard of the breach of one case. */
export function caseRows(records: Records, at: number): readonly Row[] {
  const { cases } = records.scenario
  const { title, judgment, deadline, breachHazard, gravity, ergaOmnes, forum, rung: inForce } = cases[at]!
  const of = (words: string) => (cases.length > 1 ? `${title}: ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`)
  const path = `cases[${at}]`
  const silent = (part: string, words: string) => orSilent(records, `${path}.${part}`, words)
  return [
    row(
      `${path}.judgment`,
      of('month of the judgment, from the start of the scenario'),
      judgment,
      'months',
      silent('judgment', `The scenario starts with the judgment, month ${SILENT.judgment}, where the file gives no other month`),
    ),
    row(
      `${path}.deadline`,
      of('time from the judgment to the deadline'),
      deadline,
      'months',
      silent('deadline', `A deadline of ${SILENT.deadline} months is assumed where the file gives none`),
    ),
    row(
      `${path}.breachHazard`,
      of('hazard of a breach yet to come'),
      breachHazard,
      'per year',
      silent('breachHazard', 'None: the case begins with a breach that has happened, where the file gives no hazard'),
    ),
    row(
      `${path}.gravity`,
      of('how grave the breach is'),
      gravity,
      'index',
      silent('gravity', `A breach of middling gravity, ${SILENT.gravity}, is assumed where the file says nothing`),
    ),
    row(
      `${path}.rung`,
      of('rung in force at the start'),
      inForce,
      'rungs',
      silent('rung', 'Without measures, where the file says nothing'),
    ),
    row(
      `${path}.ergaOmnes`,
      of('whether the duty is owed to all'),
      ergaOmnes,
      'yes or no',
      silent('ergaOmnes', 'Owed to the claimants, where the file says nothing'),
    ),
    row(
      `${path}.forum`,
      of('forum that supervises the judgment'),
      forum ?? 'none',
      'forum',
      silent('forum', 'No body, where the file names none'),
    ),
  ]
}

const OBLIGATION: {
  readonly [K in 'weight' | 'domesticCost' | 'capacityDemand' | 'duration' | 'fulfilled']: readonly [meaning: string, unit: string]
} = {
  weight: ['share in the judgment', 'share of the judgment'],
  domesticCost: ['political cost at home of complying', 'share of GDP per year'],
  capacityDemand: ['administrative capacity it takes', 'index'],
  duration: ['time it takes at full effort and capacity', 'months'],
  fulfilled: ['part fulfilled at the judgment', 'share'],
}

/** Weight, cost, demand, duration and what was fulfilled, for each obligation of one case. */
export function obligationRows(records: Records, at: number): readonly Row[] {
  return records.scenario.cases[at]!.obligations.flatMap((obligation, n) =>
    (Object.keys(OBLIGATION) as (keyof typeof OBLIGATION)[]).map((field) => obligationRow(records, at, n, obligation, field)),
  )
}

function obligationRow(records: Records, at: number, n: number, obligation: Obligation, field: keyof typeof OBLIGATION): Row {
  const path = `cases[${at}].obligations[${n}].${field}`
  const [meaning, unit] = OBLIGATION[field]
  const behind = orSilent(records, path, 'Nothing is fulfilled at the judgment where the file says nothing')
  const note = field === 'weight' ? 'Weights are scaled to sum to 1' : ''
  return row(path, `${obligation.id}: ${meaning}`, obligation[field], unit, { ...behind, note })
}

/** Stakes, patrons and roles of one case. */
export function partyRows(records: Records, at: number): readonly Row[] {
  const kase: Case = records.scenario.cases[at]!
  const names = new Map(records.scenario.states.map(({ id, name }) => [id, name]))
  const part = (field: 'stakes' | 'patrons' | 'roles', meaning: string, unit: string) =>
    Object.entries<number | string>(kase[field]).map(([id, value]) => {
      const path = `cases[${at}].${field}.${id}`
      return row(path, `${names.get(id) ?? id}: ${meaning}`, value, unit, toldOf(records, [path]))
    })
  return [
    ...part('stakes', 'interest in the judgment', 'index'),
    ...part('patrons', 'readiness to shield the respondent', 'index'),
    ...part('roles', 'role at the start', 'role'),
  ]
}

/** What was coded from history for one case; a milestone that is dated but not coded says so. */
export function milestoneRows(records: Records, at: number): readonly Row[] {
  return records.scenario.cases[at]!.milestones.map((milestone, n) => {
    const path = `cases[${at}].milestones[${n}].compliance`
    const unit = 'share of the judgment'
    const value = milestone.compliance ?? 'not coded'
    return row(path, `${monthWords(milestone.date, 0)}: ${milestone.label}`, value, unit, milestoneBacking(records, path, milestone))
  })
}

/** The source is that of the date and the event; how the compliance was coded from it is for the evidence to say. */
function milestoneBacking(records: Records, path: string, { compliance, confidence, source }: Milestone): Backing {
  const found = cited(source, records.scenario.sources)
  const mark = confidence === 'verified' ? 'Verified in the source' : 'Recalled, and to be checked again'
  const coding = toldOf(records, [path])
  if (compliance === null)
    return backing('coded', confidence === 'verified' ? 'data' : 'estimate', '', {
      ...found,
      note: `${mark}; date only`,
    })
  const how = coding.basis === 'given' ? coding.source : 'Compliance is coded from it by the author of the scenario'
  // A number read off a text by a person is a judgment, however good the text.
  const grade = coding.basis === 'given' && coding.grade !== 'data' ? coding.grade : 'expert'
  return { ...backing('coded', grade, ''), ...found, note: `${mark}. ${how}` }
}

/** What each scheduled event changes, and when. */
export function eventRows(records: Records): readonly Row[] {
  return records.scenario.events.flatMap((event, n) => {
    const { needs, may } = EVENT_FIELDS[event.kind]
    const fields = (['month', 'value', 'resolve'] as const).filter(
      (field) => field === 'month' || needs.includes(field) || may.includes(field),
    )
    return fields.map((field) => eventRow(records, event, n, field))
  })
}

function eventRow(records: Records, event: ScheduledEvent, n: number, field: 'month' | 'value' | 'resolve'): Row {
  const path = `events[${n}].${field}`
  const label = event.label === '' ? `event ${n + 1}, ${event.kind}` : event.label
  const words = {
    month: 'when',
    value: EVENT_FIELDS[event.kind].value?.meaning ?? `new value of ${event.lever}`,
    resolve: 'resolve of the new leader',
  }
  const unit = field === 'month' ? 'months from the start' : event.kind === 'leader' && field === 'value' ? 'ideal point' : 'index'
  const otherwise = field === 'value' ? 'No shift where the file gives none' : `${SILENT.resolve} is assumed where the file gives none`
  return row(
    path,
    `${label}: ${words[field]}`,
    event[field],
    event.kind === 'design' && field === 'value' ? 'unit of the lever' : unit,
    orSilent(records, path, otherwise),
  )
}

/** The length of the scenario. */
export function lengthRows(records: Records): readonly Row[] {
  return [row('months', 'Length of the scenario', records.scenario.months, 'months', toldOf(records, ['months']))]
}
