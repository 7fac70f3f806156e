/**
 * Records of the reader's work in the browser's own database (IndexedDB), one record per file or kept change, so that
 * two windows do not overwrite each other's. Nothing here rejects: where storage is refused or broken, the page works
 * and keeps nothing.
 */

const NAME = 'pacta'
const VERSION = 1
const STORE = 'work'

/** A record: the kind of thing, its id, and the thing itself. */
export interface Stored {
  readonly kind: 'opened' | 'kept' | 'last'
  readonly id: string
  /** Its place in the list. */
  readonly at: number
  readonly value: unknown
}

export interface Database {
  /** All that is there. */
  read(): Promise<readonly Stored[]>
  /** Puts and deletes in one step; false where that could not be done. */
  write(put: readonly Stored[], remove: readonly Pick<Stored, 'kind' | 'id'>[]): Promise<boolean>
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function opening(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['kind', 'id'] })
  return answer(request)
}

/** The database of this browser. It is opened when it is first asked. */
export function openDatabase(): Database {
  let database: Promise<IDBDatabase> | null = null
  const opened = () => (database ??= opening())
  return {
    async read() {
      try {
        return await answer((await opened()).transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Stored[]>)
      } catch {
        return []
      }
    },
    async write(put, remove) {
      try {
        const transaction = (await opened()).transaction(STORE, 'readwrite')
        const store = transaction.objectStore(STORE)
        for (const { kind, id } of remove) store.delete([kind, id])
        for (const record of put) store.put(record)
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve()
          transaction.onerror = () => reject(transaction.error)
          transaction.onabort = () => reject(transaction.error)
        })
        return true
      } catch {
        return false
      }
    },
  }
}
