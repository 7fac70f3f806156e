/** The claims of a request, run one after another. */
import type { JobOf, Shelf } from '../../../app/index.ts'
import { preparer } from '../prepare.ts'
import { claimsLeft } from './rows.ts'
import type { ClaimsAction, Examining } from './state.ts'

/** None while nothing has been asked for. */
export function claimsJobs(own: Examining, shelf: Shelf): readonly JobOf<ClaimsAction>[] {
  const { request } = own
  if (request === null) return []
  return [
    {
      name: 'claims',
      of: request,
      runs: 'pool',
      run: (client, tell) =>
        client.examine(
          { claims: claimsLeft(own), worlds: request.worlds, prepare: preparer(shelf) },
          {
            progress: tell.progress,
            result: (result) => tell.found({ kind: 'examined', result }),
            done: tell.done,
            failed: tell.failed,
          },
        ),
    },
  ]
}
