/** Calibration finds what can be found, says what cannot, and gives the same from a journal as without one. */
import { describe, expect, it } from 'vitest'
import { createPool, DRAWS, mainThread, PRIOR_SPREAD } from '../../../../sim/ensemble/index.ts'
import { type CalibrationPlan, calibrate, type Journal } from '../../../../sim/evidence/fit/calibration.ts'
import { type Course, evaluatePoints, fingerprintOf } from '../../../../sim/evidence/fit/evaluation.ts'
import { atPriors, coefficientsAt, FREE, normalPoints, priorOf, valuesAt, writtenPoint } from '../../../../sim/evidence/fit/points.ts'
import { costOf, lossOf, missOf, slackOf, type Target } from '../../../../sim/evidence/fit/targets.ts'
import { createEngine } from '../../../../sim/model/index.ts'
import { makeScenario } from '../../../support/scenarios.ts'

const scenario = makeScenario(6, { months: 60 })

function courseOf(band: Target['band']): Course {
  const target: Target = {
    ...{
      id: 'final',
      row: 1,
      meaning: 'mean final compliance',
      unit: 'index',
      band,
      slack: slackOf(band, 'index'),
      arms: ['coded'],
    },
    of({ sample }) {
      const rows = sample('coded')
      return rows.reduce((sum, { final }) => sum + final, 0) / rows.length
    },
  }
  return { targets: [target], stations: [{ arm: 'coded', scenario, worlds: 24, scored: false }], paths: [], worlds: 24 }
}

const PLAN: CalibrationPlan = { seed: 'test', waves: [80, 30], finalists: 4, blocks: 2 }

function memory(): Journal & { readonly kept: Map<string, readonly number[]> } {
  const kept = new Map<string, readonly number[]>()
  return {
    kept,
    known: (wave, number) => kept.get(`${wave} ${number}`) ?? null,
    keep: (wave, number, values) => void kept.set(`${wave} ${number}`, values),
  }
}

async function fitted(course: Course, journal: Journal, workers = 1) {
  const pool = createPool(Array.from({ length: workers }, () => mainThread(createEngine)))
  const result = await calibrate(pool, course, PLAN, journal)
  pool.close()
  return result
}

describe('a point', () => {
  it('is run with the role of every state where a target reads it, and else without', async () => {
    const course = courseOf({ low: 0, high: 1 })
    const known: Target = { ...course.targets[0]!, of: ({ sample }) => sample('coded').filter(({ acting }) => acting !== null).length }
    const pool = createPool([mainThread(createEngine)])
    const counted = async (roles: boolean) => {
      const stations = course.stations.map((station) => ({ ...station, worlds: 3, roles }))
      return await evaluatePoints(pool, { ...course, targets: [known], stations }, [new Float64Array(FREE.length)])
    }
    expect([await counted(true), await counted(false)]).toEqual([[[3]], [[0]]])
    pool.close()
  })
})

describe('calibration', () => {
  it('moves a statistic into a band that the priors miss, by coefficients that matter', async () => {
    const free = await fitted(courseOf({ low: 0, high: 1 }), memory())
    const before = free.targets[0]!.before
    expect(free.lossAfter).toBe(0)
    // Nothing is asked for, so nothing moves: the prior alone decides.
    expect(free.coefficients.every(({ prior, value }) => Math.abs(value / prior - 1) < 1e-9)).toBe(true)

    const low = before > 0.5 ? before - 0.2 : before + 0.2
    const course = courseOf({ low, high: low + 0.1 })
    const { targets, coefficients, lossBefore, lossAfter } = await fitted(course, memory())
    expect(targets[0]!.before).toBe(before)
    expect(lossAfter).toBeLessThan(0.5 * lossBefore)
    expect(Math.abs(targets[0]!.after - low - 0.05)).toBeLessThan(Math.abs(before - low - 0.05))
    expect(coefficients.some(({ prior, value }) => Math.abs(value / prior - 1) > 0.02)).toBe(true)
    for (const { low: least, high, value, narrowed, draws } of coefficients) {
      expect(least).toBeLessThanOrEqual(high)
      expect(Number.isFinite(value)).toBe(true)
      expect(narrowed).toBeGreaterThan(0)
      expect(draws.length).toBe(DRAWS)
      expect(new Set(draws).size).toBeGreaterThan(DRAWS / 2)
    }
  })

  it('has a fingerprint that does not change when what was fitted becomes the default', () => {
    const course = courseOf({ low: 0.3, high: 0.4 })
    const [station] = course.stations
    const under = (one: typeof scenario) => fingerprintOf({ ...course, stations: [{ ...station!, scenario: one }] })
    expect(under(atPriors(scenario))).toBe(under(scenario))
    const { mechanism, coefficient, declared } = FREE.find((one) => priorOf(one.declared) !== one.declared.default)!
    expect(atPriors(scenario).parameters[mechanism]![coefficient]).toBe(priorOf(declared))
    // A coefficient that the scenario sets itself stays as it is, and changes the fingerprint.
    const own = { ...scenario.parameters[mechanism], [coefficient]: 0.9 * declared.default }
    const changed = { ...scenario, parameters: { ...scenario.parameters, [mechanism]: own } }
    expect(atPriors(changed).parameters[mechanism]![coefficient]).toBe(0.9 * declared.default)
    expect(under(changed)).not.toBe(under(scenario))
  })

  it('gives the same from any number of workers, and from the journal of one that was interrupted anywhere', async () => {
    const course = courseOf({ low: 0.3, high: 0.4 })
    const whole = memory()
    const first = await fitted(course, whole)
    expect(await fitted(course, memory(), 2)).toEqual(first)
    for (const lines of [7, 45]) {
      const cut = memory()
      for (const [key, values] of [...whole.kept].slice(0, lines)) cut.kept.set(key, values)
      expect(await fitted(course, cut)).toEqual(first)
      expect(cut.kept).toEqual(whole.kept)
    }
  })
})

