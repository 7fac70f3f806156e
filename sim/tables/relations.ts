/**
 * What stands between two states besides trade: rivalry, war, territorial claims and the level of peace, each from when until when.
 * Sources: Thompson, Sakuwa and Suhas 2021 (rivalry); Correlates of War and UCDP (war); Issue Correlates of War (claims); Diehl, Goertz
 * and Gallegos 2021 (peace). ODD section 6.
 */
import { readList, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { readSpells, type Spell } from './spells.ts'
import { positionIn, type StateIndex } from './states.ts'

export const RELATIONS = 'relations.csv'

/**
 * What a line may say of a state and its partners. `severe`, `lesser`, `warm` and `close` are levels of peace (severe and lesser rivalry,
 * warm peace, security community); where none holds, two states live in negative peace or have nothing to do with each other. Only
 * `claims` has a direction: the state claims land that the partner holds.
 */
const KINDS = ['rivals', 'war', 'severe', 'lesser', 'warm', 'close', 'claims'] as const
export type RelationKind = (typeof KINDS)[number]

export interface Relation {
  /** Ids of the two. */
  readonly from: string
  readonly to: string
  readonly kind: RelationKind
  /** `estimate` for what is recalled. */
  readonly grade: 'data' | 'estimate'
  readonly spells: readonly Spell[]
}

/** `recalled` is what the table calls an estimate. */
const GRADES = { data: 'data', recalled: 'estimate' } as const

/** A line is `id,kind,grade,partners`, the partners with their dates as in `spells.ts`. */
export function readRelations(text: string | undefined, states: StateIndex, problems: Problems): readonly Relation[] {
  const seen = new Set<string>()
  const relations = readRows(RELATIONS, text, ['id', 'kind', 'grade', 'partners'], problems).flatMap(({ line, cells }) => {
    const place = `line ${line}`
    const from = cells.id!
    const kind = KINDS.find((one) => one === cells.kind)
    const grade = Object.entries(GRADES).find(([written]) => written === cells.grade)?.[1]
    if (kind === undefined) problems.add(RELATIONS, place, `one of ${KINDS.join(', ')}`, `"${cells.kind}"`, 'correct the kind')
    if (grade === undefined) problems.add(RELATIONS, place, 'data or recalled', `"${cells.grade}"`, 'correct the grade')
    const at = positionIn(states, RELATIONS, place, from, problems)
    if (kind === undefined || grade === undefined || at < 0) return []
    return readSpells(readList(cells.partners!), RELATIONS, place, problems).flatMap(({ name: to, spells }) => {
      const partner = positionIn(states, RELATIONS, place, to, problems)
      if (partner < 0) return []
      if (partner === at) problems.add(RELATIONS, place, 'another state', to, 'remove it')
      else if (kind !== 'claims' && partner < at) {
        problems.add(RELATIONS, place, 'partners later in the alphabet', to, `list the pair once, under ${to}`)
      }
      const key = `${from} ${kind} ${grade} ${to}`
      if (seen.has(key)) problems.add(RELATIONS, place, 'each partner once for a kind and grade', `${to} again`, 'join its dates with +')
      seen.add(key)
      return [{ from, to, kind, grade, spells }]
    })
  })
  // Whatever the sequence of the lines.
  const nameOf = ({ from, to, kind, grade }: Relation) => `${from} ${to} ${kind} ${grade}`
  return relations.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}
