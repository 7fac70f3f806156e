/** The record of what states did, in a chunk of its own. */
import { type CodedRecord, RECORD_FILES, readRecord } from '../../../../sim/index.ts'

const FOLDER = '../../../../scenarios/data/'
const TEXTS = import.meta.glob<string>('../../../../scenarios/data/record/*.csv', { query: '?raw', import: 'default' })

/** Rejects where a file cannot be loaded. */
export async function fetchRecord(): Promise<CodedRecord> {
  const texts = await Promise.all(RECORD_FILES.map(async (path) => [path, await TEXTS[`${FOLDER}${path}`]!()] as const))
  return readRecord(Object.fromEntries(texts))
}
