/** Every number of every committed scenario has a source and a grade, and a grade is no better than what stands behind it. */
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../sim/model/index.ts'
import { BASES, countGrades, GRADES, type Ledger, openLedger, type Provenance } from '../../sim/provenance/index.ts'
import { fileOf, ids, scenarioOf } from '../support/committed.ts'
import { pairsIn } from '../support/scenarios.ts'
import { library } from '../support/world-years.ts'

const ledgers = new Map<string, Ledger>()

function ledgerOf(id: string): Ledger {
  const known = ledgers.get(id) ?? openLedger(scenarioOf(id), fileOf(id), library)
  ledgers.set(id, known)
  return known
}

const rowsOf = (id: string): readonly Provenance[] => ledgerOf(id).chapters.flatMap((chapter) => chapter.rows())

/** Paths of all numbers below a value, for parts of a scenario that lie as in the file. */
function numbersIn(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') return [path]
  if (Array.isArray(value)) return value.flatMap((inner, at) => numbersIn(inner, `${path}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, path === '' ? key : `${path}.${key}`))
}

/** Paths of every number that a resolved scenario holds, except for those of pairs. */
function pathsOf(scenario: Scenario, file: { readonly cases: readonly { readonly design?: object | undefined }[] }): readonly string[] {
  const { states, cases, parameters, events, months } = scenario
  // Dates of membership are told with the membership.
  const ofStates = states.flatMap(({ id, members: _, derived: __, spells: ___, ...state }) => numbersIn(state, `states.${id}`))
  const ofCases = cases.flatMap(({ design, milestones, roles, ...kase }, at) => [
    ...numbersIn(kase, `cases[${at}]`),
    ...Object.keys(roles).map((id) => `cases[${at}].roles.${id}`),
    ...milestones.map((_, n) => `cases[${at}].milestones[${n}].compliance`),
    ...numbersIn({ ...design.levers, rungs: design.rungs, offers: design.offers }, 'design').map((path) => {
      const own = file.cases[at]!.design as { readonly [key: string]: unknown } | undefined
      const [, part = '', lever = ''] = path.split(/[.[]/)
      const given = own?.[part]
      const inOwn = part === 'rungs' ? given !== undefined : typeof given === 'object' && given !== null && lever in given
      return inOwn ? `cases[${at}].${path}` : path
    }),
  ])
  // A leader who shifts nothing and an event without a leader carry zeros and defaults that nothing reads.
  const ofEvents = events.flatMap((event, at) =>
    numbersIn(
      {
        month: event.month,
        ...(event.kind === 'leader' ? { value: event.value, resolve: event.resolve } : { value: event.value }),
      },
      `events[${at}]`,
    ),
  )
  expect(months).toBeGreaterThan(0)
  return [...ofStates, ...ofCases, ...numbersIn(parameters, 'parameters'), ...ofEvents, 'months']
}

/** Asking for all 37,000 pairs of the whole world one by one would take long and add nothing: a prime step reaches every kind. */
const stepOver = (pairs: number): number => (pairs > 10_000 ? 97 : 1)

describe.each(ids)('%s', (id) => {
  const scenario = scenarioOf(id)

  it('has provenance for every number, with a source, a grade and a word on how it came about', () => {
    const ledger = ledgerOf(id)
    const all = pairsIn(scenario)
    const step = stepOver(all.length)
    const pairs = all.filter((_, at) => at % step === 0)
    const ofPairs = pairs.flatMap(({ from, to, ...pair }) => numbersIn(pair, `pairs.${from}.${to}`))
    const paths = [...pathsOf(scenario, fileOf(id)), ...ofPairs]
    expect(paths.length).toBeGreaterThan(300)
    const lacking = paths.filter((path) => {
      const row = ledger.at(path)
      if (row === null || row.path !== path) return true
      const { source, grade, basis, meaning, unit } = row
      return [source.trim(), meaning, unit].includes('') || !GRADES.includes(grade) || !Object.hasOwn(BASES, basis)
    })
    expect(lacking).toEqual([])
  })

  it('lists each of them once, and counts what a rule stands for', () => {
    const rows = rowsOf(id)
    const ofPairs = pairsIn(scenario).reduce((sum, { affinity }) => sum + (affinity === null ? 8 : 9), 0)
    expect(countGrades(rows.filter(({ path }) => path.startsWith('pairs.'))).of).toBe(ofPairs)
    const listed = rows.map(({ path }) => path).filter((path) => !path.includes('*'))
    expect(new Set(listed).size).toBe(listed.length)
    const wanted = pathsOf(scenario, fileOf(id)).filter((path) => !path.includes('.memberships.'))
    const missing = new Set(wanted)
    for (const path of listed) missing.delete(path)
    expect([...missing]).toEqual([])
    const { of, by } = countGrades(rows)
    expect(GRADES.reduce((sum, grade) => sum + by[grade], 0)).toBe(of)
  })

  it('says of every number it gives what it rests on', () => {
    const silent = rowsOf(id).filter(({ basis }) => basis === 'unsourced')
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('calls data only what a table, a rule over a table or a cited source stands behind, and nothing from memory', () => {
    const data = rowsOf(id).filter(({ grade }) => grade === 'data')
    const { sources } = scenario
    const isCited = ({ source, cites }: Provenance) =>
      cites.length > 0 ||
      Object.values(sources).includes(source) ||
      // A citation written out: a law, a resolution, a treaty, an organ with its document, or an author with a year.
      /Article|[Rr]esolution \d|Agreement|Treaty|Statute|Official Journal|dispute DS\d|\d{4}\)?$/.test(source)
    const hollow = data.filter((row) => ['given', 'coded'].includes(row.basis) && !isCited(row))
    expect(hollow.map(({ path, source }) => `${path}: ${source}`)).toEqual([])
    expect(data.filter(({ basis, source }) => basis === 'given' && source.includes('[recalled]'))).toEqual([])
    expect(data.filter(({ basis }) => ['unsourced', 'silent', 'imputed'].includes(basis))).toEqual([])
  })

  it('names no source that it does not have', () => {
    const { evidence, sources, cases } = scenario
    const written = [
      ...Object.values(evidence).map(({ source }) => source),
      ...cases.flatMap(({ milestones }) => milestones.map(({ source }) => source)),
    ]
    // What looks like a key where keys stand: a word in small letters and a year.
    const keys = written.flatMap((text) => text.match(/(?<=^|[:;,(]\s?)[a-z]+\d{4}[a-z]?(?=$|[;,:)])/g) ?? [])
    expect(keys.filter((key) => !Object.hasOwn(sources, key))).toEqual([])
  })
})
