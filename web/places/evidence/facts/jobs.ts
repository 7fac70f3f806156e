/** The facts of a request, scored all in one go; and the scorecard that comes with the page, when facts are first looked at. */
import { type JobOf, loaded, once, remember, type Shelf } from '../../../app/index.ts'
import type { Client } from '../../../worker/index.ts'
import { loadTables, preparer } from '../prepare.ts'
import type { FactsAction, FactsRequest, Scoring } from './state.ts'

type Job = JobOf<FactsAction>
type ScoringAsked = Parameters<Client['score']>[0]

/** @param looked whether the reader looks at the facts */
export function factsJobs({ request, shipped }: Scoring, shelf: Shelf, looked: boolean): readonly Job[] {
  const all: Job[] = []
  if (request !== null) all.push(facts(request, shelf))
  if (looked && shipped === 'unread') all.push(measured(shelf))
  return all
}

const facts = remember((request: FactsRequest, shelf: Shelf): Job => {
  const { worlds } = request
  // One object, so that a scoring that was interrupted goes on where it was.
  let scoring: ScoringAsked | null = null
  return {
    name: 'facts',
    of: request,
    runs: 'pool',
    run: loaded(async () => {
      const { factsOf, mixOf, scenariosFor } = await import('./scorecard.ts')
      await loadTables(scenariosFor(factsOf(request), shelf), shelf)
      scoring ??= { facts: factsOf(request), scenarios: mixOf(shelf), worlds, prepare: preparer(shelf) }
      const asked = scoring
      return (client, tell) =>
        client.score(asked, {
          progress: tell.progress,
          scored: (results) => {
            tell.found({ kind: 'scored', worlds, results })
            tell.done()
          },
          failed: tell.failed,
        })
    }),
  }
})

const measured = remember((shelf: Shelf): Job => {
  const run = once<FactsAction>(async () => {
    const { openMeasured } = await import('./measured.ts')
    return { kind: 'measured', results: await openMeasured() }
  })
  return { name: 'measured', of: shelf, runs: 'beside', run }
})
