/**
 * The world: all state of the simulation as a struct of arrays, one typed array a column. Each line below is both the
 * field and its declaration (shape, unit, range, meaning). A run is exactly {world, tape, month}. ODD section 2.
 *
 * Money is USD bn per year; costs and benefits are shares of the deciding state's GDP per year; indices lie in [0, 1].
 */
import { Arena, Layout, type Sizes } from './column.ts'

export type { Sizes } from './column.ts'

const INDEX = [0, 1] as const
const SHARE = [-10, 10] as const
const COUNT = [0, 1e9] as const

export class World extends Layout {
  // --- the month and the order ---
  readonly normStrength = this.float('normStrength', 'world', 'index', INDEX, 'how strongly breaches are felt to be wrong')
  readonly courtAuthority = this.float('courtAuthority', 'world', 'index', INDEX, 'standing of courts, from what came of their judgments')
  readonly peersChanged = this.integer('peersChanged', 'world', 'flag', [0, 1], 'peer weights changed this month')

  // --- states, given ---
  readonly gdp = this.float('gdp', 'state', 'USD bn per year', [1e-6, 1e6], 'gross domestic product')
  readonly position = this.float('position', 'state', 'ideal point', [-4, 4], 'voting position in the UN General Assembly')
  readonly democracy = this.float('democracy', 'state', 'index', INDEX, 'electoral democracy')
  readonly ruleOfLaw = this.float('ruleOfLaw', 'state', 'index', INDEX, 'rule of law')
  readonly capacity = this.float('capacity', 'state', 'index', INDEX, 'administrative capacity')
  readonly narrativeControl = this.float('narrativeControl', 'state', 'index', INDEX, 'control of the government over the public story')
  readonly marketExposure = this.float('marketExposure', 'state', 'index', INDEX, 'dependence on foreign capital')
  readonly tourism = this.float('tourism', 'state', 'share of GDP', INDEX, 'tourism receipts')
  readonly aidDependence = this.float('aidDependence', 'state', 'share of GDP', INDEX, 'aid and budget transfers received')
  readonly capitalShare = this.float('capitalShare', 'state', 'share', INDEX, 'share of world finance')
  readonly donorShare = this.float('donorShare', 'state', 'share', INDEX, 'share of aid and transfers given')
  readonly smallness = this.float('smallness', 'state', 'index', INDEX, 'weight of a fixed cost on a small economy')
  readonly executionLaw = this.float('executionLaw', 'state', 'index', INDEX, 'readiness of national courts to attach foreign state property')
  readonly veto = this.integer('veto', 'state', 'flag', [0, 1], 'may block collective rungs')

  // --- states, changing ---
  readonly consent = this.float('consent', 'state', 'index', INDEX, 'acceptance of international jurisdiction')
  readonly withdrawn = this.integer('withdrawn', 'state', 'flag', [0, 1], 'has left international jurisdiction')
  readonly leaderTenure = this.float('leaderTenure', 'state', 'months', COUNT, 'months since the leader took office')
  readonly leaderResolve = this.float('leaderResolve', 'state', 'index', INDEX, 'resolve of the leader')
  readonly leaderShift = this.float('leaderShift', 'state', 'ideal point', [-4, 4], 'shift of the leader from the position of the state')
  readonly standing = this.float('standing', 'state', 'index', INDEX, 'standing as an enforcer (high) or buster (low)')

  // --- peer ties, sparse rows and their transpose ---
  readonly peerStart = this.integer('peerStart', 'row', 'index', COUNT, 'first peer tie of each state')
  readonly peerIndex = this.integer('peerIndex', 'tie', 'state', COUNT, 'peer of the tie')
  readonly peerWeight = this.float('peerWeight', 'tie', 'share', [-1, 1], 'influence of the peer; rows sum to one at the start')
  readonly followerStart = this.integer('followerStart', 'row', 'index', COUNT, 'first follower tie of each state')
  readonly followerIndex = this.integer('followerIndex', 'tie', 'state', COUNT, 'follower of the tie')
  readonly followerTie = this.integer('followerTie', 'tie', 'tie', COUNT, 'the peer tie that the follower tie mirrors')

  // --- scheduled events, by month ---
  readonly eventMonth = this.integer('eventMonth', 'event', 'month', [0, 1e6], 'month of the event')
  readonly eventKind = this.integer('eventKind', 'event', 'kind', [0, 16], 'position in the list of event kinds')
  readonly eventSubject = this.integer('eventSubject', 'event', 'state or case or lever', COUNT, 'whom the event befalls')
  readonly eventObject = this.integer('eventObject', 'event', 'state or case', [-1, 1e9], 'whom else it befalls, -1 for nobody or all')
  readonly eventValue = this.float('eventValue', 'event', 'as the kind', [-1e6, 1e6], 'size of the event')
  readonly eventValue2 = this.float('eventValue2', 'event', 'as the kind', [-1e6, 1e6], 'second size of the event')

