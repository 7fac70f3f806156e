/**
 * The ledger: every number that a result of the present scenario rests on and that the model names: coefficients, levers of the design, the figures
 * of instruments and offers; with value, unit, range, source and grade. Where the scenario says how it knows a number, that counts.
 */
import {
  type Evidence,
  INSTRUMENTS,
  type Instrument,
  MECHANISMS,
  OFFERS,
  type Offer,
  type Parameter,
  SCHEDULE,
  type Scenario,
} from '../../sim/index.ts'
import { remember } from './remember.ts'
import type { Subject } from './state.ts'

/** From what is measured to what is assumed. */
export const GRADES: readonly Evidence[] = ['data', 'estimate', 'expert', 'assumption']

export interface Entry {
  /** Where it stands in the scenario file; for figures of the model, the name of the table and of the number. */
  readonly path: string
  readonly meaning: string
  readonly value: number
  readonly unit: string
  /** Null for figures that no scenario can change. */
  readonly range: readonly [low: number, high: number] | null
  readonly grade: Evidence
  readonly source: string
  /** Set by the reader. */
  readonly changed: boolean
}

/** Numbers that belong together. */
export interface Chapter {
  readonly name: string
  readonly summary: string
  readonly entries: readonly Entry[]
}

/** What the scenario says about a path, or about the nearest part of the file that holds it. */
function told(scenario: Scenario, path: string): Scenario['evidence'][string] | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = scenario.evidence[at]
    if (found !== undefined) return found
  }
  return null
}

function entryOf(subject: Subject, path: string, parameter: Parameter, value: number): Entry {
  const { meaning, unit, range, evidence, source, default: usual } = parameter
  const changed = subject.experiment.settings.some((setting) => setting.path === path)
  const common = { path, meaning, value, unit, range, changed }
  if (changed) return { ...common, grade: 'assumption', source: 'set by you' }
  const said = told(subject.base, path)
  // A whole design may be graded at once; a number that it leaves at its default is known as well as the default.
  if (said === null || (subject.base.evidence[path] === undefined && value === usual)) {
    return { ...common, grade: evidence, source }
  }
  return { ...common, grade: said.grade as Evidence, source: said.source }
}

const FIGURES = {
  bite: 'damage at full intensity, per unit of exposure',
  civilian: 'share of the damage that falls on civilians',
  senderCost: 'cost to the sender, per unit of its own dependence',
  evadable: 'share of the damage that evasion can reach',
  cuts: 'share of the sender’s trade with the respondent that it cuts',
} as const

const PROMISES = {
  value: 'value to the respondent at full intensity, per unit of its base',
  cost: 'cost to those who offer, as a share of the value',
} as const

function figuresOf<T extends Instrument | Offer>(
  table: { readonly [name: string]: T },
  columns: { readonly [K in keyof T]?: string },
  root: string,
): readonly Entry[] {
  return Object.entries(table).flatMap(([name, row]) =>
    Object.entries(columns).map(
      ([column, words]): Entry => ({
        path: `${root}.${name}.${column}`,
        meaning: `${row.meaning}: ${words}`,
        value: row[column as keyof T] as number,
        unit: 'share',
        range: null,
        grade: row.evidence,
        source: row.source,
        changed: false,
      }),
    ),
  )
}

/** All chapters, in the order of a month, then the tables. */
export const ledgerOf = remember((subject: Subject): readonly Chapter[] => {
  const { scenario, experiment } = subject
  const { levers } = scenario.cases[experiment.kase]!.design
  const mechanisms = SCHEDULE.map((name): Chapter => {
    const mechanism = MECHANISMS.find((one) => one.name === name)!
    return {
      name,
      summary: mechanism.summary,
      entries: [
        ...Object.entries(mechanism.levers).map(([key, parameter]) =>
          entryOf(subject, `design.${name}.${key}`, parameter, levers[name]![key]!),
        ),
        ...Object.entries(mechanism.parameters).map(([key, parameter]) =>
          entryOf(subject, `parameters.${name}.${key}`, parameter, scenario.parameters[name]![key]!),
        ),
      ],
    }
  })
  const tables: readonly Chapter[] = [
    {
      name: 'instruments',
      summary: 'What each measure does at full intensity; the same in every scenario, and graded measure by measure.',
      entries: figuresOf<Instrument>(INSTRUMENTS, FIGURES, 'instruments'),
    },
    {
      name: 'offers',
      summary: 'What each inducement is worth and costs; the same in every scenario, and graded offer by offer.',
      entries: figuresOf<Offer>(OFFERS, PROMISES, 'offers'),
    },
  ]
  return [...mechanisms, ...tables].filter(({ entries }) => entries.length > 0)
})

/** How many numbers have each grade, and how many there are. */
export const countGrades = remember(
  (chapters: readonly Chapter[]): { readonly of: number; readonly by: { readonly [G in Evidence]: number } } => {
    const by = { data: 0, estimate: 0, expert: 0, assumption: 0 }
    for (const { entries } of chapters) for (const { grade } of entries) by[grade]++
    return { of: GRADES.reduce((sum, grade) => sum + by[grade], 0), by }
  },
)
