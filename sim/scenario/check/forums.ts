/**
 * What must hold of forums: that they exist, have members in the world and majorities of the names used, and the power for what they do.
 * ODD section 6.
 */

import { INSTRUMENTS, type InstrumentName } from '../../model/index.ts'
import { didYouMean, type Findings, listed, show } from '../../problems/index.ts'
import { forumNames, type Members, mandateOf, OWN, WITHOUT, writtenForum } from '../forums/index.ts'
import { formatPath, type Path } from '../path.ts'
import type { ScenarioDraft } from '../read/index.ts'
import type { Census } from './census.ts'

type DesignDraft = NonNullable<ScenarioDraft['design']>
type RungDraft = NonNullable<NonNullable<DesignDraft['rungs']>[number]>
type ForumDraft = NonNullable<NonNullable<ScenarioDraft['forums']>[string]>

/** Words that `by` has for itself. */
const TAKEN: readonly string[] = [OWN, WITHOUT, 'anyone', 'claimants']

export function checkForums(draft: ScenarioDraft, census: Census | null, findings: Findings): void {
  for (const [id, forum] of Object.entries(draft.forums ?? {})) {
    const path = ['forums', id]
    if (TAKEN.includes(id)) findings.add(formatPath(path), 'a name that "by" has not for itself', show(id), 'rename the forum')
    if (typeof forum === 'object') checkWritten(forum, path, census, findings)
  }
  checkDesign(draft.design, ['design'], draft, census, findings)
  ;[...(draft.cases ?? [])].forEach((kase, at) => {
    if (kase === undefined) return
    const path = ['cases', at]
    if (kase.forum !== undefined && kase.forum !== WITHOUT) checkForum(kase.forum, [...path, 'forum'], draft, census, findings)
    checkDesign(kase.design, [...path, 'design'], draft, census, findings)
    const rungs = [...(kase.design?.rungs ?? draft.design?.rungs ?? [])]
    const offers = Object.values({ ...draft.design?.offers, ...kase.design?.offers })
    const own = rungs.some((rung) => rung !== undefined && mandateOf(rung).forum === OWN)
    if (!('forum' in kase) && (own || offers.some((offer) => typeof offer === 'object' && offer.by === OWN))) {
      const cure = `name the forum that supervises the judgment; "${WITHOUT}" where no body does`
      findings.add(formatPath([...path, 'forum']), `the forum of the case, since the design says "by": "${OWN}"`, 'nothing', cure)
    }
    const most = rungs.length > 0 ? rungs.length : null
    if (kase.rung !== undefined && most !== null && kase.rung > most) {
      findings.add(
        formatPath([...path, 'rung']),
        `a rung of the ladder, at most ${most}`,
        show(kase.rung),
        'count from 1; 0 is without measures',
      )
    }
  })
}

/** Checks of a design that stand in a design file too, which knows no case and writes out no forum. */
export function checkDesign(
  design: DesignDraft | undefined,
  path: Path,
  draft: Pick<ScenarioDraft, 'forums' | 'world'>,
  census: Census | null,
  findings: Findings,
): void {
  ;[...(design?.rungs ?? [])].forEach((rung, n) => {
    if (rung !== undefined) checkRung(rung, [...path, 'rungs', n], draft, census, findings)
  })
  const named = new Map<string, string>()
  for (const [name, offer] of Object.entries(design?.offers ?? {})) {
    if (typeof offer !== 'object' || offer.by === undefined) continue
    const at = [...path, 'offers', name, 'by']
    if (offer.by !== OWN) checkForum(offer.by, at, draft, census, findings)
    named.set(offer.by, formatPath(at))
  }
  const [first, ...others] = named.keys()
  for (const other of others)
    findings.add(named.get(other)!, 'one forum for all offers of a design', `${show(first)} and ${show(other)}`, 'name one')
}

/** A forum that is written out, or a preset that it changes. */
function checkWritten(forum: Exclude<ForumDraft, string>, path: Path, census: Census | null, findings: Findings): void {
  const missing = (key: string, rule: string, cure: string) => findings.add(formatPath([...path, ...key.split('.')]), rule, 'nothing', cure)
  if (!('preset' in forum)) {
    if (!('name' in forum)) missing('name', 'the name of the body', 'name it as readers know it, or give a "preset"')
    if (!('members' in forum)) missing('members', 'the members of the body', 'name a bloc, or list the states')
    if (forum.majorities === undefined ? !('majorities' in forum) : !Object.hasOwn(forum.majorities, 'usual')) {
      missing('majorities.usual', 'the majority by which it usually decides', 'give its tests; an empty list where no vote is needed')
    }
  }
  checkSitting(forum.members, [...path, 'members'], census, findings)
  checkSitting(forum.seats?.each, [...path, 'seats', 'each'], census, findings)
  checkSitting(forum.veto, [...path, 'veto'], census, findings)
}

