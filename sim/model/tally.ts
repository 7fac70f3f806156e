/**
 * The tally of one world: what is summed up, counted or timed from month to month until the outcomes of `results.ts` stand. It
 * reads the world and never writes it. ODD section 4, observation.
 */
import { MONTHS_PER_YEAR } from './definitions.ts'
import { leverPosition } from './initialise/index.ts'
import { FULL, HELD, OUTCOME_NAMES, type OutcomeName, REVERSAL, SUBSTANTIAL } from './results.ts'
import { DEFY } from './vocabulary.ts'
import type { World } from './world.ts'

/** What is left of the peak at the end of a half-life, by the meaning of the word. */
const HALF = 0.5

type Outcomes = { readonly [K in OutcomeName]: Float64Array }

export interface Tally {
  /** Before the first month of a world. */
  begin(kase: number): void
  /** At the end of each month since the judgment. */
  observe(kase: number): void
  /** Writes the outcomes of the case to position `at`. */
  end(kase: number, outcomes: Outcomes, at: number): void
}

export function createTally(world: World): Tally {
  const { cases } = world.sizes
  const kept = Object.fromEntries(OUTCOME_NAMES.map((name) => [name, new Float64Array(cases)])) as Outcomes
  const { timeToSubstantial, timeToFull, finalCompliance, settled, lasted, breaches, waived, collected, reversals, peakRung } = kept
  const { monthsUnderMeasures, episodes, coalitionHalfLife, peakMonth, peakLeverage, civilianHarm, respondentCost, senderCost } = kept
  const { meanCompliance, meanDurability, meanEvasion, meanLegitimacy, meanRally, finalAlignment, finalRemedies } = kept
  const { peakMembers, meanMembers, wrongEscalations, missedEscalations, monthsDefying, observed } = kept
  const best = new Float64Array(cases)
  const before = new Int32Array(cases)
  const { age, compliance, rung, leverage, members, deadline, escalated, monthsAbove, trueGap, posture } = world
  const { evasion, durability, legitimacy, netDamage, reputationCost, senderBurden, rally, alignment, remedyCoverage } = world
  const { settled: inForce, breaches: broken, waived: givenUp, collected: taken, civilianHarm: harm } = world
  const thresholdUp = world.levers.subarray(leverPosition('escalation.thresholdUp') * cases)

  /** Compliance: when it was reached, whether it lasted, how often it fell. */
  function follow(c: number): void {
    const level = compliance[c]!
    if (timeToSubstantial[c] === -1 && level >= SUBSTANTIAL) timeToSubstantial[c] = age[c]!
    if (timeToFull[c] === -1 && level >= FULL) {
      timeToFull[c] = age[c]!
      lasted[c] = 1
    }
    if (level < HELD) lasted[c] = 0
    if (level > best[c]!) best[c] = level
    else if (level < best[c]! - REVERSAL) {
      reversals[c]!++
      best[c] = level
    }
    meanCompliance[c] = meanCompliance[c]! + level
  }

  /** The ladder: episodes, peaks, escalations that the truth did not warrant and months in which a report hid what did. */
  function climb(c: number): void {
    const step = rung[c]!
    if (step > 0) {
      monthsUnderMeasures[c]!++
      if (before[c] === 0) episodes[c]!++
      meanEvasion[c] = meanEvasion[c]! + evasion[c]!
      if (step > peakRung[c]!) peakRung[c] = step
    }
    before[c] = step
    const warranted = trueGap[c]! > thresholdUp[c]!
    if (escalated[c] === 1) {
      if (!warranted) wrongEscalations[c]!++
    } else if (warranted && age[c]! >= deadline[c]! && monthsAbove[c] === 0 && inForce[c] === 0) missedEscalations[c]!++
  }

  /** The coalition: its peak and how long until half of it was gone. */
  function gather(c: number): void {
    const held = leverage[c]!
    if (held > peakLeverage[c]!) {
      peakLeverage[c] = held
      peakMonth[c] = age[c]!
      coalitionHalfLife[c] = -1
    } else if (coalitionHalfLife[c] === -1 && held < HALF * peakLeverage[c]!) coalitionHalfLife[c] = age[c]! - peakMonth[c]!
    if (members[c]! > peakMembers[c]!) peakMembers[c] = members[c]!
    meanMembers[c] = meanMembers[c]! + members[c]!
    meanDurability[c] = meanDurability[c]! + durability[c]!
    meanLegitimacy[c] = meanLegitimacy[c]! + legitimacy[c]!
  }

  function pay(c: number): void {
    civilianHarm[c] = civilianHarm[c]! + harm[c]! / MONTHS_PER_YEAR
    respondentCost[c] = respondentCost[c]! + (netDamage[c]! + reputationCost[c]!) / MONTHS_PER_YEAR
    senderCost[c] = senderCost[c]! + senderBurden[c]! / MONTHS_PER_YEAR
    const { billCourt, billHelp, billRemedies, billCoalition } = kept
    billCourt[c] = billCourt[c]! + world.billCourt[c]! / MONTHS_PER_YEAR
    billHelp[c] = billHelp[c]! + world.billHelp[c]! / MONTHS_PER_YEAR
    billRemedies[c] = billRemedies[c]! + world.billRemedies[c]! / MONTHS_PER_YEAR
    billCoalition[c] = billCoalition[c]! + world.billCoalition[c]! / MONTHS_PER_YEAR
    meanRally[c] = meanRally[c]! + rally[c]!
    if (posture[c] === DEFY) monthsDefying[c]!++
  }

  return {
    begin(c) {
      for (const name of OUTCOME_NAMES) kept[name][c] = 0
      timeToSubstantial[c] = -1
      timeToFull[c] = -1
      coalitionHalfLife[c] = -1
      best[c] = 0
      before[c] = 0
    },
    observe(c) {
      follow(c)
      climb(c)
      gather(c)
      pay(c)
    },
    end(c, outcomes, at) {
      const seen = age[c]! + 1
      finalCompliance[c] = compliance[c]!
      kept.bill[c] = kept.billCourt[c]! + kept.billHelp[c]! + kept.billRemedies[c]! + kept.billCoalition[c]!
      if (seen > 0) {
        observed[c] = age[c]!
        settled[c] = inForce[c] === 1 || givenUp[c]! > 0 ? 1 : 0
        breaches[c] = broken[c]!
        waived[c] = givenUp[c]!
        collected[c] = taken[c]!
        finalAlignment[c] = alignment[c]!
        finalRemedies[c] = remedyCoverage[c]!
        meanCompliance[c] = meanCompliance[c]! / seen
        meanDurability[c] = meanDurability[c]! / seen
        meanLegitimacy[c] = meanLegitimacy[c]! / seen
        meanMembers[c] = meanMembers[c]! / seen
        meanRally[c] = meanRally[c]! / seen
        if (monthsUnderMeasures[c]! > 0) meanEvasion[c] = meanEvasion[c]! / monthsUnderMeasures[c]!
      }
      for (const name of OUTCOME_NAMES) outcomes[name][at] = kept[name][c]!
    },
  }
}
