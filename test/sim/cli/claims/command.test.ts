import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../../../../sim/cli/host/index.ts'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { CLAIMS, ENGINE } from '../../../../sim/index.ts'
import { interruptedAt, pacta } from '../fake-host.ts'

const library: Library = bundledLibrary()
const claims = (...words: readonly string[]) => pacta(['claims', '--worlds', '3', ...words], { library })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('pacta claims', () => {
  it('prints a page: how many, how to read it, a section per claim with one table per question', async () => {
    const { code, out, err } = await claims('--only', '5,13')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^2 claims in 3 worlds for each arm\n/)
    expect(out).toContain('A claim has\nthe verdict of its weakest test. The program prescribes no verdict')
    expect(out).toMatch(/\n {4}remedies fund: legitimacy of the enforcement should rise/)
    expect(out).toMatch(
      /\n {4}case +effect +95 % interval +r +verdict\n {4}Two blocs and a valley +[+−][\d.]+ points +−?[\d.]+ to −?[\d.]+ +\d\.\d\d +\w/,
    )
    expect(out).toMatch(/should lie below 50 %\s+by more than 10 points/)
    expect(out.trimEnd()).toMatch(/each scenario on its own seed\. Not a forecast: [\w\s,]+\.$/)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('lists claims that the model does not support first, each with its number and text', async () => {
    const { out } = await claims('--only', '1,4,5,9,11,18,19', '--format', 'json')
    const rows: readonly { readonly id: number; readonly text: string; readonly verdict: string }[] = JSON.parse(out)
    expect(rows.map(({ id }) => id).sort((a, b) => a - b)).toEqual([1, 4, 5, 9, 11, 18, 19])
    const ranks = rows.map(({ verdict }) => ['opposite', 'not supported', 'too close to call', 'supported'].indexOf(verdict))
    expect(ranks).toEqual([...ranks].sort())
    expect(ranks.every((rank) => rank >= 0)).toBe(true)
    for (const { id, text } of rows) expect(text).toBe(CLAIMS.find((claim) => claim.id === id)!.text)
  })

  it('gives every number of a test as JSON', async () => {
    const [row] = JSON.parse((await claims('--only', '6', '--format', 'json', '--seed', 'tin')).out)
    expect(row).toMatchObject({ id: 6, engine: ENGINE, seed: 'tin', finding: CLAIMS[5]!.finding ?? null })
    expect(row.tests.length).toBe(CLAIMS[5]!.tests.length)
    const [test, conditional] = row.tests
    expect(test).toMatchObject({
      lever: 'assistance',
      condition: null,
      outcome: 'meanCompliance',
      expected: 'rise',
      worlds: 3,
    })
    expect(conditional.condition).toBe('will exists')
    expect(test.effect).toBeCloseTo(test.treated - test.baseline, 12)
    expect(test.interval[0]).toBeLessThanOrEqual(test.effect)
    expect(test.interval[1]).toBeGreaterThanOrEqual(test.effect)
  })

  it('gives the same rows whatever the workers, others on other luck', async () => {
    const rows = async (...words: readonly string[]) => (await claims('--only', '4', '--format', 'json', ...words)).out
    const plain = await rows()
    expect(await rows('--workers', '5')).toBe(plain)
    expect(await rows('--seed', 'other')).not.toBe(plain)
  })

  it('writes to a file, told by its ending, and says so', async () => {
    const path = join(folder, 'claims.json')
    const { code, out, err } = await claims('--only', '13', '--out', path)
    expect([code, out, err]).toEqual([0, '', `${path}: 1 claim in 3 worlds each (0.0 s)\n`])
    expect(JSON.parse(readFileSync(path, 'utf8'))[0].id).toBe(13)
    expect((await claims('--only', '13', '--out', path)).code).toBe(2)
  })

  it('reports all problems with its options at once', async () => {
    const { code, out, err } = await pacta(['claims', 'small', '--worlds', '1', '--only', '1,23,x', '--format', 'csv', '--seed', ''], {
      library,
    })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--worlds: expected a whole number from 2 to 100,000, got "1"\n')
    expect(err).toContain('--only: expected numbers of claims, 1 to 22, got "23"\n')
    expect(err).toContain('--only: expected numbers of claims, 1 to 22, got "x"\n')
    expect(err).toContain('--format: expected one of table, json, got "csv"\n')
    expect(err).toContain('--seed: expected a text of 1 to 120 characters, got ""\n')
    expect(err).toContain('pacta claims: expected options only, got "small"; name claims by --only 1,2\n')
  })

  /** Runs claims 5 and 13 with one world a chunk and interrupts after so many chunks. */
  const interruptedAfter = (chunks: number, ...words: readonly string[]) =>
    pacta(['claims', '--worlds', '2', '--only', '5,13', ...words], { library, ...interruptedAt(chunks, 1, 130) })

  it('keeps the claims that were done on Ctrl-C', async () => {
    // Three arms of two worlds are claim 5; the seventh chunk is the first of claim 13.
    const { code, out, err } = await interruptedAfter(7)
    expect(code).toBe(130)
    expect(out).toMatch(/^1 claim in 2 worlds for each arm\n/)
    expect(out).toContain('Interrupted: 2 claims were asked for.')
    expect(err).toBe('interrupted: 1 of 2 claims were examined; these were written\n')
  })

  it('writes nothing where none was done', async () => {
    const path = join(folder, 'none.json')
    const { code, out, err } = await interruptedAfter(1, '--out', path)
    expect([code, out, err]).toEqual([130, '', 'interrupted: 0 of 2 claims were examined; nothing was written\n'])
    expect(existsSync(path)).toBe(false)
  })
})
