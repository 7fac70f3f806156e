/** `pacta columns`: the data dictionary of the rows that `pacta run` writes. */
import { didYouMean, listed, problemAt, RECORD_LEVELS, shown } from '../../index.ts'
import { define } from '../execute/index.ts'
import { BadInput } from '../input/index.ts'
import { columned } from '../terminal/index.ts'
import { columnsOf } from './dictionary.ts'

export { columnsOf } from './dictionary.ts'

export const columns = define({
  name: 'columns',
  words: 'the data dictionary of CSV and NDJSON rows',
  operands: [['[level]', `${RECORD_LEVELS.join(', ')} (default: ${RECORD_LEVELS[0]})`]],
  options: {},
  request({ operands: [level = 'summary', ...more], problems }) {
    const known = RECORD_LEVELS.find((candidate) => candidate === level)
    const odd = known === undefined ? level : more[0]
    if (odd !== undefined)
      problems.push(problemAt('pacta columns', `one of ${listed(RECORD_LEVELS)}`, shown(odd), didYouMean(odd, RECORD_LEVELS, '')))
    if (known === undefined) throw new BadInput(problems)
    return known
  },
  async answer(level, { write }) {
    const rows = columnsOf(level).map(({ name, unit, meaning }) => [name, unit, meaning])
    await write(`${columned([['column', 'unit', 'meaning'], ...rows]).join('\n')}\n`)
    return { kind: 'whole' }
  },
})
