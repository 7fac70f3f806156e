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
}

export const OWN = 'own'
/** The design that a scenario's own meets while nobody has chosen. */
const FIRST = 'mixed-menu'
/** A scenario as it is, under its own design, with all that the reader changes. */
export const PLAIN: Side = { scenario: null, design: OWN, changes: 'all', off: null }

/** What was chosen; null while nobody has. */
export function chosenSides({ besides }: Pick<Experiment, 'besides'>): Two<Side> | null {
  return (besides.compare as Two<Side> | undefined) ?? null
}

/** What is compared: what was chosen; else the scenario as it is with the reader's changes, or with some other design. */
export function sidesOf({ besides, settings }: Pick<Experiment, 'besides' | 'settings'>): Two<Side> {
  const chosen = chosenSides({ besides })
  if (chosen !== null) return chosen
  return settings.length > 0 ? [{ ...PLAIN, changes: 'none' }, PLAIN] : [PLAIN, { ...PLAIN, design: FIRST }]
}

const OF_DESIGN = /^(cases\[\d+\]\.)?design\b/

/** The changes that are made on a side. @param settings all that the reader has changed */
export function changesOn({ changes }: Pick<Side, 'changes'>, settings: readonly Setting[]): readonly Setting[] {
  if (changes === 'none') return []
  if (changes === 'all') return settings
  return changes === 'model' ? settings.filter(({ path }) => !OF_DESIGN.test(path)) : changes
}

/** The sides in another scenario, where the reader's changes are gone; null where nothing but those told them apart. */
export function elsewhere([a, b]: Two<Side>): Two<Side> | null {
  const apart = a.scenario !== b.scenario || a.design !== b.design || a.off !== b.off
  const kept = ({ changes, ...side }: Side): Side => ({ ...side, changes: typeof changes === 'string' ? changes : 'all' })
  return apart ? [kept(a), kept(b)] : null
}

/** Mechanisms that can be switched off. */
export const SWITCHES: readonly string[] = MECHANISMS.filter(({ essential }) => essential !== true).map(({ name }) => name)

export function designOn(shelf: Shelf, id: string): DesignFile | null {
  return shelf.designs.find((design) => design.id === id) ?? null
}
