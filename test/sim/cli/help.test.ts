/** What help shows is what a command does: what it marks as required, and its examples. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROGRAM_EXAMPLES } from '../../../sim/cli/help.ts'
import { bundledLibrary } from '../../../sim/cli/host/library.ts'
import { COMMANDS } from '../../../sim/cli/index.ts'
import { libraryOf, pacta, type Quirks, SMALL } from './fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-help-'))
const official = fileURLToPath(new URL('../../import/', import.meta.url))
beforeAll(() => {
  writeFileSync(join(folder, 'small.json'), JSON.stringify(SMALL))
  writeFileSync(join(folder, 'mine.json'), bundledLibrary().read('hirst-2005'))
  writeFileSync(join(folder, 'milestones.csv'), 'date,label,compliance,confidence,source\n2020-01,Nothing,0,recalled,A newspaper\n')
  writeFileSync(join(folder, 'judgments.csv'), 'id,respondent,judgment,kind,cost,source\none,NIC,2012-11,cease,0.001,A file\n')
  for (const source of ['baci', 'wdi', 'vdem']) {
    for (const file of readdirSync(join(official, source))) copyFileSync(join(official, source, file), join(folder, file))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NO_THREADS = 'no threads'
/** The run stops where long work would begin: everything has been read by then. */
const noThreads: Quirks = {
  library: libraryOf('kavala-2019'),
  pool() {
    throw new Error(NO_THREADS)
  },
}

describe('usage', () => {
  /** What each command needs at least; operands first, then options with their values. */
  const LEAST: { readonly [command: string]: readonly [operands: readonly string[], options: readonly (readonly string[])[]] } = {
    check: [['small.json'], []],
    new: [['fresh.json'], []],
    run: [['small.json'], []],
    compare: [['small.json'], []],
    sources: [['small.json'], []],
    attribute: [['small.json'], []],
    world: [['small.json'], []],
    explain: [
      ['small.json'],
      [
        ['--state', 'BBB'],
        ['--month', '3'],
      ],
    ],
    stability: [['small.json'], [['--month', '3']]],
    import: [['vdem', 'V-Dem-CY-Core-v15.csv'], []],
  }
  /** An arm that differs is one option or another, which usage cannot say. */
  const BESIDES: { readonly [command: string]: readonly string[] } = {
    compare: ['--off-b', 'reputation'],
    attribute: ['--off-b', 'reputation'],
  }

  it.each(COMMANDS.map((command) => [command.name, command] as const))('of pacta %s marks what it needs', async (name, command) => {
    const [operands, options] = LEAST[name] ?? [[], []]
    const codeOf = async (some: readonly string[], more: readonly (readonly string[])[]) => {
      const words = [
        name,
        ...some.map((word) => (word.includes('.') ? join(folder, word) : word)),
        ...more.flat(),
        ...(BESIDES[name] ?? []),
      ]
      const { code, err } = await pacta(words, noThreads)
      return err.includes(NO_THREADS) ? 0 : code
    }
    expect(await codeOf(operands, options)).toBe(0)
    for (const at of operands.keys()) expect(await codeOf(operands.toSpliced(at, 1), options)).toBe(2)
    for (const at of options.keys()) expect(await codeOf(operands, options.toSpliced(at, 1))).toBe(2)
    // Explain needs a state, or a vote in its place, so that neither is marked.
    const always = options.filter(([option]) => name !== 'explain' || option !== '--state')
    const required = always.map(
      ([option]) => `${option} <${Object.values(command.options).find((one) => `--${one.name}` === option)?.value}>`,
    )
    const marked = command.operands.filter(([operand]) => operand.startsWith('<'))
    expect(marked.length).toBe(operands.length)
    const usage = ['Usage: pacta', name, '[options]', ...required, ...command.operands.map(([operand]) => operand)].join(' ')
    expect((await pacta([name, '--help'])).out.split('\n')[0]).toBe(usage)
  })
})

describe('the examples', () => {
  /** Long work made short. */
  const SHORT: { readonly [command: string]: readonly string[] } = {
    run: ['--worlds', '2'],
    compare: ['--worlds', '2'],
    attribute: ['--worlds', '2', '--permutations', '2'],
    claims: ['--worlds', '2', '--only', '1'],
    facts: ['--worlds', '2', '--only', '1'],
    history: ['--worlds', '2'],
    calibrate: ['--worlds', '2', '--waves', '5', '--only', '1'],
  }
  /** Commands that run every scenario of the library have a small one. */
  const SMALLER: { readonly [command: string]: readonly string[] } = {
    calibrate: ['kavala-2019'],
    facts: ['kavala-2019'],
    history: ['kavala-2019', 'hirst-2005'],
  }
  const lines = [...PROGRAM_EXAMPLES, ...COMMANDS.flatMap(({ examples }) => examples)].map(([line]) => line)

  /** The words of a line, with its long work made short and its files in the folder. */
  function words(line: string): readonly string[] {
    const [name = '', ...rest] = line.split(' ')
    const short = SHORT[name] ?? []
    const given = rest.filter(
      (word, at) => !short.includes(word) && !(short.includes(rest[at - 1] ?? '') && rest[at - 1]!.startsWith('--')),
    )
    return [name, ...[...given, ...short].map((word) => (/^\w[\w-]*(\.(json|csv)|\/)$/.test(word) ? join(folder, word) : word))]
  }

  it('are of their own command, and every command has one', () => {
    for (const { name, examples } of COMMANDS) {
      expect(examples.length).toBeGreaterThan(0)
      for (const [line] of examples) expect(line.split(' ')[0]).toBe(name)
    }
    expect(words('run a.json --worlds 5000 --seed x')).toEqual(['run', join(folder, 'a.json'), '--seed', 'x', '--worlds', '2'])
  })

  it.each([...new Set(lines)])('pacta %s', async (line) => {
    const [name = ''] = line.split(' ')
    const ids = SMALLER[name]
    const { code, err, out } = await pacta([...words(line), ...(/--out|--table|^new /.test(line) ? ['--force'] : [])], {
      library: ids === undefined ? bundledLibrary() : libraryOf(...ids),
    })
    expect([code, code === 0 ? '' : err]).toEqual([0, ''])
    const file = /--out (\S+)/.exec(line)?.[1] ?? (/--table \S+\/$/.test(line) ? 'mine/economy.csv' : /^new (\S+)/.exec(line)?.[1])
    expect((file === undefined ? out : readFileSync(join(folder, file), 'utf8')).length).toBeGreaterThan(20)
  })
})
