/** The list of observables, in the sequence in which the recorder keeps them. ODD section 4, observation. */
import type { World } from '../world.ts'
import type { Observable } from './observable.ts'
import { courtAuthority, normStrength } from './order.ts'
import { pressure } from './pressure.ts'
import { resistance } from './resistance.ts'

/** Columns of one number per case that are shown as they stand. */
type CaseColumn =
  | 'compliance'
  | 'trueGap'
  | 'reportedGap'
  | 'posture'
  | 'respondentEffort'
  | 'rung'
  | 'leverage'
  | 'supporterShare'
  | 'busterShare'
  | 'patronShare'
  | 'members'
  | 'netDamage'
  | 'evasion'
  | 'senderBurden'
  | 'civilianHarm'
  | 'riskPremium'
  | 'reputationCost'
  | 'legitimacy'
  | 'rally'
  | 'durability'
  | 'alignment'
  | 'remedyCoverage'
  | 'attention'
  | 'settled'
  | 'waived'
  | 'collected'
  | 'blocked'
  | 'disproportion'
  | 'inducementValue'
  | 'tradeCut'
  | 'tradeDiverted'

function column(name: CaseColumn, unit: string, meaning: string): Observable {
  return { name, unit, meaning, column: name, of: (world: World, kase: number) => world[name][kase]! }
}

export const OBSERVABLES: readonly Observable[] = [
  column('compliance', 'index', 'weighted fulfilment of the obligations'),
  column('rung', 'rung', 'rung of the ladder in force'),
  column('leverage', 'share', 'share of all leverage over the respondent that enforcers commit'),
  column('supporterShare', 'share', 'share of all leverage held by supporters'),
  column('busterShare', 'share', 'share of all leverage held by busters'),
  column('patronShare', 'share', 'share of all leverage held by patrons'),
  column('members', 'states', 'number of enforcers'),
  column('netDamage', 'share of GDP per year', 'damage to the respondent after evasion'),
  column('civilianHarm', 'share of GDP per year', 'harm to civilians of the respondent'),
  column('senderBurden', 'USD bn per year', 'cost of the measures to all senders together'),
  pressure,
  resistance,
  column('posture', 'posture', 'posture of the respondent'),
  column('respondentEffort', 'index', 'implementation effort of the respondent'),
  column('trueGap', 'index', 'shortfall from what is demanded'),
  column('reportedGap', 'index', 'gap in the last published report'),
  column('evasion', 'share', 'share of evadable damage that is evaded'),
  column('riskPremium', 'basis points', 'premium the respondent pays on capital'),
  column('reputationCost', 'share of GDP per year', 'cost of capital and tourism lost to reputation'),
  column('legitimacy', 'index', 'legitimacy of the enforcement'),
  column('rally', 'index', 'rally around the flag'),
  column('durability', 'index', 'steadiness of the coalition as the respondent has learned it'),
  column('alignment', 'index', 'alignment of domestic law with the judgment'),
  column('remedyCoverage', 'index', 'share of victims reached by remedies'),
  column('attention', 'index', 'public attention to the case'),
  column('settled', 'flag', 'a settlement is in force'),
  column('waived', 'index', 'part of the judgment that claimants have given up for good'),
  column('collected', 'share of GDP', 'taken from the respondent against its will so far; no compliance'),
  column('blocked', 'flag', 'a shielding power blocks the next rung'),
  column('disproportion', 'index', 'measures beyond what the gap warrants'),
  column('inducementValue', 'share of GDP per year', 'value of what is offered for compliance'),
  column('tradeCut', 'USD bn per year', 'trade between senders and the respondent that measures cut'),
  column('tradeDiverted', 'USD bn per year', 'part of it that outsiders take up'),
  normStrength,
  courtAuthority,
]
