/** Which forums a file names, for which states must not be put together. Made from a draft, so it may be incomplete. ODD section 6. */
import type { Apart } from '../../tables/index.ts'
import type { ScenarioDraft } from '../read/index.ts'
import { forumNames, type Members, type WrittenForum, writtenForum } from './written.ts'

/** What `by` says for the forum of the case itself. */
export const OWN = 'own'
/** The preset of a case that no body supervises. */
export const WITHOUT = 'none'

type DesignDraft = NonNullable<ScenarioDraft['design']>
type RungDraft = NonNullable<NonNullable<DesignDraft['rungs']>[number]>

/** What `by` of a rung says, taken apart: the forum, which may be `own`, and who may act beside it. */
export function mandateOf({ by }: RungDraft): { readonly forum: string | null; readonly others: string | null } {
  if (by === undefined || by === 'anyone' || by === 'claimants') return { forum: null, others: null }
  return typeof by === 'string' ? { forum: by, others: null } : { forum: by[0] ?? null, others: by[1] ?? null }
}

function namedBy(design: DesignDraft | undefined): readonly string[] {
  const rungs = [...(design?.rungs ?? [])].flatMap((rung) => (rung === undefined ? [] : (mandateOf(rung).forum ?? [])))
  const offers = Object.values(design?.offers ?? {}).flatMap((offer) => (typeof offer === 'object' ? (offer.by ?? []) : []))
  return [...rungs, ...offers]
}

/** Ids of the forums that rungs, offers and cases name, sorted, without `own` and `none`. */
export function forumsNamed(draft: ScenarioDraft): readonly string[] {
  const cases = [...(draft.cases ?? [])]
  const all = [
    ...namedBy(draft.design),
    ...cases.flatMap((kase) => [...(kase?.forum === undefined ? [] : [kase.forum]), ...namedBy(kase?.design)]),
  ]
  const known = forumNames(draft.forums)
  return [...new Set(all)].filter((id) => known.includes(id)).sort()
}

/**
 * Groups of states that no aggregate may mix with others: members, those with a veto and those with a seat of their own, in the forums of
 * the cases and those that the file writes out. What a design names beside them parts nobody, so that every design meets the same states.
 */
export function apartIn(draft: ScenarioDraft): readonly Apart[] {
  const known = forumNames(draft.forums)
  const ofCases = [...(draft.cases ?? [])].flatMap((kase) => kase?.forum ?? [])
  const parting = [...new Set([...ofCases, ...Object.keys(draft.forums ?? {})])].filter((id) => known.includes(id)).sort()
  const groups = parting.flatMap((id) => {
    const forum = writtenForum(id, draft.forums)
    return forum === null ? [] : partsOf(forum).map((of): Apart => ({ label: typeof of === 'string' ? of : id, of }))
  })
  return [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()].sort((a, b) => (a.label < b.label ? -1 : 1))
}

const WHOLE: readonly Members[] = ['everyone', 'everybody', 'nobody']
const partsOf = ({ members, veto, seats }: WrittenForum): readonly Members[] =>
  [members, veto, seats?.each ?? 'nobody'].filter((of) => !WHOLE.includes(of))
