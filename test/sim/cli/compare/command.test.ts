import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SCALAR_NAMES } from '../../../../sim/index.ts'
import { interruptedAt, pacta, type Quirks, SMALL } from '../fake-host.ts'

const design = (id: string, quorum: number) =>
  JSON.stringify({
    'pacta-design': 1,
    id,
    title: `Quorum ${quorum}`,
    summary: 'Made up.',
    sources: ['Made up for tests'],
    design: { escalation: { quorum } },
  })

const QUIRKS: Quirks = {
  designs: { low: design('low', 0), high: design('high', 1) },
  texts: {
    small: JSON.stringify(SMALL),
    other: JSON.stringify({ ...SMALL, id: 'other', title: 'Another', months: 18, off: ['coalition'] }),
  },
}
const compare = (...words: readonly string[]) => pacta(['compare', ...words], QUIRKS)
const report = async (...words: readonly string[]) => {
  const { code, out, err } = await compare(...words, '--worlds', '6', '--format', 'json')
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}
const labels = (made: { readonly arms: readonly { readonly label: string }[] }) => made.arms.map(({ label }) => label)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('pacta compare', () => {
  it('prints a page: the arms, the difference over time, an effect an outcome with its word', async () => {
    const { code, out, err } = await compare('small', '--design', 'low', '--design', 'high', '--worlds', '8')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^A small world\nA: low \(Quorum 0\)\nB: high \(Quorum 1\)\n8 worlds of 24 months on each side\./)
    expect(out).toContain('\nCompliance over time, B minus A, in points of 100\n')
    expect(out).toMatch(/\noutcome +A +B +B minus/)
    expect(out).toMatch(/\nfull compliance\s/)
    expect(out).toMatch(/no +difference|no difference/)
    expect(out).toMatch(/; seed "tin"; A small \w{12} case one digest\s\w{32}; B small/)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('compares two designs, or one with that of the scenario', async () => {
    const both = await report('small', '--design', 'low', '--design', 'high')
    expect(labels(both)).toEqual(['low', 'high'])
    expect(labels(await report('small', '--design', 'high'))).toEqual(['own', 'high'])
    expect(labels(await report('small', '--design', 'high', '--design', 'own'))).toEqual(['high', 'own'])
    expect(Object.keys(both.effects)).toEqual([...SCALAR_NAMES])
    expect(both.effects.meanCompliance).toMatchObject({ unit: 'index', better: 1, verdict: expect.any(String) })
    expect(both.trajectory.mean.length).toBe(24)
    expect([both.worlds, both.worldsAsked]).toEqual([6, 6])
  })

  it('takes a design from a file', async () => {
    const path = join(folder, 'mine.json')
    writeFileSync(path, design('mine', 0.9))
    expect(labels(await report('small', '--design', path))).toEqual(['own', 'mine'])
  })

  it('compares settings, ablations and what is set in both', async () => {
    const words = ['--set-b', 'design.escalation.quorum=0.9', '--off-b', 'reputation,remedies', '--set', 'cases[0].deadline=3']
    const made = await report('small', ...words)
    expect(labels(made)).toEqual(['as it is', 'design.escalation.quorum=0.9, without reputation, without remedies'])
    const plain = await report('small', '--set-b', 'design.escalation.quorum=0.9')
    expect(plain.arms[0].scenarioHash).not.toBe(made.arms[0].scenarioHash)
    expect(labels(await report('small', '--off-a', 'response'))).toEqual(['without response', 'as it is'])
  })

  it('cannot tell a scenario from itself without response, where nothing responds', async () => {
    const made = await report('small', '--off', 'response,implementation', '--off-b', 'remedies')
    expect(made.effects.finalCompliance).toMatchObject({
      baseline: 0,
      treated: 0,
      estimate: 0,
      verdict: 'no difference',
    })
  })

  it('compares two scenarios, both as long as the shorter', async () => {
    const made = await report('small', '--with', 'other')
    expect(labels(made)).toEqual(['small', 'other'])
    expect([made.months, made.seed]).toEqual([18, 'tin'])
    expect(made.trajectory.mean.length).toBe(18)
    expect((await compare('small', '--with', 'other', '--off', 'coalition')).err).toContain('the same scenario twice')
  })

  it('says which input makes the difference, where it is asked', async () => {
    const words = [
      'small',
      '--set-b',
      'cases[0].obligations[0].domesticCost=0.0001',
      '--off-b',
      'coalition',
      '--by-input',
      '--worlds',
      '60',
    ]
    const { code, out, err } = await compare(...words)
    expect([code, err]).toEqual([0, ''])
    const said = out.slice(out.indexOf('\nWhich input makes the difference?\n'))
    expect(said.replace(/\s+/g, ' ')).toContain(
      'changes mean compliance in A most: what was ordered, its cost and its deadline alone would change it by +',
    )
    expect(said).toMatch(/\nwhat was /)
    expect(said).toMatch(/\ncoalition /)
    expect(said).toMatch(/\nall together /)
    const made = JSON.parse((await compare(...words, '--format', 'json')).out)
    const all = made.effects.meanCompliance
    expect(made.byInput.together.meanCompliance).toMatchObject({ estimate: all.estimate, low: all.low, high: all.high })
    expect(made.byInput.moves.map(({ name }: { readonly name: string }) => name).sort()).toEqual(['coalition', 'obligations'])
    const one = await compare('small', '--off-b', 'coalition', '--by-input', '--worlds', '6')
    expect(one.out.replace(/\s+/g, ' ')).toContain('Nothing but one group of inputs differs between A and B: coalition (1 number).')
    expect((await compare(...words, '--format', 'csv')).err).toContain('--by-input: expected a table or JSON')
    expect((await compare('small', '--off-b', 'coalition', '--worlds', '6')).out).not.toContain('Which input')
  })

  it('compares a named case, and says where cases do not share their luck', async () => {
    expect((await report('small', '--design', 'high', '--case', 'two')).arms[1].case).toBe('two')
    const renamed = JSON.stringify({ ...SMALL, cases: [{ ...SMALL.cases[0], id: 'third' }] })
    const { out } = await pacta(['compare', 'small', '--with', 'lone', '--worlds', '3'], {
      texts: { small: JSON.stringify(SMALL), lone: renamed },
    })
    expect(out.replaceAll('\n', ' ')).toContain('different cases: they share the luck of the states, not the luck of the case')
  })

  it('writes CSV, a row per outcome, with the numbers of the JSON', async () => {
    const { out } = await compare('small', '--design', 'high', '--worlds', '6', '--format', 'csv')
    const [head, ...rows] = out.trimEnd().split('\n')
    const made = await report('small', '--design', 'high')
    const columns = head!.split(',')
    expect(rows.length).toBe(SCALAR_NAMES.length)
    rows.forEach((row, at) => {
      const cell = (name: string) => row.split(',')[columns.indexOf(name)]!
      const effect = made.effects[SCALAR_NAMES[at]!]
      expect(cell('outcome')).toBe(SCALAR_NAMES[at])
      expect([cell('a'), cell('b'), cell('difference')].map(Number)).toEqual([effect.baseline, effect.treated, effect.estimate])
      expect(cell('correlation')).toBe(effect.correlation === null ? '' : String(effect.correlation))
      expect(row.split(',').length).toBe(columns.length)
    })
  })

  it('gives the same numbers whatever the workers and blocks', async () => {
    const words = ['small', '--design', 'high', '--worlds', '260', '--format', 'json', '--months', '6']
    const one = await compare(...words, '--workers', '1')
    expect((await compare(...words, '--workers', '3')).out).toBe(one.out)
  })

  it('writes to a file, told by its ending', async () => {
    const path = join(folder, 'x.csv')
    const { code, out, err } = await compare('small', '--design', 'high', '--worlds', '4', '--out', path)
    expect([code, out, err]).toEqual([0, '', `${path}: 4 worlds on both sides (0.0 s)\n`])
    expect(readFileSync(path, 'utf8')).toMatch(/^engine,seed,worlds,/)
  })

  it('reports every problem at once', async () => {
    const { code, out, err } = await compare(
      'smal',
      ...['--design', 'hihg', '--design', 'low', '--design', 'own', '--off-b', 'evasio', '--set-a', 'x', '--worlds', '1'],
    )
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--worlds: expected a whole number from 2 to 100,000, got "1"\n')
    expect(err).toContain('--design: expected at most two designs, got 3\n')
    expect(err).toContain('hihg: expected a design file or a bundled design, got no file of that name; did you mean "high"?\n')
    expect(err).toContain('--set-a: expected a setting as path=value, got "x"; write it as cases[0].deadline=24\n')
    expect(err).toContain('--off-b: expected a mechanism, got "evasio"; did you mean "evasion"?\n')
    expect(err).toContain('smal: expected a scenario file or a bundled scenario, got no file of that name; did you mean "small"?\n')
    expect(err.match(/smal:/g)?.length).toBe(1)
  })

  it('refuses to compare a scenario with itself', async () => {
    const { code, err } = await compare('small', '--design', 'own')
    expect([code, err]).toEqual([
      2,
      'pacta compare: expected two sides that differ, got the same scenario twice; give --design, --set-b, --off-b or --with\n',
    ])
  })

  /** Interrupts after so many chunks of 50 worlds; 250 worlds of both arms are ten. */
  const interruptedAfter = (chunks: number) =>
    pacta(['compare', 'small', '--design', 'high', '--worlds', '600', '--months', '3'], {
      ...QUIRKS,
      ...interruptedAt(chunks, 50, 143),
    })

  it('keeps the worlds that both arms have done on Ctrl-C', async () => {
    const { code, out, err } = await interruptedAfter(14)
    expect(code).toBe(143)
    expect(out).toContain('250 worlds of 3 months')
    expect(out).toContain('Interrupted: 600 worlds were asked for.')
    expect(err).toBe('interrupted: 250 of 600 worlds are complete on both sides; these were written\n')
  })

  it('writes nothing where none are', async () => {
    expect(await interruptedAfter(3)).toEqual({
      code: 143,
      out: '',
      err: 'interrupted: 0 of 600 worlds are complete on both sides; nothing was written\n',
    })
  })
})

describe('pacta list and check', () => {
  it('name designs and say whether they are sound', async () => {
    expect((await pacta(['list', 'designs'], QUIRKS)).out).toBe('high\nlow\n')
    expect((await pacta(['list', 'desings'], QUIRKS)).err).toContain('did you mean "designs"?')
    const [good, bad] = ['good.json', 'bad.json'].map((name) => join(folder, name)) as [string, string]
    writeFileSync(good, design('good', 0.5))
    writeFileSync(bad, design('bad', 5))
    const { code, out, err } = await pacta(['check', good, bad], QUIRKS)
    expect([code, out]).toEqual([2, `${good}: valid; a design, Quorum 0.5\n`])
    expect(err).toMatch(/bad\.json > design\.escalation\.quorum: expected a number from 0 to 1 \(share\), got 5; /)
  })
})
