/** How a case is named in a table: by its file, and by itself where the file has several cases in the table. */
interface Named {
  readonly scenario: string
  readonly case: string
}

export function caseName({ scenario, case: id }: Named, all: readonly Named[]): string {
  return all.some((other) => other.scenario === scenario && other.case !== id) ? `${scenario} ${id}` : scenario
}
