/** Statistics on dockets, on rows written by hand. */
import { describe, expect, it } from 'vitest'
import {
  closedAtStage,
  closureHazard,
  opened,
  pendingAge,
  pendingByRespondent,
  pendingShare,
  throughput,
} from '../../../../sim/evidence/facts/docket-statistics.ts'
import type { FactRow } from '../../../../sim/evidence/facts/rows.ts'

const MONTHS = 300

/** A case handed down in a month and closed so many months later, or not at all. */
function row(judgment: number, toClosed: number, more: { readonly respondent?: string; readonly climbs?: readonly number[] } = {}) {
  const { respondent = 'AAA', climbs = [-1, -1, -1] } = more
  const observed = MONTHS - 1 - judgment
  return {
    scenario: { months: MONTHS },
    case: { judgment, respondent },
    observed,
    toClosed,
    climbs,
  } as unknown as FactRow
}

/** One judgment every month, each closed after so many months. */
const stream = (toClosed: number) => Array.from({ length: MONTHS }, (_, month) => row(month, month + toClosed < MONTHS ? toClosed : -1))

describe('what is pending', () => {
  it('is nothing, half and everything where cases take no time, five years and forever', () => {
    expect(pendingShare(stream(0))).toBe(0)
    // Ages of 1 to 120 months, those up to 60 pending.
    expect(pendingShare(stream(60))).toBeCloseTo(0.5, 2)
    expect(pendingShare(stream(MONTHS))).toBe(1)
  })

  it('is told by respondent', () => {
    const rows = [...stream(0), ...stream(MONTHS).map((one) => ({ ...one, case: { ...one.case, respondent: 'BBB' } }))]
    expect(pendingByRespondent(rows)).toEqual([0, 1])
    // One judgment a few months old says nothing; one closed after three years of ten, and one never.
    expect(pendingByRespondent([row(290, -1)])).toEqual([])
    expect(pendingByRespondent([row(0, 36), row(10, -1)])).toEqual([0.65])
  })

  it('is as old as it is', () => {
    expect(pendingAge([row(0, 10), row(299 - 120, -1), row(299 - 24, -1)])).toBe(6)
  })

  it('leaves out what never came up', () => {
    const never = { ...row(10, -1), observed: 0 }
    expect(opened([never, row(10, 5)])).toHaveLength(1)
    expect(pendingShare([never])).toBeNaN()
    expect(pendingAge([never])).toBeNaN()
  })
})

describe('what is closed', () => {
  it('is as much as comes in where cases take a fixed time, and half where every other one stays', () => {
    expect(throughput(stream(48))).toBeCloseTo(1, 1)
    expect(
      throughput(
        stream(48)
          .filter((_, month) => month % 2 === 0)
          .concat(stream(MONTHS).filter((_, month) => month % 2 === 1)),
      ),
    ).toBeCloseTo(0.5, 1)
  })

  it('has a hazard per year at risk', () => {
    // Two of four are closed after a year, the others are at risk for ten: 2 in 22 years.
    const rows = [row(0, 12), row(0, 12), row(0, -1), row(0, -1)]
    expect(closureHazard(rows, 0, 120)).toBeCloseTo(2 / 22, 12)
    expect(closureHazard(rows, 24, 120)).toBe(0)
  })
})

describe('stages', () => {
  const rows = [
    row(0, 5),
    row(0, 20, { climbs: [14, -1, -1] }),
    row(0, 30, { climbs: [14, 28, -1] }),
    row(0, -1, { climbs: [14, 28, 42] }),
    row(0, -1),
    // Closed, then opened again and warned: closed at the first stage all the same.
    row(0, 4, { climbs: [40, -1, -1] }),
  ]

  it('end those that are closed before the next; what stays open at one counts as not closed there', () => {
    expect(closedAtStage(rows, 0)).toBeCloseTo(2 / 6, 12)
    expect(closedAtStage(rows, 1)).toBeCloseTo(1 / 3, 12)
    expect(closedAtStage(rows, 2)).toBeCloseTo(1 / 2, 12)
    expect(closedAtStage([rows[0]!], 1)).toBeNaN()
  })
})
