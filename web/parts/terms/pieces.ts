/** Finds the technical terms in a text. */

/** Terms of the glossary that a reader may stumble over, with the forms in which texts have them. */
export const FORMS: { readonly [term: string]: string } = {
  world: 'worlds?',
  rung: 'rungs?',
  ladder: 'ladders?',
  leverage: 'leverage',
  coalition: 'coalitions?',
  enforcer: 'enforcers?',
  supporter: 'supporters?',
  bystander: 'bystanders?',
  barred: 'barred',
  buster: 'busters?',
  patron: 'patrons?',
  posture: 'postures?',
  effort: 'effort',
  commitment: 'commitments?',
  skill: 'skill',
  full: 'comply fully|full compliance|fully',
  'over half way': 'over half way',
  'in defiance': 'in defiance',
  settled: 'settled',
  design: 'designs?',
  lever: 'levers?',
  luck: 'luck',
  ignorance: 'ignorance',
  docket: 'dockets?',
  obligation: 'obligations?',
  respondent: 'respondents?',
  claimant: 'claimants?',
  frailty: 'frailty',
  resistance: 'resistance',
  'civilian harm': 'civilian harm',
  sender: 'senders?',
  interval: '95 % intervals?',
  band: 'bands?',
  statistic: 'statistics?',
  flip: 'flips',
}

const TERMS = Object.keys(FORMS)
/** Whole words, and no part of a path such as `response.commitment`. */
const ANY = new RegExp(`(?<![\\w.])(?:${TERMS.map((term) => `(${FORMS[term]})`).join('|')})(?!\\w|\\.\\w)`, 'gi')

/** A piece of a text: one of the terms, or what stands between. */
export interface Piece {
  readonly text: string
  readonly term: string | null
}

/** The text in pieces; a term counts where it stands first, and is part of the text between where it stands again. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = []
  const told = new Set<string>()
  let from = 0
  for (const match of text.matchAll(ANY)) {
    const term = TERMS[match.slice(1).findIndex((group) => group !== undefined)]!
    if (told.has(term)) continue
    told.add(term)
    if (match.index > from) found.push({ text: text.slice(from, match.index), term: null })
    found.push({ text: match[0], term })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ text: text.slice(from), term: null })
  return found
}

/** Of several texts that stand one under the other, for each the terms that an earlier one has told. */
export function toldBefore(texts: readonly string[]): readonly ReadonlySet<string>[] {
  const told = new Set<string>()
  return texts.map((text) => {
    const before = new Set(told)
    for (const { term } of pieces(text)) if (term !== null) told.add(term)
    return before
  })
}
