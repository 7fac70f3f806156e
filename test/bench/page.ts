/** The studio in Chromium: from a lever's move to the first picture and to a thousand worlds; the memory it holds then. */
import type { Page } from 'playwright-core'
import { type Memory, memoryOf } from './memory.ts'
import { type Times, timesOf } from './times.ts'

const HASH = 'scenario=bakassi-2002&worlds=1000'
const LEVER = 'input[type="range"][aria-label="Leverage that must be committed to escalate, share"]'

export interface PageTimes {
  readonly scenario: string
  /** Milliseconds from opening the page to a thousand worlds. */
  readonly opening: number
  /** Milliseconds from the move of a lever to the sentence on the first worlds, and to the digest of a thousand. */
  readonly first: Times
  readonly thousand: Times
  readonly memory: Memory
}

/** Moves the lever to a value and waits, in the page, for the sentence and the digest; milliseconds until each is on screen. */
function move(page: Page, value: number): Promise<{ readonly first: number; readonly thousand: number }> {
  return page.evaluate(
    ({ lever, to }) =>
      new Promise<{ first: number; thousand: number }>((resolve) => {
        const input = document.querySelector<HTMLInputElement>(lever)!
        const begun = performance.now()
        let first = 0
        const look = () => {
          const sentence = document.querySelector('.sentence')
          const fresh = sentence !== null && !sentence.classList.contains('is-stale')
          // A digest has its mark only while the picture of all worlds is shown.
          const whole = document.querySelector('code[data-digest]') !== null
          if (fresh && first === 0) requestAnimationFrame(() => (first ||= performance.now() - begun))
          if (fresh && whole && first > 0) {
            observer.disconnect()
            requestAnimationFrame(() => resolve({ first, thousand: performance.now() - begun }))
          }
        }
        const observer = new MutationObserver(look)
        input.value = String(to)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        input.dispatchEvent(new Event('change', { bubbles: true }))
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    { lever: LEVER, to: value },
  )
}

/** Null, with a warning, where there is no Chromium. */
export async function measurePage(rounds: number): Promise<PageTimes | null> {
  const { hasBrowser, openStudio, settled } = await import('../support/browser.ts')
  if (!hasBrowser) return null
  const studio = await openStudio()
  try {
    const begun = performance.now()
    const { page } = await studio.open({}, HASH)
    await settled(page)
    const opening = performance.now() - begun
    await page.getByRole('button', { name: 'Levers', exact: true }).first().click()
    const { low, high } = await page
      .locator(LEVER)
      .first()
      .evaluate((input: HTMLInputElement) => ({ low: Number(input.min), high: Number(input.max) }))
    const moves: { readonly first: number; readonly thousand: number }[] = []
    for (let round = 0; round < rounds + 1; round++) {
      moves.push(await move(page, low + ((high - low) * (round + 1)) / (rounds + 3)))
      await settled(page)
    }
    const counted = moves.slice(1)
    return {
      scenario: 'bakassi-2002',
      opening,
      first: timesOf(counted.map(({ first }) => first)),
      thousand: timesOf(counted.map(({ thousand }) => thousand)),
      memory: await memoryOf(page),
    }
  } finally {
    await studio.close()
  }
}
