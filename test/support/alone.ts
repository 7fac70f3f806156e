/**
 * A mechanism alone: bound to a whole scenario but fenced in by its own declaration, for the laws; or on a tiny world whose
 * every number is stated, for worked examples.
 */
import { type AnyMechanism, PERMITS } from '../../sim/model/index.ts'
import { COEFFICIENTS, coefficientPosition, leverPosition } from '../../sim/model/initialise/index.ts'
import type { Step } from '../../sim/model/mechanism.ts'
import { type ColumnName, type Sizes, World } from '../../sim/model/world.ts'
import type { Tape } from '../../sim/random/index.ts'

/** The names that a mechanism has asked for, by kind. */
export interface Touched {
  readonly columns: Set<string>
  readonly parameters: Set<string>
  readonly levers: Set<string>
  readonly channels: Set<string>
}

export function nothingTouched(): Touched {
  return { columns: new Set(), parameters: new Set(), levers: new Set(), channels: new Set() }
}

/** The same object, but asking for a key that is not allowed throws, and every key asked for is noted. */
function fence<T extends object>(object: T, allowed: readonly string[], touched: Set<string>, whose: string): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key !== 'string' || !allowed.includes(key)) {
        throw new Error(`${whose} asks for ${String(key)}, which it does not declare`)
      }
      touched.add(key)
      return Reflect.get(target, key)
    },
  })
}

/** Names of all levers a mechanism may read: those it declares and those it uses. */
function leverNames(m: AnyMechanism): { readonly [name: string]: string } {
  const own = Object.fromEntries(Object.keys(m.levers).map((name) => [name, `${m.name}.${name}`]))
  return { ...own, ...m.uses }
}

/** Names of all coefficients a mechanism may read: those it declares and those it borrows. */
function coefficientNames(m: AnyMechanism): { readonly [name: string]: string } {
  const own = Object.fromEntries(Object.keys(m.parameters).map((name) => [name, `${m.name}.${name}`]))
  return { ...own, ...m.borrows }
}

/** Binds a mechanism to a compiled world as `compile.ts` does, behind a fence. */
export function bindFenced(m: AnyMechanism, world: World, tape: Tape, touched: Touched): Step {
  const { cases } = world.sizes
  const levers = Object.entries(leverNames(m)).map(([name, path]) => {
    const at = leverPosition(path) * cases
    return [name, world.levers.subarray(at, at + cases)] as const
  })
  const channels = Object.keys(m.channels).map((name) => [name, tape.columns[`${m.name}.${name}`]!] as const)
  const parameters = Object.entries(coefficientNames(m)).map(([name, path]) => [name, coefficientPosition(path)] as const)
  return m.compile({
    sizes: world.sizes,
    world: fence(world, [...m.reads, ...m.writes], touched.columns, m.name),
    coefficients: world.coefficients,
    p: fence(Object.fromEntries(parameters), Object.keys(coefficientNames(m)), touched.parameters, m.name),
    d: fence(Object.fromEntries(levers), Object.keys(leverNames(m)), touched.levers, m.name),
    tape: fence(Object.fromEntries(channels), Object.keys(m.channels), touched.channels, m.name),
  })
}

/** Name -> one number for every place, or a number for each. */
type Given = { readonly [name: string]: number | readonly number[] }

/** Columns in which 0 would say something: no forum, no pace of its own, and everybody may act. */
const NONE: readonly ColumnName[] = [
  'caseForum',
  'offerForum',
  'offerMajority',
  'outlook',
  'rungForum',
  'rungMajority',
  'rungRenews',
  'rungDwell',
  'rungQuorum',
  'rungGrace',
]

export interface Example {
  readonly sizes: Partial<Sizes> & { readonly states: number }
  /** Columns; those not named are 0, except that no forum decides and everybody may act. */
  readonly world: { readonly [K in ColumnName]?: number | readonly number[] }
  /** Parameters; those not named are 0, whatever their default, except for those held, which are what they are. */
  readonly p?: { readonly [name: string]: number }
  /** Levers by case; those not named are 0, whatever their default. */
  readonly d?: Given
  /** Draws by channel; those not named are 0.5, the median. */
  readonly tape?: Given
}

export interface Alone {
  readonly world: World
  readonly step: Step
}

function fill(column: { length: number; [index: number]: number }, given: number | readonly number[], name: string): void {
  if (typeof given !== 'number' && given.length !== column.length) {
    throw new RangeError(`${name}: expected ${column.length} numbers, got ${given.length}`)
  }
  for (let at = 0; at < column.length; at++) column[at] = typeof given === 'number' ? given : given[at]!
}

/** Columns of `names`, filled as given and with `otherwise` elsewhere; throws on a name that is not there. */
function table(names: { readonly [name: string]: number }, given: Given, otherwise: number, what: string) {
  for (const name of Object.keys(given)) if (!(name in names)) throw new RangeError(`there is no ${what} ${name}`)
  return Object.fromEntries(
    Object.entries(names).map(([name, length]) => {
      const column = new Float64Array(length)
      fill(column, given[name] ?? otherwise, name)
      return [name, column]
    }),
  )
}

/** A mechanism on a world where only what is stated differs from zero. Throws a RangeError on wrong names and lengths. */
export function alone(m: AnyMechanism, example: Example): Alone {
  const sizes: Sizes = {
    cases: 1,
    obligations: 1,
    ties: 0,
    rungs: 1,
    coefficients: Object.keys(coefficientNames(m)).length,
    levers: 1,
    events: 0,
    months: 1,
    forums: 0,
    majorities: 0,
    tests: 0,
    ...example.sizes,
  }
  const world = World.allocate(sizes)
  for (const name of NONE) world[name].fill(-1)
  world.may.fill(1)
  world.rungEffect.fill(PERMITS)
  for (const [name, given] of Object.entries(example.world)) fill(world[name as ColumnName], given, name)
  const p = example.p ?? {}
  for (const name of Object.keys(p)) if (!(name in coefficientNames(m))) throw new RangeError(`there is no parameter ${name}`)
  Object.entries(coefficientNames(m)).forEach(([name, path], at) => {
    const { parameter } = COEFFICIENTS[coefficientPosition(path)]!
    world.coefficients[at] = p[name] ?? (parameter.held ? parameter.default : 0)
  })
  const widths = { month: 1, state: sizes.states, case: sizes.cases, caseState: sizes.cases * sizes.states }
  const lengths = Object.entries(m.channels).map(([name, channel]) => {
    return [name, widths[channel.shape] * (channel.per === 'run' ? 1 : sizes.months)]
  })
  const levers = Object.keys(leverNames(m)).map((name) => [name, sizes.cases])
  const step = m.compile({
    sizes,
    world,
    coefficients: world.coefficients,
    p: Object.fromEntries(Object.keys(coefficientNames(m)).map((name, at) => [name, at])),
    d: table(Object.fromEntries(levers), example.d ?? {}, 0, 'lever'),
    tape: table(Object.fromEntries(lengths), example.tape ?? {}, 0.5, 'channel'),
  })
  return { world, step }
}
