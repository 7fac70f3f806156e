/** The committed tables of any year, read when first asked for and kept. */
import { readFileSync } from 'node:fs'
import type { Library } from '../../sim/scenario/index.ts'
import { readWorldTable, WORLD_YEARS, type WorldTable, worldFiles } from '../../sim/tables/index.ts'
import { folder, world } from './world-files.ts'

const known = new Map<number, WorldTable>([[world.year, world]])

/** The texts of a year by path. */
export const filesOf = (year: number): { [path: string]: string } =>
  Object.fromEntries(worldFiles(year).map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]))

export function worldOf(year: number): WorldTable {
  const table = known.get(year) ?? readWorldTable(filesOf(year), year)
  known.set(year, table)
  return table
}

/** The tables of all years. */
export const library: Library & { readonly 'world-2019': WorldTable } = Object.defineProperties(
  { 'world-2019': world },
  Object.fromEntries(WORLD_YEARS.map((year) => [`world-${year}`, { enumerable: true, get: () => worldOf(year) }])),
)