const WHOLE: readonly Members[] = ['everyone', 'everybody', 'nobody']

/** Somebody must be meant, and of a list everybody must be in the world. */
function checkSitting(
  of: Members | readonly (string | undefined)[] | undefined,
  path: Path,
  census: Census | null,
  findings: Findings,
): void {
  if (of === undefined || census === null) return
  if (typeof of !== 'string') {
    of.forEach((id, n) => {
      if (id === undefined || census.heads([id]) > 0) return
      findings.add(formatPath([...path, n]), 'a state of the world', show(id), () => census.cure(id))
    })
  } else if (!WHOLE.includes(of) && census.heads(of) === 0) {
    const cure = 'name a bloc of scenarios/data/dated/memberships.csv that has members on the day, or list the states'
    findings.add(formatPath(path), 'members of whom one at least is in the world', show(of), cure)
  }
}

/** A name under `forums` or of a preset, with members in the world. */
function checkForum(id: string, path: Path, { forums }: Pick<ScenarioDraft, 'forums'>, census: Census | null, findings: Findings): void {
  const names = forumNames(forums)
  if (!names.includes(id)) {
    const cure = () => didYouMean(id, names, `write it out under "forums", or name one of ${listed(names)}`)
    findings.add(formatPath(path), 'a forum', show(id), cure)
    return
  }
  const forum = writtenForum(id, forums)
  // What is wrong with the members of a forum that is written out has been said there.
  if (forum === null || census === null || typeof forum.members !== 'string' || typeof forums?.[id] === 'object') return
  if (WHOLE.includes(forum.members) || census.heads(forum.members) > 0) return
  const cure = `give states of the world the membership "${forum.members}", or write the forum out with a list of its members`
  findings.add(formatPath(path), 'a forum of which one member at least is in the world', show(id), cure)
}

function checkRung(rung: RungDraft, path: Path, draft: Pick<ScenarioDraft, 'forums'>, census: Census | null, findings: Findings): void {
  const { forum, others } = mandateOf(rung)
  const wrong = (key: string, rule: string, value: unknown, cure: string) =>
    findings.add(formatPath([...path, key]), rule, show(value), cure)
  if (rung.by !== undefined && rung.collective === true) {
    wrong('collective', 'nothing, since "by" says who decides', true, 'remove it')
  }
  if (forum !== null && forum !== OWN) {
    checkForum(forum, typeof rung.by === 'string' ? [...path, 'by'] : [...path, 'by', 0], draft, census, findings)
  }
  if (others !== null && others !== 'anyone') wrong('by', 'a forum and "anyone"', others, 'write ["eu-council", "anyone"]')
  if (forum === null) {
    const who = rung.by === 'claimants' ? '"claimants"' : '"anyone"'
    if (rung.effect === 'binds' || rung.effect === 'acts') {
      wrong(
        'effect',
        `recommends or permits for a rung by ${who}`,
        rung.effect,
        'name a forum in "by": nobody else can oblige states or act for them',
      )
    }
    for (const key of ['majority', 'else', 'renews'] as const) {
      if (rung[key] !== undefined) wrong(key, `nothing for a rung by ${who}`, rung[key], 'remove it, or name a forum in "by"')
    }
    if (rung.ends === 'vote') wrong('ends', `"itself" for a rung by ${who}`, rung.ends, 'remove it, or name a forum in "by"')
    return
  }
  checkMajority(rung, forum, path, draft, findings)
  if (rung.effect === 'acts') return
  for (const [name, intensity] of Object.entries(rung.instruments ?? {})) {
    if (INSTRUMENTS[name as InstrumentName].kind !== 'organ' || intensity === 0) continue
    const cure = `write "effect": "acts" and name a forum that may, or leave it out`
    findings.add(formatPath([...path, 'instruments', name]), 'a forum that acts: no state imposes it', show(rung.effect ?? 'permits'), cure)
  }
}

function checkMajority(rung: RungDraft, id: string, path: Path, { forums }: Pick<ScenarioDraft, 'forums'>, findings: Findings): void {
  const forum = id === OWN ? null : writtenForum(id, forums)
  if (rung.majority === undefined || forum === null || Object.hasOwn(forum.majorities, rung.majority)) return
  const names = Object.keys(forum.majorities)
  const cure = () => didYouMean(rung.majority, names, `it has: ${listed(names)}`)
  findings.add(formatPath([...path, 'majority']), `a majority of ${id}`, show(rung.majority), cure)
}
