/** What must hold within and between the cases: who stands against whom, when, and about what. ODD section 6. */

import { type Findings, show } from '../../problems/index.ts'
import { formatPath, type Path } from '../path.ts'
import type { ScenarioDraft } from '../read/index.ts'
import type { Census } from './census.ts'
import { checkOnce, checkSource, checkState } from './names.ts'

type CaseDraft = NonNullable<NonNullable<ScenarioDraft['cases']>[number]>
type DesignDraft = NonNullable<ScenarioDraft['design']>

export function checkCases(draft: ScenarioDraft, census: Census | null, findings: Findings): void {
  const cases = [...(draft.cases ?? [])]
  const ids = cases.map((kase) => kase?.id)
  checkOnce(ids, (i) => ['cases', i, 'id'], 'a different id for each case', findings)
  checkRungs(draft.design, ['design'], findings)
  cases.forEach((kase, position) => {
    if (kase === undefined) return
    const path = ['cases', position]
    checkParties(kase, path, census, findings)
    checkTrade(kase, path, census, findings)
    checkTimes(kase, path, draft, findings)
    checkRungs(kase.design, [...path, 'design'], findings)
    const obligations = [...(kase.obligations ?? [])].map((obligation) => obligation?.id)
    const at = (i: number) => [...path, 'obligations', i, 'id']
    checkOnce(obligations, at, 'a different id for each obligation', findings)
  })
}

/** Each rung of a ladder has a different name. */
export function checkRungs(design: DesignDraft | undefined, path: Path, findings: Findings): void {
  const names = [...(design?.rungs ?? [])].map((rung) => rung?.name)
  checkOnce(names, (i) => [...path, 'rungs', i, 'name'], 'a different name for each rung', findings)
}

/** A party must be a state of its own: nobody takes an aggregate to court. */
function checkParty(id: string | undefined, path: Path, census: Census | null, findings: Findings): void {
  if (id === undefined || census === null || census.isWhole(id)) return
  const rule = census.ids.has(id) ? 'a state that is kept whole' : 'a state of the world'
  findings.add(formatPath(path), rule, show(id), () => census.cure(id))
}

function checkParties(kase: CaseDraft, path: Path, census: Census | null, findings: Findings): void {
  const { respondent } = kase
  const claimants = [...(kase.claimants ?? [])]
  const against = (id: string | undefined, at: Path, whose: string) => {
    if (id === undefined || id !== respondent) return
    const cure = 'name another state; the respondent is given by "respondent"'
    findings.add(formatPath(at), `${whose} other than the respondent`, show(id), cure)
  }
  checkParty(respondent, [...path, 'respondent'], census, findings)
  claimants.forEach((id, i) => {
    checkParty(id, [...path, 'claimants', i], census, findings)
    against(id, [...path, 'claimants', i], 'a claimant')
  })
  checkOnce(claimants, (i) => [...path, 'claimants', i], 'each claimant once', findings)
  for (const id of Object.keys(kase.patrons ?? {})) {
    checkParty(id, [...path, 'patrons', id], census, findings)
    against(id, [...path, 'patrons', id], 'a patron')
    if (!claimants.includes(id)) continue
    findings.add(formatPath([...path, 'patrons', id]), 'a patron that is not a claimant', show(id), 'choose one of the two')
  }
  for (const part of ['stakes', 'roles'] as const) {
    for (const id of Object.keys(kase[part] ?? {})) {
      checkState(id, [...path, part, id], census, findings)
      against(id, [...path, part, id], 'a state')
    }
  }
}

/** Somebody must have leverage over the respondent, and at least one who has it must be free to use it. */
function checkTrade(kase: CaseDraft, path: Path, census: Census | null, findings: Findings): void {
  const { respondent } = kase
  if (respondent === undefined || census === null || !census.isWhole(respondent)) return
  const trading = census.partners(respondent)
  if (trading === null) return
  const partners = [...trading]
  const where = formatPath([...path, 'respondent'])
  if (partners.length === 0) {
    findings.add(where, 'a respondent that trades with some state', show(respondent), 'give its exports or imports')
  } else if (partners.every((id) => kase.patrons?.[id] !== undefined || kase.roles?.[id] === 'patron')) {
    const rule = 'a respondent on which a state other than its patrons could put pressure'
    findings.add(where, rule, show(respondent), 'remove a patron, or give its trade with another state')
  }
}

function checkTimes(kase: CaseDraft, path: Path, draft: ScenarioDraft, findings: Findings): void {
  const { months, start } = draft
  const { judgment } = kase
  if (judgment !== undefined && months !== undefined && judgment >= months) {
    const cure = `the scenario has ${months} months; lengthen it or move the judgment`
    findings.add(formatPath([...path, 'judgment']), `a month before ${months}`, show(judgment), cure)
  }
  const milestones = [...(kase.milestones ?? [])]
  if (milestones.length > 0 && !('start' in draft)) {
    const cure = 'give the first month of the scenario, as 2004-09'
    findings.add('start', 'a month as YYYY-MM, since there are milestones', 'nothing', cure)
  }
  let latest = ''
  milestones.forEach((milestone, i) => {
    const { date, source } = milestone ?? {}
    checkSource(source, [...path, 'milestones', i, 'source'], draft, findings)
    if (date === undefined) return
    const where = formatPath([...path, 'milestones', i, 'date'])
    if (start !== undefined && date < start) {
      findings.add(where, `a month from ${start} on`, show(date), 'let the scenario start earlier, or remove it')
    }
    if (date < latest) findings.add(where, `a month from ${latest} on`, show(date), 'list milestones by date')
    else latest = date
  })
}
