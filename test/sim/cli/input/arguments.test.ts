/** What is wrong with a command line is told at once, all of it: options, operands, files. */
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../../sim/cli/index.ts'
import { pacta } from '../fake-host.ts'

/** Places of the problems of a command line, in the sequence in which they are told. */
async function placesOf(...words: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await pacta(words)
  expect([code, out]).toEqual([2, ''])
  const lines = err.trimEnd().split('\n')
  for (const line of lines) expect(line).toMatch(/^[^:]+: expected .+, got .+/)
  return lines.map((line) => line.split(':')[0]!)
}

/** For each command with options: a line with as much wrong as it can have, and the places that must be told of. */
const WRONG: { readonly [command: string]: readonly [line: string, places: readonly string[]] } = {
  run: [
    'small more --worlds 0 --from -1 --record all --case none --set nope=1 --out /none/x',
    ['pacta run', '--worlds', '--from', '--record', '--case', '--set', '--out'],
  ],
  compare: [
    'small more --worlds 1 --off-a x --case none --set-b nope=1 --design none --format xml',
    ['pacta compare', '--worlds', '--off-a', '--case', '--set-b', 'none', '--format'],
  ],
  attribute: [
    'small more --worlds 1 --outcome x --permutations 1 --mechanisms x --case none --design none',
    ['pacta attribute', '--worlds', '--outcome', '--permutations', '--mechanisms', '--case', 'none'],
  ],
  explain: [
    'small more --state X --month 99 --world -1 --case none --set nope=1',
    ['pacta explain', '--state', '--month', '--world', '--case', '--set'],
  ],
  stability: [
    'small more --horizon 601 --month 99 --world -1 --case none --off coalition',
    ['pacta stability', '--horizon', '--month', '--world', '--case', '--off'],
  ],
  sources: ['small more --only nope --format xml --out /none/x', ['pacta sources', '--only', '--format', '--out']],
  claims: ['more --worlds 1 --only 99 --seed= --workers 0', ['pacta claims', '--worlds', '--only', '--seed', '--workers']],
  facts: ['more --worlds 1 --only 99 --seed= --workers 0', ['pacta facts', '--worlds', '--only', '--seed', '--workers']],
  calibrate: ['more --worlds 1 --only 99 --waves 1 --seed=', ['pacta calibrate', '--worlds', '--only', '--waves', '--seed']],
  new: [
    'case.txt more --respondent XXX --claimant YYY --start 2001 --force=1',
    ['pacta new', '--respondent', '--claimant', '--start', '--force'],
  ],
  list: ['bodies --on 2017', ['pacta list', '--on']],
  check: ['none other --table /none', ['none', 'other', '--table']],
  world: ['small more --part x --format xml --out /none/x --table /none', ['pacta world', '--part', '--format', '--out', '--table']],
  history: ['none --worlds 1 --seed= --format xml', ['none', '--worlds', '--seed', '--format']],
  generate: ['more --states 3 --cases 99 --court x --seed=', ['pacta generate', '--states', '--cases', '--court', '--seed']],
  import: ['none /none/file --year 3 --format xml --out /none/x', ['pacta import', '/none/file', '--year', '--format', '--out']],
}

describe('a command line with much wrong', () => {
  it.each(COMMANDS.filter(({ options }) => Object.keys(options).length > 0).map(({ name }) => [name]))(
    'of pacta %s is told of all of it at once',
    async (name) => {
      const [line, places] = WRONG[name]!
      expect([...new Set(await placesOf(name, ...line.split(' ')))].sort()).toEqual([...places].sort())
    },
  )

  it.each([
    ['list', 'x', 'y', '--foo'],
    ['columns', 'x', 'y', '--foo'],
    ['glossary', 'x', 'y', '--foo'],
  ])('of pacta %s names every operand and every option', async (...words) => {
    const { err } = await pacta(words)
    for (const part of ['--foo: ', 'x', 'y', `pacta ${words[0]}: `]) expect(err).toContain(part)
  })

  it('says that arms are the same whatever else is wrong, but not where an arm could not be made', async () => {
    expect(await placesOf('compare', 'small', '--worlds', '1')).toEqual(['--worlds', 'pacta compare'])
    expect(await placesOf('compare', 'small', '--worlds', '1', '--off-b', 'x')).toEqual(['--off-b', '--worlds'])
    expect(await placesOf('attribute', 'small', '--off-b', 'reputation', '--mechanisms', 'x', '--worlds', '1')).toEqual([
      ...['--worlds', '--mechanisms'],
    ])
  })
})

describe('an odd word', () => {
  it.each([
    ['run small --out=', '--out: expected a text of 1 to 4,096 characters, got ""'],
    ['run small --quiet=yes', '--quiet: expected no value, got "yes"; write --quiet'],
    ['run small -- --worlds 3', '--worlds: expected an option, got one after --; write it before, or leave out --'],
    ['run small --worlds NaN', '--worlds: expected a whole number from 1 to 1,000,000, got "NaN"'],
    ['run small --worlds 1e3', '--worlds: expected a whole number from 1 to 1,000,000, got "1e3"'],
    [`run ${'n'.repeat(300)}`, `${'n'.repeat(300)}: expected a scenario file, got a name that is too long (ENAMETOOLONG)`],
    ['run ', '"": expected a scenario file or a bundled scenario, got no file of that name; bundled are small'],
    ['run a\nb', 'a\\u000ab: expected a scenario file or a bundled scenario, got no file of that name; bundled are small'],
    ['run \u001b[31m', '\\u001b[31m: expected a scenario file or a bundled scenario, got no file of that name; bundled are small'],
    ['import vdem ', '"": expected a file, got no file of that name; name the file that you downloaded'],
  ])('in %j is one line', async (line, problem) => {
    const { code, err } = await pacta(line.split(' '))
    expect([code, err]).toEqual([2, `${problem}\n`])
  })
})

describe('an option that is given twice', () => {
  it('is a problem that names both values', async () => {
    const { code, err } = await pacta(['run', 'small', '--worlds', '10', '--worlds=20'])
    expect([code, err]).toEqual([2, '--worlds: expected one value, got "10" and "20"; leave out all but one\n'])
  })

  it.each(
    COMMANDS.flatMap(({ name, options }) =>
      Object.values(options)
        .filter(({ value }) => value !== null)
        .map((option) => [name, option.name, option.repeats] as const),
    ),
  )('pacta %s --%s may repeat: %s is kept to', async (name, option, repeats) => {
    const docket = name === 'generate' && option !== 'states' ? ['docket'] : []
    const { err } = await pacta([name, ...docket, `--${option}`, 'b=1', `--${option}`, 'c=1'])
    expect(err.includes(`--${option}: expected one value, got "b=1" and "c=1"`)).toBe(!repeats)
  })
})
