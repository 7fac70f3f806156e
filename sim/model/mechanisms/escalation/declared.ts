/** What escalation reads and writes, its coefficients and levers. ODD section 7, escalation. */
import type { Binding } from '../../mechanism.ts'
import { parameters } from '../../parameter.ts'
import { words } from '../../table.ts'

export const READS = words(`
  respondent age deadline reportedGap threshold leverage rungCount rungCollective costRate costRateNext snapped reportAge margin
  leverageShare dependence affinity veto settled gdp democracy ruleOfLaw leaderResolve normStrength legitimacy perceivedGap stake peerPull
  patronPull forumMeets forumRenews forumExclusive forumUnanimous forumRespondentVotes forumLean forumSeats forumPeople heads seat people
  vetoing testStart testCast testPeople testNumerator testDenominator rungForum rungBy rungAlso rungEffect rungMajority rungElse rungEnds
  rungRenews rungDwell rungQuorum rungGrace rungSuspension rungSenderCost caseForum offerForum offerMajority claimant
  graver
`)

export const WRITES = words(`
  rung monthsAbove monthsBelow monthsUnrenewed monthsLapsed escalated blocked outside attention role effort readiness may bound exempt
  stance vote ayesOf noesOf voteTerms mandate seized mandated motion motionRung carried ayes noes abstentions monthsSinceMotion offerGiven
  outlook peersChanged
`)

export const COEFFICIENTS = parameters(`
  vetoAffinity  | 0.75   | 0 to 1          | index                 | assumption
                | Affinity above which a veto power blocks | prior
  lapse         | 0.7    | 0 to 1          | share                 | assumption
                | Share of the quorum below which measures begin to lapse | prior
  participation | 0.6    | 0 to 1          | share                 | assumption
                | Share of committed leverage that must follow to the next rung | prior
  firstRung     | 0.3    | 0 to 1          | share                 | assumption
                | Share of the quorum that suffices for the first rung | protest needs few; prior
  shock         | 0.3    | 0 to 1          | share                 | assumption
                | Attention a new rung brings back | prior
  agreeing      | 3      | 0 to 60         | months                | assumption
                | Months that it takes to agree on criteria that are wholly clear | prior
  binding       | 0.3    | 0 to 1          | share                 | assumption
                | Part of the time until relief that wholly clear criteria take away
                | prior; who has said what is enough has to keep to it
  objection     | 0.0001 | 0 to 0.1        | share of GDP per year | assumption, held
                | How much a motion must be worth against it before a member votes no rather than abstains
                | prior; on the Rohingya in 2019 those who voted no come out at 0.00012 to 0.00017 against, those who abstained nearer to 0
  severity      | 0.0008 | 0 to 0.1        | share of GDP per year | assumption, held
                | Price to a member of suspending another in full
                | prior: above what speaking out is worth to nearly all, for nobody has been suspended for a judgment yet
  parting       | 0.0002 | 1e-6 to 0.1     | share of GDP per year | assumption, held
                | Spread of what a motion is worth among the states of an aggregate
                | prior: half of the noise with which one state chooses
  patience      | 6      | 1 to 120, whole | months                | assumption, held
                | Months after which a motion that failed comes back without a new report | prior; two quarterly meetings
`)

export const LEVERS = parameters(`
  thresholdUp   | 0.4  | 0 to 1         | index  | assumption
                | Reported gap above which measures escalate | prior; 0.15 above thresholdDown, so that noise does not move the ladder
  thresholdDown | 0.25 | 0 to 1         | index  | assumption
                | Reported gap below which measures are relieved | prior; 0.15 below thresholdUp, so that noise does not move the ladder
  dwell         | 9    | 1 to 60, whole | months | assumption
                | Months the gap must last before the next rung
                | prior; EU infringements of 2002-2020 take 0.9 to 2.4 years (medians) from a stage to closure
  reliefDwell   | 4    | 1 to 60, whole | months | assumption
                | Months the gap must stay low before relief | prior
  reliefStep    | 1    | 1 to 8, whole  | rungs  | assumption
                | Rungs taken back at each relief | phased relief; prior
  quorum        | 0.2  | 0 to 1         | share  | assumption
                | Leverage that must be committed to escalate | prior
  sunset        | 0    | 0 to 60, whole | months | data
                | Months after which measures end unless renewed; 0 for none | six- or twelve-monthly renewal in EU practice
  grace         | 6    | 0 to 60, whole | months | assumption
                | Months that measures outlive the leverage behind them | prior
  institution   | 0.5  | 0 to 1         | index  | assumption
                | How far measures are mandated by an institution | prior; Martin 1992
  actOutside    | 0    | 0 to 1, whole  | switch | assumption
                | Whether the coalition acts outside a blocked institution | prior
`)

export const USES = { burdenSharing: 'measures.burdenSharing', clarity: 'monitoring.clarity' } as const

/** A vote weighs what an expression of support weighs, with the same coefficients; and what a binding rung would cost. */
export const BORROWS = {
  legalism: 'coalition.legalism',
  efficacy: 'coalition.efficacy',
  peers: 'coalition.peers',
  leader: 'coalition.leader',
  affinityWeight: 'coalition.affinityWeight',
  pressure: 'coalition.pressure',
  retaliation: 'coalition.retaliation',
  voice: 'coalition.voice',
  normFloor: 'coalition.normFloor',
  leverageFloor: 'coalition.leverageFloor',
  voiceAffinity: 'coalition.voiceAffinity',
  voicePressure: 'coalition.voicePressure',
  effortScale: 'coalition.effortScale',
  leastEffort: 'coalition.leastEffort',
  spill: 'measures.spill',
} as const

/** What the parts of the mechanism are bound to. */
export type Bound = Binding<
  (typeof READS)[number],
  (typeof WRITES)[number],
  typeof COEFFICIENTS,
  typeof LEVERS,
  Record<never, never>,
  typeof USES,
  typeof BORROWS
>
