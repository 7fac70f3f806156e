/**
 * Cures for typing errors: the known names that are nearest to an unknown one, and the question that offers them. ODD
 * section 6.
 */

/** Longest word that is compared; a longer one is not a slip. */
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

/** Most suggestions made for one slip. */
const MOST = 4

/**
 * Known ids near an unknown word, best first, at most four: one slip away from the id, two from the name (of a word of five letters or
 * more), or the beginning of the name (so that GER finds DEU, Germany).
 * @param names the name of each id, in the sequence of `ids`; may be left out
 */
export function nearMatches(word: string, ids: readonly string[], names: readonly string[] = []): readonly string[] {
  const wanted = word.toLowerCase()
  const ranked = ids.map((id, position) => {
    const name = (names[position] ?? '').toLowerCase()
    const slips = slipsBetween(wanted, id.toLowerCase())
    const beginning = wanted.length >= 3 && name.startsWith(wanted)
    const inName = wanted.length < 5 || name === '' ? Number.POSITIVE_INFINITY : slipsBetween(wanted, name)
    const near = beginning || slips <= 1 || inName <= 2
    return { id, near, rank: beginning ? 0 : Math.min(slips, inName) }
  })
  const near = ranked.filter((candidate) => candidate.near)
  near.sort((a, b) => a.rank - b.rank)
  return near.slice(0, MOST).map((candidate) => candidate.id)
}

/** Letters to insert, delete, replace or swap with their neighbour to turn one word into the other. */
export function slipsBetween(a: string, b: string): number {
  let twoAbove: readonly number[] = []
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let slips = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + same)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) slips = Math.min(slips, twoAbove[column - 2]! + 1)
      current.push(slips)
    }
    twoAbove = above
    above = current
  }
  return above[b.length]!
}
