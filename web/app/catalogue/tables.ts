/**
 * World tables of other years than 2019: a chunk of its own that knows where each table lies. The texts of a year are loaded when a
 * scenario asks for it, and never with the page; those that have no year came with the shelf.
 */
import { readWorldTable, type WorldTable, worldFiles } from '../../../sim/index.ts'
import { BASE_TEXTS } from './shelf.ts'

const FOLDER = '../../../scenarios/data/'

const TEXTS: { readonly [path: string]: () => Promise<string> } = {
  ...import.meta.glob<string>('../../../scenarios/data/dated/*.csv', { query: '?raw', import: 'default' }),
  ...import.meta.glob<string>('../../../scenarios/data/world-*/*.csv', { query: '?raw', import: 'default' }),
}

/** Rejects where a file cannot be loaded. */
export async function fetchTable(year: number): Promise<WorldTable> {
  const texts = await Promise.all(
    worldFiles(year).map(async (path) => [path, BASE_TEXTS[`${FOLDER}${path}`] ?? (await TEXTS[`${FOLDER}${path}`]!())] as const),
  )
  return readWorldTable(Object.fromEntries(texts), year)
}
