/** The options of `pacta import`. */
import { declared, interval, kind } from '../../index.ts'

export const IMPORT_OPTIONS = {
  year: kind.whole({
    name: 'year',
    spell: (low, high) => interval(low, high, String),
    value: 'y',
    words: 'the year to read',
    range: [1800, 2100],
    otherwise: null,
    usual: 'by source, below',
  }),
  into: kind.text({ name: 'into', value: 'scenario', words: 'put the numbers into this scenario, and write it', otherwise: null }),
  folder: declared.table({ words: 'write the numbers into this folder, as part of a world table of your own' }),
  ...declared.output(['csv', 'json']),
  quiet: declared.quiet({ words: 'write only problems to standard error' }),
}
