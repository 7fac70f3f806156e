/** Why an actor decided as it did, in words: a chunk of its own, since most readers never ask. */
import { type Engine, explainDecision, type Question, type ToldExplanation, tellExplanation } from '../../../sim/index.ts'

export function whyOf(engine: Engine, question: Question): ToldExplanation {
  return tellExplanation(explainDecision(engine, question), engine.scenario)
}
