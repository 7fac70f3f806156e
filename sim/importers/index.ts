/**
 * Readers that `pacta import` has for the official files of public data sets; they turn them into our own tables. One file per data set,
 * and a line in the list. ODD section 6 (input data).
 */

import { BACI } from './baci.ts'
import { GRAVITY } from './gravity.ts'
import { GSDB } from './gsdb.ts'
import type { Importer } from './importer.ts'
import { TIES } from './ties.ts'
import { UNGA } from './unga.ts'
import { VDEM } from './vdem.ts'
import { WDI } from './wdi.ts'
import { WGI } from './wgi.ts'

export const IMPORTERS: readonly Importer[] = [BACI, GRAVITY, WDI, WGI, UNGA, VDEM, GSDB, TIES]

export { beginImport } from './begin.ts'
export { CODED, type CodedKind, codeInto } from './coded/index.ts'
export type { Imported, Importer } from './importer.ts'
export { type PutInto, putInto, type TableScenario } from './into/index.ts'
export type { Dropped, Passed } from './notes.ts'
