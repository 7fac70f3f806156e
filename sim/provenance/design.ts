/** Provenance of the ladder, the offers, the levers and coefficients of mechanisms, and the fixed numbers of the model. ODD section 6. */

import type { Parameter } from '../model/index.ts'
import { INSTRUMENTS, type Instrument, MECHANISMS, OFFERS, type Offer, PARAMETER_GROUPS } from '../model/index.ts'
import { parsePath, valueAt } from '../scenario/index.ts'
import { type Backing, backing, isGiven, type Provenance, type Records, toldOf } from './backing.ts'
import { mandateRows } from './forums.ts'

type Row = Provenance

/** Where a part of the design of a case is given: in the case's own design, or in that of the scenario (also where neither gives it). */
export function designPath(records: Records, at: number, part: string): string {
  const own = `cases[${at}].design.${part}`
  return isGiven(records, own) ? own : `design.${part}`
}

const USUAL_LADDER = 'The usual ladder of five rungs, assumed for designs that give none'

/** Intensities of the ladder, and whether a rung is collective. */
export function ladderRows(records: Records, at: number): readonly Row[] {
  const root = designPath(records, at, 'rungs')
  const told = (path: string, silent: string): Backing => {
    if (!isGiven(records, root)) return backing('silent', 'assumption', USUAL_LADDER)
    return isGiven(records, path) ? toldOf(records, [path]) : backing('silent', 'assumption', silent)
  }
  return records.scenario.cases[at]!.design.rungs.flatMap((rung, n): readonly Row[] => {
    const path = `${root}[${placeOf(records, root, rung.name, n)}]`
    const common = { range: null, count: 1 } as const
    const collective = told(`${path}.collective`, 'Not collective where the file says nothing')
    return [
      {
        path: `${path}.collective`,
        meaning: `${rung.name}: takes a collective decision`,
        value: rung.collective,
        unit: 'yes or no',
        ...common,
        ...collective,
      },
      ...mandateRows(records, path, rung.name, valueAt(records.file, parsePath(path)!)),
      ...Object.entries(rung.instruments).map(([name, value]): Row => {
        const at = `${path}.instruments.${name}`
        const meaning = `${rung.name}: ${lower(INSTRUMENTS[name as keyof typeof INSTRUMENTS].meaning)}`
        return { path: at, meaning, value, unit: 'intensity', ...common, ...told(at, ''), range: [0, 1] }
      }),
    ]
  })
}

/** Where a rung stands in the file: before it there may be rungs that the forum of the case has no power for. */
function placeOf(records: Records, root: string, name: string, otherwise: number): number {
  const rungs = valueAt(records.file, parsePath(root)!)
  const found = Array.isArray(rungs) ? rungs.findIndex((rung: { readonly name?: unknown }) => rung.name === name) : -1
  return found < 0 ? otherwise : found
}

/** Intensities of the offers of a design. */
export function offerRows(records: Records, at: number): readonly Row[] {
  return Object.entries(records.scenario.cases[at]!.design.offers).map(([name, value]) => {
    const path = designPath(records, at, `offers.${name}`)
    const meaning = OFFERS[name as keyof typeof OFFERS].meaning
    return { path, meaning, value, unit: 'intensity', range: [0, 1], count: 1, ...toldOf(records, [path]) }
  })
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function declaredRow(records: Records, path: string, parameter: Parameter, value: number): Row {
  const { meaning, unit, range, evidence, source } = parameter
  const behind = isGiven(records, path)
    ? toldOf(records, [path])
    : backing('model', evidence, source, { note: 'Usual value; the scenario gives none of its own' })
  return { path, meaning, value, unit, range, count: 1, ...behind }
}

/** Levers of a mechanism (or of what declares parameters only) in the designs of the given cases, a path once, then its coefficients. */
export function mechanismRows(records: Records, name: string, cases: readonly number[]): readonly Row[] {
  const levers = MECHANISMS.find((one) => one.name === name)?.levers ?? {}
  const { parameters } = PARAMETER_GROUPS.find((one) => one.name === name)!
  const { scenario } = records
  const set = new Map<string, Row>()
  for (const at of cases) {
    for (const [lever, parameter] of Object.entries<Parameter>(levers)) {
      const path = designPath(records, at, `${name}.${lever}`)
      set.set(path, declaredRow(records, path, parameter, scenario.cases[at]!.design.levers[name]![lever]!))
    }
  }
  const coefficients = Object.entries<Parameter>(parameters).map(([key, parameter]) =>
    declaredRow(records, `parameters.${name}.${key}`, parameter, scenario.parameters[name]![key]!),
  )
  return [...set.values(), ...coefficients]
}

const EFFECTS = {
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

function tableRows<T extends Instrument | Offer>(
  table: { readonly [name: string]: T },
  columns: { readonly [K in keyof T]?: string },
  root: string,
): readonly Row[] {
  return Object.entries(table).flatMap(([name, one]) =>
    Object.entries(columns).map(
      ([column, words]): Row => ({
        path: `${root}.${name}.${column}`,
        meaning: `${one.meaning}: ${words}`,
        value: one[column as keyof T] as number,
        unit: 'share',
        range: null,
        count: 1,
        ...backing('model', one.evidence, one.source, { note: 'The same in every scenario' }),
      }),
    ),
  )
}

/** Fixed numbers of all instruments. */
export const instrumentRows = (): readonly Row[] => tableRows<Instrument>(INSTRUMENTS, EFFECTS, 'instruments')

/** Fixed numbers of all inducements. */
export const inducementRows = (): readonly Row[] => tableRows<Offer>(OFFERS, PROMISES, 'offers')
