/** How the ledger calls the ties between two states, and where a file or a world table has them. ODD section 6. */
import type { TieColumn } from '../model/index.ts'
import { SHARE_LISTS } from '../scenario/index.ts'

export const TIE_FIELDS = {
  exports: ['Exports of goods', 'USD bn per year'],
  distance: ['Distance', 'km'],
  alliance: ['Defence alliance', 'of 1'],
  contiguous: ['Common land border', 'of 1'],
  enemies: ['War or severe rivalry of rivals', 'of 1'],
  hostile: ['Severe rivalry', 'of 1'],
  rivals: ['Rivalry', 'of 1'],
  claims: ['Claim to land without warm peace', 'of 1'],
  affinity: ['Given affinity', 'index'],
} as const satisfies { readonly [C in TieColumn]: readonly [words: string, unit: string] }

/** The lists of the file, for each field that one may give. */
export const TIE_LISTS = { exports: 'flows', distance: 'distances', ...SHARE_LISTS } as const
export type ListedField = keyof typeof TIE_LISTS

/** The field of the world table that it is read from; hostility has one of its own. */
export const TABLE_FIELDS = {
  exports: 'trade',
  distance: 'distance',
  alliance: 'alliance',
  contiguous: 'contiguous',
} as const satisfies { readonly [F in ListedField]?: string }

/** How an aggregate gets it from its members. */
export function foldedBy(field: TieColumn): string {
  if (field === 'exports') return 'Aggregates: sum over the flows of their members'
  return field === 'distance'
    ? 'Aggregates: mean over the pairs of members weighted by the product of their GDPs'
    : 'Aggregates: share of the pairs of members'
}