  // --- cases, given ---
  readonly levers = this.float('levers', 'lever', 'as the lever', [-1e6, 1e6], 'enforcement design, lever-major: lever * cases + case')
  readonly respondent = this.integer('respondent', 'case', 'state', COUNT, 'the state the court ruled against')
  readonly judgment = this.integer('judgment', 'case', 'month', [0, 1e6], 'month of the judgment, counted from the start')
  readonly deadline = this.integer('deadline', 'case', 'months', [0, 1200], 'months from judgment until compliance is due')
  readonly breachHazard = this.float('breachHazard', 'case', 'per year', [0, 12], 'base hazard that a docketed breach happens; 0 if it has happened')
  readonly rungCount = this.integer('rungCount', 'case', 'rungs', [1, 16], 'rungs of the ladder, the empty rung 0 included')
  readonly rungBite = this.float('rungBite', 'rung', 'share', [0, 10], 'damage per unit of exposure by rung and channel of pressure')
  readonly rungCivilian = this.float('rungCivilian', 'rung', 'share', INDEX, 'share of damage that falls on civilians')
  readonly rungEvadable = this.float('rungEvadable', 'rung', 'share', INDEX, 'share of damage that can be evaded')
  readonly rungSenderCost = this.float('rungSenderCost', 'rung', 'share', [0, 10], 'first slot: cost to a sender per unit of its dependence, all channels together')
  readonly rungCut = this.float('rungCut', 'rung', 'share', INDEX, 'first slot: share of the trade of a sender with the respondent that is cut')
  readonly rungCollective = this.float('rungCollective', 'rung', 'flag', INDEX, 'first slot: 1 if the rung needs the institution and can be vetoed')
  readonly offerTrade = this.float('offerTrade', 'case', 'share', [0, 10], 'value of trade access on offer per unit of trade with those who offer')
  readonly offerBudget = this.float('offerBudget', 'case', 'share of GDP per year', INDEX, 'value of budget support on offer')
  readonly offerSecurity = this.float('offerSecurity', 'case', 'share of GDP per year', INDEX, 'value of security partnership on offer')
  readonly offerCost = this.float('offerCost', 'case', 'share', [0, 10], 'cost of what is offered over its value')
  readonly obligationStart = this.integer('obligationStart', 'caseRow', 'index', COUNT, 'first obligation of each case')
  readonly obligationKind = this.integer('obligationKind', 'obligation', 'kind', [0, 4], 'position in the list of obligation kinds')
  readonly obligationWeight = this.float('obligationWeight', 'obligation', 'share', INDEX, 'weight within the judgment; sums to one by case')
  readonly domesticCost = this.float('domesticCost', 'obligation', 'share of GDP per year', INDEX, 'political cost at home of fulfilling it')
  readonly capacityDemand = this.float('capacityDemand', 'obligation', 'index', INDEX, 'administrative capacity it takes')
  readonly duration = this.float('duration', 'obligation', 'months', [1, 600], 'months it takes at full effort and capacity')

  // --- case by state, given ---
  readonly affinityBase = this.float('affinityBase', 'caseState', 'index', INDEX, 'affinity to the respondent before leaders shift it')
  readonly exposureTrade = this.float('exposureTrade', 'caseState', 'share of GDP', [0, 10], 'trade of the respondent with the state over GDP of the respondent')
  readonly exposureFinance = this.float('exposureFinance', 'caseState', 'share of GDP', [0, 10], 'finance the respondent draws through the state')
  readonly exposureAid = this.float('exposureAid', 'caseState', 'share of GDP', [0, 10], 'aid and transfers the respondent draws from the state')
  readonly exposureAssets = this.float('exposureAssets', 'caseState', 'share of GDP', [0, 10], 'property of the respondent within reach of the state')
  readonly dependence = this.float('dependence', 'caseState', 'share of GDP', [0, 10], 'trade with the respondent over GDP of the state itself')
  readonly leverageShare = this.float('leverageShare', 'caseState', 'share', INDEX, 'share of all leverage over the respondent')
  readonly proximity = this.float('proximity', 'caseState', 'index', INDEX, 'closeness to the respondent')
  readonly stake = this.float('stake', 'caseState', 'index', INDEX, 'own interest in the judgment; 1 for claimants')
  readonly patronage = this.float('patronage', 'caseState', 'index', INDEX, 'readiness to shield the respondent')
  readonly patronPull = this.float('patronPull', 'caseState', 'index', INDEX, 'dependence of the state on the patrons of the respondent')
  readonly absorption = this.float('absorption', 'caseState', 'share', INDEX, 'share of the diverted trade the state could take up')

