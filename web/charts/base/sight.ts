/**
 * What a host shows, and of which result. In sight it is drawn at once. Out of sight, a drawing of another result is
 * removed at once, and the new one is made when it comes into sight, when the page has time, before the page is
 * printed or before the drawing is exported. So at every moment a host shows the result it names (`data-result`) or
 * nothing.
 */

/** One host: made when it is mounted, stopped when it goes. */
export interface Sight {
  /** From now on the host shows this: of the result with that digest, at that width, px. */
  show(result: string, width: number, draw: () => void): void
  stop(): void
}

/** How far from the window a drawing still counts as in sight. */
const MARGIN = '200px'
/**
 * Browsers without idle callbacks draw after this many ms; those with them draw after ten times as many at the
 * latest.
 */
const PAUSE = 200

/** What is to be drawn out of sight, the longest waiting first. */
const waiting = new Map<HTMLElement, () => void>()
let scheduled = false

function later(): void {
  if (scheduled || waiting.size === 0) return
  scheduled = true
  const one = () => {
    scheduled = false
    const [next] = waiting.values()
    next?.()
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

/** Takes the drawing away and keeps its place. */
function empty(host: HTMLElement): void {
  const height = host.querySelector(':scope > svg')?.getAttribute('height')
  if (height) host.style.setProperty('min-height', `${height}px`)
  host.replaceChildren()
  delete host.dataset.result
  host.setAttribute('aria-busy', 'true')
}

/** Begins to watch over a host. */
export function watchSight(host: HTMLElement): Sight {
  watchPrint()
  let inSight = true
  let drawnAt = 0
  const observer = new IntersectionObserver(
    (entries) => {
      inSight = entries.at(-1)!.isIntersecting
      if (inSight) drawWaiting(host)
    },
    { rootMargin: MARGIN },
  )
  observer.observe(host)
  return {
    show(result, width, draw) {
      const put = () => {
        waiting.delete(host)
        draw()
        drawnAt = width
        host.dataset.result = result
        host.style.removeProperty('min-height')
        host.removeAttribute('aria-busy')
      }
      // A drawing of another width moves what is below it, and one that has the keyboard must not lose it.
      if (inSight || width !== drawnAt || host.contains(document.activeElement)) {
        put()
        return
      }
      if (host.dataset.result !== result) empty(host)
      waiting.set(host, put)
      later()
    },
    stop() {
      observer.disconnect()
      waiting.delete(host)
    },
  }
}
