/** What a card of the gallery says about a scenario file, and what the gallery sorts and finds it by. */
import { type ThemeName, yearOf } from '../../../sim/index.ts'

export interface Card {
  readonly title: string
  readonly question: string
  /** Who and what it is about, in a paragraph. */
  readonly summary: string
  /** The first sentence of it. */
  readonly brief: string
  /** All courts, as the file writes them. */
  readonly courts: readonly string[]
  /** As the file writes it, without what stands in brackets after it. */
  readonly court: string
  /** Of the judgment; `made up` for a made-up case. */
  readonly year: string
  /** Court and year. */
  readonly meta: string
  /** The body that several courts of a kind belong to: what cases are grouped by. Null where a scenario has cases of several. */
  readonly institution: string | null
  /** Made-up cases have one of their own whether or not the file says so; null where a real case names none. */
  readonly theme: ThemeName | null
  readonly madeUp: boolean
  /** Ids of respondents and claimants; none of a long docket, which concerns nobody in particular. */
  readonly parties: readonly string[]
}

interface FilePart {
  readonly title: string
  readonly question: string
  readonly summary?: string
  readonly kind: 'historical' | 'synthetic'
  readonly theme?: ThemeName
  readonly start?: string
  readonly cases: readonly {
    readonly court: string
    readonly judgment?: number
    readonly respondent: string
    readonly claimants?: readonly string[]
  }[]
}

/** A docket longer than that is not found by its parties. */
const MOST_CASES = 5

const partiesOf = ({ respondent, claimants = [] }: FilePart['cases'][number]) => [respondent, ...claimants]

const cards = new WeakMap<object, Card>()

/** @param json a scenario file that has been parsed without problems */
export function cardOf(json: unknown): Card {
  const known = cards.get(json as object)
  if (known !== undefined) return known
  const { title, question, summary = '', kind, theme, cases, start } = json as FilePart
  const madeUp = kind === 'synthetic'
  const courts = [...new Set(cases.map(({ court }) => court))]
  const court = courts.length > 2 ? `${courts.length} courts` : courts.join(', ')
  const institutions = new Set(courts.map(institutionOf))
  const year = madeUp || start === undefined ? 'made up' : yearOf(start, cases[0]?.judgment ?? 0)
  const card: Card = {
    title,
    question,
    summary,
    brief: firstSentence(summary),
    courts,
    court,
    year,
    meta: `${court}, ${year}`,
    institution: institutions.size === 1 ? [...institutions][0]! : null,
    theme: theme ?? (madeUp ? 'made-up' : null),
    madeUp,
    parties: cases.length > MOST_CASES ? [] : [...new Set(cases.flatMap(partiesOf))],
  }
  cards.set(json as object, card)
  return card
}

/**
 * `Arbitral tribunal under Annex VII, Permanent Court of Arbitration` sits at the last it names; what stands in brackets says how, not
 * where.
 */
export function institutionOf(court: string): string {
  const bare = court.replace(/\s*\([^)]*\)\s*$/, '')
  return bare.split(/, | at the /).at(-1)!
}

/** Up to a full stop after a word of three letters or more: `v.` and `No.` end no sentence. */
const firstSentence = (text: string): string => /^.*?[\p{L})'’]{3}[.](?= |$)/u.exec(text)?.[0] ?? text
