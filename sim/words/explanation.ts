/**
 * An explained decision as a whole: its title, its sentences, and in tables its terms, its options with their draws and what would have
 * flipped it. Terminal and page lay out the same strings. ODD section 4, observation.
 */
import type { Decision, Explanation, FlipKind, Term } from '../explain/index.ts'
import type { Case, Scenario } from '../model/index.ts'
import { interval, monthWords, percent, plain } from '../text/index.ts'
import { tellDecision } from './decision.ts'
import { flipRow } from './flip.ts'
import { NOT_A_FORECAST } from './not-a-forecast.ts'
import { optionNoun } from './options.ts'
import { type ToldTurns, tellTurns } from './turns.ts'
import { optionWords, SIDE_WORDS, WORTH_UNIT, weighty, worthWords } from './worth.ts'

/** Flips told of each kind; all are in the JSON. */
const MOST_FLIPS = 4
const ONE_WORLD = 'One world is one draw of luck: look at many with pacta run --record explain before you draw conclusions.'

/** A table of strings; numbers stand to the right. */
export interface ToldTable {
  readonly columns: readonly { readonly head: string; readonly right?: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** Tables under one title. */
export interface ToldSection {
  readonly title: string
  readonly tables: readonly ToldTable[]
  /** Rows that were left out. */
  readonly more: number
}

export interface ToldExplanation {
  readonly title: string
  /** Without line ends. */
  readonly paragraphs: readonly string[]
  /** When it changed its mind in this world; null of a vote. */
  readonly turns: ToldTurns | null
  /** None where nothing was decided yet. */
  readonly sections: readonly ToldSection[]
  /** Where it comes from, and what it is worth. */
  readonly standing: readonly string[]
}

/** The scenario is that of the explanation. */
export function tellExplanation(told: Explanation, scenario: Scenario): ToldExplanation {
  const { decision } = told
  return {
    title: titleOf(told, scenario),
    paragraphs: tellDecision(told, scenario),
    turns: tellTurns(told.turns, told.decides, nameOf(told, scenario), scenario.start),
    sections: decision === null ? [] : [termSection(decision), optionSection(decision), ...flipSection(decision, caseOf(told, scenario))],
    standing: [provenanceOf(told), ONE_WORLD, NOT_A_FORECAST],
  }
}

const nameOf = ({ state }: Explanation, { states }: Scenario): string => states.find(({ id }) => id === state)!.name

const caseOf = ({ case: id }: Explanation, { cases }: Scenario): Case => cases.find((one) => one.id === id)!

function titleOf(told: Explanation, scenario: Scenario): string {
  const { month, world } = told
  return `${nameOf(told, scenario)}, ${monthWords(scenario.start, month)}: ${caseOf(told, scenario).title}, world ${world}`
}

function termSection({ terms }: Decision): ToldSection {
  const sidesOf = ({ sides }: Term) => sides.map((side) => SIDE_WORDS[side]).join(', ')
  const rows = weighty(terms).map((term) => [term.words, worthWords(term.value), sidesOf(term)])
  const columns = [{ head: 'term' }, { head: 'worth', right: true }, { head: 'counts for' }]
  return { title: `Terms, in ${WORTH_UNIT}; terms close to zero are left out`, tables: [{ columns, rows }], more: 0 }
}

function optionSection({ options, draw, after }: Decision): ToldSection {
  const rows = options.map(({ name, utility, probability, from, to }) => [
    optionNoun(name),
    optionWords(utility),
    percent(probability),
    probability === 0 ? '–' : interval(from, to, (end) => plain(end, 4)),
    name === after ? `chosen by ${plain(draw, 4)}` : '',
  ])
  const right = ['worth', 'chance', 'draws'].map((head) => ({ head, right: true }))
  return { title: `Options, worth in ${WORTH_UNIT}`, tables: [{ columns: [{ head: 'option' }, ...right, { head: '' }], rows }], more: 0 }
}

const KINDS: { readonly [K in FlipKind]: string } = {
  situation: 'what the state was or saw',
  lever: 'levers of the design',
  coefficient: 'assumptions of the model',
}

const FLIP_COLUMNS = [
  { head: 'is', right: true },
  { head: 'flips at', right: true },
  { head: 'unit' },
  { head: 'of its range', right: true },
  { head: 'becomes' },
]

/** What flips it, a table a kind; none where nothing does. */
function flipSection({ flips }: Decision, kase: Case): readonly ToldSection[] {
  if (flips.length === 0) return []
  const tables = (Object.keys(KINDS) as readonly FlipKind[]).flatMap((kind): ToldTable[] => {
    const best = flips.filter((flip) => flip.kind === kind).slice(0, MOST_FLIPS)
    return best.length === 0 ? [] : [{ columns: [{ head: KINDS[kind] }, ...FLIP_COLUMNS], rows: best.map((flip) => flipRow(flip, kase)) }]
  })
  const shown = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  return [
    { title: 'Smallest single changes that flip the decision on the same draw, each checked by a run', tables, more: flips.length - shown },
  ]
}

function provenanceOf({ engine, scenario, scenarioHash, seed, world }: Explanation): string {
  return `${engine}; scenario ${scenario} ${scenarioHash.slice(0, 12)}; seed ${JSON.stringify(seed)}; world ${world}`
}
