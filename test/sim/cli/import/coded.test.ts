/** Tables of coded cases into a scenario, and from there to a score. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { pacta } from '../fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-coded-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const library = bundledLibrary()
const run = (...words: readonly string[]) => pacta(words, { library })
const table = (name: string, ...lines: readonly string[]) => {
  writeFileSync(at(name), `${lines.join('\n')}\n`)
  return at(name)
}
const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))

describe('pacta import milestones', () => {
  it('puts what happened into a scenario, by date, and history scores it', async () => {
    await run('new', at('case.json'), '--start', '2012-11')
    const csv = table(
      'm.csv',
      'date;label;compliance;confidence;source',
      '2013-09;Ships are sent back;0.2;recalled;"A newspaper; of the day"',
      '2012-11;Judgment;0;verified;judgment',
    )
    const { code, err } = await run('import', 'milestones', csv, '--into', at('case.json'), '--out', at('coded.json'))
    expect([code, err]).toEqual([0, `coded: 2 milestones\nreplaced: 2012-11 Judgment\nnext: pacta history ${at('coded.json')}\n`])
    const { milestones } = read('coded.json').cases[0]
    expect(milestones.map(({ date, compliance, confidence }: { [key: string]: unknown }) => [date, compliance, confidence])).toEqual([
      ['2012-11', 0, 'verified'],
      ['2013-09', 0.2, 'recalled'],
      ['2014-11', 0.5, 'recalled'],
    ])
    expect((await run('history', at('coded.json'), '--worlds', '2')).out).toMatch(/^case +2 /m)
  })

  it('reports every bad line with its line and what to do', async () => {
    const csv = table(
      'bad.csv',
      'case,date,label,compliance,confidence,source',
      'kavale,2019-13,,1.5,sure,',
      'kavala,2018-01,Before,"0,5",verified,nobody',
      'kavala,2020-01',
    )
    const { code, err } = await run('import', 'milestones', csv, '--into', 'kavala-2019', '--year', '2019')
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toEqual([
      '--year: expected no year for milestones, got "2019"; leave it out',
      `${csv} > line 4: expected 6 cells as in the header, got 2; quote cells that hold a comma, or add the missing ones`,
      `${csv} > line 2, case: expected the id of a case of the scenario, got "kavale"; did you mean "kavala"?`,
      `${csv} > line 2, date: expected a month as YYYY-MM, got "2019-13"; write 2004-09 for September 2004`,
      `${csv} > line 2, compliance: expected a number from 0 to 1, got "1.5"; write a share, as 0.5`,
      `${csv} > line 2, label: expected a text, got a blank; say what happened`,
      `${csv} > line 2, confidence: expected one of verified, recalled, got "sure"; write one of these`,
      `${csv} > line 2, source: expected a text, got a blank; cite where it is told`,
      `${csv} > line 3, date: expected a month from 2019-12 on, when the scenario starts, got 2018-01; ` +
        'let the scenario start earlier, or remove it',
      `${csv} > line 3, compliance: expected a number from 0 to 1, got "0,5"; write a point, not a comma`,
      `${csv} > line 3, source: expected a citation, or a key of "sources" of the scenario, got "nobody"; write it out`,
    ])
  })

  it('reads the letters of tables saved as Windows-1252, and refuses a milestone that stands there twice', async () => {
    const head = 'date,label,compliance,confidence,source\n'
    const line = '2020-12,M\u00fcller,,recalled,A newspaper of the day\n'
    writeFileSync(at('w.csv'), Buffer.from(head + line, 'latin1'))
    expect((await run('import', 'milestones', at('w.csv'), '--into', 'kavala-2019', '--out', at('w.json'))).code).toBe(0)
    expect(readFileSync(at('w.json'), 'utf8')).toContain('"M\u00fcller"')
    writeFileSync(at('w2.csv'), head + line + line)
    const { code, err } = await run('import', 'milestones', at('w2.csv'), '--into', 'kavala-2019')
    expect([code, err]).toEqual([
      2,
      `${at('w2.csv')} > line 3, label: expected each milestone once, got "M\u00fcller" of 2020-12 again, after line 2; ` +
        'remove one of the two\n',
    ])
  })
})

describe('pacta import roles', () => {
  it('puts roles, stakes and patrons into a scenario with their source, and names what gave way', async () => {
    const csv = table('r.csv', 'state,role,stake,patron,source', 'HUN,patron,,0.5,A memo of 2020', 'JPN,supporter,0.1,,A memo of 2020')
    const { code, err } = await run('import', 'roles', csv, '--into', 'kavala-2019', '--out', at('roles.json'))
    expect([code, err]).toEqual([0, `coded: 4 numbers\nreplaced: patrons.HUN\nnext: pacta run ${at('roles.json')}\n`])
    const { cases, evidence } = read('roles.json')
    expect([cases[0].roles.HUN, cases[0].patrons, cases[0].stakes.JPN]).toEqual(['patron', { AZE: 0.4, HUN: 0.5 }, 0.1])
    expect(evidence['cases[0].stakes.JPN']).toEqual({ grade: 'expert', source: 'A memo of 2020' })
  })

  it('knows the states and the columns of the scenario', async () => {
    const csv = table('r2.csv', 'state,role,stake,patron,source', 'TUR,enforcer,,,A memo', 'Hungary,,,,A memo', 'ZZZ,buster,,,A memo')
    const { err } = await run('import', 'roles', csv, '--into', 'kavala-2019')
    expect(err.trimEnd().split('\n')).toEqual([
      `${csv} > line 2, state: expected a state other than the respondent, got "TUR"; remove the line`,
      `${csv} > line 3, state: expected a state of the scenario, got "Hungary"; did you mean HUN?`,
      `${csv} > line 3, role: expected a role, a stake or a readiness to shield, got three blanks; fill in one of them, or remove the line`,
      `${csv} > line 4, state: expected a state of the scenario, got "ZZZ"; add it to world.keep of the scenario first`,
    ])
    const twice = table('r4.csv', 'state,role,source', 'HUN,patron,A memo', 'HUN,buster,A memo')
    expect((await run('import', 'roles', twice, '--into', 'kavala-2019')).err).toBe(
      `${twice} > line 3, state: expected one line for each state of a case, got HUN again, after line 2; put the two together\n`,
    )
    const odd = table('r3.csv', 'stat,role,role', 'HUN,patron,patron')
    expect((await run('import', 'roles', odd, '--into', 'kavala-2019')).err.trimEnd().split('\n')).toEqual([
      `${odd} > line 1: expected columns case, state, role, stake, patron, source, got "stat"; did you mean "state"?`,
      `${odd} > line 1: expected each column once, got "role" again; remove one of the two`,
      `${odd} > line 1: expected a column state, got none; add it: id of a state of the scenario`,
      `${odd} > line 1: expected a column source, got none; add it: where the line comes from`,
    ])
    expect((await run('import', 'roles')).err.trimEnd().split('\n')).toEqual([
      'pacta import roles: expected one table, got none',
      'pacta import roles: expected a scenario to put it into, got none; write --into <scenario>',
    ])
  })
})
