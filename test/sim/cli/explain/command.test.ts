import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pacta, SMALL } from '../fake-host.ts'

const ask = (...words: string[]) => pacta(['explain', 'small', ...words])

describe('pacta explain', () => {
  it('tells a role in sentences and tables that fit', async () => {
    const { code, out, err } = await ask('--state', 'BBB', '--month', '20', '--world', '1', '--set', 'parameters.coalition.review=1')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^State BBB, June 2003: State BBB v State AAA, world 1\n/)
    for (const part of [
      'In per cent of the GDP of State BBB',
      'This made the chances',
      'The draw was',
      'Options, worth in % of its GDP per year option',
    ])
      expect(out.replace(/\s+/g, ' ')).toContain(part)
    expect(out).toMatch(/\nSmallest single changes that flip the decision/)
    expect(out).toMatch(/Not a forecast/)
    const wide = out.split('\n').filter((line) => line.length > 80)
    expect(wide).toEqual([])
  })

  it('lists when the state changed its role, or says that it never does', async () => {
    const { out } = await ask('--state', 'AAA', '--month', '20')
    expect(out).toMatch(/\nWhen State AAA changed its posture in this world\n(?:[A-Z][a-z]+ 200\d +went from [a-z ]+\n)+\n/)
    const never = await ask('--state', 'BBB', '--month', '20', '--set', 'parameters.coalition.review=0')
    expect(never.out).toContain('\nState BBB never changes its role in this world.\n')
  })

  it('takes the month as a date and means the same', async () => {
    const byNumber = await ask('--state', 'DDD', '--month', '20')
    expect(byNumber.code).toBe(0)
    expect(await ask('--state', 'DDD', '--month', '2003-06')).toEqual(byNumber)
  })

  it('tells the posture where the state is the respondent, by case', async () => {
    const one = JSON.parse((await ask('--state', 'AAA', '--month', '10', '--format', 'json')).out)
    expect(one).toMatchObject({ case: 'one', state: 'AAA', decides: 'posture', world: 0, seed: 'tin', month: 10 })
    expect(one.decision.options.map(({ name }: { name: string }) => name)).toContain('comply')
    const words = ['--state', 'AAA', '--month', '10', '--case', 'two', '--format', 'json', '--seed', 'else']
    const two = JSON.parse((await ask(...words)).out)
    expect(two).toMatchObject({ case: 'two', decides: 'role', seed: 'else' })
  })

  it('gives everything as JSON, sentences too, whose chances sum to one', async () => {
    const { out } = await ask('--state', 'CCC', '--month', '23', '--format', 'json')
    const told = JSON.parse(out)
    const total = told.decision.options.reduce((sum: number, one: { probability: number }) => sum + one.probability, 0)
    // Ends of intervals are halved 40 times.
    expect(total).toBeCloseTo(1, 11)
    expect(told.sentences[0]).toMatch(/State CCC/)
    expect(told.decision.flips.length).toBeGreaterThan(0)
    expect(told.note).toMatch(/^Not a forecast/)
  })

  it('heeds settings, designs and what is off', async () => {
    const plain = JSON.parse((await ask('--state', 'BBB', '--month', '12', '--format', 'json')).out)
    const words = ['--state', 'BBB', '--month', '12', '--format', 'json']
    const set = JSON.parse((await ask(...words, '--set', 'parameters.coalition.temperature=0.05')).out)
    expect(set.scenarioHash).not.toBe(plain.scenarioHash)
    const file = { 'pacta-design': 1, id: 'open', title: 'Open', summary: 'Open.', sources: ['test'] }
    const designs = { open: JSON.stringify({ ...file, design: { monitoring: { clarity: 1 } } }) }
    const designed = JSON.parse((await pacta(['explain', 'small', ...words, '--design', 'open'], { designs })).out)
    expect(designed.scenarioHash).not.toBe(plain.scenarioHash)
    const off = JSON.parse((await ask(...words, '--off', 'reputation')).out)
    expect(off.scenarioHash).not.toBe(plain.scenarioHash)
  })

  it('says that there is nothing to explain before the judgment', async () => {
    const { code, out } = await ask('--state', 'BBB', '--month', '0')
    expect(code).toBe(0)
    expect(out).toContain('By October 2001 there was no judgment yet and State BBB had nothing to decide')
    expect(out).not.toContain('Options')
  })

  it('reports every problem at once', async () => {
    const { code, out, err } = await ask('--state', 'BBC', '--month', '2001-09', '--world', '-1', '--case', 'on', '--wide')
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd().split('\n').sort()).toEqual([
      '--case: expected a case of the scenario, got "on"; did you mean "one"?',
      '--month: expected a month from 0 to 23 or from 2001-10 to 2003-09, got "2001-09"',
      '--state: expected a state of the scenario, got "BBC"; did you mean "BBB"?',
      '--wide: expected an option, got an unknown one; see --help',
      '--world: expected a whole number from 0 to 2,147,483,647, got "-1"',
    ])
  })

  it.each([
    [[], '--month: expected a month from 0 to 23 or from 2001-10 to 2003-09, got none'],
    [['--month', '3'], '--state: expected the id of a state, got none; there are AAA, BBB, CCC, DDD'],
    [['--month', '3', '--vote'], '--vote: expected a scenario in which a forum decides, got none'],
    [['--month', '3', '--vote', '--state', 'BBB'], '--state: expected none beside --vote, got "BBB"; a vote is told of all members'],
    [['--month', '3', '--vote', '--off', 'escalation'], '--off: expected the mechanism escalation to be on, got it switched off'],
    [['--month', '24', '--state', 'BBB'], '--month: expected a month from 0 to 23 or from 2001-10 to 2003-09, got "24"'],
    [['--month', '2001-13', '--state', 'BBB'], 'got "2001-13"'],
    [['--month', '3', '--state', 'BBB', '--off', 'coalition'], '--off: expected the mechanism coalition to be on, got it switched off'],
    [['--month', '3', '--state', 'BBB', '--design', 'x'], 'x: expected a design file or a bundled design'],
  ])('%j: exit 2', async (words, problem) => {
    const { code, err } = await ask(...words)
    expect(code).toBe(2)
    expect(err).toContain(problem)
  })

  it('names no dates where the scenario has none, and knows what is folded into another state', async () => {
    const { start: _, ...undated } = SMALL
    const texts = { small: JSON.stringify(undated) }
    const { err } = await pacta(['explain', 'small', '--state', 'BBB', '--month', '2001-11'], { texts })
    expect(err).toBe('--month: expected a month from 0 to 23, got "2001-11"\n')
    const { out } = await pacta(['explain', 'small', '--state', 'BBB', '--month', '9'], { texts })
    expect(out).toMatch(/^State BBB, month 9: /)
  })

  it('demands a scenario, a month and a state, all at once', async () => {
    expect((await pacta(['explain'])).err.trimEnd().split('\n')).toEqual([
      'pacta explain: expected one scenario, got none; see pacta explain --help',
      '--month: expected a month of the run, from 0, or as YYYY-MM, got none',
      '--state: expected the id of a state, got none',
    ])
  })

  it('tells a vote: the result, who could have turned it, and the roll call', async () => {
    const usual = [{ of: 'all', weigh: 'heads', share: '1/2' }]
    const board = { name: 'The board', members: ['AAA', 'BBB', 'CCC', 'DDD'], majorities: { usual }, meets: 1 }
    const rungs = [{ name: 'A word', by: 'board', effect: 'recommends', dwell: 1, instruments: { 'diplomatic-protest': 1 } }]
    const texts = { small: JSON.stringify({ ...SMALL, forums: { board }, design: { rungs } }) }
    // Nobody reviews and nothing is done, so that the judgment stays open.
    const STILL = ['coalition', 'response', 'implementation'].flatMap((name) => ['--off', name])
    const words = ['explain', 'small', '--vote', '--month', '23', '--set', 'parameters.forums.leanOthers=0.01', ...STILL]
    const { code, out, err } = await pacta(words, { texts })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^The board, [A-Z][a-z]+ 200\d: State BBB v State AAA, world 0\n/)
    expect(out.replace(/\n(?=abst)/, ' ')).toMatch(
      /The motion to go on to “A word” (was carried|failed): \d votes? for it, \d against and \d abstentions?\.\n/,
    )
    expect(out.replace(/\s+/g, ' ')).toMatch(/Roll call; .* member vote worth what weighed most State/)
    const { roll } = JSON.parse((await pacta([...words, '--format', 'json'], { texts })).out)
    expect([roll.ballots.length, roll.ayes + roll.noes + roll.abstentions]).toEqual([4, 4])
    expect(roll.ballots.every(({ terms }: { terms: readonly object[] }) => terms.length === 9)).toBe(true)
    const early = await pacta(['explain', 'small', '--vote', '--month', '0'], { texts })
    expect(early.out).toContain('By October 2001 no forum had voted in this world.')
  })

  it('writes to a file that is whole or not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacta-'))
    const path = join(folder, 'why.json')
    const { code, out } = await ask('--state', 'BBB', '--month', '9', '--out', path)
    expect([code, out]).toEqual([0, ''])
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ state: 'BBB', month: 9 })
    expect((await ask('--state', 'BBB', '--month', '9', '--out', path)).err).toContain('which exists')
    rmSync(folder, { recursive: true })
  })
})
