import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../sim/model/index.ts'
import { formatProblem, inside } from '../../../sim/problems/index.ts'
import { type DesignFile, parseDesignText, withDesign } from '../../../sim/scenario/design-file.ts'
import { parseScenario } from '../../../sim/scenario/index.ts'
import { MINIMAL, MINIMAL_TABLE } from './minimal.ts'
import { LIBRARY } from './world-table.ts'

const DESIGN = {
  'pacta-design': 1,
  id: 'short-ladder',
  title: 'A short ladder',
  summary: 'Two rungs and no more.',
  sources: ['Made up for tests'],
  design: {
    rungs: [
      { name: 'Protest', instruments: { 'diplomatic-protest': 1 } },
      { name: 'Freeze', collective: true, instruments: { 'asset-freeze': 0.5 } },
    ],
    offers: { 'budget-support': 0.3 },
    escalation: { quorum: 0.7, dwell: 3 },
  },
} as const

const textOf = (changes: object) => JSON.stringify({ ...DESIGN, ...changes })

function linesOf(text: string): readonly string[] {
  const parsed = parseDesignText(text)
  return parsed.ok ? ['sound'] : parsed.problems.map((problem) => formatProblem(inside('x.json', problem)))
}

function scenarioOf(json: unknown): Scenario {
  const parsed = parseScenario(json, LIBRARY)
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(inside('x', problem))).join('\n'))
  return parsed.scenario
}

const short = DESIGN as unknown as DesignFile

describe('parseDesignText', () => {
  it('takes a sound design, with or without a byte order mark', () => {
    for (const text of [JSON.stringify(DESIGN), `\uFEFF${JSON.stringify(DESIGN)}`]) {
      expect(parseDesignText(text)).toEqual({ ok: true, design: DESIGN })
    }
  })

  it.each<[string, string, readonly string[]]>([
    ['nothing', '', ['x.json > line 1, column 1: expected a value, got the end of the text; the file is empty']],
    [
      'what is no JSON',
      '{"id": short}',
      ['x.json > line 1, column 8: expected a value, got "short"; write texts and keys in double quotes'],
    ],
    [
      'a list',
      '[]',
      ['x.json: expected an object with "pacta-design": 1 and the parts of a design, got an empty list; write it as { ... }'],
    ],
    [
      'another version',
      textOf({ 'pacta-design': 2 }),
      ['x.json > pacta-design: expected 1, the version of the format, got 2; write 1; "pacta" is for scenarios'],
    ],
    ['no source', textOf({ sources: [] }), ['x.json > sources: expected a list of 1 to 20 sources, got an empty list; give at least one']],
    ['a slip in a key', textOf({ sumary: 'x' }), ['x.json > sumary: expected a known key, got "sumary"; did you mean "summary"?']],
    [
      'a slip in a lever',
      textOf({ design: { escalation: { quorm: 0.2 } } }),
      ['x.json > design.escalation.quorm: expected a known key, got "quorm"; did you mean "quorum"?'],
    ],
    [
      'two rungs of one name',
      textOf({ design: { rungs: [DESIGN.design.rungs[0], DESIGN.design.rungs[0]] } }),
      ['x.json > design.rungs[1].name: expected a different name for each rung, got "Protest" again; remove or rename it'],
    ],
    [
      'all of it at once',
      textOf({ id: 'two words', design: { offers: { gold: 1 }, collateral: { carveOuts: 2 } } }),
      [
        'x.json > id: expected an id of at most 48 letters, digits and hyphens, got "two words"; use the ISO code of a state (NOR) ' +
          'or a short word without spaces (fair-trial)',
        'x.json > design.offers.gold: expected a known key, got "gold"; keys here: trade-access, security-partnership, budget-support',
        'x.json > design.collateral.carveOuts: expected a number from 0 to 1 (index), got 2; it is "Humanitarian carve-outs"; leave it ' +
          'out for the usual value',
      ],
    ],
  ])('refuses %s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  it('says of a scenario file that it is none', () => {
    expect(linesOf(JSON.stringify(MINIMAL)).join('\n')).toContain('pacta-design: expected 1')
  })

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseDesignText(text).ok).toBe(false)
      }),
    )
  })
})

