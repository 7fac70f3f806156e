/** What the page keeps in the browser, as tests wait for it. */
import type { Watched } from './browser.ts'

/** Until the page has written what it keeps. */
export const stored = (page: Watched['page'], count: number) =>
  page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const request = indexedDB.open('pacta')
        request.onsuccess = () => {
          const all = request.result.transaction('work').objectStore('work').count()
          all.onsuccess = () => {
            request.result.close()
            resolve(all.result === wanted)
          }
        }
      }),
    count,
  )
