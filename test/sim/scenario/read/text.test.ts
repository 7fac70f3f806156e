import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Findings, type Problem } from '../../../../sim/problems/index.ts'
import { BOUNDS, scanText } from '../../../../sim/scenario/read/text.ts'

function scan(text: string): { readonly json: boolean; readonly problems: readonly Problem[] } {
  const findings = new Findings()
  return { json: scanText(text, findings), problems: findings.all() }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the text of a scenario file', () => {
  it('is taken whenever JSON.parse takes it', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t')
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), spaces, (value, space) => {
        expect(scan(JSON.stringify(value, null, space))).toMatchObject({ json: true, problems: [] })
      }),
    )
  })

  it('is refused whenever JSON.parse refuses it', () => {
    // Pieces of JSON in any sequence: mostly not JSON, sometimes so.
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\\n',
      '\\u00e9',
      '\\u00',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\n',
      '\u0001',
      '//',
      "'",
      '\u00a0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('')
        expect([text, scan(text).json]).toEqual([text, parses(text)])
      }),
      { numRuns: 20_000 },
    )
  })

  it('one cut or changed character at a time: taken or refused as by JSON.parse', () => {
    const text = '{"a": [1, -0.5e+3, {"b\\u0041": null}], "c": [true, "x\\"y"]}'
    for (let i = 0; i < text.length; i++) {
      for (const put of ['', ',', '"', '}', '0', '\\']) {
        const broken = text.slice(0, i) + put + text.slice(i + 1)
        expect([broken, scan(broken).json]).toEqual([broken, parses(broken)])
      }
    }
  })

  it('is told line and column of the first fault', () => {
    expect(scan('{\n  "a": 1,\n  "b" 2\n}').problems).toMatchObject([{ place: 'line 3, column 7', rule: 'a colon after the key' }])
    expect(scan('').problems).toMatchObject([{ place: 'line 1, column 1', cure: 'the file is empty' }])
    expect(scan('[1').problems).toMatchObject([{ value: 'the end of the text', cure: 'close the open bracket' }])
  })

  it('may not have a key twice, however it is written', () => {
    const { json, problems } = scan('{"a": {"x": 1,\n"\\u0078": 2}, "b": [{}, {"y": 1, "y": 1}]}')
    expect(json).toBe(true)
    expect(problems.map(({ place }) => place)).toEqual(['a.x', 'b[1].y'])
    expect(problems[0]!.cure).toContain('line 2')
  })

  it('may be of any depth and length without harm', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(scan(deep)).toMatchObject({ json: false, problems: [{ rule: 'at most 32 levels of brackets' }] })
    expect(scan('{"a":'.repeat(1000)).json).toBe(false)
    const long = `[${'0,'.repeat(1_000_000)}0]`
    expect(scan(long)).toMatchObject({ json: false, problems: [{ rule: 'at most 500000 values in the file' }] })
    expect(scan(' '.repeat(BOUNDS.characters + 1)).problems[0]!.rule).toBe('at most 5000000 characters')
    const almost = BOUNDS.characters - 2
    expect(scan(`"${'\\n'.repeat(almost / 2)}"`).json).toBe(true)
    expect(scan(`"${'x'.repeat(almost)}`).json).toBe(false)
    expect(scan('9'.repeat(almost)).json).toBe(true)
    expect(scan(' '.repeat(almost)).json).toBe(false)
    const twice = `{${'"a":0,'.repeat(400_000)}"a":0}`
    expect(scan(twice).problems).toHaveLength(201)
  })
})
