/** What happened after a judgment, from a table with a line for each milestone -> milestones of a case. ODD section 6 (input data). */
import { CONFIDENCE_MARKS } from '../../model/index.ts'
import { show } from '../../problems/index.ts'
import type { ScenarioFile } from '../../scenario/index.ts'
import type { CodedColumn, CodedRow } from '../../tables/index.ts'
import { CASE_COLUMN, type CaseFile, type Coded, caseIn, sourceIn } from './coded.ts'

export const MILESTONE_COLUMNS: readonly CodedColumn[] = [
  CASE_COLUMN,
  { name: 'date', words: 'month, as 2004-09', needed: true },
  { name: 'label', words: 'what happened', needed: true },
  { name: 'compliance', words: 'part of the judgment fulfilled by then, 0 to 1; blank where the sources do not tell', needed: true },
  { name: 'confidence', words: `${CONFIDENCE_MARKS.join(' or ')} in the source`, needed: true },
  { name: 'source', words: 'a citation, or a key of "sources"', needed: true },
]

type Milestone = NonNullable<CaseFile['milestones']>[number]

/** A line with the date and the words of a milestone that is there takes its place; all are put in the sequence of their dates. */
export function codeMilestones(file: ScenarioFile, rows: readonly CodedRow[]): Coded {
  const found = rows.map((row) => ({ row, at: caseIn(file, row), milestone: milestoneOf(file, row) }))
  found.forEach(({ row, at, milestone: { date, label } }, n) => {
    const first = found.slice(0, n).find((one) => one.at === at && one.milestone.date === date && one.milestone.label === label)
    if (first !== undefined && label !== '')
      row.problem('label', 'each milestone once', `${show(label)} of ${date} again, after line ${first.row.line}`, 'remove one of the two')
  })
  const replaced: string[] = []
  const cases = file.cases.map((kase, at) => {
    const fresh = found.filter((one) => one.at === at).map(({ milestone }) => milestone)
    const twice = ({ date, label }: Milestone) => fresh.some((one) => one.date === date && one.label === label)
    const there = kase.milestones ?? []
    replaced.push(...there.filter(twice).map(({ date, label }) => `${date} ${label}`))
    if (fresh.length === 0) return kase
    const all = [...there.filter((one) => !twice(one)), ...fresh]
    return { ...kase, milestones: all.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) }
  })
  // Places in the list are others now; evidence for how a milestone was coded would be beside another one.
  const moved = Object.entries(file.evidence ?? {}).filter(([path]) => !isMoved(path, file, cases))
  return { file: { ...file, cases, evidence: Object.fromEntries(moved) }, taken: found.length, replaced }
}

function isMoved(path: string, file: ScenarioFile, cases: readonly CaseFile[]): boolean {
  const at = /^cases\[(\d+)\]\.milestones\[/.exec(path)?.[1]
  return at !== undefined && cases[Number(at)] !== file.cases[Number(at)]
}

function milestoneOf(file: ScenarioFile, row: CodedRow): Milestone {
  const { start = '' } = file
  const date = row.month('date') ?? start
  if (date < start)
    row.problem('date', `a month from ${start} on, when the scenario starts`, date, 'let the scenario start earlier, or remove it')
  const compliance = row.has('compliance') ? row.number('compliance', 0, 1, '', 'write a share, as 0.5') : null
  return {
    date,
    label: (row.text('label', 'say what happened') ?? '').slice(0, 300),
    ...(compliance === null ? {} : { compliance }),
    confidence: row.word('confidence', CONFIDENCE_MARKS) ?? 'recalled',
    source: sourceIn(file, row, 300),
  }
}
