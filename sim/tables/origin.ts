/** Where the numbers of a table of one's own come from. ODD section 6 (input data). */

/** Where a number of a table of one's own comes from. */
export interface Origin {
  /** Citation, licence, files and their release. */
  readonly citation: string
  /** Null where the table does not say. */
  readonly year: number | null
  /** Data where an importer wrote the table; an assumption where it has no provenance, or was changed by hand since. */
  readonly grade: 'data' | 'assumption'
}

/** Numbers of states that one may have of one's own. */
export type OwnField = 'gdp' | 'population' | 'tourism' | 'ruleOfLaw' | 'capacity' | 'voice' | 'position' | 'democracy'

/** What is one's own in a world table. */
export interface OwnNumbers {
  /** Numbers of states, by `TUR.gdp`. */
  readonly states: ReadonlyMap<string, Origin>
  /** Every flow between two of these states. */
  readonly trade: { readonly origin: Origin; readonly ids: ReadonlySet<string> } | null
  /** Distances and borders of pairs, by `AAA BBB`, the first id before the other. */
  readonly distance: ReadonlyMap<string, Origin>
  readonly contiguous: ReadonlyMap<string, Origin>
}
