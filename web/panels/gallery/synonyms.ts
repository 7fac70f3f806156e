/** Other names under which a reader may look for a state or a court: every name of a group finds what has any of them. */

/** Without capitals and marks on letters: `Turkiye` finds Türkiye. */
const plainly = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase()

/** Names in `plainly`, separated by `|`. */
const GROUPS: readonly (readonly string[])[] = [
  'turkiye|turkey',
  'myanmar|burma',
  'united states|usa|us|america',
  'united kingdom|uk|great britain|britain|gb',
  'russia|russian federation',
  'china|prc',
  'south korea|republic of korea',
  'north korea|dprk',
  'iran|persia',
  'czechia|czech republic',
  'cote divoire|ivory coast',
  'dr congo|drc|democratic republic of the congo|congo kinshasa|zaire',
  'eswatini|swaziland',
  'cabo verde|cape verde',
  'timor-leste|east timor',
  'north macedonia|macedonia',
  'netherlands|holland',
  'viet nam|vietnam',
  'sri lanka|ceylon',
  'bosnia and herzegovina|bosnia',
  'united arab emirates|uae',
  'european court of human rights|echr|ecthr|strasbourg',
  'international court of justice|icj|world court|the hague',
  'world trade organization|wto|dispute settlement body',
  'court of justice of the european union|cjeu|ecj|eu|european court of justice|luxembourg court',
  'eu law|eu|european union',
  'permanent court of arbitration|pca',
  'united nations security council|unsc',
  'united nations|un|uno',
].map((names) => names.split('|'))

/** Names that stand for a whole word and for no part of one: `us` is not in Russia. */
const SHORT: ReadonlySet<string> = new Set(GROUPS.flat().filter((name) => name.length <= 3))

const within = (name: string, text: string) => new RegExp(`(^|[^\\p{L}])${name}($|[^\\p{L}])`, 'u').test(text)

/** The text in `plainly`, with every other name of what it names. */
export function withSynonyms(text: string): string {
  const own = plainly(text)
  const others = GROUPS.filter((names) => names.some((name) => within(name, own)))
  return [own, ...others.flat()].join(' ')
}

/** Whether a text of `withSynonyms` has all words that are looked for. */
export function hasWords(text: string, words: string): boolean {
  const wanted = plainly(words).split(/\s+/).filter(Boolean)
  return wanted.every((word) => (SHORT.has(word) ? within(word, text) : text.includes(word)))
}
