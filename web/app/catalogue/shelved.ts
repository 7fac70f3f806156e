/** The shelf as a chunk of its own: the page is visible before it is loaded. */
import type { Shelf } from './shelf.ts'

export type Shelved =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly shelf: Shelf }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Never rejects: what goes wrong comes back in words.
 * @param pause between two steps, so that loading, reading and what follows from it are tasks of their own
 */
export async function loadShelf(pause: () => Promise<unknown>): Promise<Shelved> {
  try {
    const { openShelf } = await import('./shelf.ts')
    await pause()
    return { kind: 'ready', shelf: openShelf() }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
