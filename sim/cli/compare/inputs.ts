/** What differs between the inputs of the two arms of a comparison, as a part of its page. */
import { type InputDifferences, inputWords } from '../../index.ts'
import { type Look, wrap, wrappedTable } from '../terminal/index.ts'

const COLUMNS = [{ head: 'input' }, { head: 'A' }, { head: 'B' }]

/** Lines of text. */
export function inputsSection(differences: InputDifferences, look: Look): readonly string[] {
  const { rows, alike } = inputWords(differences)
  const table = wrappedTable(
    COLUMNS,
    rows.map(({ topic, words }) => [topic, ...words]),
    look.width,
  )
  return [look.bold('What differs between A and B'), ...table, ...(alike === '' ? [] : ['', ...wrap(alike, look.width).map(look.dim)])]
}
