import { describe, expect, it } from 'vitest'
import { answerTo, cacheName, outdated } from '../../../web/offline/plan.ts'

const SCOPE = 'https://a.example/pacta/'
const PRECACHE = { version: 'abc', files: ['./', 'assets/index-1.js', 'icon.svg'], later: ['assets/world-2002-1.js'] }
const ask = (url: string, mode = 'no-cors', method = 'GET') => answerTo({ method, mode, url }, SCOPE, PRECACHE)

describe('the offline copy', () => {
  it('answers for the page, whatever its address says, and for its files', () => {
    expect(ask(SCOPE, 'navigate')).toBe(SCOPE)
    expect(ask(`${SCOPE}?from=mail#scenario=a`, 'navigate')).toBe(SCOPE)
    expect(ask(`${SCOPE}index.html`, 'navigate')).toBe(SCOPE)
    expect(ask(`${SCOPE}assets/index-1.js`)).toBe(`${SCOPE}assets/index-1.js`)
    // What is loaded only when it is asked for is kept from then on.
    expect(ask(`${SCOPE}assets/world-2002-1.js`)).toBe(`${SCOPE}assets/world-2002-1.js`)
  })

  it('leaves everything else to the network', () => {
    expect(ask(`${SCOPE}assets/index-0.js`)).toBe(null)
    expect(ask('https://b.example/icon.svg')).toBe(null)
    expect(ask(SCOPE)).toBe(null)
    expect(ask(`${SCOPE}icon.svg`, 'no-cors', 'POST')).toBe(null)
  })

  it('deletes its own older versions and nothing else', () => {
    expect(outdated([cacheName(PRECACHE), 'pacta-old', 'another-page'], PRECACHE)).toEqual(['pacta-old'])
  })
})
