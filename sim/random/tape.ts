/**
 * The noise tape: all the luck of a run, drawn before it starts.
 *
 * Every stream is named by (key, replicate, channel, case id, state id) and those names are mixed by a hash, never added
 * or counted: one more state, case, channel or month disturbs no other draw, and two designs on one tape share their
 * luck state by state and month by month. Uniform numbers only. ODD section 4.1.
 */
import seedrandom from 'seedrandom'
import { fillUniform, seedGenerator } from './generator.ts'
import { hashRest, hashStart, hashString, toHex } from './hash.ts'

/** One number per month; one per state; one per case; one per case and state. */
export type ChannelShape = 'month' | 'state' | 'case' | 'caseState'

/** A named source of luck. `per: 'run'` holds one number (per state, case or both) for the whole run. */
export interface Channel {
  readonly name: string
  readonly shape: ChannelShape
  readonly per: 'month' | 'run'
  readonly meaning: string
}

/** Months (an integer >= 0) and the distinct ids of states and cases, in the sequence of the columns. */
export interface TapeSizes {
  readonly months: number
  readonly states: readonly string[]
  readonly cases: readonly string[]
}

/** How one column is filled: `hash` is of the channel's name; the flags say which ids the streams are named by. */
export interface ColumnPlan {
  readonly column: Float64Array
  readonly hash: Int32Array
  readonly byCase: boolean
  readonly byState: boolean
  readonly months: number
}

/**
 * Columns of uniforms in (0, 1), with N states and C cases: month [m], state [m N + i], case [m C + c],
 * caseState [(m C + c) N + i]; a channel per run has m = 0 only.
 */
export interface Tape {
  readonly sizes: TapeSizes
  readonly columns: { readonly [channel: string]: Float64Array }
  readonly plans: readonly ColumnPlan[]
  /** Hashes of the ids, four words each. */
  readonly stateHashes: Int32Array
  readonly caseHashes: Int32Array
}

/** Four words that stand for a scenario's seed. */
export type Key = Int32Array

/** 'antithetic' makes replicate 2k + 1 the mirror image (1 - u) of replicate 2k, which is the plain one. */
export type Filler = 'plain' | 'antithetic'

/**
 * Room for the channels, all of it; the columns hold zeros until `fillTape`. Throws a RangeError when a name or id
 * occurs twice or `months` is not an integer >= 0.
 */
export function allocateTape(channels: readonly Channel[], sizes: TapeSizes): Tape {
  if (!Number.isInteger(sizes.months) || sizes.months < 0) {
    throw new RangeError(`tape > months: expected an integer >= 0, got ${sizes.months}`)
  }
  refuseTwins(
    'channel',
    channels.map((channel) => channel.name),
  )
  refuseTwins('state', sizes.states)
  refuseTwins('case', sizes.cases)
  const columns: { [channel: string]: Float64Array } = {}
  const plans = channels.map((channel) => {
    const byState = channel.shape === 'state' || channel.shape === 'caseState'
    const byCase = channel.shape === 'case' || channel.shape === 'caseState'
    const months = channel.per === 'run' ? 1 : sizes.months
    const width = (byState ? sizes.states.length : 1) * (byCase ? sizes.cases.length : 1)
    const column = new Float64Array(months * width)
    columns[channel.name] = column
    return { column, hash: hashString(channel.name), byCase, byState, months }
  })
  return { sizes, columns, plans, stateHashes: hashAll(sizes.states), caseHashes: hashAll(sizes.cases) }
}

function refuseTwins(what: string, names: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) throw new RangeError(`tape > ${what} ${name}: expected each once, got it twice`)
    seen.add(name)
  }
}

function hashAll(ids: readonly string[]): Int32Array {
  const hashes = new Int32Array(4 * ids.length)
  ids.forEach((id, index) => {
    hashes.set(hashString(id), 4 * index)
  })
  return hashes
}

/**
 * The key of any string seed. seedrandom is given the seed's hash in hexadecimal, because for the bare text it
 * takes '1', '11' and '111' for the same seed (it repeats its key) and drops the high byte of each character.
 */
export function keyOf(seed: string): Key {
  const generator = seedrandom(toHex(hashString(seed)))
  return Int32Array.from({ length: 4 }, () => generator.int32())
}

/** Words that name a stream: key (4), replicate (1), channel (4), case (4), state (4); an id that is not there is 0. */
const NAME = new Int32Array(17)
const STATE = new Int32Array(4)
const BEGUN = new Int32Array(4)

/**
 * Draw the whole tape for one replicate (an integer in 0-4294967295, else a RangeError). Allocates nothing. With the
 * same key and replicate a shorter tape holds the first months of a longer one.
 */
export function fillTape(tape: Tape, key: Key, replicate: number, filler: Filler = 'plain'): void {
  if (replicate !== replicate >>> 0) {
    throw new RangeError(`tape > replicate: expected an integer from 0 to 4,294,967,295, got ${replicate}`)
  }
  const mirrored = filler === 'antithetic' && (replicate & 1) === 1
  NAME.set(key)
  NAME[4] = mirrored ? replicate - 1 : replicate
  for (let p = 0; p < tape.plans.length; p++) {
    const plan = tape.plans[p]!
    fillColumn(tape, plan)
    if (mirrored) mirror(plan.column)
  }
}

function fillColumn(tape: Tape, plan: ColumnPlan): void {
  const states = plan.byState ? tape.sizes.states.length : 1
  const cases = plan.byCase ? tape.sizes.cases.length : 1
  nameStream(5, plan.hash, 0, true)
  for (let c = 0; c < cases; c++) {
    nameStream(9, tape.caseHashes, c, plan.byCase)
    // The first twelve words are the same for all states.
    hashStart(NAME, 3, BEGUN)
    for (let i = 0; i < states; i++) {
      nameStream(13, tape.stateHashes, i, plan.byState)
      hashRest(BEGUN, NAME, 3, 17, STATE)
      seedGenerator(STATE, STATE[0]!, STATE[1]!, STATE[2]!, STATE[3]!)
      fillUniform(STATE, plan.column, c * states + i, cases * states, plan.months)
    }
  }
}

function nameStream(at: number, hashes: Int32Array, index: number, named: boolean): void {
  for (let word = 0; word < 4; word++) NAME[at + word] = named ? hashes[4 * index + word]! : 0
}

function mirror(column: Float64Array): void {
  for (let i = 0; i < column.length; i++) column[i] = 1 - column[i]!
}
