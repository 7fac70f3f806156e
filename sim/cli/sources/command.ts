/** `pacta sources`: where every number of a scenario comes from, chapter by chapter, and how many rest on what. */
import { extname } from 'node:path'
import { ENGINE, type Ledger, listed, openLedger, type Provenance, type Scenario, scenarioHash } from '../../index.ts'
import { outProblem, withSink } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { shown } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { loadText, textOf, UNCHANGED } from '../input/load.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { type Listed, sourcesPage, sourcesReport, sourcesRows } from './page.ts'

export const SOURCES_FORMATS = ['table', 'csv', 'json'] as const
type Format = (typeof SOURCES_FORMATS)[number]

const FORMAT_OF: { readonly [extension: string]: Format } = { '.csv': 'csv', '.json': 'json' }

/** @returns the exit code 0. @throws BadInput with every problem of options and file */
export async function sources(args: Arguments, host: Host): Promise<number> {
  const { scenario, ledger, only, format, out, force } = readSourcesOrder(args, host)
  const chapters = listedChapters(ledger, only)
  if (chapters.length === 0) {
    const parts = ['months', 'cases[0]', 'design', 'events', 'states.<id>', 'pairs.<id>.<id>', 'parameters', 'instruments', 'offers']
    throw new BadInput([problemLine('--only', 'the beginning of a path to a number', shown(only), `there are ${listed(parts)}`)])
  }
  const head = {
    engine: ENGINE,
    scenario: scenario.id,
    title: scenario.title,
    scenarioHash: scenarioHash(scenario),
    only,
  }
  await withSink({ out, force }, host.stdout, async (sink) => {
    const look = out === null ? lookOf(host.stdout, host.env) : PLAIN
    if (format === 'json') await sink.write(sourcesReport(head, chapters))
    else await sink.write(format === 'csv' ? sourcesRows(chapters) : sourcesPage(head, chapters, look))
    await sink.keep()
  })
  return 0
}

interface SourcesOrder {
  readonly scenario: Scenario
  readonly ledger: Ledger
  /** The beginning of the paths to list; empty for all. */
  readonly only: string
  readonly format: Format
  readonly out: string | null
  readonly force: boolean
}

/** @throws BadInput with every problem */
function readSourcesOrder(args: Arguments, host: Host): SourcesOrder {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const format = args.choice('format', SOURCES_FORMATS, FORMAT_OF[extname(out ?? '')] ?? 'table')
  const only = args.last('only') ?? ''
  const { problems } = args
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  if (operands.length !== 1) {
    const got = operands.length === 0 ? 'none' : listed(operands)
    problems.push(problemLine('pacta sources', 'one scenario', got, 'see pacta sources --help'))
  }
  const [name] = operands
  const text = name === undefined ? null : textOf(name, host.library, 'scenario')
  if (text !== null && typeof text !== 'string') problems.push(text.problem)
  if (name === undefined || typeof text !== 'string') throw new BadInput(problems)
  const { scenario, problems: found } = loadText(name, text, UNCHANGED, host.library)
  problems.push(...found)
  if (problems.length > 0 || scenario === null) throw new BadInput(problems)
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  return { scenario, ledger: openLedger(scenario, file, host.library.tables), only, format, out, force }
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

/** The chapter a path is listed in; states and pairs that are told one by one belong to theirs. */
function chapterFinder({ chapters }: Ledger): (path: string) => string {
  const known = new Map(
    chapters.flatMap(({ name, part, rows }) => (part === 'world' ? [] : rows().map(({ path }) => [path, name] as const))),
  )
  return (path) => known.get(path) ?? (path.startsWith('pairs.') ? 'ties' : 'states')
}
