/**
 * What each posture of a respondent means in numbers, from the coefficients as they now stand, and the upkeep of each kind of obligation.
 * ODD section 7, response.
 */
import { power } from '../../../random/index.ts'
import { DEFY, DELAY, NEGOTIATE, PARTIAL, POSTURES } from '../../vocabulary.ts'

const [REFORM, RELEASE, REMEDY] = [2, 3, 4] as const

type Shares = `${'kept' | 'earned' | 'committed' | 'effort'}${'Delay' | 'Partial' | 'Negotiate'}`
type Waits = `waiting${'Defy' | 'Partial' | 'Negotiate'}`
type Upkeeps = `upkeep${'Reform' | 'Release' | 'Remedy'}`
type Places = { readonly [K in Shares | Waits | Upkeeps | 'depthCost']: number }

/** The tables in the sequence of POSTURES, or of the kinds of obligation; `tabulate` reads the coefficients again. */
export function tablesOf(coefficients: ArrayLike<number>, p: Places) {
  /**
   * What a posture keeps open, holds, earns, honours and does, in the sequence of POSTURES; the extremes follow from the
   * meaning of the words.
   */
  const kept = Float64Array.of(1, 0, 0, 0, 0)
  const waits = Float64Array.of(0, 1, 0, 0, 0)
  const earns = Float64Array.of(0, 0, 0, 0, 1)
  const honours = Float64Array.of(1, 0, 0, 0, 0)
  const efforts = Float64Array.of(0, 0, 0, 0, 1)
  /** Upkeep by kind of obligation: what was to cease is the unit, and what is paid stays paid. */
  const upkeeps = Float64Array.of(1, 0, 0, 0, 0)
  /** Cost of closing the part of the gap that a posture closes: the last steps cost most. */
  const depth = new Float64Array(POSTURES.length)
  /** Depths are powers, which are slow to compute, so they are kept until their inputs change. */
  let depthCostWas = Number.NaN
  const keptWas = new Float64Array(POSTURES.length).fill(Number.NaN)

  function tabulate(): void {
    kept[DELAY] = coefficients[p.keptDelay]!
    kept[PARTIAL] = coefficients[p.keptPartial]!
    kept[NEGOTIATE] = coefficients[p.keptNegotiate]!
    waits[DEFY] = coefficients[p.waitingDefy]!
    waits[PARTIAL] = coefficients[p.waitingPartial]!
    waits[NEGOTIATE] = coefficients[p.waitingNegotiate]!
    earns[DELAY] = coefficients[p.earnedDelay]!
    earns[PARTIAL] = coefficients[p.earnedPartial]!
    earns[NEGOTIATE] = coefficients[p.earnedNegotiate]!
    honours[DELAY] = coefficients[p.committedDelay]!
    honours[PARTIAL] = coefficients[p.committedPartial]!
    honours[NEGOTIATE] = coefficients[p.committedNegotiate]!
    efforts[DELAY] = coefficients[p.effortDelay]!
    efforts[PARTIAL] = coefficients[p.effortPartial]!
    efforts[NEGOTIATE] = coefficients[p.effortNegotiate]!
    upkeeps[REFORM] = coefficients[p.upkeepReform]!
    upkeeps[RELEASE] = coefficients[p.upkeepRelease]!
    upkeeps[REMEDY] = coefficients[p.upkeepRemedy]!
    const depthCost = coefficients[p.depthCost]!
    for (let a = 0; a < POSTURES.length; a++) {
      if (depthCost === depthCostWas && kept[a] === keptWas[a]) continue
      depth[a] = kept[a] === 1 ? 0 : power(1 - kept[a]!, depthCost)
      keptWas[a] = kept[a]!
    }
    depthCostWas = depthCost
  }

  return { kept, waits, earns, honours, efforts, upkeeps, depth, tabulate }
}
