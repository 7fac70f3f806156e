/** What each kind of scheduled event needs, and what it may not have. ODD section 7, events. */

import type { EventKind, Parameter } from '../../model/index.ts'
import { MECHANISMS } from '../../model/index.ts'
import { didYouMean, type Findings, listed, show } from '../../problems/index.ts'
import { bounds } from '../../text/index.ts'
import { formatPath, type Path } from '../path.ts'
import type { ScenarioDraft } from '../read/index.ts'
import type { Census } from './census.ts'
import { checkState } from './names.ts'

type EventDraft = NonNullable<NonNullable<ScenarioDraft['events']>[number]>

interface Needs {
  readonly needs: readonly (keyof EventDraft)[]
  readonly may: readonly (keyof EventDraft)[]
  /** Bounds and meaning of `value`; null where the lever gives them. */
  readonly value: { readonly range: readonly [number, number]; readonly meaning: string } | null
}

/** What `value` means by kind of event, and which fields go with it. */
export const EVENT_FIELDS: { readonly [K in EventKind]: Needs } = {
  leader: {
    needs: ['state'],
    may: ['value', 'resolve'],
    value: { range: [-4, 4], meaning: 'the shift of position of the new leader' },
  },
  rivalry: {
    needs: ['state', 'other', 'value'],
    may: [],
    value: { range: [0, 1], meaning: 'the strength of the rivalry' },
  },
  crisis: { needs: ['value'], may: ['case'], value: { range: [0, 1], meaning: 'the attention lost' } },
  design: { needs: ['lever', 'value'], may: ['case'], value: null },
  capacity: { needs: ['state', 'value'], may: [], value: { range: [0, 1], meaning: 'the new capacity' } },
}

const FIELDS = ['state', 'other', 'case', 'lever', 'value', 'resolve'] as const
const LEVERS: ReadonlyMap<string, Parameter> = new Map(
  MECHANISMS.flatMap((m) => Object.entries(m.levers).map(([lever, parameter]) => [`${m.name}.${lever}`, parameter])),
)

export function checkEvents(draft: ScenarioDraft, census: Census | null, findings: Findings): void {
  const cases = [...(draft.cases ?? [])].map((kase) => kase?.id)
  const complete = draft.cases !== undefined && !cases.includes(undefined)
  draft.events?.forEach((event, position) => {
    if (event === undefined) return
    const path = ['events', position]
    checkMonth(event, path, draft.months, findings)
    checkState(event.state, [...path, 'state'], census, findings)
    checkState(event.other, [...path, 'other'], census, findings)
    if (event.state !== undefined && event.state === event.other) {
      findings.add(formatPath([...path, 'other']), 'another state', show(event.other), 'name the other rival')
    }
    if (event.case !== undefined && complete && !cases.includes(event.case)) {
      const ids = cases as readonly string[]
      const cure = () => didYouMean(event.case, ids, `cases: ${listed(ids)}`)
      findings.add(formatPath([...path, 'case']), 'the id of a case', show(event.case), cure)
    }
    if (event.kind !== undefined) checkFields(event, event.kind, path, findings)
  })
}

function checkMonth(event: EventDraft, path: Path, months: number | undefined, findings: Findings): void {
  if (event.month === undefined || months === undefined || event.month < months) return
  const cure = `the scenario has ${months} months; lengthen it or move the event`
  findings.add(formatPath([...path, 'month']), `a month before ${months}`, show(event.month), cure)
}

function checkFields(event: EventDraft, kind: EventKind, path: Path, findings: Findings): void {
  const { needs, may, value } = EVENT_FIELDS[kind]
  for (const field of FIELDS) {
    const where = formatPath([...path, field])
    if (needs.includes(field)) {
      // A field that the schema rejected is present but undefined; it has been reported already.
      if (field in event) continue
      findings.add(where, `"${field}" for an event of kind ${kind}`, 'nothing', `it needs ${listed(needs)}`)
    } else if (!may.includes(field) && event[field] !== undefined) {
      const cure = `leave it out; ${kind} takes ${listed([...needs, ...may])}`
      findings.add(where, `no "${field}" for an event of kind ${kind}`, show(event[field]), cure)
    }
  }
  if (value !== null) checkValue(event.value, path, value.range, value.meaning, false, findings)
  if (kind === 'design') checkLever(event, path, findings)
}

function checkLever({ lever, value }: EventDraft, path: Path, findings: Findings): void {
  if (lever === undefined) return
  const names = [...LEVERS.keys()]
  const parameter = LEVERS.get(lever)
  if (parameter !== undefined) {
    checkValue(value, path, parameter.range, `"${parameter.meaning}"`, parameter.integer === true, findings)
    return
  }
  const cure = () => didYouMean(lever, names, `levers: ${listed(names)}`)
  findings.add(formatPath([...path, 'lever']), 'a lever as "mechanism.lever"', show(lever), cure)
}

function checkValue(
  value: number | undefined,
  path: Path,
  [low, high]: readonly [number, number],
  meaning: string,
  integer: boolean,
  findings: Findings,
): void {
  if (value === undefined || (value >= low && value <= high && (!integer || Number.isInteger(value)))) return
  const rule = `a ${integer ? 'whole ' : ''}number from ${bounds(low, high)}`
  findings.add(formatPath([...path, 'value']), rule, show(value), `it is ${meaning}`)
}
