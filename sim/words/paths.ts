/** What became of a world, in a phrase. ODD section 4, observation. */
import type { PathName } from '../ensemble/index.ts'

/** How each class of paths goes, to be read after "Typical path:". */
export const PATH_WORDS: { readonly [P in PathName]: string } = {
  prompt: 'prompt and lasting compliance',
  gradual: 'delay, then compliance',
  settled: 'delay, then settlement',
  stalled: 'partial compliance that stalls',
  backslid: 'compliance, then backsliding',
  defied: 'lasting defiance',
}
