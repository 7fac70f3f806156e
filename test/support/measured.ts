/** The scorecard that comes with the page, as `npm run measure` wrote it: the report of `pacta facts`. */
import { readFileSync } from 'node:fs'
import { standingOf } from '../../sim/model/index.ts'

/** What tests read of a report of facts. */
export interface Report {
  readonly engine: string
  readonly seed: string | null
  /** Null where facts differ in it. */
  readonly worlds: number | null
  readonly scenarios: readonly string[]
  readonly scenarioHashes: { readonly [scenario: string]: string }
  readonly openToFitting: { readonly met: number; readonly of: number }
  readonly heldOut: { readonly met: number; readonly of: number }
  readonly facts: readonly {
    readonly row: number
    readonly worlds: number
    readonly shipped: boolean
    readonly verdict: string
    readonly statistics: readonly { readonly id: string; readonly inputs: string }[]
  }[]
  /** Facts about who acts; earlier engines had none. */
  readonly whoActs?: Pick<Report, 'facts' | 'openToFitting' | 'heldOut'>
}

export const measured: Report = JSON.parse(readFileSync(new URL('../../web/measured/facts.json', import.meta.url), 'utf8'))

/** What a scorecard of this code says of itself. */
export interface Expected extends Pick<Report, 'scenarios' | 'scenarioHashes'> {
  readonly rows: readonly number[]
  /** By id of the statistic. */
  readonly inputs: { readonly [id: string]: string }
}

/**
 * In what a scorecard is not that of this code. One of an earlier engine need not be: the page says that it is of that engine. One of an
 * engine that this code does not know has no place beside it.
 */
export function staleIn({ engine, seed, scenarios, scenarioHashes, facts, whoActs }: Report, expected: Expected): readonly string[] {
  const standing = standingOf(engine)
  if (standing === 'earlier') return []
  const statistics = [...facts, ...(whoActs?.facts ?? [])].flatMap((fact) => fact.statistics)
  const found = {
    ...{ scenarios, scenarioHashes, rows: facts.map(({ row }) => row).sort((a, b) => a - b) },
    inputs: Object.fromEntries(statistics.map(({ id, inputs }) => [id, inputs])),
  }
  const plain = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  const differing = (Object.keys(found) as (keyof typeof found)[]).filter((part) => plain(found[part]) !== plain(expected[part]))
  return [...(standing === 'this' ? [] : ['engine']), ...(seed === null ? [] : ['seed']), ...differing]
}
