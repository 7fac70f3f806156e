/** From official files to a run: into a scenario, and into a world table of one's own. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { pacta } from '../fake-host.ts'

const newer = (name: string) => fileURLToPath(new URL(`../../../import/newer/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'pacta-into-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const library = bundledLibrary()
const run = (...words: readonly string[]) => pacta(words, { library })
const BACI = ['baci', newer('BACI_HS22_Y2023_V202601.csv'), newer('country_codes_V202601.csv')]
const WDI = ['wdi', newer('WDICSV.csv'), '--year', '2023']

const hashOf = async (...words: readonly string[]) => /hash (\w{64})/.exec((await run('check', ...words)).out)![1]!
const digestOf = async (...words: readonly string[]) =>
  JSON.parse((await run('run', ...words, '--worlds', '4', '--format', 'json')).out).digest

describe('pacta import --into', () => {
  it('puts newer trade and newer output into Kavala, a command each: hash, ledger and result are others', async () => {
    const first = await run('import', ...BACI, '--into', 'kavala-2019', '--out', at('k1.json'))
    expect([first.code, first.out]).toEqual([0, ''])
    expect(first.err).toContain(
      'put into kavala-2019: 13 numbers\nkept from world-2019: flows of 192 states, of which the files have none\n',
    )
    expect(first.err).toContain('\nnote: the numbers are of 2023, all else is that of world-2019\n')
    expect(first.err).toMatch(/next: pacta run \S*k1\.json; where its numbers come from: pacta sources \S*k1\.json\n$/)
    const second = await run('import', ...WDI, '--into', at('k1.json'), '--out', at('k2.json'))
    expect([second.code, second.out]).toEqual([0, ''])
    const hashes = [await hashOf('kavala-2019'), await hashOf(at('k1.json')), await hashOf(at('k2.json'))]
    expect(new Set(hashes).size).toBe(3)
    const digests = [await digestOf('kavala-2019'), await digestOf(at('k1.json')), await digestOf(at('k2.json'))]
    expect(new Set(digests).size).toBe(3)
    const gdp = (await run('sources', at('k2.json'), '--only', 'states.TUR.gdp')).out
    expect(gdp.replaceAll(/\s+/g, ' ')).toMatch(
      /data, given by the scenario file, 2023: World Bank, World .* From WDICSV\.csv\. In place of 761 .* = 1,120 USD bn/,
    )
    const flow = (await run('sources', at('k2.json'), '--only', 'pairs.TUR.DEU.exports', '--format', 'json')).out
    expect(JSON.parse(flow).chapters[0].rows[0]).toMatchObject({
      value: 24,
      year: 2023,
      grade: 'data',
      source: expect.stringContaining('From BACI_HS22_Y2023_V202601.csv (release 2026-01), country_codes_V202601.csv (release 2026-01)'),
    })
  })

  it('takes the year of the world of the scenario where none is asked for', async () => {
    const { code, err } = await run('import', 'wdi', newer('WDICSV.csv'), '--into', 'kavala-2019')
    expect([code, err.split('\n')[0]]).toEqual([0, 'World Bank, World Development Indicators, 2019'])
  })

  it('names what is set by hand, overwrites nothing, and writes nothing where nothing would change', async () => {
    const mine = JSON.parse(library.read('kavala-2019'))
    writeFileSync(at('hand.json'), JSON.stringify({ ...mine, states: { ...mine.states, TUR: { gdp: 700, population: 80 } } }))
    const words = ['import', ...WDI, '--into', at('hand.json'), '--out', at('hand.json')]
    const refused = await run(...words)
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/^--out: expected a new file, got .*hand\.json, which exists; choose another name or add --force\n$/)
    const { code, err } = await run(...words, '--force')
    expect(code).toBe(0)
    expect(err).toContain('\nkept by hand: states.TUR.gdp and states.TUR.population\n')
    expect(JSON.parse(readFileSync(at('hand.json'), 'utf8')).states).toMatchObject({ TUR: { gdp: 700 }, DEU: { gdp: 4530 } })
    const none = await run(
      'import',
      'unga',
      fileURLToPath(new URL('../../../import/unga/IdealpointestimatesAll_Jun2024.csv', import.meta.url)),
      ...['--year', '2019'],
      '--into',
      'world-193',
      '--out',
      at('none.json'),
    )
    expect([none.code, existsSync(at('none.json'))]).toEqual([0, true])
  })

  it('refuses numbers that no world has, into a scenario and a table alike, and writes nothing', async () => {
    const odd = at('odd wdi.csv')
    const head = 'Country Name,Country Code,Indicator Name,Indicator Code,2019'
    writeFileSync(odd, `${head}\nPoland,POL,GDP (current US$),NY.GDP.MKTP.CD,0\n`)
    for (const target of [
      ['--into', 'kavala-2019', '--out', at('odd.json')],
      ['--table', at('odd')],
    ]) {
      const { code, err } = await run('import', 'wdi', odd, ...target)
      expect([code, err.split(';')[0]]).toEqual([
        2,
        `${odd} > economy.csv > POL.gdp: expected a number from 0.01 to 100,000 (USD bn per year), got "0"`,
      ])
    }
    expect([existsSync(at('odd.json')), existsSync(at('odd'))]).toEqual([false, false])
  })

  it('reports every problem at once', async () => {
    const gsdb = fileURLToPath(new URL('../../../import/gsdb/GSDB_V4.csv', import.meta.url))
    const { code, err } = await run('import', 'gsdb', gsdb, '--into', 'kavala-2019', '--table', at('x'), '--out', at('none/x.csv'))
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toEqual([
      `--out: expected a folder that exists, got ${at('none')}; create it first`,
      '--table: expected one of --into and --table, got both; leave out one of them',
      `--out: expected a scenario, which is JSON, with --into, got ${JSON.stringify(at('none/x.csv'))}; end its name in .json`,
      '--into: expected a source with numbers of states or pairs, got gsdb; leave it out: a table of episodes is for R or Python',
    ])
    const inline = await run('import', ...WDI, '--into', 'two-blocs')
    expect([inline.code, inline.err]).toEqual([
      2,
      '--into: expected a scenario on a world table, got two-blocs, which writes out its states; ' +
        'import into the scenario that it was written from, and then pacta world\n',
    ])
  })
})

describe('pacta import --table', () => {
  const mine = at('mine')

  it('makes a world of several imports, which run, check, compare, sources and world take', async () => {
    const first = await run('import', ...WDI, '--table', mine)
    expect([first.code, first.out]).toEqual([0, ''])
    expect(first.err).toContain(`written: ${join(mine, 'economy.csv')}, for the world world-2023\nnext: pacta run SCENARIO --table ${mine}`)
    expect((await run('import', ...BACI, '--table', mine)).code).toBe(0)
    expect(readdirSync(mine).sort()).toEqual(['economy.csv', 'economy.csv.provenance.json', 'trade.csv', 'trade.csv.provenance.json'])
    const note = `world of ${mine}: 2 tables (economy.csv of 2023, trade.csv of 2023); all else is that of world-2023`
    const result = await run('run', 'bakassi-2002', '--table', mine, '--worlds', '4')
    expect([result.code, result.err]).toEqual([0, `${note}\n`])
    const words = (text: string) => text.replaceAll(/\s+/g, ' ')
    expect(words(result.out)).toContain(`world table ${mine};`)
    expect(await hashOf('bakassi-2002', '--table', mine)).not.toBe(await hashOf('bakassi-2002'))
    const gdp = await run('sources', 'kavala-2019', '--table', mine, '--only', 'states.DEU.gdp', '--format', 'json')
    expect(JSON.parse(gdp.out).chapters[0].rows[0]).toMatchObject({
      value: 4530,
      year: 2023,
      source: expect.stringContaining('From WDICSV.csv'),
    })
    const flow = await run('sources', 'kavala-2019', '--table', mine, '--only', 'pairs.DEU.TUR.exports', '--format', 'json')
    expect(JSON.parse(flow.out).chapters[0].rows[0]).toMatchObject({ value: 30, year: 2023, source: expect.stringContaining('V202601') })
    const whole = await run('world', 'kavala-2019', '--table', mine, '--out', at('whole.json'))
    expect(whole.code).toBe(0)
    expect(await hashOf(at('whole.json'))).toBe(await hashOf('kavala-2019', '--table', mine))
    expect((await run('compare', 'bakassi-2002', '--off-b', 'reputation', '--table', mine, '--worlds', '2')).code).toBe(0)
  })

  it('writes nothing when interrupted, not even the folder', async () => {
    const onInterrupt = (listener: (code: number) => void) => {
      listener(143)
      return () => {}
    }
    const { code, err } = await pacta(['import', ...WDI, '--table', at('never')], { library, onInterrupt })
    expect([code, existsSync(at('never'))]).toEqual([143, false])
    expect(err).toMatch(/^interrupted: /)
  })

  it('overwrites no table unless told to, and tells every problem of a folder', async () => {
    const refused = await run('import', ...WDI, '--table', mine)
    expect(refused.code).toBe(2)
    expect(refused.err.trimEnd().split('\n')).toEqual(
      ['economy.csv', 'economy.csv.provenance.json'].map(
        (name) => `--table: expected a new file, got ${join(mine, name)}, which exists; choose another name or add --force`,
      ),
    )
    expect((await run('import', ...WDI, '--table', mine, '--force')).code).toBe(0)
    const odd = mkdtempSync(join(folder, 'odd-'))
    copyFileSync(join(mine, 'economy.csv'), join(odd, 'economy.csv'))
    writeFileSync(join(odd, 'economy.csv'), readFileSync(join(mine, 'economy.csv'), 'utf8').replace('\nDEU,4530,', '\nDEU,many,'))
    writeFileSync(join(odd, 'trade.csv.provenance.json'), '{}')
    writeFileSync(join(odd, 'trade.csv'), readFileSync(join(mine, 'trade.csv'), 'utf8'))
    const { code, err } = await run('run', 'kavala-2019', '--table', odd)
    expect(code).toBe(2)
    expect(err).toContain('trade.csv.provenance.json: expected the provenance that pacta import --table writes, got something else')
    rmSync(join(odd, 'trade.csv.provenance.json'))
    expect((await run('run', 'kavala-2019', '--table', odd)).err).toContain(
      `${odd}/economy.csv > DEU.gdp: expected a number from 0.01 to 100,000`,
    )
    const none = await run('run', 'kavala-2019', '--table', at('nowhere'))
    expect(none.err).toBe(
      '--table: expected a folder with tables, got no folder of that name; make one: pacta import wdi FILE --table mine/\n',
    )
  })

  it('makes a folder, but not those that it lies in', async () => {
    const { code, err } = await run('import', ...WDI, '--table', at('none/mine'))
    expect([code, err]).toEqual([2, `--table: expected a folder that exists, to make it in, got ${at('none')}; create it first\n`])
  })

  it('calls what was changed by hand an assumption, and misses a table that its provenance names', async () => {
    const own = at('changed')
    await run('import', ...WDI, '--table', own)
    const table = join(own, 'economy.csv')
    const gdp = async () => {
      const { out } = await run('sources', 'kavala-2019', '--table', own, '--only', 'states.DEU.gdp', '--format', 'json')
      return JSON.parse(out).chapters[0].rows[0]
    }
    expect(await gdp()).toMatchObject({ grade: 'data', value: 4530 })
    writeFileSync(table, readFileSync(table, 'utf8').replace('\nDEU,4530,', '\nDEU,5000,'))
    const changed = `${table}, changed by hand since. Before: World Bank`
    expect(await gdp()).toMatchObject({ grade: 'assumption', value: 5000, source: expect.stringContaining(changed) })
    rmSync(table)
    const { code, err } = await run('check', 'kavala-2019', '--table', own)
    expect([code, err.trimEnd().split('\n').at(-1)]).toEqual([
      2,
      `${table}: expected the table of economy.csv.provenance.json, got no file of that name; import it again with --force`,
    ])
    expect((await run('import', ...WDI, '--table', own, '--force')).code).toBe(0)
    expect(await gdp()).toMatchObject({ grade: 'data', value: 4530 })
  })
})
