/** An explained decision for people: sentences, then the terms, the options with their draws, and what would have flipped it. */

import { NOT_A_FORECAST } from '../../../sim/index.ts'
import {
  amounts,
  type Decision,
  type Explanation,
  type Flip,
  type FlipKind,
  monthWords,
  optionWords,
  percent,
  plain,
  roundedAway,
  type Scenario,
  SIDE_WORDS,
  type Term,
  tellDecision,
  WORTH_UNIT,
  weighty,
  worthWords,
} from '../../index.ts'
import { columned, type Look, wrap, wrappedTable } from '../terminal/index.ts'

/** Flips shown of each kind; all are in the JSON. */
const MOST_FLIPS = 4
const ONE_WORLD = 'One world is one draw of luck: look at many with pacta run --record explain before concluding.'

/** The whole page, ending in a line end. */
export function explainPage(told: Explanation, scenario: Scenario, look: Look): string {
  const { decision } = told
  const paragraphs = tellDecision(told, scenario).map((text) => whole(text, look.width))
  const tables = decision === null ? [] : [termTable(decision, look), optionTable(decision, look), flipTable(decision, look)]
  const sections = [headSection(told, scenario, look), ...paragraphs, ...tables, provenance(told, look)]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Wrapped, with figures and their unit on one line. */
function whole(text: string, width: number): readonly string[] {
  return wrap(text.replace(/ ([%‰])/g, '\u00a0$1'), width).map((line) => line.replaceAll('\u00a0', ' '))
}

function headSection({ state, case: id, month, world }: Explanation, scenario: Scenario, look: Look): readonly string[] {
  const { name } = scenario.states.find((one) => one.id === state)!
  const { title } = scenario.cases.find((one) => one.id === id)!
  return wrap(`${name}, ${monthWords(scenario.start, month)}: ${title}, world ${world}`, look.width).map(look.bold)
}

function termTable({ terms }: Decision, look: Look): readonly string[] {
  const told = weighty(terms)
  const sidesOf = ({ sides }: Term) => sides.map((side) => SIDE_WORDS[side]).join(', ')
  const rows = told.map((term) => [term.name, worthWords(term.value), sidesOf(term), term.words])
  const columns = [{ head: 'term' }, { head: 'worth', right: true }, { head: 'counts for' }, { head: 'in words' }]
  return [look.bold(`Terms, in ${WORTH_UNIT}; those that hardly count are left out`), ...wrappedTable(columns, rows, look.width)]
}

function optionTable({ options, draw, after }: Decision, look: Look): readonly string[] {
  const rows = options.map(({ name, utility, probability, from, to }) => [
    name,
    optionWords(utility),
    percent(probability),
    probability === 0 ? '–' : `${plain(from, 4)} to ${plain(to, 4)}`,
    name === after ? `chosen by ${plain(draw, 4)}` : '',
  ])
  const head = ['option', 'worth', 'chance', 'draws', '']
  return [look.bold(`Options, worth in ${WORTH_UNIT}`), ...columned([head, ...rows], [1, 2, 3])]
}

const KINDS: { readonly [K in FlipKind]: string } = {
  situation: 'what it was or saw',
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

/** What flips it, a table a kind. */
function flipTable({ flips }: Decision, look: Look): readonly string[] {
  if (flips.length === 0) return []
  const kinds = Object.keys(KINDS) as readonly FlipKind[]
  const tables = kinds.flatMap((kind) => {
    const best = flips.filter((flip) => flip.kind === kind).slice(0, MOST_FLIPS)
    if (best.length === 0) return []
    return wrappedTable([{ head: KINDS[kind] }, ...FLIP_COLUMNS], best.map(flipRow), look.width)
  })
  const shown = kinds.reduce((sum, kind) => sum + Math.min(MOST_FLIPS, flips.filter((f) => f.kind === kind).length), 0)
  return [
    ...wrap('Smallest single changes that flip it on the same draw, each run', look.width).map(look.bold),
    ...tables,
    ...(shown === flips.length ? [] : [look.dim(`${flips.length - shown} more with --format json.`)]),
  ]
}

function flipRow({ name, unit, from, to, share, becomes }: Flip): readonly string[] {
  const { values, unit: words } = amounts([from, roundedAway(to, from)], unit)
  return [name, ...values, words, percent(share), becomes]
}

function provenance({ engine, scenario, scenarioHash, seed, world }: Explanation, look: Look): readonly string[] {
  const facts = `${engine}; scenario ${scenario} ${scenarioHash.slice(0, 12)}; seed ${JSON.stringify(seed)}; world ${world}`
  return [...wrap(facts, look.width), ...wrap(ONE_WORLD, look.width), ...wrap(NOT_A_FORECAST, look.width)].map(look.dim)
}
