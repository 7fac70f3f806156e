/** Names of states as a sentence has them: some take an article, which lists and tables leave out. */

/** Names that say what a state is, or that are plural; and what is left of a region. */
const BEGINS = 'United |Soviet Union|Federal Republic|Republic of|Rest of|DR Congo|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros'
const TAKES_ARTICLE = new RegExp(`^(?:${BEGINS})|(?:Republic|Islands)$`)

/** `the United Kingdom`, `France`; `The United Kingdom` where the sentence begins with it. */
export function stateWords(name: string, begins = false): string {
  if (!TAKES_ARTICLE.test(name)) return name
  const rest = name.startsWith('Rest of') ? `r${name.slice(1)}` : name
  return `${begins ? 'The' : 'the'} ${rest}`
}
