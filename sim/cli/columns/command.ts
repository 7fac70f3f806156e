/** `pacta columns`: the data dictionary of the rows that `pacta run` writes. */
import { RECORD_LEVELS } from '../../index.ts'
import { define, type Example } from '../execute/index.ts'
import { oneOf } from '../input/index.ts'
import { columned } from '../terminal/index.ts'
import { columnsOf } from './dictionary.ts'

export { columnsOf } from './dictionary.ts'

const EXAMPLES: readonly Example[] = [
  ['columns', 'one row for each world and case'],
  ['columns series', 'one row for each month'],
]

export const columns = define({
  name: 'columns',
  words: 'the data dictionary of CSV and NDJSON rows',
  operands: [['[level]', `${RECORD_LEVELS.join(', ')} (default: ${RECORD_LEVELS[0]})`]],
  options: {},
  examples: EXAMPLES,
  request: (given) => oneOf(given, 'pacta columns', RECORD_LEVELS) ?? RECORD_LEVELS[0],
  async answer(level, { write }) {
    const rows = columnsOf(level).map(({ name, unit, meaning }) => [name, unit, meaning])
    await write(`${columned([['column', 'unit', 'meaning'], ...rows]).join('\n')}\n`)
    return { kind: 'whole' }
  },
})
