/** A docket from a table of judgments. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { pacta } from '../fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-judgments-'))
afterAll(() => rmSync(folder, { recursive: true }))
const library = bundledLibrary()
const run = (...words: readonly string[]) => pacta(words, { library })
const table = (name: string, ...lines: readonly string[]) => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return join(folder, name)
}

describe('pacta generate docket --judgments', () => {
  it('makes a docket of the lines: several of one id are one judgment, what is blank has its usual value', async () => {
    const csv = table(
      'j.csv',
      'id,respondent,claimants,judgment,kind,cost,source,title,deadline,obligation,months',
      'maritime,NIC,COL,2012-11,cease,0.004,"ICJ, 19 November 2012",Territorial Dispute,6,"Stop, at once",6',
      'whaling,JPN,AUS NZL,2014-03,cease,0.001,"ICJ, 31 March 2014",,,,3',
      'whaling,JPN,AUS NZL,2014-03,reform,0.0005,"ICJ, 31 March 2014",,,,',
    )
    const out = join(folder, 'docket.json')
    const { code, err } = await run('generate', 'docket', '--court', 'icj', '--judgments', csv, '--out', out)
    expect([code, err]).toEqual([0, `next: pacta check ${out}, and pacta run ${out}\n`])
    const { cases, start, world, evidence } = JSON.parse(readFileSync(out, 'utf8'))
    expect([start, world.table, cases.length]).toEqual(['2012-11', 'world-2012', 2])
    expect(cases[0]).toMatchObject({ title: 'Territorial Dispute', judgment: 0, deadline: 6, roles: { COL: 'supporter' } })
    expect(cases[1]).toMatchObject({ title: 'Australia and New Zealand v. Japan', judgment: 16, deadline: 12, claimants: ['AUS', 'NZL'] })
    expect(cases[1].obligations.map(({ duration, capacityDemand }: { [key: string]: number }) => [duration, capacityDemand])).toEqual([
      [3, 0.3],
      [12, 0.3],
    ])
    expect(evidence['cases[1].obligations[0]'].source).toBe('ICJ, 31 March 2014')
    expect((await run('check', out)).out).toContain('valid; 2 cases')
    expect((await run('run', out, '--worlds', '2')).code).toBe(0)
  })

  it.each(['echr', 'eu', 'wto', 'icj'])('has the ladder of the court: %s', async (court) => {
    const csv = table(
      `${court}.csv`,
      'id,respondent,judgment,kind,cost,source',
      'one,POL,2015-01,reform,0.001,A file',
      'two,GRC,2014-01,pay,0.001,A file',
    )
    const out = join(folder, `${court}.json`)
    expect((await run('generate', 'docket', '--court', court, '--judgments', csv, '--out', out)).code).toBe(0)
    expect((await run('check', out)).code).toBe(0)
  })

  it('reports a month that no calendar has', async () => {
    const csv = table(
      'month.csv',
      'id,respondent,judgment,kind,cost,source',
      'one,NIC,2004-13,cease,0.001,x',
      'two,COL,2004-05,cease,0.001,x',
    )
    const { code, err } = await run('generate', 'docket', '--court', 'icj', '--judgments', csv)
    expect([code, err]).toEqual([
      2,
      `${csv} > line 2, judgment: expected a month as YYYY-MM, got "2004-13"; write 2004-09 for September 2004\n`,
    ])
  })

  it('reports every bad line with its line and what to do', async () => {
    const csv = table(
      'bad.csv',
      'id,respondent,claimants,judgment,kind,cost,source',
      'one,Nicaragua,COL,Nov 2012,stop,"0,004",x',
      'two,JPN,JPN,2014-03,cease,,',
      'two,JPN,AUS,2014-04,cease,0.1,x',
    )
    const { code, err } = await run('generate', 'docket', '--court', 'icj', '--judgments', csv, '--cases', '3')
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toEqual([
      '--cases: expected a number of drawn cases, got one beside --judgments; leave it out: the table has the cases',
      `${csv} > line 2, judgment: expected a month as YYYY-MM, got "Nov 2012"; write 2004-09 for September 2004`,
      `${csv} > line 2, respondent: expected the ISO code of a state of 2014, got "Nicaragua"; did you mean NIC?`,
      `${csv} > line 2, kind: expected one of cease, pay, reform, release, remedy, got "stop"; write one of these`,
      `${csv} > line 2, cost: expected a number from 0 to 1 (share of GDP per year), got "0,004"; write a point, not a comma`,
      `${csv} > line 3, claimants: expected states other than the respondent, got "JPN"; remove it`,
      `${csv} > line 3, source: expected a text, got a blank; cite where the line comes from`,
      `${csv} > line 3, cost: expected a number from 0 to 1 (share of GDP per year), got a blank; gauge it by the bands in the README`,
      `${csv} > line 4, claimants: expected the same as on line 3, of the same judgment, got "AUS"; write "JPN"`,
      `${csv} > line 4, judgment: expected the same as on line 3, of the same judgment, got "2014-04"; did you mean "2014-03"?`,
    ])
    expect((await run('generate', 'docket', '--court', 'icj', '--judgments', join(folder, 'none.csv'))).err).toContain(
      'expected a table of judgments, got no file',
    )
  })
})
