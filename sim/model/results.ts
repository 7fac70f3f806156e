/**
 * What runs yield: batches of worlds in columns, with a digest per world. A batch is plain typed arrays, so it crosses a worker
 * boundary by transfer. ODD section 4, observation.
 */

/** How much a run keeps: outcomes and compliance; every observable, month by month; or every state's role, effort and reasons too. */
export const RECORD_LEVELS = ['summary', 'series', 'explain'] as const
export type RecordLevel = (typeof RECORD_LEVELS)[number]

/** Compliance from which a case is over half way. */
export const SUBSTANTIAL = 0.5
/** Compliance, or fulfilment of one obligation, from which it counts as full. */
export const FULL = 0.95
/** Full compliance that falls below this has not lasted. */
export const HELD = 0.9
/** Fall of compliance from its highest that counts as a reversal. */
export const REVERSAL = 0.1
/** Compliance below which a case is in defiance. */
export const DEFIANCE = 0.25

/** Outcomes of a world, one number per world and case. Times are months since the judgment, -1 where not reached (censored). */
export const OUTCOMES = {
  timeToSubstantial: 'months from judgment until compliance first reached 50 %, -1 if never',
  timeToFull: 'months from judgment until compliance first reached 95 %, -1 if never',
  finalCompliance: 'compliance in the last month',
  settled: '1 if a settlement was in force in the last month, or had closed the case for less than all',
  lasted: '1 if compliance reached 95 % and never fell below 90 % again',
  breaches: 'settlements broken',
  waived: 'part of the judgment that claimants had given up in the last month',
  collected: 'taken from the respondent against its will by penalties and attachment, share of GDP; no compliance',
  reversals: 'times compliance fell by more than 10 points from a peak',
  peakRung: 'highest rung reached',
  monthsUnderMeasures: 'months with a rung above 0',
  episodes: 'times the ladder left rung 0',
  coalitionHalfLife: 'months from peak leverage until half of it was gone, -1 if not',
  peakMonth: 'months from judgment until leverage peaked',
  peakLeverage: 'highest committed leverage',
  civilianHarm: 'civilian harm summed over time, share of GDP times years',
  respondentCost: 'net damage and reputational cost summed over time, share of GDP times years',
  senderCost: 'cost to senders summed over time, USD bn',
  bill: 'what the design costs in money summed over time, USD bn: the four items that follow',
  billCourt: 'reports, audits and publicity, paid by the members of the court, USD bn',
  billHelp: 'assistance, model legislation and follow-up, paid by donors, USD bn',
  billRemedies: 'remedies that a fund advances, paid by donors, USD bn',
  billCoalition: 'what the coalition does for itself, paid by its enforcers, USD bn',
  meanCompliance: 'mean compliance since the judgment',
  meanDurability: 'mean steadiness of the coalition as the respondent learned it',
  meanEvasion: 'mean share of evadable damage that was evaded while measures were in force',
  meanLegitimacy: 'mean legitimacy of the enforcement',
  meanRally: 'mean rally around the flag of the respondent',
  finalAlignment: 'alignment of domestic law in the last month',
  finalRemedies: 'share of victims reached by remedies in the last month',
  peakMembers: 'most enforcers at one time',
  meanMembers: 'mean number of enforcers',
  wrongEscalations: 'steps up the ladder while the true gap was below the threshold of the design',
  missedEscalations: 'months in which the true gap was above the threshold and the report read as below it',
  monthsDefying: 'months in which the posture was defiance',
  observed: 'months from judgment to the end of the run; 0 if there was none',
} as const
export type OutcomeName = keyof typeof OUTCOMES
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as readonly OutcomeName[]

/**
 * Monthly detail on states, for the worlds of an explain-level batch. Index: ((world * cases + case) * months + month) * states + state.
 */
export interface StateDetail {
  /** Position in ROLES; -1 for the respondent. */
  readonly role: Int8Array
  readonly effort: Float32Array
  /** 1 where the law lets the state enforce. */
  readonly may: Int8Array
  /** 1 where the state has to carry out the rung in force. */
  readonly bound: Int8Array
  /** Its last vote on a motion of a forum: 0 none, 1 yes, 2 no, 3 abstention, 4 heads that part. */
  readonly vote: Int8Array
  /** What the last motion was worth to it, share of GDP per year. */
  readonly stance: Float32Array
  readonly perceivedGap: Float32Array
  readonly opinion: Float32Array
  readonly senderCost: Float32Array
  /** Named terms of the decision in force, (... + state) * COALITION_TERMS.length + term; share of GDP per year. */
  readonly coalitionTerms: Float32Array
  /** ((world * cases + case) * months + month) * RESPONSE_TERMS.length + term. */
  readonly responseTerms: Float32Array
  /** Null where no forum decides anything. */
  readonly votes: VoteDetail | null
}

/** Votes by month. Of a case: (world * cases + case) * months + month; of a state: that * states + state. */
export interface VoteDetail {
  /** What was voted on in the month, a position in MOTIONS; 0 for nothing. Of a case, like the next five. */
  readonly motion: Int8Array
  /** Rung that the motion was about. */
  readonly motionRung: Int8Array
  readonly carried: Int8Array
  /** Votes by weight of the seat. */
  readonly ayes: Int32Array
  readonly noes: Int32Array
  readonly abstentions: Int32Array
  /** Heads of a state that voted yes and no on the last motion. */
  readonly ayesOf: Int16Array
  readonly noesOf: Int16Array
  /** Named terms of the vote, (... + state) * VOTE_TERMS.length + term; share of GDP per year. */
  readonly voteTerms: Float32Array
}

/** Series as runs of equal months; of a docket a fifth of the bytes, since most cases stand still most of the time. */
export interface Packed {
  readonly observables: readonly string[]
  /** Row (observable * worlds + world) * cases + case -> its first run; the last entry is the number of all runs. */
  readonly rows: Uint32Array
  /** Run -> the month it begins with, and the value it has. */
  readonly months: Uint16Array
  readonly values: Float64Array
}

/** Replicates from (inclusive) to (exclusive) of one scenario and seed. */
export interface Batch {
  readonly from: number
  readonly to: number
  readonly months: number
  readonly cases: number
  readonly states: number
  readonly level: RecordLevel
  /** Position of the only case that `series` holds months of, where those of the others were let go; absent where all are there. */
  readonly only?: number
  /** All that `series` held, where it was packed: then `series` is empty. */
  readonly packed?: Packed
  /**
   * Observable -> (world * cases + case) * months + month; of an only case, world * months + month. `compliance` is always there; the
   * others from level `series` up.
   */
  readonly series: { readonly [observable: string]: Float64Array }
  /** Outcome -> world * cases + case. */
  readonly outcomes: { readonly [K in OutcomeName]: Float64Array }
  /** World * obligations of all cases + obligation: fulfilment in the last month, 0-1. No part of the digest. */
  readonly fulfilment: Float64Array
  /** Four words per world: hash of what the world recorded at level summary, the same at every level. */
  readonly digests: Int32Array
  readonly detail: StateDetail | null
}

/** The array buffers of a batch, for transfer to another thread. */
export function buffersOf(batch: Batch): ArrayBufferLike[] {
  const arrays: ArrayBufferView[] = [...Object.values(batch.series), ...Object.values(batch.outcomes), batch.fulfilment, batch.digests]
  if (batch.detail !== null) {
    const { votes, ...states } = batch.detail
    arrays.push(...Object.values(states), ...Object.values(votes ?? {}))
  }
  if (batch.packed !== undefined) arrays.push(batch.packed.rows, batch.packed.months, batch.packed.values)
  return arrays.map((array) => array.buffer)
}