describe('withDesign', () => {
  const before = scenarioOf(MINIMAL)
  const after = scenarioOf(withDesign(MINIMAL, short))

  it('takes the place of the design of the scenario and of its cases, levers that it leaves out as usual', () => {
    const { design } = after.cases[0]!
    expect(design.name).toBe('A short ladder')
    expect(design.rungs.map(({ name, collective }) => [name, collective])).toEqual([
      ['Protest', false],
      ['Freeze', true],
    ])
    expect(design.offers).toEqual({ 'budget-support': 0.3 })
    expect(design.levers.escalation).toMatchObject({ quorum: 0.7, dwell: 3 })
    // The case had 0.9; the default is what a file without a design gets.
    const { design: _, cases, ...bare } = MINIMAL
    const usual = scenarioOf({ ...bare, cases: cases.map(({ design: __, ...kase }) => kase) })
    expect(design.levers.monitoring).toEqual(usual.cases[0]!.design.levers.monitoring)
  })

  it('leaves everything else of the scenario as it was, except for amendments of the old design', () => {
    const rest = ({ cases, events: _, evidence: __, ...scenario }: Scenario) => ({
      ...scenario,
      cases: cases.map(({ design: ___, ...kase }) => kase),
    })
    expect(rest(after)).toEqual(rest(before))
    expect(after.events).toEqual(before.events.filter(({ kind }) => kind !== 'design'))
    expect(after.events.length).toBe(before.events.length - 1)
  })

  it('keeps the evidence of what is kept, and says where the design comes from', () => {
    const evidence = {
      design: { grade: 'expert', source: 'gazette' },
      'design.escalation.quorum': { grade: 'expert', source: 'gazette' },
      'cases[0].design.monitoring.clarity': { grade: 'expert', source: 'gazette' },
      'events[4].value': { grade: 'expert', source: 'gazette' },
      'cases[0].obligations[0].duration': { grade: 'expert', source: 'gazette' },
    }
    const changed = scenarioOf(withDesign({ ...MINIMAL, evidence }, short))
    expect(changed.evidence).toEqual({
      design: { grade: 'assumption', source: 'Enforcement design "short-ladder": A short ladder' },
      'cases[0].obligations[0].duration': { grade: 'expert', source: 'gazette' },
    })
  })

  it('keeps the evidence of events where none of them amends the design', () => {
    const events = [{ month: 24, kind: 'leader', state: 'ARV', value: 0.5 }]
    const evidence = { 'events[0].value': { grade: 'expert', source: 'gazette' } }
    const changed = scenarioOf(withDesign({ ...MINIMAL, events, evidence }, short))
    expect(Object.keys(changed.evidence)).toEqual(['events[0].value', 'design'])
  })

  it('fits a scenario of the world table that has no design, events or evidence', () => {
    expect(scenarioOf(withDesign(MINIMAL_TABLE, short)).cases[0]!.design.name).toBe('A short ladder')
  })

  it('changes nothing in what it is given', () => {
    const given = structuredClone(MINIMAL)
    withDesign(given, short)
    expect(given).toEqual(MINIMAL)
  })

  it.each([[null], [3], ['text'], [[]]])('hands back %j, which is no scenario', (json) => {
    expect(withDesign(json, short)).toBe(json)
  })

  it('lets the problems of a broken file stand', () => {
    const broken = { ...MINIMAL, cases: 'none', events: 7, evidence: [] }
    const lines = (json: unknown) => {
      const parsed = parseScenario(json, LIBRARY)
      return parsed.ok ? [] : parsed.problems.map(({ place }) => place)
    }
    expect(lines(withDesign(broken, short))).toEqual(lines({ ...broken, evidence: {} }))
  })
})
