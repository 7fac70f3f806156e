/** Provenance of what stands between two states: enemies, severe rivalry, rivalry, claims. ODD section 6. */
import { citationOf, HOSTILITIES, type Hostility, hostilitiesOn, pairKey, type WorldTable } from '../tables/index.ts'
import { type Backing, backing, type Records } from './backing.ts'
import type { Pair } from './pairs-of.ts'
import { foldedBy } from './tie-fields.ts'

export const isHostility = (field: string): field is Hostility => HOSTILITIES.some((one) => one === field)

/** The last year of the tables of rivalry and of peace; what stood in it is carried on. */
const LAST_YEAR = 2020

/** How a number of a pair comes about: nothing on record, read, recalled, carried on, or folded from members, some of them recalled. */
export function hostilityKinds({ scenario }: Records, table: WorldTable): (pair: Pair, field: Hostility) => string {
  const day = scenario.start === null ? `${table.year}-12-31` : `${scenario.start}-01`
  const held = hostilitiesOn(table, day)
  const recalled = [...held.values()].filter(({ grade }) => grade === 'estimate')
  const carried = day > `${LAST_YEAR}-12-31`
  return ({ from, to, at }, field) => {
    if (from.members.length * to.members.length > 1) {
      const within = ([a, b]: readonly [string, string]) =>
        (from.members.includes(a) && to.members.includes(b)) || (from.members.includes(b) && to.members.includes(a))
      const weak = recalled.some(({ pair, worst }) => worst === field && within(pair))
      return weak || (carried && scenario.ties[field][at]! > 0) ? 'folded in part' : 'folded'
    }
    if (scenario.ties[field][at] === 0) return 'none'
    return held.get(pairKey(from.id, to.id))?.grade === 'estimate' ? 'recalled' : carried ? 'carried' : 'table'
  }
}

export function hostilityBacking(table: WorldTable, field: Hostility, how: string): Backing {
  const source = citationOf(table, 'relations')
  if (how === 'folded') return backing('folded', 'data', source, { note: foldedBy(field) })
  if (how === 'folded in part')
    return backing('folded', 'estimate', source, { note: `${foldedBy(field)}; some of them are recalled or carried on from ${LAST_YEAR}` })
  if (how === 'recalled') return backing('table', 'estimate', source, { note: 'Recalled, to be checked again' })
  if (how === 'carried') return backing('table', 'estimate', source, { year: LAST_YEAR, note: 'Carried on from the last year on record' })
  return backing('table', 'data', source, { note: how === 'none' ? 'Nothing of the kind is on record, and none is counted' : '' })
}
