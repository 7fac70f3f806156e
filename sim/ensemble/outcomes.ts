/**
 * Scalars: one number per world and case that experiments compare. Times that were not reached count as the months observed
 * (restricted means), so that every world has a value. ODD section 4, observation.
 */
import { type Batch, DEFIANCE, type OutcomeName } from '../model/index.ts'

export interface Scalar {
  readonly meaning: string
  readonly unit: string
  /** 1 where more is better for those who want the judgment kept, -1 where less is, 0 where it depends. */
  readonly better: 1 | -1 | 0
  /** Value for position `at` = world * cases + case of the batch. */
  of(batch: Batch, at: number): number
}

function outcome(name: OutcomeName, better: 1 | -1 | 0, unit: string, meaning: string): Scalar {
  return { meaning, unit, better, of: (batch, at) => batch.outcomes[name][at]! }
}

function time(name: OutcomeName, better: 1 | -1 | 0, meaning: string): Scalar {
  return {
    meaning,
    unit: 'months',
    better,
    of: ({ outcomes }, at) => (outcomes[name][at]! < 0 ? outcomes.observed[at]! : outcomes[name][at]!),
  }
}

/** Compliance `months` after the judgment, or at the end if that is earlier. */
function complianceAfter(months: number): Scalar {
  return {
    meaning: `compliance ${months} months after the judgment`,
    unit: 'index',
    better: 1,
    of: ({ series, outcomes, months: length }, at) => {
      const judged = length - 1 - outcomes.observed[at]!
      return series.compliance![at * length + Math.min(length - 1, judged + months)]!
    },
  }
}

export const SCALARS = {
  meanCompliance: outcome('meanCompliance', 1, 'index', 'mean compliance since the judgment'),
  finalCompliance: outcome('finalCompliance', 1, 'index', 'compliance at the end'),
  complianceAfter12: complianceAfter(12),
  complianceAfter60: complianceAfter(60),
  full: {
    meaning: 'full compliance reached',
    unit: 'share of worlds',
    better: 1,
    of: ({ outcomes }, at) => (outcomes.timeToFull[at]! >= 0 ? 1 : 0),
  },
  substantial: {
    meaning: 'got over half way',
    unit: 'share of worlds',
    better: 1,
    of: ({ outcomes }, at) => (outcomes.timeToSubstantial[at]! >= 0 ? 1 : 0),
  },
  lasted: outcome('lasted', 1, 'share of worlds', 'full compliance reached and kept'),
  settled: outcome('settled', 0, 'share of worlds', 'a settlement in force at the end, or closed for less than all'),
  collected: outcome('collected', 0, 'share of GDP times years', 'taken from the respondent against its will'),
  waived: outcome('waived', 0, 'index', 'part of the judgment that claimants gave up'),
  defied: {
    meaning: 'ended in defiance',
    unit: 'share of worlds',
    better: -1,
    of: ({ outcomes }, at) => (outcomes.finalCompliance[at]! < DEFIANCE && outcomes.settled[at] !== 1 ? 1 : 0),
  },
  monthsToSubstantial: time('timeToSubstantial', -1, 'months until over half way'),
  monthsToFull: time('timeToFull', -1, 'months until full compliance'),
  coalitionHalfLife: {
    meaning: 'months from peak leverage until half of it was gone',
    unit: 'months',
    better: 1,
    of: ({ outcomes }, at) =>
      outcomes.coalitionHalfLife[at]! < 0 ? outcomes.observed[at]! - outcomes.peakMonth[at]! : outcomes.coalitionHalfLife[at]!,
  },
  monthsDefying: outcome('monthsDefying', -1, 'months', 'months in which the posture was defiance'),
  civilianHarm: outcome('civilianHarm', -1, 'share of GDP times years', 'civilian harm'),
  harmInVain: {
    meaning: 'civilian harm in vain, weighted by the gap left at the end',
    unit: 'share of GDP times years',
    better: -1,
    of: ({ outcomes }, at) => outcomes.civilianHarm[at]! * (1 - outcomes.finalCompliance[at]!),
  },
  respondentCost: outcome('respondentCost', 0, 'share of GDP times years', 'cost to the respondent'),
  senderCost: outcome('senderCost', -1, 'USD bn', 'cost to the senders'),
  bill: outcome('bill', -1, 'USD bn', 'bill of the design'),
  billCourt: outcome('billCourt', -1, 'USD bn', 'reports, audits and publicity, paid by members of the court'),
  billHelp: outcome('billHelp', -1, 'USD bn', 'assistance, model legislation and follow-up, paid by donors'),
  billRemedies: outcome('billRemedies', -1, 'USD bn', 'remedies from a fund, paid by donors'),
  billCoalition: outcome('billCoalition', -1, 'USD bn', 'what the coalition runs, paid by its enforcers'),
  monthsUnderMeasures: outcome('monthsUnderMeasures', 0, 'months', 'months under measures'),
  peakRung: outcome('peakRung', 0, 'rung', 'highest rung reached'),
  reversals: outcome('reversals', -1, 'count', 'reversals of compliance'),
  breaches: outcome('breaches', -1, 'count', 'settlements broken'),
  meanMembers: outcome('meanMembers', 0, 'states', 'mean number of enforcers'),
  peakLeverage: outcome('peakLeverage', 0, 'share', 'highest committed leverage'),
  meanDurability: outcome('meanDurability', 1, 'index', 'steadiness of the coalition as learned'),
  meanEvasion: outcome('meanEvasion', -1, 'share', 'share of evadable damage evaded under measures'),
  meanLegitimacy: outcome('meanLegitimacy', 1, 'index', 'legitimacy of the enforcement'),
  meanRally: outcome('meanRally', -1, 'index', 'rally around the flag'),
  finalAlignment: outcome('finalAlignment', 1, 'index', 'alignment of domestic law at the end'),
  finalRemedies: outcome('finalRemedies', 1, 'index', 'victims reached by remedies'),
  wrongEscalations: outcome('wrongEscalations', -1, 'count', 'escalations the true gap did not warrant'),
  missedEscalations: outcome('missedEscalations', -1, 'months', 'months in which reports hid a gap that warranted escalation'),
  opened: {
    meaning: 'the breach happened',
    unit: 'share of worlds',
    better: -1,
    of: ({ outcomes }, at) => (outcomes.observed[at]! > 0 ? 1 : 0),
  },
} as const satisfies { readonly [name: string]: Scalar }

export type ScalarName = keyof typeof SCALARS
export const SCALAR_NAMES = Object.keys(SCALARS) as readonly ScalarName[]

/** One value per world of the batches, in the sequence of the replicates. */
export function scalarOf(batches: readonly Batch[], name: ScalarName, kase = 0): Float64Array {
  const worlds = batches.reduce((sum, batch) => sum + batch.to - batch.from, 0)
  const values = new Float64Array(worlds)
  let next = 0
  for (const batch of batches) {
    for (let w = 0; w < batch.to - batch.from; w++) values[next++] = SCALARS[name].of(batch, w * batch.cases + kase)
  }
  return values
}
