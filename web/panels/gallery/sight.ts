/** Which cards the reader has in sight: only those are sketched, as each may need a world table of its own. */

export interface Sights {
  /** Watches over the element of a scenario from now on; returns what ends it. */
  watch(element: Element, scenario: string): () => void
  stop(): void
}

/** @param tell hears of scenarios that have come into sight, and that have left it */
export function watchCards(tell: (come: readonly string[], gone: readonly string[]) => void): Sights {
  const scenarios = new Map<Element, string>()
  const observer = new IntersectionObserver((entries) => {
    const named = (isIn: boolean) =>
      entries.filter(({ isIntersecting }) => isIntersecting === isIn).flatMap(({ target }) => scenarios.get(target) ?? [])
    tell(named(true), named(false))
  })
  return {
    watch(element, scenario) {
      scenarios.set(element, scenario)
      observer.observe(element)
      return () => {
        scenarios.delete(element)
        observer.unobserve(element)
      }
    },
    stop: () => observer.disconnect(),
  }
}
