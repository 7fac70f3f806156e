/** Name and version of the engine, shown beside every result. A change of results raises it. */
export const ENGINE = 'pacta 0.4.0'

/** Whether results of an engine are those of this one, those of one before it, or those of one that this one does not know. */
type Standing = 'this' | 'earlier' | 'unknown'

const NAMED = /^pacta (\d+)\.(\d+)\.(\d+)$/

/** Of the engine of that name, as results carry it. */
export function standingOf(engine: string, here = ENGINE): Standing {
  if (engine === here) return 'this'
  const [theirs, own] = [NAMED.exec(engine), NAMED.exec(here)!]
  if (theirs === null) return 'unknown'
  const at = [1, 2, 3].find((part) => theirs[part] !== own[part])
  return at !== undefined && Number(theirs[at]) < Number(own[at]) ? 'earlier' : 'unknown'
}
