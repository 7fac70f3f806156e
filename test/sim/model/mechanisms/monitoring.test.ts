/** Reports on a respondent with a true gap, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { monitoring } from '../../../../sim/model/mechanisms/monitoring.ts'
import { normalCdf } from '../../../../sim/random/index.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** The draw that is one standard deviation above the mean. */
const HIGH = normalCdf(1)

/** A case that opens this month, of two states, with a gap of 0.8; the respondent controls the story and makes no effort. */
function report(changes: {
  readonly world?: Example['world']
  readonly p?: Example['p']
  readonly d?: Example['d']
  readonly tape?: Example['tape']
}) {
  const { world, step } = alone(monitoring, {
    sizes: { states: 2 },
    world: { trueGap: 0.8, narrativeControl: [1, 0], ...changes.world },
    ...(changes.p && { p: changes.p }),
    d: { clarity: 1, reportInterval: 6, ...changes.d },
    ...(changes.tape && { tape: changes.tape }),
  })
  step(0)
  return world
}

describe('window dressing', () => {
  const reported = (d: Example['d'], world: Example['world'] = {}) =>
    report({ p: { dressing: 0.5 }, ...(d && { d }), world }).reportedGap[0]

  it('hides a share of the gap of a respondent that controls the media and makes no effort', () => {
    expect(reported({})).toBeCloseTo(0.8 * 0.5, 12)
    expect(reported({}, { narrativeControl: 0.4 })).toBeCloseTo(0.8 * (1 - 0.5 * 0.4), 12)
    expect(reported({}, { respondentEffort: 1 })).toBeCloseTo(0.8, 12)
  })

  it('is caught by audits, each of which halves it', () => {
    expect(reported({ audits: 1 })).toBeCloseTo(0.8 * 0.75, 12)
    expect(reported({ audits: 3 })).toBeCloseTo(0.8 * 0.9375, 12)
  })

  it('is caught by open reporting in proportion', () => {
    expect(reported({ transparency: 0.5 })).toBeCloseTo(0.8 * 0.75, 12)
    expect(reported({ transparency: 1 })).toBeCloseTo(0.8, 12)
  })
})

describe('the error of a report', () => {
  it('falls with the root of the audits and with transparency', () => {
    const error = (d: Example['d']) => report({ p: { noise: 0.12 }, ...(d && { d }), tape: { report: HIGH } }).reportedGap[0]! - 0.8
    // The normal quantile inverts the distribution to 1e-9 or better.
    expect(error({})).toBeCloseTo(0.12, 9)
    expect(error({ audits: 3 })).toBeCloseTo(0.06, 9)
    expect(error({ transparency: 1 })).toBeCloseTo(0.03, 9)
  })

  it('cannot lead out of 0-1', () => {
    expect(report({ p: { noise: 0.5 }, tape: { report: HIGH } }).reportedGap[0]).toBe(1)
  })
})

describe('vague criteria', () => {
  const perceived = (d: Example['d']) =>
    report({ world: { trueGap: 0.5 }, p: { ambiguitySpread: 0.2 }, ...(d && { d }), tape: { severity: [0.5, HIGH] } }).perceivedGap

  it('are read differently by different states, less so the clearer they are', () => {
    const [median, severe] = perceived({ clarity: 0 })
    expect(median).toBeCloseTo(0.5, 9)
    expect(severe).toBeCloseTo(0.7, 9)
    expect(perceived({ clarity: 0.75 })[1]).toBeCloseTo(0.55, 9)
    expect([...perceived({ clarity: 1 })]).toEqual([0.5, 0.5])
  })

  it('are read alike by states that share what they know', () => {
    expect([...perceived({ clarity: 0, informationSharing: 1 })]).toEqual([0.5, 0.5])
    expect(perceived({ clarity: 0, informationSharing: 0.5 })[1]).toBeCloseTo(0.6, 9)
  })

  it('shift the threshold that the coalition applies', () => {
    const threshold = (clarity: number) => report({ p: { misreading: 0.2 }, d: { clarity }, tape: { criterion: HIGH } }).threshold[0]
    expect(threshold(0.4)).toBeCloseTo(0.12, 9)
    expect(threshold(1)).toBeCloseTo(0, 12)
  })
})

describe('reports', () => {
  it('come at the judgment and then at their interval; in between the old one stands', () => {
    const { world, step } = alone(monitoring, {
      sizes: { states: 2, months: 8 },
      world: { trueGap: 1, reportAge: 4 },
      d: { clarity: 1, reportInterval: 3 },
    })
    const told: number[] = []
    for (let month = 0; month < 8; month++) {
      world.age[0] = month
      world.trueGap[0] = 1 - month / 10
      step(month)
      told.push(world.reportedGap[0]!)
      expect([...world.perceivedGap]).toEqual([world.reportedGap[0], world.reportedGap[0]])
      expect(world.reportAge[0]).toBe(month % 3)
    }
    expect(told).toEqual([1, 1, 1, 0.7, 0.7, 0.7, 0.4, 0.4])
  })

  it('bring attention back where they are open', () => {
    const attention = (transparency: number) => report({ world: { attention: 0.4 }, p: { hearing: 0.5 }, d: { transparency } }).attention[0]
    expect(attention(1)).toBeCloseTo(0.4 + 0.5 * 0.6, 12)
    expect(attention(0)).toBe(0.4)
  })

  it('are silent before the judgment', () => {
    const world = report({ world: { age: -1, reportedGap: 0.1 } })
    expect(world.reportedGap[0]).toBe(0.1)
  })
})
