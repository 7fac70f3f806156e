/**
 * What a mechanism is: one submodel of ODD section 7. It declares what it reads and writes, its coefficients, its design
 * levers and its random channels; the compiler turns the declaration into types, so that a column that is not declared
 * cannot be touched. Mechanisms never import one another: they meet only in world columns.
 */

import type { ChannelShape } from '../random/index.ts'
import type { ReadColumn } from './column.ts'
import { withFitted } from './fitted.ts'
import type { Parameters } from './parameter.ts'
import type { ColumnName, Sizes, World } from './world.ts'

export interface ChannelDeclaration {
  readonly shape: ChannelShape
  readonly per: 'month' | 'run'
  readonly meaning: string
}

/** Name in the mechanism -> 'mechanism.lever' of the mechanism that declares it. */
export type Uses = { readonly [name: string]: string }

export type Channels = { readonly [name: string]: ChannelDeclaration }

/**
 * What a written column is while the mechanism is off, in every month: the column that it then equals, of the same shape or, for a column
 * by case and state, of the case. A column that is not named stays as it was before the first month.
 */
export type Neutral = { readonly [written: string]: ColumnName }

/** Advances the world by one month, in place. It allocates nothing and draws nothing. */
export type Step = (month: number) => void

/** What a mechanism is given when it is compiled against a world: exactly what it declared. */
export interface Binding<R extends ColumnName, W extends ColumnName, P extends Parameters, L extends Parameters, C, U, B = object> {
  readonly sizes: Sizes
  readonly world: { readonly [K in Exclude<R, W>]: ReadColumn } & { readonly [K in W]: World[K] }
  /** Model coefficients, one number for the whole world. They may change between months, so a step reads them again. */
  readonly coefficients: ReadColumn
  /** Position in `coefficients` of each parameter. */
  readonly p: { readonly [K in keyof P | keyof B]: number }
  /** Design levers, one number per case, in the sequence of `parameters` above; a design event may change them. */
  readonly d: { readonly [K in keyof L | keyof U]: ReadColumn }
  /** Noise, uniform on (0, 1), by channel. */
  readonly tape: { readonly [K in keyof C]: ReadColumn }
}

export interface Mechanism<
  R extends ColumnName = ColumnName,
  W extends ColumnName = ColumnName,
  P extends Parameters = Parameters,
  L extends Parameters = Parameters,
  C extends Channels = Channels,
  U extends Uses = Uses,
  B extends Uses = Uses,
> {
  /** Name in code, scenario files, ODD sections 3 and 7, and the page. */
  readonly name: string
  /** One sentence for page and ODD. */
  readonly summary: string
  /** True where a world without it has no meaning: it cannot be switched off. */
  readonly essential?: boolean
  readonly reads: readonly R[]
  readonly writes: readonly W[]
  readonly neutral?: { readonly [K in W]?: ColumnName }
  readonly parameters: P
  readonly levers: L
  /** Levers of the design that another mechanism declares and this one reads too: name here -> 'mechanism.lever'. */
  readonly uses?: U
  /** Coefficients that another mechanism declares and this one reads too: name here -> 'mechanism.parameter'. */
  readonly borrows?: B
  readonly channels: C
  compile(binding: Binding<R, W, P, L, C, U, B>): Step
}

/** A mechanism with its declaration's types erased, as the list and the schedule hold it. */
export interface AnyMechanism {
  readonly name: string
  readonly summary: string
  readonly essential?: boolean
  readonly reads: readonly ColumnName[]
  readonly writes: readonly ColumnName[]
  readonly neutral?: Neutral
  readonly parameters: Parameters
  readonly levers: Parameters
  readonly uses?: Uses
  readonly borrows?: Uses
  readonly channels: Channels
  compile(binding: AnyBinding): Step
}

export interface AnyBinding {
  readonly sizes: Sizes
  readonly world: World
  readonly coefficients: ReadColumn
  readonly p: { readonly [name: string]: number }
  readonly d: { readonly [name: string]: ReadColumn }
  readonly tape: { readonly [name: string]: ReadColumn }
}

/** Declares a mechanism: infers and checks its types, and puts fitted defaults in the place of priors. */
export function mechanism<
  const R extends ColumnName,
  const W extends ColumnName,
  const P extends Parameters,
  const L extends Parameters,
  const C extends Channels,
  const U extends Uses = Record<never, string>,
  const B extends Uses = Record<never, string>,
>(declaration: Mechanism<R, W, P, L, C, U, B>): AnyMechanism {
  const { name, parameters } = declaration
  return { ...declaration, parameters: withFitted(name, parameters) } as unknown as AnyMechanism
}
