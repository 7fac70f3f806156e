/** The list of measures, in the order in which the recorder keeps them. */
import type { ColumnName, World } from '../world.ts'
import type { Measure } from './measure.ts'

type CaseColumn =
  | 'compliance'
  | 'trueGap'
  | 'reportedGap'
  | 'posture'
  | 'respondentEffort'
  | 'rung'
  | 'leverage'
  | 'netDamage'
  | 'evasion'
  | 'civilianHarm'
  | 'riskPremium'
  | 'reputationCost'
  | 'legitimacy'
  | 'rally'
  | 'durability'
  | 'alignment'
  | 'remedyCoverage'
  | 'attention'

function column(name: CaseColumn & ColumnName, unit: string, meaning: string): Measure {
  return { name, unit, meaning, column: name, of: (world: World, kase: number) => world[name][kase]! }
}

export const MEASURES: readonly Measure[] = [
  column('compliance', 'index', 'weighted fulfilment of the obligations'),
  column('rung', 'rung', 'rung of the ladder in force'),
  column('leverage', 'share', 'share of all leverage over the respondent that enforcers commit'),
  column('netDamage', 'share of GDP per year', 'damage to the respondent after evasion'),
  column('civilianHarm', 'share of GDP per year', 'harm to civilians of the respondent'),
  column('posture', 'posture', 'posture of the respondent'),
  column('respondentEffort', 'index', 'implementation effort of the respondent'),
  column('trueGap', 'index', 'shortfall from what is asked for'),
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
]
