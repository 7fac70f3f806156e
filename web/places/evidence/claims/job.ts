/** The claims of a request, run one after another; and the verdicts that come with the page, when Evidence is first looked at. */
import { type JobOf, loaded, once, remember, type Shelf } from '../../../app/index.ts'
import { loadTables, preparer } from '../prepare.ts'
import type { ClaimsAction, Examining } from './state.ts'

type Job = JobOf<ClaimsAction>

export function claimsJobs(own: Examining, shelf: Shelf): readonly Job[] {
  return [...(own.request === null ? [] : [claims(own, own.request, shelf)]), ...(own.measured === null ? [measured(shelf)] : [])]
}

function claims(own: Examining, request: NonNullable<Examining['request']>, shelf: Shelf): Job {
  return {
    name: 'claims',
    of: request,
    runs: 'pool',
    run: loaded(async () => {
      const { claimsLeft } = await import('./rows.ts')
      const claims = claimsLeft(own)
      await loadTables(new Set(claims.flatMap(({ tests }) => tests.map(({ scenario }) => scenario))), shelf)
      return (client, tell) =>
        client.examine(
          { claims, worlds: request.worlds, prepare: preparer(shelf) },
          {
            progress: tell.progress,
            result: (result) => tell.found({ kind: 'examined', result }),
            done: tell.done,
            failed: tell.failed,
          },
        )
    }),
  }
}

const measured = remember((shelf: Shelf): Job => {
  const run = once<ClaimsAction>(async () => {
    const { openMeasured } = await import('./measured.ts')
    return { kind: 'claims measured', ...(await openMeasured()) }
  })
  return { name: 'claims-measured', of: shelf, runs: 'beside', run }
})
