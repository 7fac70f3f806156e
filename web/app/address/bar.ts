/**
 * The address bar and the history of the window. Another place, another scenario and a sheet that opens are entries
 * of their own; other changes are written into the present entry a little later. The page follows back, forward and
 * edits of the address.
 */

import type { Place } from '../plugin.ts'
import type { Store } from '../store.ts'
import type { Ready } from '../waiting.ts'
import { backTo, type Entry, entryOf, leadsElsewhere, readEntry } from './entry.ts'
import { linkOf, placeIn, readLink } from './link.ts'

/** How long the address may lag behind: browsers refuse to write it more than a few times a second. */
const LAG = 300

/** Keeps the address up to date from now on. Returns a function that reads it and says whether there was anything to read. */
export function keepAddress(store: Store, places: readonly Place[], ready: Ready): () => boolean {
  let entry: Entry | null = null
  let writing = false
  /** The fragment that was written or read last. */
  let hash = ''
  /** What the address leads to is being loaded: until then the page shows something else, which is not written over it. */
  let arriving: Promise<boolean> | null = null
  /** Whether the history entry under an open sheet belongs to the page; false where a link led straight to the sheet. */
  let isOver = false
  /** Writes address and entry of the state, over the present entry or after it. */
  const write = (state: ReturnType<Store['get']>, how: 'pushState' | 'replaceState') => {
    const link = linkOf(places, state)
    const now = entryOf(state)
    if (now === null) return
    const same = `#${link}` === location.hash && entry !== null && JSON.stringify(entry) === JSON.stringify(now)
    entry = now
    if (!same) history[how](now, '', `#${link}`)
    hash = location.hash
  }
  const later = () => {
    writing = false
    if (arriving === null) write(store.get(), 'replaceState')
  }
  /** A fragment without a scenario may still name a place: the page goes there with what it shows. */
  const readPlace = () => {
    const says = location.hash.slice(1)
    const place = placeIn(places, says)
    if (place === null) return false
    entry = null
    store.dispatch({ kind: 'place', place, says })
    entry = entryOf(store.get())
    return entry !== null
  }
  const arrive = async (loading: Promise<boolean>): Promise<void> => {
    const good = await loading
    // The reader may have gone elsewhere meanwhile.
    if (arriving !== loading) return
    arriving = null
    if (good) read()
  }
  const read = (): boolean => {
    arriving = null
    hash = location.hash
    isOver = false
    const linked = readLink(places, location.hash.slice(1))
    const kept = readEntry(history.state)
    if (linked === null) return readPlace()
    arriving = ready({ kind: 'link', ...linked })
    if (arriving !== null) {
      void arrive(arriving)
      return true
    }
    const now = store.get()
    // While the store is being told step by step, no new entry is added.
    entry = null
    if (kept !== null && kept.scenario === now.experiment?.scenario) for (const action of backTo(kept, now)) store.dispatch(action)
    else {
      store.dispatch({ kind: 'link', ...linked })
      if (kept !== null) {
        store.dispatch({ kind: 'panel', panel: kept.panel, sheet: false })
        store.dispatch({ kind: 'sheet', sheet: kept.sheet })
      }
    }
    entry = entryOf(store.get())
    return true
  }
  addEventListener('popstate', read)
  addEventListener('hashchange', () => {
    if (location.hash !== hash) read()
  })
  store.subscribe((before) => {
    if (arriving !== null) return
    const now = entryOf(store.get())
    if (now !== null && entry !== null && leadsElsewhere(now, entry)) {
      // What had changed before belongs to the entry that is left.
      if (writing) write(before, 'replaceState')
      write(store.get(), 'pushState')
      isOver = true
    } else if (isOver && now !== null && entry !== null && entry.sheet !== null && now.sheet === null) {
      // A sheet that is closed leaves no entry behind.
      entry = now
      history.back()
    }
    if (!writing) setTimeout(later, LAG)
    writing = true
  })
  return read
}
