import { describe, expect, it } from 'vitest'
import { ENGINE } from '../../../../sim/index.ts'
import { libraryOf, pacta } from '../fake-host.ts'

/** Two cases are enough to see the page. */
const library = libraryOf('bakassi-2002', 'kavala-2019', 'two-blocs')
const facts = (...words: readonly string[]) => pacta(['facts', '--worlds', '4', ...words], { library })

describe('pacta facts', () => {
  it('prints a page: how many are met, both sets apart, how to read it, each fact with its numbers', async () => {
    const { code, out, err } = await facts('--only', '9,16,36')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Facts met: [012] of 2 computed, in 2 cases, 4 worlds each\n/)
    expect(out).toMatch(/\nFitted [01] of 1; held out [01] of 1; not computed 1\.\n/)
    expect(out).toContain('were fitted to')
    expect(out).toMatch(/\n {5}band +model +luck +ignorance +draws +runs +verdict\n|\n +band +model/)
    expect(out).toMatch(/\n 16 {2}[\s\S]*not\s+computed\s+\(held\s+out\)/)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('puts misses first and what is not computed last', async () => {
    const { out } = await facts('--only', '1,3,9,16,32', '--format', 'json')
    const report = JSON.parse(out)
    const ranks = report.facts.map(({ verdict }: { readonly verdict: string }) => ['missed', 'met', 'not computed'].indexOf(verdict))
    expect(ranks).toEqual([...ranks].sort())
    expect(ranks).not.toContain(-1)
    expect(ranks.at(-1)).toBe(2)
    expect(report).toMatchObject({
      engine: ENGINE,
      worlds: 4,
      fitted: true,
      scenarios: ['bakassi-2002', 'kavala-2019'],
    })
    expect(report.openToFitting.of + report.heldOut.of).toBe(4)
  })

  it('counts facts about who acts apart, in a group of their own', async () => {
    const { out } = await facts('--only', '9,W2,W8')
    expect(out).toMatch(/^Facts met: [01] of 1 computed/)
    expect(out).toMatch(/\nFacts about who acts met: [012] of [12]; not fitted [01] of 1; held out [01] of [01]\.\n/)
    expect(out.indexOf('\nWho acts\n')).toBeGreaterThan(out.indexOf('\n  9  '))
    expect(out.indexOf('\n W2  ')).toBeGreaterThan(out.indexOf('\nWho acts\n'))
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    const report = JSON.parse((await facts('--only', '9,W2', '--format', 'json')).out)
    expect(report.facts.map(({ row }: { row: number }) => row)).toEqual([9])
    expect(report.whoActs.facts.map(({ row }: { row: number }) => row)).toEqual([2])
    expect(report.whoActs.openToFitting.of).toBe(1)
  })

  it('gives the same whatever the workers, and writes to a file by its ending', async () => {
    const plain = await facts('--only', '9', '--format', 'json')
    expect((await facts('--only', '9', '--format', 'json', '--workers', '3')).out).toBe(plain.out)
    expect((await facts('--only', '9', '--format', 'json', '--seed', 'tin')).out).not.toBe(plain.out)
  })

  it('reports all problems with its options at once', async () => {
    const { code, out, err } = await facts('small', '--only', '1,7,x', '--format', 'csv')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/--only: expected numbers of facts, 1 2 3 [\d ]+ 36 W1 W2 [W\d ]+ W14, got "7"\n/)
    expect(err).toContain('got "x"\n')
    expect(err).toContain('--format: expected one of table, json, got "csv"\n')
    expect(err).toContain('pacta facts: expected options only, got "small"; name facts by --only 1,24\n')
  })
})
