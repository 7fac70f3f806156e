/** `pacta explain`: why a state took its role, or the respondent its posture, and what would have changed the decision. */
import {
  createEngine,
  explainDecision,
  explainVote,
  NOT_A_FORECAST,
  type Scenario,
  type ToldExplanation,
  tellDecision,
  tellExplanation,
  tellVote,
} from '../../index.ts'
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
  words: 'explain why a state took its role, the respondent its posture, or a forum its vote, and what would have changed it',
  operands: [FILE],
  options: EXPLAIN_OPTIONS,
  examples: EXAMPLES,
  request: readExplain,
  answer: tell,
})

async function tell(request: ExplainRequest, { look, notes, write }: Work): Promise<Ending> {
  const { told, page, sentences } = explained(request, request.scenario)
  const report = () => ({ ...told, sentences, note: NOT_A_FORECAST, ...notesPart(notes) })
  await write(request.format === 'json' ? `${JSON.stringify(report(), null, 2)}\n` : withNotes(explainPage(page, look), notes, look))
  return { kind: 'whole' }
}

/** What is asked for, as data, as a page, and in sentences. */
function explained(request: ExplainRequest, scenario: Scenario): { told: object; page: ToldExplanation; sentences: readonly string[] } {
  const { state } = request
  const engine = createEngine(scenario)
  if (state === null) {
    const told = explainVote(engine, request)
    const page = tellVote(told, scenario)
    return { told, page, sentences: page.paragraphs }
  }
  const told = explainDecision(engine, { ...request, state })
  return { told, page: tellExplanation(told, scenario), sentences: tellDecision(told, scenario) }
}
