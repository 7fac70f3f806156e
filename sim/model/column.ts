/**
 * How a world column is declared and laid out. All columns of a world lie in one buffer, so that a snapshot is one copy.
 * ODD section 2.
 */

import { PRESSURE_CHANNELS } from './instruments.ts'
import { COALITION_TERMS, RESPONSE_TERMS, VOTE_TERMS } from './terms.ts'

/** A column that may be read only. */
export interface ReadColumn {
  readonly length: number
  readonly [index: number]: number
}

/**
 * What a column has one number of. Row-major are `pair`, state * states + other, `caseState`, case * states + state, and `forumState`,
 * forum * states + state.
 */
export type Shape =
  | 'world'
  | 'state'
  | 'pair'
  | 'case'
  | 'caseState'
  | 'obligation'
  | 'tie'
  | 'rung'
  | 'coefficient'
  | 'lever'
  | 'event'
  | 'row'
  | 'caseRow'
  | 'coalitionTerm'
  | 'responseTerm'
  | 'voteTerm'
  | 'forum'
  | 'forumState'
  | 'majorityRow'
  | 'test'

/** How many of each there are in a world. */
export interface Sizes {
  readonly states: number
  readonly cases: number
  readonly obligations: number
  /** Directed peer ties. */
  readonly ties: number
  /** Rungs of the longest ladder, the empty rung 0 included. */
  readonly rungs: number
  /** Coefficients over all mechanisms. */
  readonly coefficients: number
  /** Design levers over all mechanisms. */
  readonly levers: number
  readonly events: number
  readonly months: number
  /** Forums that some rung, offer or case names. */
  readonly forums: number
  /** Majorities over all forums. */
  readonly majorities: number
  /** Tests over all majorities. */
  readonly tests: number
}

export type Range = readonly [low: number, high: number]

export interface Column {
  readonly name: string
  readonly shape: Shape
  readonly unit: string
  /** Every value of the column lies in this range at all times (a law that the tests check). */
  readonly range: Range
  readonly meaning: string
  readonly type: 'float' | 'integer'
}

/** Length of a column of the given shape. */
export function lengthOf(shape: Shape, sizes: Sizes): number {
  const { states, cases } = sizes
  switch (shape) {
    case 'world':
      return 1
    case 'state':
      return states
    case 'pair':
      return states * states
    case 'case':
      return cases
    case 'caseState':
      return cases * states
    case 'obligation':
      return sizes.obligations
    case 'tie':
      return sizes.ties
    case 'rung':
      return cases * sizes.rungs * PRESSURE_CHANNELS.length
    case 'coefficient':
      return sizes.coefficients
    case 'lever':
      return sizes.levers * cases
    case 'event':
      return sizes.events
    case 'row':
      return states + 1
    case 'caseRow':
      return cases + 1
    case 'coalitionTerm':
      return cases * states * COALITION_TERMS.length
    case 'responseTerm':
      return cases * RESPONSE_TERMS.length
    case 'voteTerm':
      // Nobody votes where there is no forum.
      return sizes.forums === 0 ? 0 : cases * states * VOTE_TERMS.length
    case 'forum':
      return sizes.forums
    case 'forumState':
      return sizes.forums * states
    case 'majorityRow':
      return sizes.majorities + 1
    case 'test':
      return sizes.tests
  }
}

/** Hands out typed arrays one after the other; without a buffer it only measures. */
export class Arena {
  readonly columns: Column[] = []
  private offset = 0
  constructor(readonly buffer: ArrayBuffer | null) {}

  /** Bytes handed out so far. */
  get bytes(): number {
    return this.offset
  }

  float(length: number): Float64Array {
    const start = this.offset
    this.offset += length * 8
    return this.buffer === null ? new Float64Array(0) : new Float64Array(this.buffer, start, length)
  }

  /** Padded to eight bytes, so that the next float column stays aligned. */
  integer(length: number): Int32Array {
    const start = this.offset
    this.offset += (length + (length & 1)) * 4
    return this.buffer === null ? new Int32Array(0) : new Int32Array(this.buffer, start, length)
  }
}

/** What a world is built on: its sizes, its one buffer and the declarations of its columns. */
export class Layout {
  /** The declarations of all columns, in the sequence in which they lie in the buffer. */
  readonly columns: readonly Column[]
  constructor(
    readonly sizes: Sizes,
    private readonly arena: Arena,
  ) {
    this.columns = arena.columns
  }

  /** All columns lie in this buffer. */
  get buffer(): ArrayBuffer {
    return this.arena.buffer ?? new ArrayBuffer(0)
  }

  /** Declares the next column and hands out its array. */
  lay(column: Column): Float64Array | Int32Array {
    this.arena.columns.push(column)
    const length = lengthOf(column.shape, this.sizes)
    return column.type === 'float' ? this.arena.float(length) : this.arena.integer(length)
  }
}
