/** The sides of a comparison: which there are to choose from, which are chosen, and what they are called. */
import { type DesignFile, MECHANISMS } from '../../../sim/index.ts'
import type { Experiment, Shelf, Subject } from '../../app/index.ts'
import type { Two } from '../../worker/index.ts'

/** One side of a comparison. */
export interface Side {
  /** `own`: that of the scenario file; `mine`: with the reader's changes; or the id of a design on the shelf. */
  readonly design: string
  /** A mechanism that is switched off besides. */
  readonly off: string | null
}

export const OWN = 'own'
export const MINE = 'mine'
/** The design that a scenario's own meets while nobody has chosen. */
const FIRST = 'mixed-menu'

/** What was chosen; null while nobody has. */
export function chosenSides({ besides }: Pick<Experiment, 'besides'>): Two<Side> | null {
  return (besides.compare as Two<Side> | undefined) ?? null
}

/** What is compared: what was chosen; else the reader's changes, or some other design, with the scenario as it is. */
export function sidesOf({ besides, settings }: Pick<Experiment, 'besides' | 'settings'>): Two<Side> {
  const chosen = chosenSides({ besides })
  if (chosen !== null) return chosen
  return [
    { design: OWN, off: null },
    { design: settings.length > 0 ? MINE : FIRST, off: null },
  ]
}

/** Mechanisms that can be switched off. */
export const SWITCHES: readonly string[] = MECHANISMS.filter(({ essential }) => essential !== true).map(({ name }) => name)

export function designOn(shelf: Shelf, id: string): DesignFile | null {
  return shelf.designs.find((design) => design.id === id) ?? null
}

/** `A gradual ladder` -> `Gradual ladder`: how a design is called on a side and in a sentence. */
export function bareTitle(title: string): string {
  const bare = title.replace(/^An? /, '')
  return bare[0]!.toUpperCase() + bare.slice(1)
}

/** Name of the design of a side, without what is switched off. */
export function designWords(design: string, subject: Subject, shelf: Shelf): string {
  if (design === MINE) return 'Your changes'
  if (design === OWN) return subject.base.cases[subject.experiment.kase]!.design.name || 'Own design'
  const file = designOn(shelf, design)
  return file === null ? design : bareTitle(file.title)
}

/** What a side is called: in a heading, and after `compliance is higher`. */
export interface SideWords {
  readonly label: string
  readonly phrase: string
}

/** `Gradual ladder without settlement`; where both sides have the same design, only what tells them apart. */
export function sideWords(sides: Two<Side>, at: 0 | 1, subject: Subject, shelf: Shelf): SideWords {
  const { design, off } = sides[at]
  if (design === sides[1 - at]!.design) {
    if (off === null) return { label: 'All mechanisms', phrase: 'with all mechanisms' }
    return { label: `Without ${off}`, phrase: `without ${off}` }
  }
  const words = designWords(design, subject, shelf)
  const label = off === null ? words : `${words} without ${off}`
  return { label, phrase: `under ${design === MINE ? `${label[0]!.toLowerCase()}${label.slice(1)}` : label}` }
}
