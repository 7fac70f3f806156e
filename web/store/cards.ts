/** What a card of the gallery says about a scenario file. */

export interface Card {
  readonly title: string
  readonly question: string
  /** Court and year. */
  readonly meta: string
}

interface FilePart {
  readonly title: string
  readonly question: string
  readonly start?: string
  readonly cases: readonly { readonly court: string; readonly judgment?: number }[]
}

const cards = new WeakMap<object, Card>()

/** @param json a scenario file that has been parsed without problems */
export function cardOf(json: unknown): Card {
  const known = cards.get(json as object)
  if (known !== undefined) return known
  const { title, question, cases, start } = json as FilePart
  const courts = [...new Set(cases.map(({ court }) => court))]
  const court = courts.length > 2 ? `${courts.length} courts` : courts.join(', ')
  const card = { title, question, meta: `${court}, ${yearOf(start, cases[0]?.judgment ?? 0)}` }
  cards.set(json as object, card)
  return card
}

/** The year of the judgment; a made scenario has none. */
function yearOf(start: string | undefined, judgment: number): string {
  if (start === undefined) return 'made up'
  return String(Number(start.slice(0, 4)) + Math.floor((Number(start.slice(5, 7)) - 1 + judgment) / 12))
}
