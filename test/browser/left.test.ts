/** What the page lets go of when a place is left: a world with everybody's reasons is large. */
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio } from '../support/browser.ts'

/** Forty cases, of which a followed world brings one: some 2.5 MB beside as much that stays. */
const HASH = 'scenario=docket-echr&worlds=2'

/** Megabytes of typed arrays once nothing else can be let go. */
async function buffers(session: CDPSession): Promise<number> {
  for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { readonly backingStorageSize?: number }
  return (usage.backingStorageSize ?? Number.NaN) / 1e6
}

describe.skipIf(!hasBrowser)('a place that is left', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('holds no world with reasons, and has it again when the reader comes back', async () => {
    const { page, faults } = await studio.open({}, HASH)
    const session = await page.context().newCDPSession(page)
    // Handles of elements would keep these elements in memory, so the waiting is done inside the page.
    const followed = () => page.waitForFunction(() => document.querySelector('.followed em') !== null).then((handle) => handle.dispose())
    await followed()
    const held = await buffers(session)
    expect(held).toBeGreaterThan(4)
    await page.getByRole('link', { name: 'About', exact: true }).click()
    await eventually(() => buffers(session)).toBeLessThan(held * 0.6)
    await page.getByRole('link', { name: 'Explore', exact: true }).click()
    await followed()
    expect(await buffers(session)).toBeGreaterThan(held * 0.8)
    expect(faults).toEqual([])
    await page.context().close()
  })
})
