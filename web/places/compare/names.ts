/** What sides are called, in a heading and in a sentence: the names show how the sides differ. */
import { counted, type Scenario, type Setting } from '../../../sim/index.ts'
import type { Shelf } from '../../app/index.ts'
import type { Two } from '../../worker/index.ts'
import { designOn, OWN, type Side } from './sides.ts'

/** A side with what was read of it. */
export interface NamedSide {
  readonly side: Side
  /** Its scenario as the file has it. */
  readonly base: Scenario
  /** Position of its case. */
  readonly kase: number
  /** The reader's changes that are made on it. */
  readonly made: readonly Setting[]
}

/** What a side is called: in a heading, and after `compliance is higher`. */
export interface SideWords {
  readonly label: string
  readonly phrase: string
}

/** `A gradual ladder` -> `Gradual ladder`: how a design is called on a side and in a sentence. */
export function bareTitle(title: string): string {
  const bare = title.replace(/^An? /, '')
  return bare[0]!.toUpperCase() + bare.slice(1)
}

/** Name of the design of a side. */
export function designWords({ side, base, kase }: Pick<NamedSide, 'side' | 'base' | 'kase'>, shelf: Shelf): string {
  if (side.design === OWN) return base.cases[kase]!.design.name || 'Own design'
  const file = designOn(shelf, side.design)
  return file === null ? side.design : bareTitle(file.title)
}

const OF_CHANGES = { none: 'without your changes', model: 'with your changes to case and model', all: 'with your changes' } as const

/** What is said of the changes on a side. */
function changeWords({ side: { changes }, made }: NamedSide): string {
  return typeof changes === 'string' ? OF_CHANGES[changes] : `with the ${counted(made.length, 'change')} held there`
}

const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`

/** `Gradual ladder with your changes without settlement`; where both have the same design, only what tells them apart. */
export function sideWords(sides: Two<NamedSide>, at: 0 | 1, shelf: Shelf): SideWords {
  const [one, other] = [sides[at], sides[1 - at]!]
  const scenarios = one.base !== other.base
  const isNamed = one.side.called !== null || other.side.called !== null
  const designs = isNamed || one.side.design !== other.side.design || (scenarios && one.side.design !== OWN)
  const changed = JSON.stringify(one.made) !== JSON.stringify(other.made)
  const off = one.side.off === null || (one.side.off === other.side.off && !changed) ? [] : [`without ${one.side.off}`]
  const named = designs ? [one.side.called === null ? designWords(one, shelf) : `“${one.side.called}”`] : []
  const heads = scenarios ? [one.base.title, ...named.map((words) => `under ${words}`)] : named
  // A side with a name of its own needs no word on what it lacks.
  const changes = one.side.called === null && changed && (one.made.length > 0 || heads.length === 0) ? [changeWords(one)] : []
  const rest = [...changes, ...off]
  if (heads.length + rest.length === 0) return { label: 'All mechanisms', phrase: 'with all mechanisms' }
  const label = capital([...heads, ...rest].join(' '))
  if (heads.length === 0) return { label, phrase: rest.join(' ') }
  return { label, phrase: `${scenarios ? 'in' : 'under'} ${label}` }
}
