/** `pacta history` on a small library of cases, with the engine on the calling thread. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { monthWords, percent } from '../../../../sim/text/index.ts'
import { pacta, SMALL } from '../fake-host.ts'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

const coded = (date: string, compliance: number, confidence = 'verified') => ({
  date,
  label: `What happened in ${date}`,
  compliance,
  confidence,
  source: 'A source',
})

/** The small scenario with one case, under another name and with a coded path. */
function scenario(id: string, ...milestones: readonly unknown[]) {
  return JSON.stringify({ ...SMALL, id, seed: id, cases: [{ ...SMALL.cases[0], milestones }] })
}

const texts = {
  // Nobody answers in this one, so that the model is sure to miss.
  obeyed: JSON.stringify({
    ...JSON.parse(scenario('obeyed', coded('2001-11', 0), coded('2002-06', 0.99), coded('2003-06', 0.99))),
    off: ['response', 'implementation'],
  }),
  ignored: scenario('ignored', coded('2001-11', 0), coded('2002-06', 0, 'recalled'), coded('2003-06', 0)),
  halved: scenario('halved', coded('2001-11', 0), coded('2002-06', 0.5)),
  uncoded: JSON.stringify({ ...SMALL, id: 'uncoded' }),
}

describe('pacta history', () => {
  it('scores every bundled case with a coded path: misses first, then cases, then all of them', async () => {
    const { code, out, err } = await pacta(['history', '--worlds', '20', '--quiet'], { texts })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^History: 3 cases in 20 worlds each\n/)
    expect(out).not.toContain('uncoded')
    const places = ['Misses:', 'Cases, from least skill', 'all, each once', '\nSkill '].map((part) => out.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(out).toMatch(/better\s+than\s+the\s+base\s+rate\s+in\s+\d\s+of\s+3\s+cases/)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('marks what is recalled, and lists the farthest miss first', async () => {
    const { out } = await pacta(['history', '--worlds', '20', '--format', 'json'], { texts })
    const report = JSON.parse(out)
    const misses = report.cases
      .flatMap((one: { points: readonly { age: number; inside90: boolean; date: string }[] }) => one.points)
      .filter((point: { age: number; inside90: boolean }) => point.age > 0 && !point.inside90)
    const page = (await pacta(['history', '--worlds', '20'], { texts })).out
    expect(page).toContain(`Misses: ${misses.length} of 5 milestones`)
    const distances = misses.map((p: { value: number; p05: number; p95: number }) => Math.max(p.p05 - p.value, p.value - p.p95))
    const farthest = misses[distances.indexOf(Math.max(...distances))]
    const first = page.slice(page.indexOf('Misses:')).split('\n')[2]!
    expect(first).toContain(monthWords(farthest.date, 0))
    expect(first).toContain(spaced(percent(farthest.value)))
  })

  it('gives points, scores and total as JSON, the least skill first', async () => {
    const { code, out } = await pacta(['history', '--worlds', '20', '--format', 'json'], { texts })
    expect(code).toBe(0)
    const { total, cases, worlds } = JSON.parse(out)
    expect(worlds).toBe(20)
    expect(total).toMatchObject({ cases: 3, scored: 5 })
    const skills: (number | null)[] = cases.map(({ skill }: { skill: number | null }) => skill)
    // Between two others the base rate of two is right by chance: there is nothing to be better at, and it comes last.
    expect(skills.at(-1)).toBeNull()
    expect(skills[0]!).toBeLessThanOrEqual(skills[1]!)
    const obeyed = cases.find(({ scenario }: { scenario: string }) => scenario === 'obeyed')
    expect(obeyed.points.map(({ date, value }: { date: string; value: number }) => [date, value])).toEqual([
      ['2001-11', 0],
      ['2002-06', 0.99],
      ['2003-06', 0.99],
    ])
    expect(obeyed.points[1]).toMatchObject({ month: 8, age: 7, confidence: 'verified', source: 'A source' })
  })

  it('scores what is named against the base rate of what is bundled, whatever the threads', async () => {
    const words = ['history', 'halved', '--worlds', '30', '--format', 'json']
    const one = await pacta([...words, '--workers', '1'], { texts })
    const all = JSON.parse((await pacta(['history', '--worlds', '30', '--format', 'json'], { texts })).out)
    const named = JSON.parse(one.out)
    expect(named.cases).toEqual(all.cases.filter(({ scenario }: { scenario: string }) => scenario === 'halved'))
    expect((await pacta([...words, '--workers', '3'], { texts })).out).toBe(one.out)
    // The two others: 0.99 and 0 at that age, so 0.495 from the coded 0.5 on average, less half of their distance.
    expect(named.cases[0].points[1].reference).toBeCloseTo((0.49 + 0.5) / 2 - 0.99 / 2, 12)
  })

  it('lets a file stand in for the bundled scenario of its name', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pacta-')), 'mine.json')
    writeFileSync(file, scenario('halved', coded('2002-06', 0.7)))
    const { out } = await pacta(['history', file, '--worlds', '10', '--format', 'json'], { texts })
    const { cases } = JSON.parse(out)
    expect(cases).toHaveLength(1)
    expect(cases[0].points).toHaveLength(1)
    // Two others are left: 0.99 and 0.
    expect(cases[0].reference).toBeCloseTo((0.29 + 0.7) / 2 - 0.99 / 2, 12)
  })

  it('writes to a file and says so', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pacta-')), 'history.json')
    const { code, out, err } = await pacta(['history', 'ignored', '--worlds', '5', '--out', file], { texts })
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe(`${file}: 1 scenario in 5 worlds each (0.0 s)\n`)
    expect(JSON.parse(readFileSync(file, 'utf8')).total.cases).toBe(1)
  })

  it('reports every problem at once', async () => {
    const words = ['history', 'uncoded', 'nowhere', '--worlds', '1', '--format', 'csv', '--fast']
    const { code, out, err } = await pacta(words, { texts })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^--fast: expected an option/m)
    expect(err).toMatch(/^--worlds: expected a whole number from 2 to 100,000, got "1"/m)
    expect(err).toMatch(/^--format: expected one of table, json/m)
    expect(err).toMatch(/^uncoded: expected a scenario with coded milestones, got none; /m)
    expect(err).toMatch(/^nowhere: expected a scenario file or a bundled scenario, got no file of that name/m)
  })

  it('demands a coded path somewhere', async () => {
    const { code, err } = await pacta(['history'], { texts: { uncoded: texts.uncoded } })
    expect(code).toBe(2)
    expect(err).toMatch(/^pacta history: expected a bundled scenario with coded milestones, got none; name a file\n$/)
  })

  it('keeps what was complete at an interruption', async () => {
    let asked = 0
    let listener: (code: number) => void = () => {}
    const quirks = {
      texts,
      // The clock is read at the start, by the progress line and at every chunk.
      seconds: () => {
        if (++asked === 4) listener(130)
        return 0
      },
      onInterrupt(added: (code: number) => void) {
        listener = added
        return () => {}
      },
    }
    const { code, out, err } = await pacta(['history', '--worlds', '400', '--workers', '1'], quirks)
    expect(code).toBe(130)
    expect(err).toMatch(/interrupted: [0-2] of 3 scenarios were run; (nothing was|these were) written/)
    if (out !== '') expect(out).toContain('Interrupted: 3 scenarios were asked for.')
  })
})
