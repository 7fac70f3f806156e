/** The address bar: written some time after the page has changed, read when somebody changes it. */

import type { Place } from '../plugin.ts'
import type { Store } from '../store.ts'
import { linkOf, readLink } from './link.ts'

/** How long the address may lag behind: browsers refuse to write it more than a few times a second. */
const LAG = 300

/** Keeps the address from now on. Returns what reads it; that says whether there was anything to read. */
export function keepAddress(store: Store, places: readonly Place[]): () => boolean {
  let written = ''
  let writing = false
  const write = () => {
    writing = false
    const link = linkOf(places, store.get())
    if (link === '' || link === written) return
    written = link
    history.replaceState(null, '', `#${link}`)
  }
  const read = () => {
    const linked = readLink(places, location.hash.slice(1))
    if (linked !== null) store.dispatch({ kind: 'link', ...linked })
    return linked !== null
  }
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) !== written) read()
  })
  store.subscribe(() => {
    if (!writing) setTimeout(write, LAG)
    writing = true
  })
  return read
}
