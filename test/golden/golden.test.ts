/** Same scenario, same seed, same numbers as recorded; and the changelog reports every change of them. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENGINE } from '../../sim/model/index.ts'
import { computed, record, recorded } from './golden.ts'

const now = computed()
if (process.env.UPDATE_GOLDEN === '1') record(now)
const golden = recorded()

const HOW = `
The same scenario and seed give other numbers than recorded in test/golden/digests.golden.json.
If you did not mean to change results, find out why before anything else.
If you did: raise the version in sim/model/version.ts, package.json and CITATION.cff, run "npm run golden",
and add a line "Results: what changed, by how much, and why" to the newest entry of .github/CHANGELOG.md.`

describe('results', () => {
  it('are recorded for every run, and for no other', () => {
    expect(Object.keys(golden.digests), HOW).toEqual(Object.keys(now.digests))
    expect(golden.worlds, HOW).toBe(now.worlds)
  })

  it.each(Object.keys(now.digests))('are the same to the last bit: %s', (run) => {
    expect(golden.digests[run], HOW).toBe(now.digests[run])
  })

  it('are those of the engine version that is recorded', () => {
    expect(golden.engine, HOW).toBe(ENGINE)
  })

  it('differ between any two runs', () => {
    const values = Object.values(now.digests)
    expect(new Set(values).size).toBe(values.length)
  })
})

describe('the version', () => {
  const [name, version] = ENGINE.split(' ')
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

  it('is the same wherever it stands', () => {
    const stated = JSON.parse(read('package.json')) as { readonly name: string; readonly version: string }
    expect([stated.name, stated.version]).toEqual([name, version])
    expect(read('CITATION.cff')).toMatch(new RegExp(`^version: ${version}$`, 'm'))
  })

  it('has an entry in the changelog, and the newest entry says what it does to results', () => {
    const entries = read('.github/CHANGELOG.md')
      .split(/^## /m)
      .slice(1)
      .filter((entry) => entry.split('\n').slice(1).join('').trim() !== '')
    expect(entries.some((entry) => entry.startsWith(`[${version}]`))).toBe(true)
    expect(entries[0], HOW).toMatch(/^Results: \S/m)
  })
})