  // --- case by state, changing ---
  readonly affinity = this.float('affinity', 'caseState', 'index', INDEX, 'affinity to the respondent')
  readonly reading = this.float('reading', 'caseState', 'standard deviations', [-10, 10], 'how severely the state reads vague criteria')
  readonly perceivedGap = this.float('perceivedGap', 'caseState', 'index', INDEX, 'compliance gap the state acts on')
  readonly opinion = this.float('opinion', 'caseState', 'index', INDEX, 'opinion the state holds of the respondent')
  readonly opinionNext = this.float('opinionNext', 'caseState', 'index', INDEX, 'opinion after this month, before it is published')
  readonly role = this.integer('role', 'caseState', 'role', [-1, 4], 'role of the state; -1 is the respondent')
  readonly effort = this.float('effort', 'caseState', 'index', INDEX, 'enforcement effort; 0 unless enforcer')
  readonly peerPull = this.float('peerPull', 'caseState', 'share', [-1.000001, 1.000001], 'weight of peers that enforce, with a third of those that support and less half of those that bust or shield')
  readonly divertedTrade = this.float('divertedTrade', 'caseState', 'USD bn per year', [0, 1e6], 'trade cut by others that the state takes up')
  readonly margin = this.float('margin', 'caseState', 'share of GDP per year', SHARE, 'utility of enforcing over the next best role at the last review')
  readonly senderCost = this.float('senderCost', 'caseState', 'share of GDP per year', [-1, 10], 'cost of the measures to the sender, after burden sharing')
  readonly coalitionTerms = this.float('coalitionTerms', 'coalitionTerm', 'share of GDP per year', SHARE, 'named terms of the last review, case * states * terms')

