/** Saving the scorecard: as CSV with one row per statistic, or as the JSON that `pacta facts` writes. */
import { useRef } from 'preact/hooks'
import { ENGINE, factsReport } from '../../../../sim/index.ts'
import type { Shelf } from '../../../app/index.ts'
import type { Caption, Table } from '../../../charts/index.ts'
import { csvText, download } from '../../../parts/index.ts'
import { hashesOf, mixOf } from './scorecard.ts'
import type { Scored } from './state.ts'

interface SaveFactsProps {
  readonly scored: readonly Scored[]
  readonly shelf: Shelf
  readonly table: Table
  readonly caption: Caption
}

export function SaveFacts({ scored, shelf, table, caption }: SaveFactsProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const save = (content: string, type: string, ending: string) => {
    download(new Blob([content], { type }), `facts.${ending}`)
    if (menu.current !== null) menu.current.open = false
  }
  const json = async (): Promise<void> => {
    // What an earlier engine was run on is not what the page has now.
    const facts = scored.filter(({ engine }) => engine === ENGINE).map(({ result }) => result.fact)
    const hashes = await hashesOf(facts, shelf)
    save(factsReport(scored, { scenarios: mixOf(shelf), seed: null, hashes }), 'application/json', 'json')
  }
  return (
    <details class="menu" ref={menu}>
      <summary aria-label="Save the facts">Save</summary>
      <div class="menu-items">
        <button type="button" onClick={() => save(csvText(table, caption), 'text/csv', 'csv')}>
          CSV
        </button>
        <button type="button" onClick={() => void json()}>
          JSON
        </button>
      </div>
    </details>
  )
}
