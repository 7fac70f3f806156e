import { describe, expect, it } from 'vitest'
import { EVENT_KINDS } from '../../../../sim/model/index.ts'
import { EVENT_FIELDS } from '../../../../sim/scenario/check/events.ts'
import { parseScenario } from '../../../../sim/scenario/index.ts'
import { MINIMAL } from '../minimal.ts'

const VALUES = { state: 'ARV', other: 'BOR', case: 'fishermen', lever: 'monitoring.clarity', value: 0.4, resolve: 0.7 }
type Field = keyof typeof VALUES

function pathsOf(event: object): string[] {
  const parsed = parseScenario({ ...MINIMAL, events: [event] }, {})
  return parsed.ok ? [] : parsed.problems.map(({ place }) => place)
}

/** An event of the kind with these fields. */
function eventOf(kind: string, fields: readonly string[]): object {
  return { month: 3, kind, ...Object.fromEntries(fields.map((field) => [field, VALUES[field as Field]])) }
}

describe.each(EVENT_KINDS)('an event of kind %s', (kind) => {
  const { needs, may, value } = EVENT_FIELDS[kind]

  it('is sound with what it needs, and with what it may have', () => {
    expect(pathsOf(eventOf(kind, needs))).toEqual([])
    expect(pathsOf(eventOf(kind, [...needs, ...may]))).toEqual([])
  })

  it.each([...needs])('needs %s', (field) => {
    const rest = needs.filter((other) => other !== field)
    expect(pathsOf(eventOf(kind, rest))).toEqual([`events[0].${field}`])
  })

  it('may have nothing else', () => {
    const others = Object.keys(VALUES).filter((field) => ![...needs, ...may].includes(field as Field))
    expect(pathsOf(eventOf(kind, [...needs, ...others])).sort()).toEqual(others.map((field) => `events[0].${field}`).sort())
  })

  it('reports a field of the wrong type once', () => {
    for (const field of needs) expect(pathsOf({ ...eventOf(kind, needs), [field]: [] })).toEqual([`events[0].${field}`])
  })

  it('keeps its value in bounds', () => {
    const [low, high] = value?.range ?? [0, 1]
    const fields = [...new Set([...needs, 'value'])]
    for (const sound of [low, high]) expect(pathsOf({ ...eventOf(kind, fields), value: sound })).toEqual([])
    for (const broken of [low - 0.01, high + 0.01]) {
      expect(pathsOf({ ...eventOf(kind, fields), value: broken })).toEqual(['events[0].value'])
    }
  })
})
