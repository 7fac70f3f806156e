/**
 * The parts of sim/ODD.md that are made from the code: tables of columns, parameters, levers, channels, instruments, observables
 * and outcomes. They stand between `<!-- generated: NAME -->` and `<!-- end -->`; `npm run odd` rewrites them.
 */
import { PATHS } from '../../sim/ensemble/index.ts'
import { channelsOf } from '../../sim/model/compile.ts'
import {
  type AnyMechanism,
  ATTRIBUTES,
  BREACH_KINDS,
  DECISION_TERMS,
  type DecisionTerm,
  FORUMS,
  INSTRUMENTS,
  type Instrument,
  LEVER_PRICES,
  OFFERS,
  type Offer,
  OUTCOMES,
  type Parameters,
  PRESETS,
  type Preset,
  SCHEDULE,
} from '../../sim/model/index.ts'
import { INITIALISE } from '../../sim/model/initialise/parameters.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { OBSERVABLES } from '../../sim/model/observables/index.ts'
import * as vocabulary from '../../sim/model/vocabulary.ts'
import { World } from '../../sim/model/world.ts'
import { USUAL_LADDER } from '../../sim/scenario/resolve/design.ts'

const BLOCK = /<!-- generated: (.+?) -->\n[\s\S]*?<!-- end -->/g

type Cell = string | number
type Row = readonly Cell[]

const escaped = (cell: Cell) => String(cell).replaceAll('|', '\\|')
const code = (text: Cell) => `\`${text}\``
const listed = (names: readonly string[]) => (names.length === 0 ? 'none' : names.map(code).join(', '))
const range = ([low, high]: readonly [number, number]) => `${low} to ${high}`

