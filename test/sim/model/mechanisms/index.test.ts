/** The catalogue: what every mechanism declares is complete, sourced and consistent with the world. */
import { describe, expect, it } from 'vitest'
import { LEVERS } from '../../../../sim/model/initialise/index.ts'
import { MECHANISMS } from '../../../../sim/model/mechanisms/index.ts'
import type { Parameter } from '../../../../sim/model/parameter.ts'
import { type ColumnName, World } from '../../../../sim/model/world.ts'

const SIZES = {
  ...{ states: 1, cases: 1, obligations: 1, ties: 1, rungs: 1, coefficients: 1, levers: 1, events: 1, months: 1 },
  ...{ forums: 1, majorities: 1, tests: 1 },
}
const COLUMNS: readonly string[] = World.allocate(SIZES).columns.map(({ name }) => name)

/** Columns that more than one mechanism writes, and why it takes more than one. */
const SHARED: { readonly [K in ColumnName]?: readonly string[] } = {
  // Fades with age and crises, comes back with reports and new rungs: one stock with four flows.
  attention: ['docket', 'escalation', 'events', 'monitoring'],
  // A plan relieves measures and its breach snaps them back; the ladder counts afresh from there.
  rung: ['escalation', 'settlement'],
  // Chosen by each state; moved where a new rung leaves a role nowhere, or binds; those who look to such a state feel it at once.
  role: ['coalition', 'escalation'],
  effort: ['coalition', 'escalation'],
  readiness: ['coalition', 'escalation'],
  peersChanged: ['escalation', 'events'],
  monthsAbove: ['escalation', 'settlement'],
  // Learned from the coalition month by month, and at once from a breach that is answered.
  durability: ['coalition', 'settlement'],
}

describe('the list', () => {
  it('names every mechanism once, in the sequence of the names', () => {
    const names = MECHANISMS.map((m) => m.name)
    expect(names).toEqual([...new Set(names)].sort())
  })
})

describe.each(MECHANISMS)('$name', (m) => {
  const declared: readonly (readonly [string, Parameter])[] = Object.entries({ ...m.parameters, ...m.levers })

  it('reads and writes columns that exist, each named once', () => {
    const { reads, writes } = m
    expect([...reads, ...writes].filter((name) => !COLUMNS.includes(name))).toEqual([])
    expect([...reads, ...writes].length).toBe(new Set([...reads, ...writes]).size)
    expect(writes.length).toBeGreaterThan(0)
  })

  it('shares what it writes with nobody but where the list here says why', () => {
    for (const name of m.writes) {
      const writers = MECHANISMS.filter((other) => other.writes.includes(name)).map((other) => other.name)
      expect({ name, writers }).toEqual({ name, writers: SHARED[name] ?? [m.name] })
    }
  })

  it('declares parameters and levers with unit, source, evidence and a finite range that holds the default', () => {
    for (const [name, { meaning, unit, range, default: value, integer, source, evidence }] of declared) {
      const [low, high] = range
      const sound =
        Number.isFinite(low) &&
        Number.isFinite(high) &&
        low < high &&
        value >= low &&
        value <= high &&
        (integer !== true || [low, high, value].every(Number.isInteger))
      expect({ name, sound }).toEqual({ name, sound: true })
      for (const text of [meaning, unit, source]) expect({ name, text: text.trim() }).not.toEqual({ name, text: '' })
      expect(meaning.endsWith('.')).toBe(false)
      expect(['data', 'estimate', 'expert', 'assumption']).toContain(evidence)
    }
  })

  it('names no parameter like a lever, and says in one sentence what it does', () => {
    const names = declared.map(([name]) => name)
    expect(names.length).toBe(Object.keys(m.parameters).length + Object.keys(m.levers).length)
    expect(m.summary).toMatch(/^[A-Z].*\.$/)
  })

  it('uses levers that another mechanism declares, under names of its own', () => {
    for (const [name, path] of Object.entries(m.uses ?? {})) {
      expect(LEVERS.map((lever) => lever.path)).toContain(path)
      expect(path.startsWith(`${m.name}.`)).toBe(false)
      expect(Object.keys(m.levers)).not.toContain(name)
    }
  })
})
