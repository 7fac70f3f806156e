/**
 * A name for an element that others refer to: no two on the page are the same, whichever tree they are drawn in. The
 * ids of Preact start again with every drawing of the whole page, so they repeat.
 */
import { useState } from 'preact/hooks'

let given = 0

/** @param what begins the name, for who reads the page in a debugger */
export function useUnique(what: string): string {
  const [name] = useState(() => `${what}-${++given}`)
  return name
}
