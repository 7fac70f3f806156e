/** What every command promises about its options: help, reading, checking and the line that gives a result again are one declaration. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command as CommanderCommand } from 'commander'
import { afterAll, describe, expect, it } from 'vitest'
import { type Command, define } from '../../../sim/cli/execute/index.ts'
import { COMMANDS } from '../../../sim/cli/index.ts'
import { declare } from '../../../sim/cli/input/index.ts'
import { declared, formatProblem, helpOf, kind, type Options, written } from '../../../sim/index.ts'
import { bounds, plain } from '../../../sim/text/index.ts'
import { hostOf, libraryOf, pacta, type Quirks } from './fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-options-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the command reads from a command line without its name. */
function read(options: Options, words: readonly string[], env: { readonly [name: string]: string } = {}) {
  const command = new CommanderCommand('test').exitOverride()
  const given = declare(command, options)
  command.parse(words, { from: 'user' })
  return given(env)
}

/** Texts of which at least one is right for any option. */
const TEXTS = [
  '7',
  '1',
  '1999',
  'json',
  'series',
  'echr',
  'pairs',
  'finalCompliance',
  'reputation',
  'months=20',
  '40,20',
  '2007-10',
  'a name',
] as const

/** A text that the option takes; a flag needs none. */
function fitting(options: Options, key: string): readonly string[] {
  const { name, value } = options[key]!
  if (value === null) return [`--${name}`]
  const text = TEXTS.find((one) => read(options, [`--${name}`, one]).problems.length === 0)
  if (text === undefined) throw new Error(`no text for --${name}`)
  return [`--${name}`, text]
}

const each = COMMANDS.map((command) => [command.name, command] as const)
const withOptions = each.filter(([, { options }]) => Object.keys(options).length > 0)

