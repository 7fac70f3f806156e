/** Runs a scenario that is not told who acted, and scores who acts, who votes how, and when rungs are reached. ODD section 1, patterns. */
import type { Runner } from '../../ensemble/index.ts'
import type { Scenario } from '../../model/index.ts'
import type { CodedRecord } from '../../tables/index.ts'
import { monthKey } from '../../text/index.ts'
import { type Dispute, peersOf } from '../history/index.ts'
import { blind } from './blind.ts'
import { type CodedCase, codedCases } from './coded.ts'
import { type ActorScore, scoreActors } from './score.ts'
import { addWorlds, emptyTally } from './tally.ts'
import { addClimbs, type Climbs, codedLadders, type LadderScore, scoreLadder } from './timing.ts'
import { addVotes, emptyRolls, type RollScore, scoreRoll } from './votes.ts'

/** Worlds of the most detailed level that are held at a time. */
const AT_A_TIME = 20

/** What is found of one scenario; a part that is not coded is empty. */
export interface ActorRun {
  readonly actors: readonly ActorScore[]
  /** Cases whose roles are coded, and in which no rung was in force in any world, so that nothing is scored. */
  readonly unmoved: readonly { readonly scenario: string; readonly case: string }[]
  readonly rolls: readonly RollScore[]
  readonly ladders: readonly LadderScore[]
}

export interface ActorPlan {
  readonly worlds: number
  /** Null where the scenario keeps its own. */
  readonly seed: string | null
  readonly record: CodedRecord
  /** Scenarios that base rate and logit may use; this one and those of its dispute are left out. */
  readonly others: readonly Scenario[]
}

const disputeOf = ({ scenario, kase }: CodedCase): Dispute => {
  const { respondent, judgment } = scenario.cases[kase]!
  return { scenario: scenario.id, respondent, judged: monthKey(scenario.start!, judgment) }
}

/** Whether there is anything to score in a scenario. */
export const isScorable = (scenario: Scenario, record: CodedRecord): boolean =>
  codedCases(scenario, record).length + emptyRolls(scenario, record).length + codedLadders(scenario).length > 0

export async function runActors(runner: Pick<Runner, 'run'>, told: Scenario, plan: ActorPlan): Promise<ActorRun> {
  const { worlds, seed, record, others } = plan
  const scenario = blind(told)
  const coded = codedCases(scenario, record)
  const ladders = codedLadders(scenario)
  let tallies = coded.map(() => emptyTally(scenario.months, scenario.states.length))
  let rolls = emptyRolls(scenario, record)
  let climbs: readonly Climbs[] = ladders.map(() => [])
  for (let from = 0; from < worlds; from += AT_A_TIME) {
    const to = Math.min(worlds, from + AT_A_TIME)
    const batches = await runner.run({ scenario, seed: seed ?? scenario.seed, from, to, level: 'explain' }).done
    for (const batch of batches) {
      tallies = tallies.map((tally, at) => addWorlds(tally, batch, coded[at]!.kase))
      rolls = rolls.map((roll) => addVotes(roll, scenario, batch, 0))
      climbs = climbs.map((one, at) => addClimbs(one, ladders[at]!, batch))
    }
  }
  const known = others.flatMap((other) => codedCases(other, record)).map((other) => ({ ...disputeOf(other), other }))
  const scores = coded.map((one, at) => {
    const peers = peersOf(disputeOf(one), known).map(({ other }) => other)
    return scoreActors(one, tallies[at]!, peers)
  })
  return {
    actors: scores.filter((score) => score !== null),
    unmoved: coded.filter((_, at) => scores[at] === null).map(({ kase }) => ({ scenario: scenario.id, case: scenario.cases[kase]!.id })),
    rolls: rolls.map(scoreRoll),
    ladders: ladders.map((ladder, at) => scoreLadder(ladder, climbs[at]!)),
  }
}