describe('a point of the coefficients', () => {
  it('is the priors at the origin, log-normal around them, within ranges', () => {
    expect(valuesAt(new Float64Array(FREE.length))).toEqual(FREE.map(({ declared }) => declared.prior ?? declared.default))
    for (const point of normalPoints('ranges', 20)) {
      valuesAt(point).forEach((value, i) => {
        const { range, integer } = FREE[i]!.declared
        expect(value >= range[0] && value <= range[1]).toBe(true)
        if (integer === true) expect(Number.isInteger(value)).toBe(true)
      })
    }
    const { declared } = FREE.find((one) => `${one.mechanism}.${one.coefficient}` === 'response.temperature')!
    const at = FREE.findIndex((one) => one.declared === declared)
    const one = new Float64Array(FREE.length)
    one[at] = 1
    // The exponential of this project against that of the engine: to the last digits.
    expect(valuesAt(one)[at]! / (declared.prior ?? declared.default)).toBeCloseTo(Math.exp(PRIOR_SPREAD), 12)
  })

  it('is written with three digits, and the prior where it hardly moves', () => {
    const [drawn] = normalPoints('written', 1)
    const written = valuesAt(writtenPoint(drawn!))
    const exact = valuesAt(drawn!)
    FREE.forEach(({ declared }, i) => {
      const prior = declared.prior ?? declared.default
      if (written[i] === prior) return
      expect(String(written[i])).toBe(String(Number(written[i]!.toPrecision(3))))
      expect(Math.abs(written[i]! / prior - 1)).toBeGreaterThanOrEqual(0.05)
      // Half of the third digit.
      expect(Math.abs(written[i]! / exact[i]! - 1)).toBeLessThanOrEqual(0.005)
    })
    expect(written.filter((value, i) => value !== FREE[i]!.declared.default).length).toBeGreaterThan(60)
  })

  it('leaves alone what a scenario sets itself', () => {
    const point = new Float64Array(FREE.length).fill(1)
    const parameters = { ...scenario.parameters, evasion: { ...scenario.parameters.evasion, diversion: 0 } }
    expect(coefficientsAt(scenario, point).evasion).toHaveProperty('diversion')
    expect(coefficientsAt({ parameters }, point).evasion).not.toHaveProperty('diversion')
    expect(coefficientsAt({ parameters }, point).response).toEqual(coefficientsAt(scenario, point).response)
  })
})

describe('the cost of a target', () => {
  const target = { band: { low: 1, high: 2 }, slack: 0.1 } as Target

  it('is none well inside the band, grows by the square near it and in a line far off', () => {
    expect([1.1, 1.5, 1.9].map((value) => missOf(value, target))).toEqual([0, 0, 0])
    expect(missOf(0.9, target)).toBeCloseTo(-2, 12)
    expect(missOf(2.1, target)).toBeCloseTo(2, 12)
    expect([0, 1, -2, 2, 4].map(costOf)).toEqual([0, 1, 4, 4, 12])
    expect(lossOf([Number.NaN], [target])).toBe(9)
  })

  it('takes its slack from the band', () => {
    expect(slackOf({ low: 0.2, high: 0.6 }, 'share')).toBeCloseTo(0.04, 12)
    expect(slackOf({ low: 2, high: null }, 'ratio')).toBeCloseTo(0.2, 12)
    expect(slackOf({ low: null, high: 0 }, 'index')).toBe(0.03)
    expect(slackOf({ low: 0, high: 0.005 }, 'share of GDP a year')).toBeCloseTo(0.0005, 12)
  })
})
