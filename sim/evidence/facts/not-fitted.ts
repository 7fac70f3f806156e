/** Statistics that no fit uses although they are not held out, and why. ODD section 6, calibration. */
import { prose } from '../../text/index.ts'
export const NOT_FITTED: { readonly [statistic: string]: string } = {
  '2a': prose`
    Two cases of the hardest kind stand for all provisional measures: a first fit met the band by making Russia obey in a quarter of the
    worlds.`,
  '34a': 'It reads the role of every state in every month, a megabyte per world.',
}
