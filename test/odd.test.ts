/** The ODD protocol says what the code does: its tables are made from the code, and its prose names all of it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SCHEDULE } from '../sim/model/index.ts'
import { MECHANISMS } from '../sim/model/mechanisms/index.ts'
import { BLOCK_NAMES, blocksOf, regenerate, wordsIn } from './support/odd.ts'

const FILE = new URL('../sim/ODD.md', import.meta.url)
const found = readFileSync(FILE, 'utf8')
const text = process.env.UPDATE_ODD === '1' ? regenerate(found) : found
if (text !== found) writeFileSync(FILE, text)

const SIM = new URL('../sim/model/', import.meta.url)
const KERNELS = [
  'definitions.ts',
  'tally.ts',
  'results.ts',
  ...['mechanisms/', 'initialise/'].flatMap((folder) =>
    readdirSync(new URL(folder, SIM), { recursive: true, encoding: 'utf8' }).map((name) => folder + name),
  ),
].filter((name) => name.endsWith('.ts'))

/** Constants that a file fixes in code: `const NAME = 12` and `const NAME = [1, 0.5]`, as text. */
function constantsOf(file: string): readonly string[] {
  const source = readFileSync(new URL(file, SIM), 'utf8')
  return [...source.matchAll(/^(?:export )?const ([A-Z_]+ = (?:[\d._]+|\[[\d., -]+\]))$/gm)].map((match) => match[1]!)
}

/** What stands under `### 7.n name`, without the generated part. */
function proseOf(name: string): string {
  const number = SCHEDULE.indexOf(name as (typeof SCHEDULE)[number]) + 1
  const from = text.indexOf(`### 7.${number} ${name}\n`)
  const rest = text.slice(from + 4)
  const end = rest.search(/^##/m)
  return rest.slice(0, end < 0 ? undefined : end).replace(/<!-- generated[\s\S]*?<!-- end -->/g, '')
}

describe('sim/ODD.md', () => {
  it('has the seven elements of the 2020 outline, in sequence', () => {
    const headings = [...text.matchAll(/^## (\d\. .+)$/gm)].map((match) => match[1])
    expect(headings).toEqual([
      '1. Purpose and patterns',
      '2. Entities, state variables and scales',
      '3. Process overview and scheduling',
      '4. Design concepts',
      '5. Initialisation',
      '6. Input data',
      '7. Submodels',
    ])
  })

  it('describes the submodels in the sequence of the schedule', () => {
    const headings = [...text.matchAll(/^### 7\.(\d+) (\w+)$/gm)].map((match) => [Number(match[1]), match[2]])
    expect(headings).toEqual(SCHEDULE.map((name, n) => [n + 1, name]))
  })

  it('holds every generated part once', () => {
    expect([...blocksOf(text)].sort()).toEqual([...BLOCK_NAMES].sort())
  })

  it.each(BLOCK_NAMES)('is up to date: %s (if not, run npm run odd)', (name) => {
    const part = (whole: string) => whole.split(`<!-- generated: ${name} -->`)[1]?.split('<!-- end -->')[0]
    expect(part(text)).toBe(part(regenerate(text)))
  })

  it.each(MECHANISMS.map((m) => m.name))('describes every parameter, lever, channel and written column of %s', (name) => {
    const { parameters, levers, channels, writes } = MECHANISMS.find((m) => m.name === name)!
    const words = wordsIn(proseOf(name))
    const told = [...Object.keys(parameters), ...Object.keys(levers), ...Object.keys(channels), ...writes]
    expect(told.filter((word) => !words.has(word))).toEqual([])
  })

  it('cites no file that is not in the repository', () => {
    const cited = [...text.matchAll(/[\w./-]+\.(?:md|ts|json)\b/g)].map((match) => match[0])
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((path) => !existsSync(new URL(`../../${path}`, SIM)))).toEqual([])
  })

  it.each(KERNELS)('states the fixed constants of sim/model/%s with their values', (file) => {
    expect(constantsOf(file).filter((constant) => !text.includes(constant))).toEqual([])
  })
})
