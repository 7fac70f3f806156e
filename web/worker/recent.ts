/** Which scenarios a worker keeps compiled: page and worker count alike, so that a scenario is sent only when it is not there. */

/** Both arms of a comparison. */
const KEPT = 2

/** Makes a key the latest; returns the keys that are dropped for it. */
export function touch(keys: number[], key: number): readonly number[] {
  const at = keys.indexOf(key)
  if (at >= 0) keys.splice(at, 1)
  keys.push(key)
  return keys.splice(0, keys.length - KEPT)
}
