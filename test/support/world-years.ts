/** The committed tables of any year, read when first asked for and kept. */
import { readFileSync } from 'node:fs'
import { readWorldTable, type WorldTable, worldFiles } from '../../sim/tables/index.ts'
import { folder } from './world-files.ts'

const known = new Map<number, WorldTable>()

/** The texts of a year by path. */
export const filesOf = (year: number): { [path: string]: string } =>
  Object.fromEntries(worldFiles(year).map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]))

export function worldOf(year: number): WorldTable {
  const table = known.get(year) ?? readWorldTable(filesOf(year), year)
  known.set(year, table)
  return table
}
