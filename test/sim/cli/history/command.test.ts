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

/** Each case is of another respondent, and so of another dispute. */
const RESPONDENTS: { readonly [id: string]: string } = { obeyed: 'AAA', ignored: 'BBB', halved: 'CCC' }

/** The small scenario with one case, under another name and with a coded path. */
function scenario(id: string, ...milestones: readonly unknown[]) {
  const respondent = RESPONDENTS[id] ?? 'DDD'
  return JSON.stringify({ ...SMALL, id, seed: id, cases: [{ ...SMALL.cases[0], respondent, milestones }] })
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

  it('says what the base rate is made of, and leaves out cases of the same dispute', async () => {
    const twin = texts.halved.replaceAll('"halved"', '"halved-again"')
    const { out } = await pacta(['history', '--worlds', '5', '--format', 'json'], { texts: { ...texts, 'halved-again': twin } })
    const { cases } = JSON.parse(out)
    const baseOf = (id: string) => cases.find(({ scenario }: { scenario: string }) => scenario === id).base
    expect(baseOf('halved')).toEqual(['ignored', 'obeyed'])
    expect(baseOf('halved-again')).toEqual(['ignored', 'obeyed'])
    expect(baseOf('ignored')).toEqual(['halved', 'halved-again', 'obeyed'])
    const page = (await pacta(['history', '--worlds', '5'], { texts })).out.replaceAll(/\s+/g, ' ')
    expect(page).toContain('The base rate is made of the coded paths of halved, ignored, obeyed; that of each case leaves out')
    const alone = (await pacta(['history', '--worlds', '5'], { texts: { halved: texts.halved } })).out
    expect(alone).toContain('No base rate: it takes coded paths of other disputes.')
  })

  it('names two cases of one file apart', async () => {
    const milestones = [coded('2001-11', 0), coded('2002-06', 0.5)]
    const both = JSON.stringify({ ...SMALL, id: 'both', cases: SMALL.cases.map((kase) => ({ ...kase, milestones })) })
    const { out } = await pacta(['history', '--worlds', '5'], { texts: { ...texts, both } })
    expect(out).toMatch(/^both one /m)
    expect(out).toMatch(/^both two /m)
    expect(out).toMatch(/^halved /m)
  })

  it('scores who acted, who voted how and when rungs were reached, where it is coded, and says what was held out', async () => {
    const months = { from: '2001-10', until: '2003-09', forum: 'a forum', measure: '', mark: 'verified', source: 'a source' } as const
    const acted = (scenario: string, role: 'enforcer' | 'bystander', ...states: readonly string[]) =>
      ({ ...months, scenario, role, actor: 'state', states }) as const
    const roles = Object.keys(RESPONDENTS).flatMap((id) => [
      acted(id, 'enforcer', RESPONDENTS[id] === 'DDD' ? 'AAA' : 'DDD'),
      acted(id, 'bystander', ...['AAA', 'BBB', 'CCC'].filter((state) => state !== RESPONDENTS[id])),
    ])
    const vote = { vote: 'V 1', date: '2002-01-01', forum: 'unga', moved: 'a call', mark: 'verified', source: 'a source' } as const
    const votes = [{ ...vote, scenario: 'halved', cast: 'yes', states: ['DDD'] }] as const
    const climbing = JSON.parse(texts.halved)
    climbing.cases[0].milestones[1].rung = 1
    // The first rung needs nobody, and nobody answers: there is something to score whatever the states decide.
    climbing.design = { escalation: { quorum: 0, grace: 0, dwell: 1 } }
    climbing.off = ['response', 'implementation']
    const quirks = { texts: { ...texts, halved: JSON.stringify(climbing) }, record: { roles, votes } }
    const { code, out } = await pacta(['history', '--worlds', '25'], quirks)
    expect(code).toBe(0)
    const heads = ['Who acted, without being told', 'Open to fitting: ', 'Recorded votes', 'Rungs: skill']
    const places = heads.map((head) => out.indexOf(head))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(out).toMatch(/^halved +[−\d].* Protest/m)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    const report = JSON.parse((await pacta(['history', '--worlds', '25', '--format', 'json'], quirks)).out)
    const { all, unmoved, cases } = report.actors
    expect(cases.length).toBeGreaterThan(0)
    expect(all.cases + unmoved.length).toBe(3)
    expect(out.includes('Not scored, as no rung was in force in any world')).toBe(unmoved.length > 0)
    for (const one of cases) expect(one).toMatchObject({ enforced: true, heldOut: false })
    expect(report.rolls).toEqual([expect.objectContaining({ vote: 'V 1', heldOut: true, states: 0 })])
    expect(report.ladders[0].rungs[0]).toMatchObject({ rung: 1, coded: 7 })
    const briers = report.actors.cases.map(({ model }: { model: { brier: number } }) => model.brier)
    expect(briers).toEqual([...briers].sort((a, b) => b - a))
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
