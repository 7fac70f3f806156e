/**
 * An import in the making: files are opened, read to their end and finished, or all their problems are reported at
 * once. ODD section 6 (input data).
 */
import type { Problem } from '../problems/index.ts'
import { BASE_YEAR } from '../tables/index.ts'
import type { Imported, Importer } from './importer.ts'
import { type Dropped, ImportNotes, type Passed } from './notes.ts'
import { type FileRead, readFileFor } from './official-file.ts'
import { type NamedState, StateCodes } from './states/index.ts'

/** A file while it is imported. */
export interface OpenFile {
  write(piece: string): void
  /** Null where the file was passed over. */
  end(): FileRead | null
}

/** Lines and files that were not used. */
interface LeftOut {
  readonly dropped: readonly Dropped[]
  readonly passed: readonly Passed[]
}

export type ImportOutcome =
  | ({ readonly ok: true; readonly imported: Imported } & LeftOut)
  | ({ readonly ok: false; readonly problems: readonly Problem[] } & LeftOut)

export interface Importing {
  /** One file after another, each to its end. @param name as messages call it */
  open(name: string): OpenFile
  /** What is wrong with the files beyond their text, such as an encoding. */
  problem(where: string, rule: string, value: string, cure: string): void
  finish(): ImportOutcome
}

/**
 * Begins to read the files of a data set.
 * @param states of the world table; what the files say of others is counted and left out
 * @param year null for the importer's own choice
 * @param base year of the world table, which most importers choose
 */
export function beginImport(importer: Importer, states: readonly NamedState[], year: number | null, base = BASE_YEAR): Importing {
  const notes = new ImportNotes()
  const intake = importer.begin({ codes: new StateCodes(states), year, base }, notes)
  return {
    open: (name) => readFileFor(intake, name, notes),
    problem: (where, rule, value, cure) => notes.problem(where, rule, value, cure),
    finish() {
      const imported = intake.finish()
      const left = { dropped: notes.dropped(), passed: notes.passed() }
      if (imported !== null && notes.sound) return { ok: true, imported, ...left }
      return { ok: false, problems: notes.problems(), ...left }
    },
  }
}
