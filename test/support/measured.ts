/** The scorecard that comes with the page, as `npm run measure` wrote it: the report of `pacta facts`. */
import { readFileSync } from 'node:fs'

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
}

export const measured: Report = JSON.parse(readFileSync(new URL('../../web/measured/facts.json', import.meta.url), 'utf8'))
