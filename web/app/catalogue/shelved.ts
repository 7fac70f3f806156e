/** The shelf as a chunk of its own: the page is visible before it is loaded. */
import type { Shelf } from './shelf.ts'

export type Shelved =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly shelf: Shelf }
  | { readonly kind: 'failed'; readonly message: string }

/** Never rejects: what goes wrong comes back in words. */
export async function loadShelf(): Promise<Shelved> {
  try {
    const { openShelf } = await import('./shelf.ts')
    return { kind: 'ready', shelf: openShelf() }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
