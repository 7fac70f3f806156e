import { describe, expect, it } from 'vitest'
import { factRows, isHard } from '../../../../sim/evidence/facts/rows.ts'
import { BY_ANYONE, createEngine } from '../../../../sim/model/index.ts'
import { scenarioOf } from '../../../support/committed.ts'

const scenario = scenarioOf('two-blocs')
const engine = createEngine(scenario)
const batch = engine.run('tin', 2, 6, 'series')
const rows = factRows(scenario, batch)
const rungs = scenario.cases[0]!.design.rungs

describe('rows of facts', () => {
  it('are one per world, with its replicate and outcomes', () => {
    expect(rows.map(({ replicate }) => replicate)).toEqual([2, 3, 4, 5])
    rows.forEach((row, world) => {
      expect(row.final).toBe(batch.outcomes.finalCompliance[world])
      expect(row.toSubstantial).toBe(batch.outcomes.timeToSubstantial[world])
      const { judgment } = scenario.cases[0]!
      expect(row.after24).toBe(batch.series.compliance![world * batch.months + judgment + 24])
      // No later than the end.
      expect(row.after120).toBe(batch.series.compliance![(world + 1) * batch.months - 1])
    })
  })

  it('tell the month of the first hard rung, and the damage that came of it', () => {
    rows.forEach((row, world) => {
      const from = world * batch.months + scenario.cases[0]!.judgment
      const steps = [...batch.series.rung!.slice(from, (world + 1) * batch.months)]
      const first = steps.findIndex((step) => step > 0 && isHard(rungs[step - 1]!))
      expect(row.hardMonth).toBe(first)
      expect(row.damage === null).toBe(first < 0)
    })
    expect(rows.some(({ hardMonth }) => hardMonth >= 0)).toBe(true)
  })

  it('say who joined only where every state was kept', () => {
    expect(rows.every(({ joinedByTrade, sizeRatio }) => joinedByTrade === null && sizeRatio === null)).toBe(true)
    const explained = factRows(scenario, engine.run('tin', 2, 6, 'explain'))
    expect(explained.map(({ final }) => final)).toEqual(rows.map(({ final }) => final))
    for (const { joinedByTrade, sizeRatio } of explained) {
      expect(Math.abs(joinedByTrade!)).toBeLessThanOrEqual(1)
      expect(Number.isFinite(sizeRatio!)).toBe(true)
    }
  })
})

it('words, travel bans and the loss of a vote are not hard', () => {
  const rung = (instruments: (typeof rungs)[number]['instruments']) => isHard({ ...BY_ANYONE, name: '', collective: false, instruments })
  expect(rung({ 'diplomatic-protest': 1, 'travel-ban': 1, 'suspension-of-membership': 1 })).toBe(false)
  expect(rung({ 'diplomatic-protest': 1, 'asset-freeze': 0.1 })).toBe(true)
  expect(rung({ 'asset-freeze': 0 })).toBe(false)
})

describe('rows of a docket', () => {
  const many = scenarioOf('docket-wto')
  const found = createEngine(many).run('tin', 3, 5, 'series')
  const all = factRows(many, found)
  const series = (name: string, at: number) => [...found.series[name]!.slice(at * found.months, (at + 1) * found.months)]

  it('are one per world and case, world by world', () => {
    expect(all.map(({ replicate, case: kase }) => [replicate, kase])).toEqual(
      [3, 4].flatMap((replicate) => many.cases.map((kase) => [replicate, kase])),
    )
    all.forEach((row, at) => {
      expect([row.final, row.observed]).toEqual([found.outcomes.finalCompliance[at], found.outcomes.observed[at]])
    })
  })

  it('tell when each rung was first climbed, counted from the judgment', () => {
    all.forEach((row, at) => {
      const rung = series('rung', at).slice(row.case.judgment)
      expect(row.climbs).toHaveLength(row.case.design.rungs.length)
      row.climbs.forEach((month, n) => {
        expect(month).toBe(rung.findIndex((step) => step > n))
      })
      expect(row.climbs.filter((month) => month >= 0)).toHaveLength(row.peakRung)
    })
    expect(all.some(({ climbs }) => climbs[0]! >= 0)).toBe(true)
  })

  it('tell when a case was closed: in full, or as settled', () => {
    all.forEach((row, at) => {
      const [gap, settled] = ['trueGap', 'settled'].map((name) => series(name, at).slice(row.case.judgment))
      expect(row.toClosed).toBe(gap!.findIndex((left) => left <= 0.05))
      if (row.toFull >= 0) expect(row.toClosed).toBeLessThanOrEqual(row.toFull)
      if (row.toClosed >= 0 && (row.toFull < 0 || row.toClosed < row.toFull)) expect(settled![row.toClosed]).toBe(1)
    })
    expect(all.some(({ toClosed }) => toClosed >= 0)).toBe(true)
  })
})