describe('the list of commands', () => {
  it('has each name once, and each command has each option once', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length)
    for (const { options } of COMMANDS) {
      const names = Object.values(options).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('is the help of the program', async () => {
    const { out } = await pacta(['--help'])
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })
})

describe.each(withOptions)('the options of pacta %s', (name, { options }) => {
  it('are its help, with range and default', async () => {
    const help = (await pacta([name, '--help'])).out.replace(/\s+/g, ' ')
    for (const option of Object.values(options)) {
      expect(help).toContain(`--${option.name}${option.value === null ? '' : ` <${option.value}>`} ${helpOf(option)}`)
      const usual = option.otherwise(() => undefined)
      if (typeof usual === 'number') expect(helpOf(option)).toContain(`(default: ${plain(usual)})`)
      if (option.range !== null && option.range[1] < 1e9) expect(helpOf(option)).toContain(option.limits)
    }
  })

  it('are read as they are written, and have their defaults where they are not given', () => {
    const { values, problems } = read(options, [])
    expect(problems).toEqual([])
    for (const [key, option] of Object.entries(options)) {
      expect(values[key]).toEqual(option.otherwise(() => undefined))
      const given = read(options, fitting(options, key))
      const again = read(options, written(option, given.values[key]))
      expect([key, again.problems, again.values[key]]).toEqual([key, [], given.values[key]])
    }
  })

  it('are held to their ranges', () => {
    for (const { name: option, range, limits } of Object.values(options)) {
      if (range === null) continue
      const problems = (number: number) => read(options, [`--${option}=${number}`]).problems.map(formatProblem)
      expect([problems(range[0]), problems(range[1])]).toEqual([[], []])
      for (const beyond of [range[0] - 1, range[1] + 1]) {
        expect(problems(beyond)).toEqual([
          `--${option}: expected a whole number from ${limits!.startsWith('from') ? bounds(...range) : limits}, got "${beyond}"`,
        ])
      }
    }
  })
})

/** Options that a start of the command does not look at. */
async function unread(command: Command, words: readonly string[], quirks: Quirks): Promise<readonly string[]> {
  const given = read(command.options, words)
  expect(given.problems).toEqual([])
  const seen = new Set<string | symbol>()
  const values = new Proxy(given.values, {
    get(all, key) {
      seen.add(key)
      return Reflect.get(all, key)
    },
    ownKeys() {
      throw new Error('options are read one by one')
    },
  })
  await command.start({ ...given, values }, hostOf(quirks).host).catch((error: Error) => {
    if (error.message !== NO_THREADS) throw error
  })
  return Object.keys(command.options).filter((key) => !seen.has(key))
}

const vdem = fileURLToPath(new URL('../../import/vdem/V-Dem-CY-Core-v15.csv', import.meta.url))
const NO_THREADS = 'no threads'
/** The run stops where long work would begin: everything has been read by then. */
const bundled: Quirks = {
  library: libraryOf('bakassi-2002'),
  pool() {
    throw new Error(NO_THREADS)
  },
}

/** A command line of each command that has options, and what the machine is like. */
const LINES: { readonly [command: string]: readonly [words: readonly string[], quirks: Quirks] } = {
  run: [['small', '--worlds', '2'], {}],
  compare: [['small', '--off-b', 'reputation', '--worlds', '2'], {}],
  attribute: [['small', '--off-b', 'reputation', '--worlds', '2'], {}],
  explain: [['small', '--state', 'BBB', '--month', '3'], {}],
  stability: [['small', '--month', '3', '--horizon', '2'], {}],
  claims: [['--only', '1'], bundled],
  facts: [['--only', '1'], bundled],
  calibrate: [['--only', '1', '--waves', '5', '--worlds', '2'], bundled],
  history: [['bakassi-2002'], bundled],
  sources: [['small'], {}],
  check: [['small'], {}],
  list: [['forums'], { library: libraryOf() }],
  new: [[join(folder, 'case.json')], { library: libraryOf() }],
  generate: [['--states', '6'], {}],
  world: [['small', '--format', 'csv'], {}],
  import: [['vdem', vdem], { library: libraryOf() }],
}

describe('a declared option', () => {
  it.each(withOptions)('is used by pacta %s', async (name, command) => {
    expect(LINES[name]).toBeDefined()
    expect(await unread(command, ...LINES[name]!)).toEqual([])
  })

  it('is reported where the command does not use it', async () => {
    const command = define({
      name: 'test',
      words: 'reads one of two',
      operands: [],
      examples: [['test']],
      options: { read: kind.flag({ name: 'read', words: '' }), idle: kind.flag({ name: 'idle', words: '' }) },
      request: ({ values }) => values.read,
      answer: async () => ({ kind: 'whole' }),
    })
    expect(await unread(command, [], {})).toEqual(['idle'])
  })
})

describe('--workers', () => {
  const workers = (words: readonly string[], env: { readonly [name: string]: string }) => {
    const { values, problems } = read({ workers: declared.workers() }, words, env)
    return problems.length > 0 ? problems.map(formatProblem) : values.workers
  }

  it('falls back to PACTA_WORKERS, then to SLURM_CPUS_PER_TASK, then to the machine', () => {
    expect(workers([], { PACTA_WORKERS: '3', SLURM_CPUS_PER_TASK: '5' })).toBe(3)
    expect(workers([], { PACTA_WORKERS: '', SLURM_CPUS_PER_TASK: '5' })).toBe(5)
    expect(workers([], {})).toBeNull()
    expect(workers(['--workers', '7'], { PACTA_WORKERS: 'many' })).toBe(7)
  })

  it('names the variable that is wrong', async () => {
    expect(workers([], { PACTA_WORKERS: 'many' })).toEqual(['PACTA_WORKERS: expected a whole number from 1 to 1,024, got "many"'])
    const { code, err } = await pacta(['run', 'small'], { env: { SLURM_CPUS_PER_TASK: '0' } })
    expect([code, err]).toEqual([2, 'SLURM_CPUS_PER_TASK: expected a whole number from 1 to 1,024, got "0"\n'])
  })

  it('is the number of threads', async () => {
    const threads: number[] = []
    const { host } = hostOf()
    const pool = (count: number) => {
      threads.push(count)
      return host.pool(1)
    }
    await pacta(['run', 'small', '--worlds', '4'], { pool, cores: 6 })
    await pacta(['run', 'small', '--worlds', '9'], { pool, cores: 6 })
    await pacta(['run', 'small', '--worlds', '9'], { pool, cores: 6, env: { PACTA_WORKERS: '3' } })
    expect(threads).toEqual([4, 6, 3])
  })
})
