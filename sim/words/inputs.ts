/**
 * What differs between the inputs of two scenarios, in words: a line for each thing that differs, and how well the inputs are known. ODD
 * section 6.
 */
import { GRADES, type GradeCount, type InputDifferences, type NumberDifference } from '../provenance/index.ts'
import { counted, given, inRow, monthWords, percent, plain } from '../text/index.ts'
import { quantity } from './units.ts'

type Two<T> = readonly [T, T]

/** What both have, each in its words. */
export interface InputRow {
  readonly topic: string
  readonly words: Two<string>
}

export interface InputWords {
  /** What differs, most telling first, and always how well the inputs are known. */
  readonly rows: readonly InputRow[]
  /** What is the same in both, in a sentence; empty where nothing is. */
  readonly alike: string
}

/** Numbers named one by one; more are counted. */
const MOST = 8
/** States and events named one by one. */
const MOST_NAMED = 6

const of = <T>([a, b]: Two<T>, words: (one: T) => string): Two<string> => [words(a), words(b)]
const none = (text: string, otherwise: string) => (text === '' ? otherwise : text)

/** A list as it may stand in a table: the first few, and how many there are besides. */
function listWords(list: readonly string[], most: number): string {
  const more = list.length - most
  return more > 0 ? `${list.slice(0, most).join(', ')} and ${plain(more)} more` : inRow(list)
}

const numberWords = ({ meaning, unit, values }: NumberDifference): InputRow => ({
  topic: `${meaning}, ${unit}`,
  words: of(values, (value) => given(value)),
})

/** With the unit at the value where the unit is one that is shown. */
const valueRow = (whose: string, { meaning, unit, values }: NumberDifference): InputRow => ({
  topic: `${whose}${meaning[0]!.toLowerCase()}${meaning.slice(1)}${unit === 'ideal point' || unit === 'millions' ? `, ${unit}` : ''}`,
  words: of(values, (value) => quantity(value, unit)),
})

const namedWords = (list: readonly (readonly [name: string, value: number])[]) =>
  none(
    listWords(
      list.map(([name, value]) => `${name} ${given(value)}`),
      MOST_NAMED,
    ),
    'none',
  )

/** All of a kind where they are few, else how many. */
function numbersRows(list: readonly NumberDifference[], noun: string): readonly InputRow[] {
  const named = list.slice(0, MOST).map(numberWords)
  const more = list.length - named.length
  return more > 0 ? [...named, { topic: 'besides', words: of(['', ''], () => `${counted(more, `more ${noun}`)} differ`) }] : named
}

/** `of 412: 31 % data, 20 % estimate, 9 % expert, 40 % assumption`. */
function gradeWords({ of: all, by }: GradeCount): string {
  const parts = GRADES.filter((grade) => by[grade] > 0).map((grade) => `${plain(by[grade])} ${grade} (${percent(by[grade] / all)})`)
  return all === 0 ? 'none' : `${parts.join(', ')}; ${plain(all)} in all`
}

function statesWords({ counts, shared, unlike }: InputDifferences['states']): Two<string> {
  const [a, b] = counts
  const told = (count: number) => {
    const alone = count - shared
    const both = shared === 0 ? 'none of them on the other side' : `${plain(shared)} of them on both sides`
    const changed = unlike === 0 ? '' : `, ${plain(unlike)} with other numbers`
    return `${counted(count, 'state')}${alone === 0 && unlike > 0 ? '' : `, ${both}`}${changed}`
  }
  return [told(a), told(b)]
}

/** @param differences of A and B, in this sequence */
export function inputWords(differences: InputDifferences): InputWords {
  const { respondent, claimants, states, obligations, dates, events, design, sameLadder, levers, coefficients, off, grades } = differences
  const { respondentNumbers, obligationNumbers, patrons, stakes } = differences
  const same = (pair: Two<unknown>) => JSON.stringify(pair[0]) === JSON.stringify(pair[1])
  const alike: string[] = []
  const rows: InputRow[] = []
  const tell = (topic: string, words: Two<string>, equal = same(words)) => {
    if (equal) alike.push(topic)
    else rows.push({ topic, words })
  }
  tell('respondent', respondent)
  tell(
    'claimants',
    of(claimants, (names) => none(listWords(names, 4), 'none')),
  )
  tell('states', statesWords(states), states.shared === states.counts[0] && states.shared === states.counts[1] && states.unlike === 0)
  tell(
    'obligations',
    of(obligations, (texts) => none(texts.map((text) => text.replace(/\.$/, '')).join('; '), 'none')),
  )
  if (obligationNumbers.length === 0) alike.push('what they cost')
  rows.push(...obligationNumbers.slice(0, MOST).map((one) => valueRow('', one)))
  tell('ready to shield the respondent (0 to 1)', of(patrons, namedWords), same(patrons))
  tell('interest in the judgment (0 to 1)', of(stakes, namedWords), same(stakes))
  rows.push(...respondentNumbers.map((one) => valueRow('respondent: ', one)))
  tell(
    'judgment',
    of(dates, ({ start, judgment }) => monthWords(start, judgment)),
  )
  tell(
    'time to comply',
    of(dates, ({ deadline }) => counted(deadline, 'month')),
  )
  tell(
    'length',
    of(dates, ({ months }) => counted(months, 'month')),
  )
  const eventWords = (at: 0 | 1) => {
    const told = events[at].map(({ month, label }) => `${monthWords(dates[at].start, month)}: ${label}`)
    return none(listWords(told, MOST_NAMED), 'none')
  }
  tell('set events', [eventWords(0), eventWords(1)])
  const designs = of(design, ({ name, rungs }) => `${none(name, 'without a name')}: ${counted(rungs.length, 'rung')}`)
  tell('design', sameLadder || !same(designs) ? designs : of(design, ({ rungs }) => rungs.join('; ')), sameLadder && same(designs))
  if (levers.length === 0) alike.push('levers')
  if (coefficients.length === 0) alike.push('coefficients')
  rows.push(...numbersRows(levers, 'lever'), ...numbersRows(coefficients, 'coefficient'))
  tell(
    'switched off',
    of(off, (names) => none(inRow(names), 'nothing')),
  )
  rows.push({ topic: 'known by: case, design and model', words: of(grades, ({ chosen }) => gradeWords(chosen)) })
  rows.push({ topic: 'known by: states and ties', words: of(grades, ({ world }) => gradeWords(world)) })
  return { rows, alike: alike.length === 0 ? '' : `The same on both sides: ${inRow(alike)}.` }
}
