/**
 * The world tables: a chunk of their own that knows where each lies. The texts of a year are loaded when a scenario asks for them, and with
 * the first of them those that have no year or all.
 */
import { readWorldTable, type WorldTable, worldFiles } from '../../../sim/index.ts'

const FOLDER = '../../../scenarios/data/'

const TEXTS: { readonly [path: string]: () => Promise<string> } = {
  ...import.meta.glob<string>('../../../scenarios/data/*.csv', { query: '?raw', import: 'default' }),
  ...import.meta.glob<string>('../../../scenarios/data/dated/*.csv', { query: '?raw', import: 'default' }),
  ...import.meta.glob<string>('../../../scenarios/data/world-*/*.csv', { query: '?raw', import: 'default' }),
}

/** Rejects where a file cannot be loaded. */
export async function fetchTable(year: number): Promise<WorldTable> {
  const texts = await Promise.all(worldFiles(year).map(async (path) => [path, await TEXTS[`${FOLDER}${path}`]!()] as const))
  return readWorldTable(Object.fromEntries(texts), year)
}
