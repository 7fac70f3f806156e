/** What `pacta claims` is asked to do: its options, read and checked, all problems at once. */
import { CLAIMS, type Claim, declared, interval, kind } from '../../index.ts'
import { type Given, optionsOnly } from '../input/index.ts'

const IDS = CLAIMS.map(({ id }) => String(id))

export const CLAIMS_OPTIONS = {
  worlds: declared.worlds({ words: 'worlds for each arm', range: [2, 100_000], otherwise: 200 }),
  only: kind.some({
    name: 'only',
    value: 'ids',
    words: 'numbers of claims, such as 1,2,20',
    usual: 'all',
    among: IDS,
    what: `numbers of claims, ${interval(IDS[0], IDS.at(-1), String)}`,
    cure: null,
  }),
  seed: declared.seed({ words: 'luck of all arms', usual: 'that of each scenario' }),
  ...declared.output(['table', 'json']),
  ...declared.effort(),
}

export interface ClaimsRequest {
  readonly claims: readonly Claim[]
  readonly worlds: number
  /** Null where every scenario keeps its own. */
  readonly seed: string | null
  readonly format: 'table' | 'json'
}

export function readClaims(given: Given<typeof CLAIMS_OPTIONS>): ClaimsRequest {
  const { only, worlds, seed, format } = given.values
  optionsOnly(given, 'pacta claims', 'name claims by --only 1,2')
  return { claims: only.length === 0 ? CLAIMS : CLAIMS.filter(({ id }) => only.includes(String(id))), worlds, seed, format }
}
