/**
 * What a host shows, and of which result. A drawing in sight is brought up to date at once. Out of sight a drawing of
 * another result is taken away at once. What is empty waits. A first drawing, and one in sight, is made soon, each in
 * a task of its own, so that a page that is opened answers between two of them; another one when it comes into sight
 * or the page has time. Before the page is printed and before a drawing is exported it is made. So a host is of the
 * result it names (`data-result`) or empty, at every moment.
 */

/** One host: made when it is mounted, stopped when it goes. */
export interface Sight {
  /**
   * From now on the host shows this: of the result with that digest, at that width, px.
   * @param height of the drawing, px, which is kept free until it is there; null where it is not known
   */
  show(result: string, width: number, height: number | null, draw: () => void): void
  stop(): void
}

/** How far from the window a drawing still counts as in sight. */
const MARGIN = '200px'
/**
 * Browsers without idle callbacks draw after this many ms; those with them draw after ten times as many at the
 * latest.
 */
const PAUSE = 200

/** What is to be drawn, the longest waiting first, and those of it that are drawn soon. */
const waiting = new Map<HTMLElement, () => void>()
const due = new Set<HTMLElement>()
let scheduled = false
let next = false

/** Draws the first that is due, and then the next, each in a task of its own. */
function soon(): void {
  if (next || due.size === 0) return
  next = true
  setTimeout(() => {
    next = false
    const [host] = due
    drawWaiting(host)
    soon()
  })
}

function later(): void {
  if (scheduled || waiting.size === due.size) return
  scheduled = true
  const one = () => {
    scheduled = false
    const host = [...waiting.keys()].find((waits) => !due.has(waits))
    if (host !== undefined) drawWaiting(host)
    later()
  }
  if ('requestIdleCallback' in window) requestIdleCallback(one, { timeout: 10 * PAUSE })
  else setTimeout(one, PAUSE)
}

/** Draws what waits: in this host, or on the whole page. */
export function drawWaiting(host?: Element): void {
  if (host !== undefined) waiting.get(host as HTMLElement)?.()
  else for (const draw of [...waiting.values()]) draw()
}

let printing = false
function watchPrint(): void {
  if (printing) return
  printing = true
  addEventListener('beforeprint', () => drawWaiting())
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) drawWaiting()
  })
}

/** Takes the drawing away and keeps its place, or that of the one that comes. */
function empty(host: HTMLElement, coming: number | null): void {
  const height = coming ?? host.querySelector(':scope > svg')?.getAttribute('height')
  if (height) host.style.setProperty('min-height', `${height}px`)
  host.replaceChildren()
  delete host.dataset.result
}

/** Begins to watch over a host. */
export function watchSight(host: HTMLElement): Sight {
  watchPrint()
  let inSight = true
  let drawnAt = 0
  const observer = new IntersectionObserver(
    (entries) => {
      inSight = entries.at(-1)!.isIntersecting
      if (!inSight || !waiting.has(host)) return
      due.add(host)
      soon()
    },
    { rootMargin: MARGIN },
  )
  observer.observe(host)
  return {
    show(result, width, height, draw) {
      const put = () => {
        waiting.delete(host)
        due.delete(host)
        draw()
        drawnAt = width
        host.dataset.result = result
        host.style.removeProperty('min-height')
        host.removeAttribute('aria-busy')
      }
      // A drawing of another width moves what is below it, and one that has the keyboard must not lose it.
      if (host.dataset.result !== undefined && (inSight || width !== drawnAt || host.contains(document.activeElement))) {
        put()
        return
      }
      if (host.dataset.result !== result) empty(host, height)
      waiting.set(host, put)
      host.setAttribute('aria-busy', 'true')
      // A first drawing is made wherever it is: only then is the page as long as it will be.
      if (inSight || width !== drawnAt) due.add(host)
      soon()
      later()
    },
    stop() {
      observer.disconnect()
      waiting.delete(host)
      due.delete(host)
    },
  }
}
