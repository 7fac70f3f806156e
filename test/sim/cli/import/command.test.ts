import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { ENGINE } from '../../../../sim/index.ts'
import { pacta, type Quirks } from '../fake-host.ts'

const official = (path: string) => fileURLToPath(new URL(`../../../import/${path}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'pacta-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const library = bundledLibrary()
const run = (words: readonly string[], quirks: Quirks = {}) => pacta(['import', ...words], { library, ...quirks })
const VDEM = official('vdem/V-Dem-CY-Core-v15.csv')

describe('pacta import', () => {
  it('writes the table to standard output and what it has to say to standard error', async () => {
    const { code, out, err } = await run(['vdem', VDEM])
    expect(code).toBe(0)
    expect(out).toMatch(/^id,polyarchy\nAFG,\n/)
    expect(out).toContain('\nMEX,0.71\n')
    expect(err.split('\n')).toEqual([
      'V-Dem Institute, Varieties of Democracy, 2019',
      'read: V-Dem-CY-Core-v15.csv, 7 lines',
      expect.stringMatching(/^matched: polyarchy: 3 of 197 states; without: AFG, .* and 164 more$/),
      'left out: 1 line of other years',
      'left out: 2 lines of what is no state of the world table (PSG, SML)',
      'left out: 1 line without a number (AND)',
      expect.stringMatching(/^cite: V-Dem Institute/),
      'licence: CC BY-SA 4.0',
      `next: pacta import vdem ${VDEM} --into SCENARIO --out mine.json, or the same with --table mine/`,
      '',
    ])
  })

  it('ends with the next command as a shell takes it: the file where it is, the year that was asked for', async () => {
    const spaced = join(folder, 'Länder von A.csv')
    copyFileSync(VDEM, spaced)
    expect((await run(['vdem', spaced, '--year', '2019'])).err).toContain(
      `\nnext: pacta import vdem '${spaced}' --year 2019 --into SCENARIO --out mine.json,`,
    )
  })

  it('writes a table and its provenance beside it', async () => {
    const out = join(folder, 'democracy.csv')
    expect((await run(['vdem', VDEM, '--out', out, '--quiet'])).err).toBe('')
    expect(readFileSync(out, 'utf8')).toContain('\nMEX,0.71\n')
    const provenance = JSON.parse(readFileSync(`${out}.provenance.json`, 'utf8'))
    expect(provenance).toMatchObject({ licence: 'CC BY-SA 4.0', years: [2019, 2019], engine: ENGINE, rows: 197 })
    expect(provenance.files).toEqual([
      {
        name: 'V-Dem-CY-Core-v15.csv',
        lines: 7,
        bytes: readFileSync(VDEM).length,
        sha256: createHash('sha256').update(readFileSync(VDEM)).digest('hex'),
        encoding: 'UTF-8',
        released: 'v015.0',
      },
    ])
  })

  it('overwrites nothing unless told to', async () => {
    const out = join(folder, 'twice.csv')
    writeFileSync(`${out}.provenance.json`, 'mine')
    const refused = await run(['vdem', VDEM, '--out', out])
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/^--out: expected a new file, got .*twice\.csv\.provenance\.json, which exists/)
    expect(existsSync(out)).toBe(false)
    expect((await run(['vdem', VDEM, '--out', out, '--force'])).code).toBe(0)
    expect(readFileSync(`${out}.provenance.json`, 'utf8')).toContain('V-Dem')
  })

  it('writes provenance and table as JSON', async () => {
    const { out } = await run(['wdi', official('wdi/WDICSV.csv'), '--format', 'json', '--year', '2018'])
    const { provenance, table } = JSON.parse(out)
    expect(provenance.layout).toBe('economy.csv')
    expect(table.rows.find(([id]: readonly string[]) => id === 'DEU')).toEqual(['DEU', '3970', '82.9', '1.5'])
  })

  it('reads older encodings, and says so', async () => {
    const files = ['BACI_HS17_Y2019_V202501.csv', 'country_codes_V202001.csv'].map((name) => official(`baci/${name}`))
    const { code, err } = await run(['baci', ...files])
    expect(code).toBe(0)
    expect(err).toContain('read: country_codes_V202001.csv, 5 lines, as Windows-1252\n')
  })

  it('passes over companions with a word, and cites GeoDist where its file was read', async () => {
    const names = ['BACI_HS17_Y2019_V202501.csv', 'country_codes_V202501.csv', 'product_codes_HS17_V202501.csv', 'Readme.txt']
    const { code, err } = await run(['baci', ...names.map((name) => official(`baci/${name}`))])
    expect(code).toBe(0)
    expect(err).toContain('passed over: product_codes_HS17_V202501.csv, codes of products\npassed over: Readme.txt, notes on the release\n')
    expect(err).not.toContain('read: Readme')
    const geodist = await run(['gravity', official('gravity/dist_old_codes.csv'), '--format', 'json'])
    expect(JSON.parse(geodist.out).provenance).toMatchObject({ source: 'CEPII, GeoDist', citation: expect.stringContaining('2011') })
    expect(geodist.err).toMatch(
      /^CEPII, GeoDist\n[\s\S]*cite: CEPII, GeoDist[\s\S]*next: pacta import gravity \S*dist_old_codes\.csv --into SCENARIO [^\n]*\n$/,
    )
  })

  it('reads lines that end as on an old Mac', async () => {
    expect((await run(['vdem', official('vdem/old-mac.csv')])).out).toMatch(/\nCHL,0\.77\n[\s\S]*\nPER,0\.74\n/)
  })

  it('quotes cells that need it', async () => {
    const path = join(folder, 'gsdb.csv')
    const text = readFileSync(official('gsdb/GSDB_V4.csv'), 'utf8').replace('1,"Congo', '"1,a","Congo')
    writeFileSync(path, text)
    expect((await run(['gsdb', path])).out).toContain('\n"1,a",COD,USA,')
  })

  it('reports every problem of the arguments at once', async () => {
    const { code, out, err } = await run(['vdmm', '/nowhere.csv', folder, '--year', 'soon', '--format', 'xml', '--fast'])
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd().split('\n')).toEqual([
      '--fast: expected an option, got an unknown one; see --help',
      '--year: expected a whole number from 1800 to 2100, got "soon"',
      '--format: expected one of csv, json, got "xml"',
      expect.stringMatching(/^pacta import: expected a source: baci, gravity, .*, got "vdmm"; did you mean "vdem"\?$/),
      '/nowhere.csv: expected a file, got no file of that name; name the file that you downloaded',
      `${folder}: expected a file, got a folder; name a file in it`,
    ])
  })

  it.each([
    [[], 'pacta import: expected a source'],
    [['ties'], 'pacta import ties: expected the sheet of ties4-1.xls, saved as CSV, got no file'],
    [['unga', official('broken/empty.csv')], 'expected a table, got an empty file'],
    [['unga', official('broken/page.csv')], 'expected a table as text, got a web page'],
    [['unga', official('broken/lfs-pointer.csv')], 'expected a table as text, got a pointer to a file, not the file; download'],
    [['unga', official('broken/old-stata.dta')], 'expected a table as text, got a Stata file; download the CSV instead'],
  ])('%j: exit 2 and what to do', async (words, problem) => {
    const { code, out, err } = await run(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(problem)
  })

  it.each([
    ['zip', [0x50, 0x4b, 3, 4], 'an archive or a workbook; unpack it, or save its sheet as CSV (UTF-8)'],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0], 'an Excel workbook'],
    ['gz', [0x1f, 0x8b], 'a file compressed with gzip; unpack it'],
    ['rds', [0x1f, 0x8b], 'a file of R; download the CSV instead, or in R: write.csv'],
    ['RData', [0x52, 0x44, 0x58, 0x33, 0x0a], 'a file of R'],
    ['dta', [...Buffer.from('<stata_dta><header>')], 'a Stata file'],
    ['dta', [0x71, 1, 1, 0], 'a Stata file'],
    ['txt', [0xff, 0xfe, 65, 0], 'text in UTF-16'],
    ['txt', [...Buffer.from('country,year\n', 'utf16le')], 'text in UTF-16'],
    ['html', [...Buffer.from('\n <HTML><body>')], 'a web page'],
    ['json', [...Buffer.from('\uFEFF{"a": 1}')], 'a JSON file'],
    ['bin', [65, 44, 66, 10, 0, 1, 2, 3], 'bytes that are no text'],
  ])('tells a .%s from a table', async (ending, bytes, problem) => {
    const path = join(folder, `download.${ending}`)
    writeFileSync(path, Uint8Array.from(bytes))
    const { code, err } = await run(['wdi', path])
    expect(code).toBe(2)
    expect(err).toBe(`${path}: expected a table as text, got ${err.split(', got ')[1]}`)
    expect(err).toContain(problem)
  })

  it('tells every broken line, and what it counted before', async () => {
    const { code, err } = await run(['baci', official('broken/baci-numbers.csv'), official('baci/country_codes_V202501.csv')])
    expect(code).toBe(2)
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => /line \d+: expected/.exec(line)?.[0]),
    ).toEqual([2, 3, 4, 5].map((line) => `line ${line}: expected`))
    const none = await run(['vdem', VDEM, '--year', '1900'])
    expect(none.err).toBe(
      'left out: 7 lines of other years\n--year: expected lines for 1900, got 2018 to 2019; choose a year that the files have\n',
    )
  })

  it('lets no byte of a file steer the terminal', async () => {
    const { code, err } = await run(['vdem', official('broken/steering.csv')])
    expect(code).toBe(2)
    expect(err).toContain('got "country_text_id,year,v2x_\\u001b[2J\\u009b31m"')
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })

  it('writes nothing when interrupted', async () => {
    const out = join(folder, 'never.csv')
    const { code, err } = await run(['vdem', VDEM, '--out', out], {
      onInterrupt(listener) {
        listener(130)
        return () => {}
      },
    })
    expect([code, err]).toEqual([130, 'interrupted: nothing was written\n'])
    expect(existsSync(out)).toBe(false)
  })

  it('lists the sources in its help', async () => {
    const { out } = await run(['--help'])
    for (const id of ['baci', 'gravity', 'wdi', 'wgi', 'unga', 'vdem', 'gsdb', 'ties']) {
      expect(out).toMatch(new RegExp(`^  ${id} +\\S`, 'm'))
    }
  })
})
