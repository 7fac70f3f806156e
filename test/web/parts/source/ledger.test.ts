import { describe, expect, it } from 'vitest'
import { countGrades, GRADES, MECHANISMS } from '../../../../sim/index.ts'
import type { State } from '../../../../web/app/index.ts'
import { leverGroups } from '../../../../web/panels/levers/groups.ts'
import {
  chaptersOf,
  chosenCount,
  designSource,
  type Entry,
  entriesUnder,
  sourceOf,
  tradeSource,
  valueWords,
  worldCount,
  worldYear,
} from '../../../../web/parts/source/ledger.ts'
import { open, reduce } from '../../../support/page.ts'

const subject = open.subject!
const chapters = chaptersOf(subject)
const all = chapters.flatMap(({ entries }) => entries)
const set = (state: State, path: string, value: unknown) => reduce(state, { kind: 'set', setting: { path, value }, base: null })

describe('the ledger', () => {
  it('holds every coefficient and every lever once', () => {
    const declared = MECHANISMS.flatMap(({ parameters, levers }) => [...Object.keys(parameters), ...Object.keys(levers)])
    const modelled = chapters.filter(({ name }) => MECHANISMS.some((mechanism) => mechanism.name === name))
    const paths = modelled.flatMap(({ entries }) => entries.map(({ path }) => path))
    expect(paths).toHaveLength(declared.length)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('has the chapters of the case, the states but by choice, and the ties by rule', () => {
    const names = chapters.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['case', 'obligations', 'parties', 'ladder', 'milestones', 'timetable', 'ties']))
    expect(names).not.toContain('states')
    expect(entriesUnder(subject, 'states.NGA').length).toBeGreaterThan(20)
    expect(chapters.find(({ name }) => name === 'ties')!.entries.length).toBeLessThan(30)
  })

  it('counts what was chosen apart from the tables of the world, and history in neither', () => {
    const chosen = chosenCount(chapters)
    const history = chapters.filter(({ part }) => part === 'history').flatMap(({ entries }) => entries)
    const world = worldCount(subject)
    const ties = countGrades(all.filter(({ path }) => path.startsWith('pairs.')))
    expect(chosen.of + history.length + ties.of).toBe(countGrades(all).of)
    expect(world.of).toBeGreaterThan(ties.of)
    expect(GRADES.reduce((sum, grade) => sum + chosen.by[grade], 0)).toBe(chosen.of)
  })

  it('says what the scenario says about its own numbers, and what the reader set, in place of what', () => {
    const path = 'design.escalation.dwell'
    const told = subject.base.evidence[path]!
    expect(sourceOf(subject, path)).toMatchObject({ grade: told.grade, source: told.source, changed: false })
    const moved = sourceOf(set(open, path, 11).subject!, path)
    expect(moved).toMatchObject({ value: 11, grade: 'assumption', source: 'Set by you', changed: true })
    expect(moved!.note).toBe(`${valueWords(sourceOf(subject, path)!.value)} in the scenario`)
  })

  it('marks the numbers of a part that was set as a whole, and no others', () => {
    const changed = set(open, 'cases[0].stakes', { FRA: 0.5, TCD: 0.1 }).subject!
    const marked = chaptersOf(changed).flatMap(({ entries }) => entries.filter((entry) => entry.changed))
    expect(marked.map(({ path }) => path)).toEqual(['cases[0].stakes.FRA', 'cases[0].stakes.TCD'])
  })

  it('finds every lever the page shows, and no path that is none', () => {
    const levers = leverGroups(open.experiment!, subject).flatMap((group) => [...group.levers, ...group.coefficients])
    expect(levers.filter(({ path, value }) => sourceOf(subject, path)?.value !== value)).toEqual([])
    expect(sourceOf(subject, 'design.escalation')).toBeNull()
    expect(designSource(subject, 'rungs[1].instruments.travel-ban')!.value).toBe(0.5)
    expect(designSource(subject, 'offers.budget-support')!.path).toBe('design.offers.budget-support')
  })

  it('says of which year the states and their trade are', () => {
    expect(worldYear(subject)).toBe(2002)
    expect(tradeSource(subject).year).toBe(2002)
    expect(sourceOf(subject, 'states.NGA.gdp')!.year).toBe(2002)
    expect(worldYear(reduce(open, { kind: 'choose', scenario: 'two-blocs' }).subject!)).toBeNull()
  })

  it('is made once for a subject', () => {
    const made = chaptersOf(subject)
    expect(chaptersOf(subject)).toBe(made)
  })
})

it('writes values as a person would', () => {
  const values: readonly Entry['value'][] = [0.0008, -0.15, 12, 1234.5, true, 'enforcer']
  expect(values.map(valueWords)).toEqual(['0.0008', '\u22120.15', '12', '1,235', 'yes', 'enforcer'])
})
