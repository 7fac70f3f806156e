/** What the coalition reads, writes and draws, its coefficients and levers. ODD section 7, coalition. */
import type { Binding } from '../../mechanism.ts'
import { parameters } from '../../parameter.ts'
import { words } from '../../table.ts'

export const READS = words(`
  respondent age position bond claimant gdp democracy ruleOfLaw leaderResolve smallness standing normStrength legitimacy attention
  graver perceivedGap stake leverageShare affinity dependence proximity patronage patronPull absorption rung costRate costRateNext poolDue
  billDue offerRate senderCost grossDamage tradeCut absorbed diversionRate civilianHarm peerStart peerIndex peerWeight peersChanged
  followerStart followerIndex followerTie may bound exempt caseForum seized
`)

export const WRITES = words(`
  role effort readiness peerPull margin coalitionTerms lead leadRung leadNear leadBond leverage supporterShare busterShare patronShare
  members durability
`)

export const COEFFICIENTS = parameters(`
  review           | 0.2    | 0 to 1      | per month             | assumption
                   | Chance that a state reviews its role in a month | foreign policy is reviewed about twice a year; prior
  temperature      | 0.0004 | 1e-5 to 0.1 | share of GDP per year | assumption
                   | Noise of the choice; smaller is sharper | prior; logit after McKelvey and Palfrey 1995
  legalism         | 0.0022 | 0 to 0.1    | share of GDP per year | assumption
                   | Worth of upholding the law to a state wholly under law | prior
  efficacy         | 0.006  | 0 to 0.1    | share of GDP per year | assumption
                   | Worth of success to a state with a full stake | prior
  peers            | 0.0016 | 0 to 0.1    | share of GDP per year | assumption
                   | Pull of peers that enforce | prior; contagion after Granovetter 1978 and Watts 2002
  followNear       | 0.001  | 0 to 0.1    | share of GDP per year | assumption
                   | Worth of following a state that stands where one stands oneself, rather than a whole span away
                   | prior; odds of joining the leader of a round of sanctions 0.44 (0.34 to 0.58) per ideal point of distance: its
                     logarithm times the span of 3 and the temperature of 0.0004
  followBond       | 0.00045 | 0 to 0.1   | share of GDP per year | assumption
                   | Worth of following an ally or bloc partner
                   | prior; odds of joining 3.1 (2.3 to 4.1): its logarithm times the temperature of 0.0004
  inertia          | 0.0004 | 0 to 0.1    | share of GDP per year | assumption
                   | Worth of staying in the present role | prior
  lockInWorth      | 0.0016 | 0 to 0.1    | share of GDP per year | assumption
                   | Cost of leaving a fully locked-in coalition | prior
  wary             | 0.3    | 0 to 1      | share                 | assumption
                   | Part of the cost of leaving that those who may join weigh
                   | prior; deeper commitments deter those who foresee them, Downs, Rocke and Barsoom 1996
  leader           | 0.0006 | 0 to 0.1    | share of GDP per year | assumption
                   | Weight of the resolve of the leader | prior
  membership       | 0.0004 | 0 to 0.1    | share of GDP per year | assumption
                   | Worth of participation support to the smallest | prior
  agendaKeeping    | 0.7    | 0 to 1      | share                 | assumption
                   | How far an institution keeps a case on the agenda when attention fades
                   | prior; coalitions decay without an institution, Martin 1992, Drezner 2000
  foresight        | 0.3    | 0 to 2      | share                 | assumption
                   | Weight of the cost of the credible next rung | prior
  affinityWeight   | 0.0018 | 0 to 0.1    | share of GDP per year | assumption
                   | Reluctance to act against a close friend | prior; valued relationships limit punishment, Erickson 2020
  pressure         | 0.002  | 0 to 0.1    | share of GDP per year | assumption
                   | Pressure of the patrons of the respondent | prior
  retaliation      | 0.05   | 0 to 1      | share                 | assumption
                   | Share of trade with a much larger respondent at risk of retaliation | prior
  instability      | 0.0008 | 0 to 0.1    | share of GDP per year | assumption
                   | Cost of instability next door where the respondent is ruined | prior
  harmAversion     | 0.06   | 0 to 2      | per share of GDP      | assumption
                   | Distaste for civilian harm | prior
  participation    | 0.0002 | 0 to 0.1    | share of GDP per year | assumption
                   | Fixed cost of enforcing | prior
  smallCost        | 0.0007 | 0 to 0.1    | share of GDP per year | assumption
                   | Fixed cost that weighs on the smallest | prior
  voice            | 0.4    | 0 to 1      | share                 | assumption
                   | Part of the worth of enforcing that speaking brings | supporting is the cheap part of both
  profitMargin     | 0.1    | 0 to 1      | share                 | assumption
                   | Profit on diverted trade | prior
  standingLoss     | 0.0009 | 0 to 0.1    | share of GDP per year | assumption
                   | Loss of standing to busters and patrons | prior
  fines            | 0.003  | 0 to 0.1    | share of GDP per year | assumption
                   | Loss to busters from full secondary measures | prior
  shielding        | 0.0025 | 0 to 0.1    | share of GDP per year | assumption
                   | Worth of shielding a client | prior
  effortScale      | 0.0005 | 1e-6 to 0.1 | share of GDP per year | assumption
                   | Margin of utility at which enforcement is three quarters whole-hearted | prior
  steadiness       | 0.06   | 0 to 1      | per month             | assumption
                   | Speed at which the respondent learns how steady the coalition is
                   | van Bergeijk and van Marrewijk 1995 (learning); prior
  alarm            | 5      | 0 to 20     | factor                | assumption
                   | Weight of lost leverage in what the respondent learns | prior
  leadSpan         | 3      | 0.5 to 8    | ideal point           | assumption, held
                   | Distance in positions at which nearness to the state that leads vanishes | prior
  supportingPull   | 0.35   | -1 to 1     | share                 | assumption, held
                   | Pull of a peer that supports, relative to one that enforces | prior
  bustingPull      | -0.5   | -1 to 1     | share                 | assumption, held
                   | Pull of a peer that busts, relative to one that enforces | prior
  shieldingPull    | -0.5   | -1 to 1     | share                 | assumption, held
                   | Pull of a peer that shields, relative to one that enforces | prior
  agendaFloor      | 0.25   | 0 to 1      | share                 | assumption, held
                   | Place on the agenda that a case keeps when attention and institution are gone | prior
  lockInFloor      | 0.3    | 0 to 1      | share                 | assumption, held
                   | Part of the exit cost that binds without an institution | prior
  normFloor        | 0.4    | 0 to 1      | share                 | assumption, held
                   | Part of the worth of upholding the law that is left where breaches are not felt to be wrong | prior
  leverageFloor    | 0.3    | 0 to 1      | share                 | assumption, held
                   | Part of the worth of success that a state without leverage still sees | prior
  supportRelief    | 0.8    | 0 to 1      | share                 | assumption, held
                   | Part of the fixed cost of the small that full participation support lifts | prior
  voiceAffinity    | 0.5    | 0 to 1      | share                 | assumption, held
                   | Part of the reluctance to act against a friend that also holds back speaking | prior
  voicePressure    | 0.5    | 0 to 1      | share                 | assumption, held
                   | Part of the pressure of patrons that speaking also meets | prior
  friendGain       | 0.4    | 0 to 1      | share                 | assumption, held
                   | Worth of helping a friend to busters and patrons, relative to the reluctance to act against one | prior
  despisedNorm     | 0.3    | 0 to 1      | share                 | assumption, held
                   | Part of the loss of standing that is left where breaches are not felt to be wrong | prior
  despisedLaw      | 0.3    | 0 to 1      | share                 | assumption, held
                   | Part of the loss of standing that a state without law at home feels | prior
  despisedStanding | 0.5    | 0 to 2      | index                 | assumption, held
                   | Standing that every state has to lose, beside its own | prior
  friendFines      | 0.5    | 0 to 1      | share                 | assumption, held
                   | Part of the fines that a close friend of the respondent shrugs off | prior
  leastEffort      | 0.15   | 0 to 1      | index                 | assumption, held
                   | Least effort of a state that enforces | prior
  duty             | 0.002  | 0 to 0.1    | share of GDP per year | assumption, held
                   | Worth of carrying out what binds a state to one wholly under law
                   | prior: about the cost of leaving a fully locked-in coalition; bound members took part in 1992 to 1997 and from 2022
  breach           | 0.001  | 0 to 0.1    | share of GDP per year | assumption, held
                   | Cost of standing by where a state is bound, to one wholly under law
                   | prior: about what busters and patrons lose in standing
  boundLaw         | 0.3    | 0 to 1      | share                 | assumption, held
                   | Part of duty and breach that a state without law at home feels | prior
  lossBase         | 0.05   | 0.001 to 1  | share                 | assumption, held
                   | Leverage added to the base when a loss is judged, so that small losses alarm little | prior
  steadyLeverage   | 0.12   | 0.001 to 1  | share                 | assumption, held
                   | Committed leverage that makes a coalition look half steady | prior
  unsettling       | 0.01   | 1e-6 to 1   | share of GDP per year | assumption, held
                   | Damage to the respondent at which instability next door costs half of its most | prior
`)

export const LEVERS = parameters(`
  lockIn               | 0.3 | 0 to 1 | index | assumption
                       | Exit cost that members have accepted | prior
  participationSupport | 0.2 | 0 to 1 | index | assumption
                       | Support for small states that take part | prior
`)

export const USES = {
  institution: 'escalation.institution',
  burdenSharing: 'measures.burdenSharing',
  secondaryMeasures: 'evasion.secondaryMeasures',
} as const

/** The same trade is diverted in evasion, and the same offers are paid for in measures. */
export const BORROWS = { strangers: 'evasion.strangers', supporterOffers: 'measures.supporterOffers' } as const

export const CHANNELS = {
  reviewRole: { shape: 'caseState', per: 'month', meaning: 'whether a state reviews its role' },
  chooseRole: { shape: 'caseState', per: 'month', meaning: 'which role it takes' },
} as const

/** What the parts of the mechanism are bound to. */
export type Bound = Binding<
  (typeof READS)[number],
  (typeof WRITES)[number],
  typeof COEFFICIENTS,
  typeof LEVERS,
  typeof CHANNELS,
  typeof USES,
  typeof BORROWS
>
