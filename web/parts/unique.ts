/**
 * A name for an element that others refer to: no two of the page are the same, in whatever tree they are drawn. The ids that Preact gives
 * begin anew with every drawing of the whole page, so that they repeat.
 */
import { useState } from 'preact/hooks'

let given = 0

/** @param what begins the name, for who reads the page in a debugger */
export function useUnique(what: string): string {
  const [name] = useState(() => `${what}-${++given}`)
  return name
}
