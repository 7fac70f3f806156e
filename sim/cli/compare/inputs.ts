/** What differs between the inputs of the two arms of a comparison, and which of it makes the difference, as parts of its page. */
import {
  type Factor,
  flat,
  type InputDifferences,
  inputWords,
  MOVES_HEAD,
  type Moves,
  moveRows,
  movesFinding,
  movesReading,
  WHICH_INPUT,
  withoutMoves,
} from '../../index.ts'
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

/** Lines of text. @param groups null where inputs cannot be moved @param moves null where they were not, or not to the end */
export function movesSection(groups: readonly Factor[] | null, moves: Moves | null, look: Look): readonly string[] {
  const head = look.bold(WHICH_INPUT)
  if (moves === null) {
    return [head, ...wrap(withoutMoves(groups) ?? 'Interrupted before all groups had run.', look.width)]
  }
  const columns = MOVES_HEAD.map((words, at) => ({ head: words, right: at > 0 }))
  return [
    head,
    ...wrap(flat(movesFinding(moves)), look.width),
    '',
    ...wrappedTable(columns, moveRows(moves), look.width),
    '',
    ...wrap(movesReading(moves), look.width).map(look.dim),
  ]
}
