/** Official files in miniature (test/import/, invented numbers) through an importer, as the command line would hand them over. */

import { readFileSync } from 'node:fs'
import type { ImportOutcome } from '../../../sim/importers/begin.ts'
import type { Importer } from '../../../sim/importers/importer.ts'
import { beginImport } from '../../../sim/importers/index.ts'
import { formatProblem } from '../../../sim/problems/index.ts'
import { world } from '../../support/world-files.ts'

export function fixture(path: string): string {
  return readFileSync(new URL(`../../import/${path}`, import.meta.url), 'utf8')
}

/** Texts by file name -> the outcome; each text comes in pieces of the given length. */
export function importTexts(
  importer: Importer,
  texts: { readonly [file: string]: string },
  year: number | null = null,
  piece = Number.POSITIVE_INFINITY,
): ImportOutcome {
  const importing = beginImport(importer, world.states, year)
  for (const [name, text] of Object.entries(texts)) {
    const file = importing.open(name)
    for (let at = 0; at < text.length; at += piece) file.write(text.slice(at, at + piece))
    file.end()
  }
  return importing.finish()
}

/** The same from fixtures; a problem is a mistake in the test. */
export function imported(importer: Importer, paths: readonly string[], year: number | null = null, piece?: number) {
  const outcome = importTexts(importer, Object.fromEntries(paths.map((path) => [path, fixture(path)])), year, piece)
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'))
  const { table } = outcome.imported
  const rows = table.rows.filter((row) => row.slice(1).some((cell) => cell !== ''))
  const csv = [table.header, ...table.rows].map((row) => row.join(',')).join('\n')
  return { ...outcome.imported, dropped: outcome.dropped, passed: outcome.passed, rows: rows.map((row) => row.join(',')), csv }
}

/** Problems of texts that must have some. */
export function problemsOf(importer: Importer, texts: { readonly [file: string]: string }, year: number | null = null) {
  const outcome = importTexts(importer, texts, year)
  return outcome.ok ? [] : outcome.problems.map(formatProblem)
}

/** `reason: lines (examples)` of everything left out. */
export function leftOut(dropped: ImportOutcome['dropped']): readonly string[] {
  return dropped.map(({ reason, lines, examples }) => `${reason}: ${lines}${examples.map((one) => ` ${one}`).join('')}`)
}