function table(head: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map(escaped).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function parameterTable(title: string, parameters: Parameters): string {
  const rows = Object.entries(parameters).map(([name, p]) => [
    code(name),
    p.default,
    `${range(p.range)}${p.integer === true ? ', whole' : ''}`,
    p.unit,
    p.held === true ? `${p.evidence}, held` : p.evidence,
    p.meaning,
    p.source,
  ])
  const head = [title, 'default', 'range', 'unit', 'evidence', 'meaning', 'source']
  return rows.length === 0 ? '' : `\n\n${table(head, rows)}`
}

/** Lines of at most 120 characters. */
const wrapped = (text: string) => text.replace(/(?=.{121})(.{1,120}) /g, '$1\n')

/** Reads, writes, parameters and levers of one submodel. */
function mechanismBlock(m: AnyMechanism): string {
  const uses = Object.entries(m.uses ?? {}).map(([name, path]) => `${code(path)} (here ${code(name)})`)
  const used = uses.length === 0 ? '' : `\n\n${wrapped(`Levers of other submodels: ${uses.join(', ')}.`)}`
  const lent = Object.entries(m.borrows ?? {}).map(([name, path]) => `${code(path)} (here ${code(name)})`)
  const borrowed = lent.length === 0 ? '' : `\n\nParameters of other submodels: ${lent.join(', ')}.`
  const channels = Object.keys(m.channels)
  const drawn = channels.length === 0 ? '' : `\n\nChannels of the tape: ${listed(channels)}.`
  const equal = Object.entries(m.neutral ?? {}).map(([name, equals]) => `${code(name)} is ${code(equals)}`)
  const neutral = equal.length === 0 ? '' : `\n\nSwitched off: ${equal.join(', ')}.`
  const access = `${wrapped(`Reads: ${listed(m.reads)}.`)}\n\n${wrapped(`Writes: ${listed(m.writes)}.`)}`
  return access + neutral + used + borrowed + drawn + parameterTable('parameter', m.parameters) + parameterTable('lever', m.levers)
}

function columnTable(): string {
  const one = {
    ...{ states: 1, cases: 1, obligations: 1, ties: 1, rungs: 1, coefficients: 1, levers: 1, events: 1, months: 1 },
    ...{ forums: 1, majorities: 1, tests: 1 },
  }
  const rows = World.allocate(one).columns.map((c) => [code(c.name), c.shape, c.type, c.unit, range(c.range), c.meaning])
  return table(['column', 'shape', 'type', 'unit', 'range', 'meaning'], rows)
}

function scheduleTable(): string {
  const inOrder = SCHEDULE.map((name) => MECHANISMS.find((m) => m.name === name)!)
  const rows = inOrder.map((m, n) => [n + 1, code(m.name), m.summary, `[7.${n + 1}](#7${n + 1}-${m.name})`])
  return table(['', 'phase', 'what it does', 'section'], rows)
}

function channelTable(): string {
  const inOrder = SCHEDULE.map((name) => MECHANISMS.find((m) => m.name === name)!)
  const rows = channelsOf(inOrder).map((c) => [code(c.name), c.shape, c.per, c.meaning])
  return table(['channel', 'shape', 'per', 'what it decides'], rows)
}

function instrumentTable(): string {
  const rows = Object.entries<Instrument>(INSTRUMENTS).map(([name, i]) => [
    code(name),
    i.kind,
    i.channel,
    i.bite,
    i.civilian,
    i.senderCost,
    i.evadable,
    i.cuts,
    i.evidence,
    i.source,
  ])
  return table(['instrument', 'kind', 'channel', 'bite', 'civilian', 'senderCost', 'evadable', 'cuts', 'evidence', 'source'], rows)
}

function offerTable(): string {
  const rows = Object.entries<Offer>(OFFERS).map(([name, o]) => [code(name), o.meaning, o.base, o.value, o.cost, o.evidence, o.source])
  return table(['offer', 'meaning', 'base', 'value', 'cost', 'evidence', 'source'], rows)
}

function forumTable(): string {
  const rows = Object.entries<Preset>(PRESETS).map(([id, p]) => {
    const majorities = Object.entries(p.majorities).map(([name, tests]) => {
      const all = tests.map(({ of, weigh, share }) => `${share} of ${of} ${weigh}`)
      return `${name}: ${all.length === 0 ? 'no vote' : all.join(' and ')}`
    })
    const powers = Object.entries(p.powers).map(([effect, instruments]) => `${effect}: ${instruments.join(', ')}`)
    const seats = p.seats === undefined ? 'one each' : `one for each of ${p.seats.each}, ${p.seats.others} for all others`
    const yes = (flag: boolean) => (flag ? 'yes' : 'no')
    const rule = [seats, yes(p.respondentVotes), p.meets, p.renews, yes(p.exclusive), code(p.lean)]
    return [code(id), p.name, p.members, majorities.join('; '), p.veto, ...rule, powers.join('; '), p.source]
  })
  const head = ['forum', 'name', 'members', 'majorities', 'veto', 'seats', 'respondent votes', 'meets', 'renews', 'exclusive', 'lean']
  return table([...head, 'powers', 'source'], rows)
}

const gravityTable = () =>
  table(
    ['kind of breach', 'gravity', 'basis'],
    BREACH_KINDS.map(({ words, gravity, basis }) => [words, gravity, basis]),
  )

function ladderTable(): string {
  const rows = USUAL_LADDER.map((rung, n) => [
    n + 1,
    rung.name,
    rung.collective ? 'yes' : 'no',
    Object.entries(rung.instruments)
      .map(([name, intensity]) => `${name} ${intensity}`)
      .join(', '),
  ])
  return table(['rung', 'name', 'collective', 'instruments and intensities'], rows)
}

function leverPriceTable(): string {
  const rows = LEVER_PRICES.map(({ lever, coin, payer, amount, words }) => [
    code(lever),
    coin,
    payer,
    amount === null ? '' : code(amount),
    words,
  ])
  return table(['lever', 'coin', 'payer', 'amount', 'what is paid for'], rows)
}

function vocabularyTable(): string {
  const numbered = (words: readonly string[]) => words.map((word, n) => `${n} ${word}`).join(', ')
  return table(
    ['column', 'numbers'],
    [
      ['`role`', `-1 respondent, ${numbered(vocabulary.ROLES)}`],
      ['`posture`', numbered(vocabulary.POSTURES)],
      ['`obligationKind`', numbered(vocabulary.OBLIGATION_KINDS)],
      ['`eventKind`', numbered(vocabulary.EVENT_KINDS)],
    ],
  )
}

function termTable(terms: readonly DecisionTerm[]): string {
  const rows = terms.map(({ place, name, words, sides, unit }) => [place, code(name), words, sides.join(', '), unit])
  return table(['place', 'term', 'in words', 'counts for', 'unit'], rows)
}

const named = (head: string, meanings: { readonly [name: string]: string }) =>
  table(
    [head, 'meaning'],
    Object.entries(meanings).map(([name, meaning]) => [code(name), meaning]),
  )

const BLOCKS: ReadonlyMap<string, () => string> = new Map<string, () => string>([
  ['columns', columnTable],
  ['vocabulary', vocabularyTable],
  ['coalitionTerms', () => termTable(DECISION_TERMS.coalition)],
  ['responseTerms', () => termTable(DECISION_TERMS.response)],
  ['voteTerms', () => termTable(DECISION_TERMS.vote)],
  ['schedule', scheduleTable],
  ['channels', channelTable],
  ['attributes', () => parameterTable('attribute', ATTRIBUTES).trim()],
  ['instruments', instrumentTable],
  ['offers', offerTable],
  ['ladder', ladderTable],
  ['leverPrices', leverPriceTable],
  ['gravity', gravityTable],
  [
    'observed',
    () =>
      table(
        ['observable', 'unit', 'meaning'],
        OBSERVABLES.map((m) => [code(m.name), m.unit, m.meaning]),
      ),
  ],
  ['outcomes', () => named('outcome', OUTCOMES)],
  ['paths', () => named('path', PATHS)],
  ['initialise', () => parameterTable('parameter', INITIALISE.parameters).trim()],
  ['forums', forumTable],
  ['leans', () => parameterTable('parameter', FORUMS.parameters).trim()],
  ...MECHANISMS.map((m) => [m.name, () => mechanismBlock(m)] as const),
])

/** Names of all generated parts; each must stand in the file once. */
export const BLOCK_NAMES: readonly string[] = [...BLOCKS.keys()]

/** Names of the generated parts of a text, in its sequence. */
export function blocksOf(text: string): readonly string[] {
  return [...text.matchAll(BLOCK)].map((match) => match[1]!)
}

/** The text with every generated part made again. Throws a RangeError on a name that nothing generates. */
export function regenerate(text: string): string {
  return text.replace(BLOCK, (_, name: string) => {
    const render = BLOCKS.get(name)
    if (render === undefined) throw new RangeError(`nothing generates the part "${name}"`)
    return `<!-- generated: ${name} -->\n\n${render()}\n\n<!-- end -->`
  })
}

/** The column names that the backquoted words of a section name. */
export function wordsIn(section: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [, quoted] of section.matchAll(/`([^`\n]+)`/g)) for (const word of quoted!.split(/\W+/)) words.add(word)
  for (const [, block] of section.matchAll(/```\w*\n([\s\S]*?)```/g)) for (const word of block!.split(/\W+/)) words.add(word)
  return words
}
