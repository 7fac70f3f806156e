/** The world tables of this repository, read once for the tests of scenarios. */
import { readFileSync } from 'node:fs'
import type { Library } from '../../../sim/scenario/index.ts'
import { readWorldTable, worldFiles } from '../../../sim/tables/index.ts'

const texts = worldFiles().map((file) => [file, readFileSync(`scenarios/data/${file}`, 'utf8')] as const)

export const WORLD = readWorldTable(Object.fromEntries(texts))
export const LIBRARY: Library = { 'world-2019': WORLD }
