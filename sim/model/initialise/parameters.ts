/** The numbers that the world before the first month is made with, besides those of the scenario. ODD section 5. */
import { defaultsOf, parameters, type ValuesOf } from '../parameter.ts'
import type { Scenario } from '../scenario.ts'

const PARAMETERS = parameters(`
donorIncome      | 25   | 0.1 to 1000     | USD thousand    | assumption, held
                 | Income per head at which a state gives aid with half of its weight | prior
smallGdp         | 100  | 0.001 to 1e6    | USD bn per year | assumption, held
                 | GDP at which a fixed cost weighs half as much as on the smallest | prior
capitalFloor     | 0.1  | 0 to 1          | share           | assumption, held
                 | Weight in world finance that a state without rule of law has, relative to a state fully under it | prior
leaderTenure     | 24   | 0 to 600        | months          | assumption, held
                 | Months that leaders have been in office at the start | prior
leaderResolve    | 0.5  | 0 to 1          | index           | assumption, held
                 | Resolve of leaders | prior
peers            | 12   | 1 to 250, whole | states          | assumption, held
                 | Number of peers of a state | prior
blocWeight       | 0.04 | 0 to 10         | share           | assumption, held
                 | Weight of a common bloc in the choice of peers, in shares of trade | prior
allianceWeight   | 0.06 | 0 to 10         | share           | assumption, held
                 | Weight of an alliance in the choice of peers, in shares of trade | prior
finance          | 0.5  | 0 to 10         | share of GDP    | assumption, held
                 | Foreign finance of a fully exposed respondent | prior
property         | 0.04 | 0 to 10         | share of GDP    | assumption, held
                 | Property abroad of a respondent | prior
nearDistance     | 1500 | 1 to 20000      | km              | assumption, held
                 | Distance at which proximity is one half | prior
borderProximity  | 0.7  | 0 to 1          | index           | assumption, held
                 | Least proximity of neighbours | prior
absorptionScale  | 20   | 0.001 to 1e6    | factor          | assumption, held
                 | Trade of a state, as a multiple of that of the respondent, at which it could take up half of what is diverted | prior
absorptionFloor  | 0.5  | 0 to 1          | share           | assumption, held
                 | Part of this that a state far away could take up | prior
allianceAffinity | 0.2  | 0 to 1          | index           | assumption, held
                 | Affinity that an alliance with the respondent adds | prior
enemyAffinity    | 0.15 | 0 to 1          | index           | estimate
                 | Most affinity between two states at war, or two rivals whose rivalry is severe
                 | set once, not tuned: tells who acted in 634 rounds of sanctions 0.2 to 0.4 % better (Brier)
hostileAffinity  | 0.25 | 0 to 1          | index           | estimate
                 | Most affinity in a severe rivalry that neither is listed for
                 | set once, not tuned: tells who acted in 634 rounds of sanctions 0.2 to 0.4 % better (Brier)
rivalAffinity    | 0.35 | 0 to 1          | index           | estimate
                 | Most affinity between rivals
                 | set once, not tuned: tells who acted in 634 rounds of sanctions 0.2 to 0.4 % better (Brier)
claimAffinity    | 0.5  | 0 to 1          | index           | estimate
                 | Most affinity where one claims land of the other and peace is not warm
                 | set once, not tuned: tells who acted in 634 rounds of sanctions 0.2 to 0.4 % better (Brier)
stakeFloor       | 0.02 | 0 to 1          | index           | assumption, held
                 | Stake of a state that the judgment does not concern | prior
borderStake      | 0.1  | 0 to 1          | index           | assumption, held
                 | Stake that a border with the respondent adds | prior
bondStake        | 0.1  | 0 to 1          | index           | assumption, held
                 | Stake that being an ally or bloc partner of a claimant adds | prior: as much as a border with the respondent
tradeStake       | 0.5  | 0 to 10         | factor          | assumption, held
                 | Stake by share of trade with the claimants | prior: a fifth of trade counts as much as a border with the respondent
enforcerEffort   | 0.6  | 0 to 1          | index           | assumption, held
                 | Effort of states that enforce from the start | prior
patronTrade      | 2    | 0 to 100        | factor          | assumption, held
                 | Pull of the patrons of the respondent by share of trade with them | prior
patronAlliance   | 0.2  | 0 to 1          | index           | assumption, held
                 | Pull of an allied patron of the respondent | prior
patronSize       | 1    | 0 to 1          | share           | assumption, held
                 | How far the pull of a patron hangs on its size beside the state | prior
gravityWeight    | 0.8  | 0 to 1          | share           | assumption, held
                 | Part of what a breach costs and moves that hangs on its gravity | prior; ARSIWA art. 51 and 40: answers by gravity
opinion          | 0.75 | 0 to 1          | index           | assumption, held
                 | Opinion that states hold of the respondent | prior
durability       | 0.4  | 0 to 1          | index           | assumption, held
                 | Steadiness that the respondent expects of the coalition | prior
alignment        | 0.5  | 0 to 1          | share           | assumption, held
                 | Alignment of domestic law with the judgment in a state fully under the rule of law | prior
legitimacy       | 0.55 | 0 to 1          | index           | assumption, held
                 | Legitimacy of the enforcement | prior
`)

/** Declares parameters like a mechanism, under the name by which a scenario sets them. */
export const INITIALISE = {
  name: 'initialise',
  summary: 'States, peers and cases start from what the scenario gives, by rules that are the same for all.',
  parameters: PARAMETERS,
} as const

/** The values of a scenario; where it has none, as in a world made by hand, the defaults. */
export function initialValuesOf({ parameters }: Pick<Scenario, 'parameters'>): ValuesOf<typeof PARAMETERS> {
  return { ...defaultsOf(PARAMETERS), ...parameters[INITIALISE.name] }
}
