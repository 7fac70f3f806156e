/** What the offline copy of the page holds, and what is answered from it. Pure. */

/** The files of one version of the page; written in front of the script when the page is built. */
export interface Precache {
  /** Another version has another name. */
  readonly version: string
  /** Relative to the script; `./` is the page itself. */
  readonly files: readonly string[]
  /** Files of the page that are kept once they were asked for. */
  readonly later: readonly string[]
}

const PREFIX = 'pacta-'

/** Name of the copy of a version. */
export const cacheName = ({ version }: Precache): string => `${PREFIX}${version}`

/** Copies of other versions, which are of no use any more; what others keep under the same address is left alone. */
export const outdated = (names: readonly string[], precache: Precache): readonly string[] =>
  names.filter((name) => name.startsWith(PREFIX) && name !== cacheName(precache))

/** The parts of a request that decide on the answer. */
interface Asked {
  readonly method: string
  readonly mode: string
  readonly url: string
}

/**
 * The file of the copy that answers a request, as an address; null for what goes to the network: everything that is no part of the page.
 * @param scope address of the folder that the page lies in
 */
export function answerTo({ method, mode, url }: Asked, scope: string, { files, later }: Precache): string | null {
  if (method !== 'GET' || !url.startsWith(scope)) return null
  const path = url.slice(scope.length).replace(/[?#].*$/, '')
  if (mode === 'navigate' && (path === '' || path === 'index.html')) return scope
  return (files.includes(path) || later.includes(path)) && path !== '' ? scope + path : null
}
