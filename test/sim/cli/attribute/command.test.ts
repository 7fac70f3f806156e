import { describe, expect, it } from 'vitest'
import { pacta, SMALL } from '../fake-host.ts'

const ask = (...words: string[]) => pacta(['attribute', 'small', '--worlds', '3', ...words])
const TWO = ['--set-b', 'design.implementation.assistance=1', '--set-b', 'design.monitoring.audits=5']

interface Part {
  readonly name: string
  readonly estimate: number
}

describe('pacta attribute', () => {
  it('divides the difference among the mechanisms, in lines that fit', async () => {
    const { code, out, err } = await ask(...TWO)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^A small world\nA: as it is\nB: design\.implementation\.assistance=1, design\.monitoring\.audits=5\n/)
    expect(out).toContain('Mean compliance since the judgment: ')
    expect(out).toContain('3 worlds in each of 4 ensembles (all combinations).')
    expect(out).toMatch(/\nimplementation +/)
    expect(out).toMatch(/\nsum +/)
    expect(out).toContain('monitoring.audits 1 → 5')
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('gives parts as JSON that sum to the difference', async () => {
    const { out } = await ask(...TWO, '--format', 'json', '--outcome', 'monthsDefying', '--seed', 'else', '--case', 'two')
    const found = JSON.parse(out)
    expect(found).toMatchObject({ outcome: 'monthsDefying', seed: 'else', case: 'two', worlds: 3, permutations: 'all' })
    const total = found.parts.reduce((sum: number, { estimate }: Part) => sum + estimate, 0)
    expect(Math.abs(total - found.difference.estimate)).toBeLessThan(1e-9)
    expect(found.parts).toHaveLength(2)
  })

  it('takes designs, against that of the scenario or against one another', async () => {
    const file = { 'pacta-design': 1, title: 'A design', summary: 'A design.', sources: ['test'] }
    const designs = {
      open: JSON.stringify({
        ...file,
        id: 'open',
        design: { monitoring: { clarity: 1 }, settlement: { openness: 1 } },
      }),
      shut: JSON.stringify({ ...file, id: 'shut', design: { settlement: { openness: 0 } } }),
    }
    const words = ['attribute', 'small', '--worlds', '2', '--format', 'json', '--design', 'open']
    const names = async (...more: string[]) =>
      JSON.parse((await pacta([...words, ...more], { designs })).out)
        .parts.map(({ name }: Part) => name)
        .sort()
    expect(await names()).toEqual(['monitoring', 'settlement'])
    expect(await names('--design', 'shut')).toEqual(['monitoring', 'settlement'])
    expect(await names('--mechanisms', 'settlement')).toEqual(['rest', 'settlement'])
  })

  it('ablates', async () => {
    const { code, out } = await ask('--ablate', '--mechanisms', 'reputation,response')
    expect(code).toBe(0)
    expect(out).toContain('A: without reputation, response\nB: as it is\n')
    expect(out).not.toContain('What differs')
    const found = JSON.parse((await ask('--ablate', '--mechanisms', 'reputation', '--format', 'json')).out)
    expect(found.parts[0].changes).toEqual([{ what: 'reputation on', from: 0, to: 1 }])
  })

  it('ablates every mechanism that can be switched off if none is named, along a sample of permutations', async () => {
    const words = ['attribute', 'small', '--ablate', '--worlds', '2', '--permutations', '2', '--months', '6', '--format', 'json']
    const found = JSON.parse((await pacta(words)).out)
    expect(found.permutations).toBe(2)
    expect(found.parts.map(({ name }: Part) => name)).not.toContain('docket')
    expect(found.parts.length).toBeGreaterThan(10)
  })

  it.each([
    [[], 'pacta attribute: expected two sides that differ, got the same scenario twice'],
    [[...TWO, '--mechanisms', 'monitorin'], 'got "monitorin"; did you mean "monitoring"?'],
    [[...TWO, '--outcome', 'meanComplianc'], 'got "meanComplianc"; did you mean "meanCompliance"?'],
    [['--ablate', '--set-b', 'months=3'], '--set-b: expected no side B with --ablate'],
    [['--ablate', '--mechanisms', 'docket'], 'got docket, without which nothing happens'],
    [['--ablate', '--off', 'order', '--mechanisms', 'order'], 'got order, which is off'],
    [['--ablate', '--mechanisms', 'ordr'], '--mechanisms: expected a mechanism, got "ordr"; did you mean "order"?'],
    [[...TWO, '--permutations', '1'], '--permutations: expected a whole number from 2 to 10,000, got "1"'],
  ])('%j: exit 2', async (words, problem) => {
    const { code, out, err } = await ask(...words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(problem)
  })

  it('needs the same cases on both sides', async () => {
    const texts = {
      small: JSON.stringify(SMALL),
      other: JSON.stringify({ ...SMALL, id: 'other', cases: SMALL.cases.slice(1) }),
    }
    const { code, err } = await pacta(['attribute', 'small', '--with', 'other'], { texts })
    expect(code).toBe(2)
    expect(err).toContain('pacta attribute: expected arms of the same cases, got small, other')
  })
})
