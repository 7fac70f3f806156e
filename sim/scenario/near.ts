/** Cures for slips of the pen: the known name that an unknown one is nearest to. ODD section 6. */
import { slipsBetween } from '../tables/index.ts'

/** Longest word compared; beyond it nobody slipped. */
const LONGEST = 60

/** The known names nearest to the word, if within one slip for every three letters; at most three; capitals do not count. */
export function nearNames(word: string, names: readonly string[]): readonly string[] {
  if (word.length > LONGEST) return []
  const wanted = word.toLowerCase()
  const slips = Math.max(1, Math.floor(wanted.length / 3))
  const ranked = names
    .filter((name) => Math.abs(name.length - wanted.length) <= slips)
    .map((name) => ({ name, rank: slipsBetween(wanted, name.toLowerCase()) }))
  const best = Math.min(slips, ...ranked.map(({ rank }) => rank))
  const near = ranked.filter(({ rank }) => rank === best)
  return near.slice(0, 3).map(({ name }) => name)
}

/** `did you mean "x" or "y"?` if a known name is near, else `otherwise`. */
export function didYouMean(word: unknown, names: readonly string[], otherwise: string): string {
  const near = typeof word === 'string' ? nearNames(word, names) : []
  return near.length > 0 ? asked(near) : otherwise
}

/** `did you mean "x" or "y"?` */
export function asked(names: readonly string[]): string {
  return `did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`
}

/** Names for a message, cut after sixteen. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  return names.length > 16 ? `${names.slice(0, 16).join(', ')} and ${names.length - 16} more` : names.join(', ')
}
