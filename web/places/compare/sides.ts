/**
 * The sides of a comparison: a scenario, a design, which of the reader's changes are made on top, and a mechanism that is switched off.
 * Which sides are chosen, and what there is to choose from.
 */
import { type DesignFile, MECHANISMS, type Setting } from '../../../sim/index.ts'
import type { Experiment, Shelf } from '../../app/index.ts'
import type { Two } from '../../worker/index.ts'

/**
 * Which of the reader's changes are made on a side: none; those that are no part of the design (coefficients, states, the case,
 * mechanisms); all; or those that were held there, whatever the reader changes since.
 */
export type Changes = 'none' | 'model' | 'all' | readonly Setting[]

/** One side of a comparison. */
export interface Side {
  /** Id of another scenario; null for the one that is shown. */
  readonly scenario: string | null
  /** `own`: that of the scenario file; or the id of a design on the shelf. */
  readonly design: string
  readonly changes: Changes
  /** A mechanism that is switched off besides. */
  readonly off: string | null
  /** What the reader calls its changes, which are then those of its own scenario; null where they have no name. */
  readonly called: string | null
}

export const OWN = 'own'
/** The design that a scenario's own is compared with until the reader chooses. */
const FIRST = 'mixed-menu'
/** A scenario as it is, under its own design, with all that the reader changes. */
export const PLAIN: Side = { scenario: null, design: OWN, changes: 'all', off: null, called: null }

/** What was chosen: two sides, and the further designs that the first is compared with in a brief. */
export type Chosen = readonly [a: Side, b: Side, ...further: Side[]]
/** Most further designs of a brief. */
export const MOST_FURTHER = 3

/** What was chosen; null while nobody has. */
export function chosenSides({ besides }: Pick<Experiment, 'besides'>): Chosen | null {
  return (besides.compare as Chosen | undefined) ?? null
}

/** The further designs that the first side is compared with in a brief. */
export function furtherOf(experiment: Pick<Experiment, 'besides'>): readonly Side[] {
  return chosenSides(experiment)?.slice(2) ?? []
}

/** What is compared: what was chosen; else the scenario as it is with the reader's changes, or with some other design. */
export function sidesOf({ besides, settings }: Pick<Experiment, 'besides' | 'settings'>): Two<Side> {
  const chosen = chosenSides({ besides })
  if (chosen !== null) return [chosen[0], chosen[1]]
  return settings.length > 0 ? [{ ...PLAIN, changes: 'none' }, PLAIN] : [PLAIN, { ...PLAIN, design: FIRST }]
}

const OF_DESIGN = /^(cases\[\d+\]\.)?design\b/

/** The changes that are made on a side. @param settings all that the reader has changed */
export function changesOn({ changes }: Pick<Side, 'changes'>, settings: readonly Setting[]): readonly Setting[] {
  if (changes === 'none') return []
  if (changes === 'all') return settings
  return changes === 'model' ? settings.filter(({ path }) => !OF_DESIGN.test(path)) : changes
}

/** Without the changes that came with a name. @param settings all that the reader has changed */
export function unnamed({ called }: Side, settings: readonly Setting[]): Partial<Side> {
  return called === null ? {} : { called: null, changes: settings.length === 0 ? 'all' : 'none' }
}

/** A side like this one for another design: the same case and model, without what was changed in its design. */
export function beside(side: Side): Side {
  const { changes } = side
  const left: Changes = changes === 'all' ? 'model' : typeof changes === 'string' ? changes : changesOn({ changes: 'model' }, changes)
  return { ...side, design: FIRST, changes: side.called === null ? left : 'none', called: null }
}

/** The sides in another scenario, where the reader's changes are gone; null where nothing but those told them apart. */
export function elsewhere([a, b, ...further]: Chosen): Chosen | null {
  const apart = a.scenario !== b.scenario || a.design !== b.design || a.off !== b.off
  const kept = (side: Side): Side => ({ ...side, changes: typeof side.changes === 'string' ? side.changes : 'all', called: null })
  return apart ? [kept(a), kept(b), ...further.map(kept)] : null
}

/** Mechanisms that can be switched off. */
export const SWITCHES: readonly string[] = MECHANISMS.filter(({ essential }) => essential !== true).map(({ name }) => name)

export function designOn(shelf: Shelf, id: string): DesignFile | null {
  return shelf.designs.find((design) => design.id === id) ?? null
}
