/** The page and the core in Node give the same digest for every bundled scenario, and for a scenario with changes. */
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'
import { coreDigest } from '../support/core-digest.ts'

const ids = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))

describe.skipIf(!hasBrowser)('digests in the browser', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it.each(ids)('%s: page and core agree on 40 worlds', async (id) => {
    const { page, faults } = await studio.open({}, `scenario=${id}&worlds=40`)
    expect(await settled(page)).toBe(coreDigest(id, 40))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('agrees with changes of design, of coefficients and with a mechanism off', async () => {
    const set = ['design.escalation.quorum=0.35', 'parameters.response.waiting=0.2', 'off=settlement']
    const query = new URLSearchParams([['scenario', ids[0]!], ['worlds', '40'], ...set.map((text) => ['set', text])])
    const { page } = await studio.open({}, query.toString())
    const settings = [
      { path: 'design.escalation.quorum', value: 0.35 },
      { path: 'parameters.response.waiting', value: 0.2 },
      { path: 'off', value: ['settlement'] },
    ]
    const digest = coreDigest(ids[0]!, 40, settings)
    expect(await settled(page)).toBe(digest)
    expect(digest).not.toBe(coreDigest(ids[0]!, 40))
  })
})
