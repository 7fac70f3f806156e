/** What states did, as it is bundled. */
import { readFileSync } from 'node:fs'
import { type CodedRecord, RECORD_FILES, readRecord } from '../../sim/tables/index.ts'

const read = (path: string) => readFileSync(new URL(`../../scenarios/data/${path}`, import.meta.url), 'utf8')

let record: CodedRecord | null = null
export function recordBundled(): CodedRecord {
  record ??= readRecord(Object.fromEntries(RECORD_FILES.map((path) => [path, read(path)])))
  return record
}
