/**
 * What is of a result before the one that was asked for is faded once that is late. Where it comes at once nothing is
 * painted twice: most of the work between a lever and its picture was the fading.
 */
import { useEffect } from 'preact/hooks'

/** Until a result is late, ms. */
const LATE = 300

/** Marks the page, for its styles, while the result that is shown has been stale for a while. */
export function useFading(stale: boolean): void {
  useEffect(() => {
    if (!stale) return
    const { classList } = document.documentElement
    const timer = setTimeout(() => classList.add('is-late'), LATE)
    return () => {
      clearTimeout(timer)
      classList.remove('is-late')
    }
  }, [stale])
}
