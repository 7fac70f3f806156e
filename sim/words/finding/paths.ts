/** The classes of paths in words: what a world, a respondent or a case of the class does. */
import type { PathName } from '../../ensemble/index.ts'

/** From the most compliance to the least: the sequence in which they are shown. */
export const PATH_ROW: readonly PathName[] = ['prompt', 'gradual', 'settled', 'stalled', 'backslid', 'defied']

/** How each class goes, to be read after "Typical path:". */
export const PATH_WORDS: { readonly [P in PathName]: string } = {
  prompt: 'prompt and lasting compliance',
  gradual: 'delay, then compliance',
  settled: 'delay, then settlement',
  stalled: 'partial compliance that stalls',
  backslid: 'compliance, then backsliding',
  defied: 'lasting defiance',
}

/** What many do, to be read after a share of worlds or cases: `42 % stall part way`. */
export const PATH_DO: { readonly [P in PathName]: string } = {
  prompt: 'comply at once',
  gradual: 'comply late',
  settled: 'settle',
  stalled: 'stall part way',
  backslid: 'slide back',
  defied: 'defy to the end',
}

/** What a respondent does, to be read after its name. */
export const PATH_DOES: { readonly [P in PathName]: string } = {
  prompt: 'complies at once',
  gradual: 'complies late',
  settled: 'settles',
  stalled: 'stalls part way',
  backslid: 'slides back',
  defied: 'defies to the end',
}
