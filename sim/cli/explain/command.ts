/** `pacta explain`: why a state took its role, or the respondent its posture, and what would have changed the decision. */
import { createEngine, explainDecision, NOT_A_FORECAST, tellDecision, tellExplanation } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { FILE } from '../input/index.ts'
import { notesPart, withNotes } from '../terminal/index.ts'
import { explainPage } from './page.ts'
import { EXPLAIN_OPTIONS, type ExplainRequest, readExplain } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['explain bakassi-2002 --state FRA --month 2007-10'],
  ['explain kavala-2019 --state TUR --month 30 --world 3 --format json'],
  ['explain two-blocs --state ALDER --month 50 --design front-loaded'],
]

export const explain = define({
  name: 'explain',
  words: 'explain why a state took its role, or the respondent its posture, and what would have changed the decision',
  operands: [FILE],
  options: EXPLAIN_OPTIONS,
  examples: EXAMPLES,
  request: readExplain,
  answer: tell,
})

async function tell(request: ExplainRequest, { look, notes, write }: Work): Promise<Ending> {
  const { scenario } = request
  const told = explainDecision(createEngine(scenario), request)
  const report = () => ({ ...told, sentences: tellDecision(told, scenario), note: NOT_A_FORECAST, ...notesPart(notes) })
  await write(
    request.format === 'json'
      ? `${JSON.stringify(report(), null, 2)}\n`
      : withNotes(explainPage(tellExplanation(told, scenario), look), notes, look),
  )
  return { kind: 'whole' }
}