  // --- cases, changing ---
  readonly age = this.integer('age', 'case', 'months', [-1, 1e6], 'months since the judgment; -1 before it')
  readonly compliance = this.float('compliance', 'case', 'index', INDEX, 'weighted fulfilment of the obligations')
  readonly demand = this.float('demand', 'case', 'index', INDEX, 'compliance that is asked for; below 1 under a settlement')
  readonly trueGap = this.float('trueGap', 'case', 'index', INDEX, 'shortfall from what is asked for')
  readonly reportedGap = this.float('reportedGap', 'case', 'index', INDEX, 'gap in the last published report')
  readonly reportAge = this.integer('reportAge', 'case', 'months', [0, 1e6], 'months since the last report')
  readonly threshold = this.float('threshold', 'case', 'index', [-4, 4], 'shift of the thresholds by how the coalition reads vague criteria')
  readonly attention = this.float('attention', 'case', 'index', INDEX, 'public attention to the case')
  readonly riskPremium = this.float('riskPremium', 'case', 'basis points', [0, 1000], 'premium the respondent pays on capital')
  readonly reputationCost = this.float('reputationCost', 'case', 'share of GDP per year', INDEX, 'cost of capital and tourism lost to reputation')
  readonly rung = this.integer('rung', 'case', 'rung', [0, 15], 'rung of the ladder in force')
  readonly monthsAbove = this.integer('monthsAbove', 'case', 'months', COUNT, 'months the reported gap has stayed above the threshold')
  readonly monthsBelow = this.integer('monthsBelow', 'case', 'months', COUNT, 'months the reported gap has stayed below the relief threshold')
  readonly monthsUnrenewed = this.integer('monthsUnrenewed', 'case', 'months', COUNT, 'months since measures were adopted or renewed')
  readonly monthsLapsed = this.integer('monthsLapsed', 'case', 'months', COUNT, 'months leverage has been too low to hold the rung')
  readonly snapped = this.integer('snapped', 'case', 'flag', [0, 1], 'a breach of settlement snapped measures back this month')
  readonly escalated = this.integer('escalated', 'case', 'flag', [0, 1], 'a new rung came into force this month')
  readonly blocked = this.integer('blocked', 'case', 'flag', [0, 1], 'a shielding power blocked the next rung')
  readonly outside = this.integer('outside', 'case', 'flag', [0, 1], 'the coalition acts outside the institution')
  readonly leverage = this.float('leverage', 'case', 'share', [0, 1.000001], 'share of all leverage that enforcers commit')
  readonly supporterShare = this.float('supporterShare', 'case', 'share', [0, 1.000001], 'share of all leverage held by supporters')
  readonly busterShare = this.float('busterShare', 'case', 'share', [0, 1.000001], 'share of all leverage held by busters')
  readonly patronShare = this.float('patronShare', 'case', 'share', [0, 1.000001], 'share of all leverage held by patrons')
  readonly members = this.integer('members', 'case', 'states', COUNT, 'number of enforcers')
  readonly durability = this.float('durability', 'case', 'index', INDEX, 'steadiness of the coalition as the respondent has learned it')
  readonly grossDamage = this.float('grossDamage', 'case', 'share of GDP per year', [0, 10], 'damage before evasion')
  readonly evadableDamage = this.float('evadableDamage', 'case', 'share of GDP per year', [0, 10], 'damage that evasion can reach')
  readonly civilianDamage = this.float('civilianDamage', 'case', 'share of GDP per year', [0, 10], 'damage that falls on civilians, before evasion')
  readonly costRate = this.float('costRate', 'case', 'share', [0, 100], 'cost of the measures in force per unit of dependence and effort')
  readonly costRateNext = this.float('costRateNext', 'case', 'share', [0, 100], 'the same on the next rung')
  readonly poolDue = this.float('poolDue', 'case', 'share of GDP per year', [0, 10], 'what each enforcer pays into the pool')
  readonly senderBurden = this.float('senderBurden', 'case', 'USD bn per year', [0, 1e6], 'cost of the measures to all senders together')
  readonly attachment = this.float('attachment', 'case', 'share of GDP per year', [0, 10], 'state property attached through national courts')
  readonly nextDamage = this.float('nextDamage', 'case', 'share of GDP per year', [0, 10], 'further damage at the next rung')
  readonly inducementValue = this.float('inducementValue', 'case', 'share of GDP per year', [0, 10], 'value of what is offered for compliance')
  readonly adaptation = this.float('adaptation', 'case', 'index', INDEX, 'how far the respondent has adapted to measures')
  readonly evasion = this.float('evasion', 'case', 'share', INDEX, 'share of evadable damage that is evaded')
  readonly netDamage = this.float('netDamage', 'case', 'share of GDP per year', [0, 10], 'damage after evasion')
  readonly absorbed = this.float('absorbed', 'case', 'share', COUNT, 'willing capacity of outsiders to take up trade, summed')
  readonly diversionRate = this.float('diversionRate', 'case', 'share', INDEX, 'share of the trade that is cut which outsiders take up')
  readonly tradeCut = this.float('tradeCut', 'case', 'USD bn per year', [0, 1e6], 'trade between senders and the respondent that measures cut')
  readonly tradeDiverted = this.float('tradeDiverted', 'case', 'USD bn per year', [0, 1e6], 'part of it that outsiders take up')
  readonly tradeCompensated = this.float('tradeCompensated', 'case', 'USD bn per year', [0, 1e6], 'part of it that burden sharing makes good to senders')
  readonly tradeLost = this.float('tradeLost', 'case', 'USD bn per year', [0, 1e6], 'the rest, which nobody has')
  readonly civilianHarm = this.float('civilianHarm', 'case', 'share of GDP per year', [0, 100], 'harm to civilians of the respondent')
  readonly rally = this.float('rally', 'case', 'index', [-1, 1], 'rally around the flag')
  readonly disproportion = this.float('disproportion', 'case', 'index', INDEX, 'measures beyond what the gap warrants')
  readonly frailty = this.float('frailty', 'case', 'factor', [0, 20_000], 'unobserved propensity to resist, one draw a run')
  readonly posture = this.integer('posture', 'case', 'posture', [0, 4], 'posture of the respondent')
  readonly respondentEffort = this.float('respondentEffort', 'case', 'index', INDEX, 'implementation effort of the respondent')
  readonly responseTerms = this.float('responseTerms', 'responseTerm', 'share of GDP per year', [-1e7, 1e7], 'named terms of the last review, case * terms')
  readonly settled = this.integer('settled', 'case', 'flag', [0, 1], 'a settlement is in force')
  readonly settledMonths = this.integer('settledMonths', 'case', 'months', COUNT, 'months since the settlement')
  readonly planBase = this.float('planBase', 'case', 'index', INDEX, 'compliance when the settlement was made')
  readonly breaches = this.integer('breaches', 'case', 'count', COUNT, 'settlements broken')
  readonly fulfilment = this.float('fulfilment', 'obligation', 'index', INDEX, 'fulfilment of the obligation')
  readonly alignment = this.float('alignment', 'case', 'index', INDEX, 'alignment of domestic law with the judgment')
  readonly remedyCoverage = this.float('remedyCoverage', 'case', 'index', INDEX, 'share of victims reached by remedies')
  readonly legitimacy = this.float('legitimacy', 'case', 'index', INDEX, 'legitimacy of the enforcement')

  /** A world of the given sizes, every column zero. */
  static allocate(sizes: Sizes): World {
    const measure = new Arena(null)
    new World(sizes, measure)
    return new World(sizes, new Arena(new ArrayBuffer(measure.bytes)))
  }
}

/** Name of a column of the world. */
export type ColumnName = {
  [K in keyof World]: World[K] extends Float64Array | Int32Array ? K : never
}[keyof World]
