/** What a scenario file says of its cases, without the world that they stand in: enough for what history made of them. ODD section 6. */
import type { Scenario } from '../model/index.ts'
import { Findings } from '../problems/index.ts'
import { plainCopy, readFile } from './read/index.ts'
import { resolveCases } from './resolve/index.ts'

/** Null where the file is not of the right shape; what must hold between its parts is not checked. */
export function casesOf(json: unknown): Pick<Scenario, 'id' | 'start' | 'cases'> | null {
  const findings = new Findings()
  const plain = plainCopy(json, findings)
  const file = plain === undefined ? null : readFile(plain, findings).file
  return file === null ? null : { id: file.id, start: file.start ?? null, cases: resolveCases(file) }
}
