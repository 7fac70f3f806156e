/** What `pacta sources` is asked to do: a scenario, and which of its numbers; all problems at once. */
import {
  declared,
  kind,
  type Ledger,
  listed,
  openLedger,
  type Provenance,
  problemAt,
  type Scenario,
  shown,
  type Values,
} from '../../index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, type Given, loadText, oneFile, textOf, UNCHANGED } from '../input/index.ts'
import type { Listed } from './page.ts'

export const SOURCES_OPTIONS = {
  table: declared.table(),
  only: kind.text({
    name: 'only',
    value: 'path',
    words: 'list the numbers whose path begins with this, such as cases[0] or states.NGA',
    otherwise: '',
  }),
  ...declared.output(['table', 'csv', 'json']),
}

export interface SourcesRequest {
  readonly scenario: Scenario
  /** What is listed. */
  readonly chapters: readonly Listed[]
  /** The beginning of the paths to list; empty for all. */
  readonly only: string
  readonly format: Values<typeof SOURCES_OPTIONS>['format']
}

/** @throws BadInput with every problem */
export function readSources(given: Given<typeof SOURCES_OPTIONS>, { library }: Host): SourcesRequest {
  const { values, problems } = given
  const { only, format } = values
  const name = oneFile(given, 'pacta sources')
  const text = name === undefined ? null : textOf(name, library, 'scenario')
  if (text !== null && typeof text !== 'string') problems.push(text.problem)
  if (name === undefined || typeof text !== 'string') throw new BadInput(problems)
  const { scenario, problems: found } = loadText(name, text, UNCHANGED, library)
  problems.push(...found)
  if (scenario === null) throw new BadInput(problems)
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  const chapters = listedChapters(openLedger(scenario, file, library.tables), only)
  if (chapters.length === 0) {
    const parts = [
      'months',
      'cases[0]',
      'design',
      'events',
      'states.<id>',
      'pairs.<id>.<id>',
      'forums',
      'parameters',
      'instruments',
      'offers',
    ]
    problems.push(problemAt('--only', 'the beginning of a path to a number', shown(only), `there are ${listed(parts)}`))
  }
  if (problems.length > 0) throw new BadInput(problems)
  return { scenario, chapters, only, format }
}

/** The chapters that have something to list. A state or a pair that is named is listed number by number. */
function listedChapters(ledger: Ledger, only: string): readonly Listed[] {
  if (only === '') return ledger.chapters.map((chapter) => ({ chapter, rows: chapter.rows() }))
  const under = ledger.under(only)
  const of = new Map<string, Provenance[]>()
  const chapterOf = chapterFinder(ledger)
  for (const row of under) {
    const name = chapterOf(row.path)
    of.set(name, [...(of.get(name) ?? []), row])
  }
  return ledger.chapters.flatMap((chapter) => {
    const rows = of.get(chapter.name)
    return rows === undefined ? [] : [{ chapter, rows }]
  })
}

/** The chapter a path is listed in; states and pairs that are listed one by one belong to their own. */
function chapterFinder({ chapters }: Ledger): (path: string) => string {
  const known = new Map(
    chapters.flatMap(({ name, part, rows }) => (part === 'world' ? [] : rows().map(({ path }) => [path, name] as const))),
  )
  return (path) => known.get(path) ?? (path.startsWith('pairs.') ? 'ties' : 'states')
}
