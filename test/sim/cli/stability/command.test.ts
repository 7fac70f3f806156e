import { describe, expect, it } from 'vitest'
import { pacta } from '../fake-host.ts'

const ask = (...words: string[]) => pacta(['stability', 'small', ...words])

/** Everybody gains by enforcing against a respondent that never complies, and reviews every month. */
const KEEN = ['parameters.coalition.legalism=0.1', 'parameters.coalition.review=1', 'cases[0].obligations[0].domesticCost=0.9'].flatMap(
  (setting) => ['--set', setting],
)

describe('pacta stability', () => {
  it('tells whether the coalition holds, in lines that fit', async () => {
    const { code, out, err } = await ask('--month', '12', ...KEEN)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^State BBB v State AAA: the coalition at the end of October 2002, world 0\n3 enforcers/)
    expect(out).toMatch(/as states feel it +yes +yes\n/)
    expect(out).toContain('by interests alone')
    expect(out).toContain('Members, the most fragile first')
    expect(out).not.toContain('Outsiders')
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('gives everything as JSON, with the horizon asked for', async () => {
    const { out } = await ask('--month', '2002-10', '--horizon', '6', '--format', 'json', ...KEEN)
    const report = JSON.parse(out)
    expect(report).toMatchObject({ month: 12, horizon: 6, case: 'one', members: ['BBB', 'CCC', 'DDD'], judged: true })
    expect(report.views.map(({ internal }: { internal: boolean }) => internal)).toEqual([true, true, true, true])
    expect(report.fragility).toHaveLength(3)
    expect(JSON.parse((await ask('--month', '20', '--format', 'json')).out).horizon).toBe(3)
  })

  it('shows a coalition without members, and who is nearest to joining', async () => {
    const weary = ['--set', 'parameters.coalition.participation=0.1', '--set', 'parameters.coalition.review=1']
    const { out } = await ask('--month', '12', ...weary)
    expect(out).toContain('No state is enforcing, so the coalition has no members.')
    expect(out).toContain('Outsiders, the nearest to joining first')
    expect(out).not.toContain('Members')
  })

  it('has nothing to tell before the judgment', async () => {
    const { code, out } = await ask('--month', '0')
    expect(code).toBe(0)
    expect(out).toContain('There was no judgment yet, and no coalition.')
  })

  it.each([
    [['--month', '3', '--off', 'coalition'], '--off: expected coalition to be on'],
    [['--month', '3', '--horizon', 'long'], '--horizon: expected a whole number from 0 to 600, got "long"'],
    [[], '--month: expected a month from 0 to 23 or from 2001-10 to 2003-09, got none'],
  ])('%j: exit 2', async (words, problem) => {
    const { code, err } = await ask(...words)
    expect(code).toBe(2)
    expect(err).toContain(problem)
  })
})
