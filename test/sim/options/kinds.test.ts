import { describe, expect, it } from 'vitest'
import { type CommandOption, declared, helpOf, kind, type Misfit } from '../../../sim/options/index.ts'

/** What the texts come to, and what is wrong with them. */
function read<T>(option: CommandOption<T>, ...texts: readonly string[]) {
  const misfits: Misfit[] = []
  return { value: option.read(texts, (misfit) => misfits.push(misfit)), misfits }
}

describe('a whole number', () => {
  const option = kind.whole({ name: 'worlds', words: 'replicates; at most', range: [2, 90], otherwise: 7 })

  it('is the one given last', () => {
    expect(read(option, '3', '90')).toEqual({ value: 90, misfits: [] })
  })

  it('may have commas, as the help has them', () => {
    const many = kind.whole({ name: 'worlds', words: 'replicates', range: [1, 1_000_000], otherwise: 1000 })
    expect(helpOf(many)).toBe('replicates, 1 to 1,000,000 (default: 1,000)')
    expect(read(many, '20,000')).toEqual({ value: 20_000, misfits: [] })
    expect(read(many, '2,00').misfits).toHaveLength(1)
  })

  it.each(['1', '91', '-3', '3.5', '1e2', '', 'x'])('%j is none: told, and the default counts', (text) => {
    const { value, misfits } = read(option, text)
    expect([value, misfits.map(({ rule }) => rule)]).toEqual([7, ['a whole number from 2 to 90']])
  })

  it('has its range before the first semicolon of its help', () => {
    expect(helpOf(option)).toBe('replicates, 2 to 90; at most (default: 7)')
    expect(helpOf(kind.whole({ name: 'world', words: 'replicate', range: [0, 2 ** 31 - 1], otherwise: 0 }))).toBe(
      'replicate, from 0 (default: 0)',
    )
  })
})

describe('one of some words', () => {
  it('is told with what it may be, and with what may have been meant', () => {
    const option = kind.choice({ name: 'court', words: 'court of a docket', among: ['echr', 'eu', 'wto'], otherwise: null })
    expect(helpOf(option)).toBe('court of a docket: echr, eu or wto')
    expect(read(option, 'eu')).toEqual({ value: 'eu', misfits: [] })
    const misfit = { rule: 'one of echr, eu, wto', value: '"ehcr"', cure: 'did you mean "echr"?' }
    expect(read(option, 'ehcr')).toEqual({ value: null, misfits: [misfit] })
  })

  it('fits the ending of the file, or is a slip', () => {
    const option = declared.format(['table', 'json', 'csv'])
    const cure = (name: string, format: string, given = true) => declared.endingProblem(name, format, option, given)?.cure
    expect([cure('a.json', 'json'), cure('a.txt', 'csv'), cure('a', 'table'), cure('b.json/a', 'csv')]).toEqual(Array(4).fill(undefined))
    expect(cure('a.json', 'csv')).toBe('leave out --format for json, or end it in .csv')
    expect(cure('a.JSON', 'table')).toBe('leave out --format for json, or choose another ending')
    expect(declared.endingProblem('a.ndjson', 'table', option, false)).toEqual({
      rule: 'the ending of a format: table, json or csv',
      value: '"a.ndjson"',
      cure: 'give --format, and another ending',
    })
  })

  it('may follow from another option: the format from the ending of the file', () => {
    const format = declared.format(['table', 'json', 'csv'])
    const by = (out: string) => format.otherwise((name) => (name === 'out' ? out : undefined))
    expect([by('a/x.json'), by('x.csv'), by('x.ndjson'), by('x'), by('.csv'), by('a.csv/x')]).toEqual([
      ...['json', 'csv', 'table'],
      ...['table', 'table', 'table'],
    ])
  })
})

describe('settings', () => {
  it('set each path once', () => {
    const { misfits } = read(declared.settings(), 'months=20', 'seed=a', 'months=30')
    expect(misfits).toEqual([{ rule: 'each path once', value: '"months" 2 times', cure: 'leave out all but one' }])
    expect(read(declared.settings(), 'months=20', 'seed=a').misfits).toEqual([])
  })
})

describe('some of the things known by name', () => {
  it('come one by one or with commas between; each unknown one is told', () => {
    const option = declared.off()
    expect(read(option, 'reputation,evasion', 'coalition').value).toEqual(['reputation', 'evasion', 'coalition'])
    const { value, misfits } = read(option, 'reputatoin,evasion', 'zzz')
    expect(value).toEqual(['evasion'])
    expect(misfits.map(({ value: text, cure }) => [text, cure.slice(0, 9)])).toEqual([
      ['"reputatoin"', 'did you m'],
      ['"zzz"', 'there are'],
    ])
  })
})

describe('a text', () => {
  it('has a length where one is set', () => {
    expect(read(declared.seed(), 'tin')).toEqual({ value: 'tin', misfits: [] })
    for (const text of ['', 'x'.repeat(121)])
      expect(read(declared.seed(), text)).toMatchObject({ value: null, misfits: [{ rule: 'a text of 1 to 120 characters' }] })
    expect(read(declared.design(), '').value).toBe('')
  })
})
