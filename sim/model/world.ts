/**
 * The world: all state of the simulation as a struct of arrays, one typed array per column. Each row of the table below is a column: a
 * field of the world with its shape, unit, range and meaning. A run is exactly {world, tape, month}. ODD section 2.
 *
 * Money is USD bn per year; costs and benefits are shares of the deciding state's GDP per year; indices lie in [0, 1].
 */
import { Arena, type Column, Layout, type Shape, type Sizes } from './column.ts'
import { type NamesOfKind, rangeOf, rows } from './table.ts'

export type { Sizes } from './column.ts'

/** name | type | shape | unit | range | meaning */
const COLUMNS = `
# the month and the order
normStrength | float | world | index | 0 to 1 | how strongly breaches are seen as wrong
courtAuthority | float | world | index | 0 to 1 | authority of courts, from compliance with their judgments
coefficients | float | coefficient | as the coefficient | -1e6 to 1e6 | coefficients of the model, mechanism by mechanism
peersChanged | integer | world | flag | 0 to 1 | peer weights changed this month
# states, given
gdp | float | state | USD bn per year | 1e-6 to 1e6 | gross domestic product
position | float | state | ideal point | -4 to 4 | voting position in the UN General Assembly
democracy | float | state | index | 0 to 1 | electoral democracy
ruleOfLaw | float | state | index | 0 to 1 | rule of law
capacity | float | state | index | 0 to 1 | administrative capacity
narrativeControl | float | state | index | 0 to 1 | control of the government over the media
marketExposure | float | state | index | 0 to 1 | dependence on foreign capital
tourism | float | state | share of GDP | 0 to 1 | tourism receipts
aidDependence | float | state | share of GDP | 0 to 1 | aid and budget transfers received
capitalShare | float | state | share | 0 to 1 | share of world finance
donorShare | float | state | share | 0 to 1 | share of aid and transfers given
smallness | float | state | index | 0 to 1 | weight of a fixed cost on a small economy
executionLaw | float | state | index | 0 to 1 | readiness of national courts to attach foreign state property
turnoverHazard | float | state | per month | 0 to 1 | hazard that the leader changes, away from changes that the scenario schedules
veto | integer | state | flag | 0 to 1 | may block collective rungs
# forums, given
forumMeets | integer | forum | months | 0 to 600 | months between meetings
forumRenews | integer | forum | months | 0 to 600 | months after which its measures fall unless voted again; 0 for none
forumExclusive | integer | forum | flag | 0 to 1 | its members may not act beside it
forumUnanimous | integer | forum | flag | 0 to 1 | every member has a veto
forumRespondentVotes | integer | forum | flag | 0 to 1 | the respondent votes and is counted
forumLean | float | forum | share of GDP per year | -1 to 1 | how much its members favour upholding judgments as such
forumSeats | integer | forum | votes | 0 to 1e9 | votes of all its members together
forumPeople | float | forum | millions | 0 to 1e6 | people of all its members together
heads | integer | forumState | heads | 0 to 1e6 | members of the forum that the state stands for; 0 for an outsider
seat | integer | forumState | votes | 0 to 1e6 | votes of one head
people | float | forumState | millions | 0 to 1e6 | people of the members that the state stands for
vetoing | integer | forumState | flag | 0 to 1 | has a veto in the forum
testStart | integer | majorityRow | index | 0 to 1e9 | first test of each majority
testCast | integer | test | flag | 0 to 1 | the share is of the votes cast, yes and no, rather than of all
testPeople | integer | test | flag | 0 to 1 | people are counted rather than votes
testNumerator | float | test | share | 0 to 1e11 | what is needed at least, over its denominator; a whole number
testDenominator | float | test | share | 0 to 1e11 | denominator of the share that is needed; a whole number
# states, changing
consent | float | state | index | 0 to 1 | acceptance of international jurisdiction
withdrawn | integer | state | flag | 0 to 1 | has left international jurisdiction
leaderTenure | float | state | months | 0 to 1e9 | months since the leader took office
leaderResolve | float | state | index | 0 to 1 | resolve of the leader
leaderShift | float | state | ideal point | -4 to 4 | shift of the leader from the position of the state
standing | float | state | index | 0 to 1 | standing as an enforcer (high) or buster (low)
# pairs of states, given
bond | float | pair | share | 0 to 1 | how far the two are allies or partners in a bloc
# peer ties, sparse rows and their transpose
peerStart | integer | row | index | 0 to 1e9 | first peer tie of each state
peerIndex | integer | tie | state | 0 to 1e9 | peer of the tie
peerWeight | float | tie | share | -1 to 1 | influence of the peer; rows sum to one at the start
followerStart | integer | row | index | 0 to 1e9 | first follower tie of each state
followerIndex | integer | tie | state | 0 to 1e9 | follower of the tie
followerTie | integer | tie | tie | 0 to 1e9 | the peer tie that the follower tie mirrors
# scheduled events, by month
eventMonth | integer | event | month | 0 to 1e6 | month of the event
eventKind | integer | event | kind | 0 to 16 | position in the list of event kinds
eventSubject | integer | event | state or case or lever | 0 to 1e9 | state, case or lever that the event affects
eventObject | integer | event | state or case | -1 to 1e9 | second state or case that it affects, -1 for none or all
eventValue | float | event | as the kind | -1e6 to 1e6 | size of the event
eventValue2 | float | event | as the kind | -1e6 to 1e6 | second size of the event
# cases, given
levers | float | lever | as the lever | -1e6 to 1e6 | enforcement design, lever-major: lever * cases + case
respondent | integer | case | state | 0 to 1e9 | the state the court ruled against
judgment | integer | case | month | 0 to 1e6 | month of the judgment, counted from the start
deadline | integer | case | months | 0 to 1200 | months from judgment until compliance is due
breachHazard | float | case | per year | 0 to 12 | base hazard that a docketed breach happens; 0 if it has happened
rungCount | integer | case | rungs | 1 to 16 | rungs of the ladder, the empty rung 0 included
rungBite | float | rung | share | 0 to 10 | damage per unit of exposure by rung and channel of pressure
rungCivilian | float | rung | share | 0 to 1 | share of damage that falls on civilians
rungEvadable | float | rung | share | 0 to 1 | share of damage that can be evaded
rungSenderCost | float | rung | share | 0 to 10 | first slot: cost to a sender per unit of its dependence, all channels together
rungStrength | float | rung | share | 0 to 1 | first slot: bite of the rung, all channels together, over that of the strongest rung
rungCut | float | rung | share | 0 to 1 | first slot: share of the trade of a sender with the respondent that is cut
rungCollective | float | rung | flag | 0 to 1 | first slot: 1 if the rung needs the institution and can be vetoed
rungForum | integer | rung | forum | -1 to 1e9 | first slot: the forum that decides; -1 for none
rungBy | integer | rung | decider | 0 to 2 | first slot: who decides: anyone, claimants or a forum
rungAlso | integer | rung | flag | 0 to 1 | first slot: anyone may act beside the forum
rungEffect | integer | rung | effect | 0 to 3 | first slot: recommends, permits, binds or acts
rungMajority | integer | rung | majority | -1 to 1e9 | first slot: the majority that carries it; -1 for none, which carries by itself
rungElse | integer | rung | decider | 0 to 2 | first slot: who goes on where the forum is blocked: nobody, claimants or anyone
rungEnds | integer | rung | flag | 0 to 1 | first slot: 1 if it ends by a vote only
rungRenews | integer | rung | months | -1 to 600 | first slot: months after which it falls unless voted again; -1 as its forum
rungDwell | integer | rung | months | -1 to 600 | first slot: months the gap must last before it; -1 as the lever
rungQuorum | float | rung | share | -1 to 1 | first slot: leverage that must be committed; -1 as the lever
rungGrace | integer | rung | months | -1 to 600 | first slot: months it outlives the leverage behind it; -1 as the lever
rungCountermeasure | float | rung | share | 0 to 1 | first slot: share of its bite that breaks a duty unless it is allowed
rungSuspension | float | rung | share | 0 to 1 | first slot: intensity of the suspension of membership
rungFreeze | float | rung | share | 0 to 1 | first slot: intensity of the freeze of property
offerTrade | float | case | share | 0 to 10 | value of trade access on offer per unit of trade with those who offer
offerBudget | float | case | share of GDP per year | 0 to 1 | value of budget support on offer
offerSecurity | float | case | share of GDP per year | 0 to 1 | value of security partnership on offer
offerCost | float | case | share | 0 to 10 | cost of what is offered over its value
caseForum | integer | case | forum | -1 to 1e9 | the forum that supervises the judgment; -1 for none
ergaOmnes | integer | case | flag | 0 to 1 | the duty is owed to all
gravity | float | case | index | 0 to 1 | how grave the breach is
graver | float | case | share | -1 to 1 | how much more the breach weighs than one of middling gravity
offerForum | integer | case | forum | -1 to 1e9 | the forum that gives what is offered; -1 for none
offerMajority | integer | case | majority | -1 to 1e9 | the majority by which it gives; -1 for none
obligationStart | integer | caseRow | index | 0 to 1e9 | first obligation of each case
obligationKind | integer | obligation | kind | 0 to 4 | position in the list of obligation kinds
obligationFinal | integer | obligation | flag | 0 to 1 | what is done of it stays done and needs no upkeep
obligationWeight | float | obligation | share | 0 to 1 | weight within the judgment; sums to one by case
domesticCost | float | obligation | share of GDP per year | 0 to 1 | domestic political cost of fulfilling it
capacityDemand | float | obligation | index | 0 to 1 | administrative capacity it requires
duration | float | obligation | months | 1 to 600 | months it takes at full effort and capacity
# case by state, given
affinityBase | float | caseState | index | 0 to 1 | affinity to the respondent before leaders shift it
exposureTrade | float | caseState | share of GDP | 0 to 10 | trade of the respondent with the state over GDP of the respondent
exposureFinance | float | caseState | share of GDP | 0 to 10 | finance the respondent draws through the state
exposureAid | float | caseState | share of GDP | 0 to 10 | aid and transfers the respondent draws from the state
dependence | float | caseState | share of GDP | 0 to 10 | trade with the respondent over GDP of the state itself
leverageShare | float | caseState | share | 0 to 1 | share of all leverage over the respondent
proximity | float | caseState | index | 0 to 1 | closeness to the respondent
stake | float | caseState | index | 0 to 1 | own interest in the judgment; 1 for claimants
patronage | float | caseState | index | 0 to 1 | readiness to shield the respondent
patronPull | float | caseState | index | 0 to 1 | dependence of the state on the patrons of the respondent
absorption | float | caseState | share | 0 to 1 | share of the diverted trade the state could take up
claimant | integer | caseState | flag | 0 to 1 | the state is a claimant
# case by state, changing
may | integer | caseState | flag | 0 to 1 | law lets the state enforce
bound | integer | caseState | flag | 0 to 1 | the state has to carry out the rung in force
exempt | integer | caseState | flag | 0 to 1 | the state is spared most of what it is bound to
stance | float | caseState | share of GDP per year | -10 to 10 | what the last motion was worth to the state
vote | integer | caseState | vote | 0 to 4 | its last vote: none, yes, no, abstention, or heads that part
ayesOf | integer | caseState | heads | 0 to 1e6 | heads of the state that voted yes
noesOf | integer | caseState | heads | 0 to 1e6 | heads of the state that voted no
readiness | float | caseState | index | 0 to 1 | effort that the state would make if it might
affinity | float | caseState | index | 0 to 1 | affinity to the respondent
reading | float | caseState | standard deviations | -10 to 10 | how severely the state reads vague criteria
perceivedGap | float | caseState | index | 0 to 1 | compliance gap the state acts on
opinion | float | caseState | index | 0 to 1 | opinion the state holds of the respondent
opinionNext | float | caseState | index | 0 to 1 | opinion after this month, before it is published
role | integer | caseState | role | -1 to 4 | role of the state; -1 is the respondent
effort | float | caseState | index | 0 to 1 | enforcement effort; 0 unless enforcer
peerPull | float | caseState | share | -1.000001 to 1.000001
  | weight of peers that enforce, with a third of those that support and less half of those that bust or shield
propertyLeft | float | caseState | share of GDP | 0 to 10 | property of the respondent within reach, less what creditors have taken
frozen | float | caseState | share | 0 to 1 | part of it that the state has frozen
divertedTrade | float | caseState | USD bn per year | 0 to 1e9 | trade cut by others that the state takes up
leadNear | float | caseState | index | 0 to 1 | nearness in voting positions to the state that leads; the middle where there is none
leadBond | float | caseState | share | 0 to 1 | how far the state is an ally or bloc partner of the one that leads
margin | float | caseState | share of GDP per year | -10 to 10 | utility of enforcing over the next best role at the last review
senderCost | float | caseState | share of GDP per year | 0 to 3 | cost of the measures to the sender, after burden sharing
voteTerms | float | voteTerm | share of GDP per year | -10 to 10 | named terms of the last vote, case * states * terms
coalitionTerms | float | coalitionTerm | share of GDP per year | -10 to 10 | named terms of the last review, case * states * terms
# cases, changing
age | integer | case | months | -1 to 1e6 | months since the judgment; -1 before it
compliance | float | case | index | 0 to 1 | weighted fulfilment of the obligations
demand | float | case | index | 0 to 1 | compliance that is demanded; below 1 where a settlement asks for less or a rest was waived
trueGap | float | case | index | 0 to 1 | shortfall from what is demanded
reportedGap | float | case | index | 0 to 1 | gap in the last published report
reportAge | integer | case | months | 0 to 1e6 | months since the last report
threshold | float | case | index | -4 to 4 | shift of the thresholds by how the coalition reads vague criteria
attention | float | case | index | 0 to 1 | public attention to the case
riskPremium | float | case | basis points | 0 to 1000 | premium the respondent pays on capital
reputationCost | float | case | share of GDP per year | 0 to 1 | cost of capital and tourism lost to reputation
rung | integer | case | rung | 0 to 15 | rung of the ladder in force
monthsAbove | integer | case | months | 0 to 1e9 | months the reported gap has stayed above the threshold
monthsBelow | integer | case | months | 0 to 1e9 | months the reported gap has stayed below the relief threshold
monthsUnrenewed | integer | case | months | 0 to 1e9 | months since measures were adopted or renewed
monthsLapsed | integer | case | months | 0 to 1e9 | months leverage has been too low to hold the rung
snapped | integer | case | flag | 0 to 1 | a breach of settlement snapped measures back this month
escalated | integer | case | flag | 0 to 1 | a new rung came into force this month
blocked | integer | case | flag | 0 to 1 | a shielding power blocked the next rung
outside | integer | case | flag | 0 to 1 | the coalition acts outside the institution
mandate | float | case | index | 0 to 1 | how far the rung in force has the word of a forum behind it
seized | float | case | index | 0 to 1 | how far a forum keeps the case on its agenda
mandated | integer | case | rung | -1 to 15 | rung for which it was last settled who may act; -1 for none
motion | integer | case | motion | 0 to 4 | the last motion: none, climb, renew, lift or offer
motionRung | integer | case | rung | 0 to 15 | rung that the last motion was about
carried | integer | case | flag | 0 to 1 | the last motion was carried
ayes | integer | case | votes | 0 to 1e9 | votes for the last motion
noes | integer | case | votes | 0 to 1e9 | votes against it
abstentions | integer | case | votes | 0 to 1e9 | votes of those who abstained
monthsSinceMotion | integer | case | months | 0 to 1e9 | months since the last motion
outlook | float | case | share | -1 to 1 | how likely the forum that decides the next rung looks to carry it; -1 where none decides it
offerGiven | integer | case | flag | 0 to 1 | the forum has voted to give what is offered
lead | integer | case | state | -1 to 1e9 | the state that leads the action; -1 for none
leadRung | integer | case | rung | -1 to 15 | rung that was in force when the lead was settled; -1 before
leverage | float | case | share | 0 to 1.000001 | share of all leverage that enforcers commit
supporterShare | float | case | share | 0 to 1.000001 | share of all leverage held by supporters
busterShare | float | case | share | 0 to 1.000001 | share of all leverage held by busters
patronShare | float | case | share | 0 to 1.000001 | share of all leverage held by patrons
members | integer | case | states | 0 to 1e9 | number of enforcers
durability | float | case | index | 0 to 1 | steadiness of the coalition as the respondent has learned it
grossDamage | float | case | share of GDP per year | 0 to 1 | damage before evasion
evadableDamage | float | case | share of GDP per year | 0 to 1 | damage that evasion can reach
civilianDamage | float | case | share of GDP per year | 0 to 1 | damage that falls on civilians, before evasion
costRate | float | case | share | 0 to 100 | cost of the measures in force per unit of dependence and effort
costRateNext | float | case | share | 0 to 100 | cost of the measures of the next rung per unit of dependence and effort
poolDue | float | case | share of GDP per year | 0 to 1 | what each enforcer pays into the pool
senderBurden | float | case | USD bn per year | 0 to 1e9 | cost of the measures to all senders together
attachment | float | case | share of GDP per year | 0 to 100 | state property that creditors take through national courts
recovered | float | case | share of GDP | 0 to 10.000001 | state property that creditors have taken so far
collected | float | case | share of GDP | 0 to 1e6 | taken from the respondent against its will so far, which is no compliance
nextDamage | float | case | share of GDP per year | 0 to 1 | further damage at the next rung
inducementValue | float | case | share of GDP per year | 0 to 1 | value of what is offered for compliance
offerRate | float | case | share | 0 to 100 | cost of what is offered per unit of dependence, as compliance is delivered
adaptation | float | case | index | 0 to 1 | how far the respondent has adapted to measures
evasion | float | case | share | 0 to 1 | share of evadable damage that is evaded
netDamage | float | case | share of GDP per year | 0 to 1 | damage after evasion
absorbed | float | case | share | 0 to 1e9 | willing capacity of outsiders to take up trade, summed
diversionRate | float | case | share | 0 to 1 | share of the trade that is cut which outsiders take up
tradeCut | float | case | USD bn per year | 0 to 1e10 | trade between senders and the respondent that measures cut
tradeDiverted | float | case | USD bn per year | 0 to 1e10 | part of it that outsiders take up
civilianHarm | float | case | share of GDP per year | 0 to 1 | harm to civilians of the respondent
rally | float | case | index | -1 to 1 | rally around the flag
disproportion | float | case | index | 0 to 1 | measures beyond what the gap warrants
frailty | float | case | factor | 0 to 20000 | unobserved propensity of the state to resist, one draw per run
governmentFrailty | float | case | factor | 0 to 20000 | unobserved propensity of its present government to resist, drawn with each new one
posture | integer | case | posture | 0 to 4 | posture of the respondent
respondentEffort | float | case | index | 0 to 1 | implementation effort of the respondent
responseTerms | float | responseTerm | share of GDP per year | -1e12 to 1e12 | named terms of the last review, case * terms
settled | integer | case | flag | 0 to 1 | a settlement is in force
settledMonths | integer | case | months | 0 to 1e9 | months since the settlement
planBase | float | case | index | 0 to 1 | compliance when the settlement was made
planMonths | float | case | months | 0 to 1e6 | months from the settlement to its first dates
concession | float | case | share | 0 to 1 | part of the domestic cost that time and manner of the plan save; 0 without one
heldOver | float | case | share of GDP per year | 0 to 10 | pressure that a breach of the plan would bring back
waivable | integer | case | flag | 0 to 1 | there are claimants, who may give up a part of what they are owed
waived | float | case | index | 0 to 1 | part of the judgment that claimants have given up for good
breaches | integer | case | count | 0 to 1e9 | settlements broken
fulfilment | float | obligation | index | 0 to 1 | fulfilment of the obligation
owed | float | obligation | factor | 0 to 10 | what is owed with interest, over what the court ordered; 1 unless money is overdue
alignment | float | case | index | 0 to 1 | alignment of domestic law with the judgment
remedyCoverage | float | case | index | 0 to 1 | share of victims reached by remedies
advanced | float | case | per month | 0 to 1 | share of victims that a fund reaches this month
billCourt | float | case | USD bn per year | 0 to 1e6 | what reports, audits and publicity cost the members of the court
billHelp | float | case | USD bn per year | 0 to 1e6 | what assistance, model legislation and follow-up cost donors
billRemedies | float | case | USD bn per year | 0 to 1e11 | what a remedies fund costs donors
billCoalition | float | case | USD bn per year | 0 to 1e9 | what the coalition does for itself, paid by its enforcers
billDue | float | case | share of GDP per year | 0 to 1 | part of it that falls on each enforcer
legitimacy | float | case | index | 0 to 1 | legitimacy of the enforcement
`

/** Every column as a field of its name, and what it is built on. */
export type World = Layout & { readonly [K in NamesOfKind<typeof COLUMNS, 'float'>]: Float64Array } & {
  readonly [K in NamesOfKind<typeof COLUMNS, 'integer'>]: Int32Array
}

const DECLARED: readonly Column[] = rows(COLUMNS, 6).map((row) => {
  const [name, type, shape, unit, range, meaning] = row as [string, Column['type'], Shape, string, string, string]
  return { name, type, shape, unit, range: rangeOf(range), meaning }
})

function lay(sizes: Sizes, arena: Arena): World {
  const layout = new Layout(sizes, arena)
  return Object.assign(layout, Object.fromEntries(DECLARED.map((column) => [column.name, layout.lay(column)]))) as unknown as World
}

export const World = {
  /** A world of the given sizes, every column zero. */
  allocate(sizes: Sizes): World {
    const measure = new Arena(null)
    lay(sizes, measure)
    return lay(sizes, new Arena(new ArrayBuffer(measure.bytes)))
  },
}

/** Name of a column of the world. */
export type ColumnName = NamesOfKind<typeof COLUMNS, 'float' | 'integer'>
