/**
 * The corpus of broken scenario files: every `test/broken/NAME.json` must yield the lines of `NAME.txt`, all of them and no others.
 * A new case is a new pair of files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatProblem, inside } from '../../../sim/problems/index.ts'
import { parseScenario, parseScenarioText } from '../../../sim/scenario/index.ts'
import { MINIMAL, MINIMAL_TABLE } from './minimal.ts'
import { LIBRARY } from './world-table.ts'

const FOLDER = 'test/broken'
const files = readdirSync(FOLDER)
const names = files.filter((file) => file.endsWith('.json'))

function linesOf(name: string): readonly string[] {
  const parsed = parseScenarioText(readFileSync(`${FOLDER}/${name}`, 'utf8'), LIBRARY)
  return parsed.ok ? ['no problem'] : parsed.problems.map((problem) => formatProblem(inside(name, problem)))
}

describe('broken scenario files', () => {
  it.each(names)('%s', (name) => {
    const expected = readFileSync(`${FOLDER}/${name.replace(/json$/, 'txt')}`, 'utf8')
    expect(linesOf(name)).toEqual(expected.trimEnd().split('\n'))
  })

  it('are pairs of a file and its lines, no two alike', () => {
    expect(files.length).toBe(2 * names.length)
    const texts = names.map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
    expect(new Set(texts).size).toBe(names.length)
  })

  it('are broken by what they were made from being sound', () => {
    expect(parseScenario(MINIMAL, LIBRARY)).toMatchObject({ ok: true })
    expect(parseScenario(MINIMAL_TABLE, LIBRARY)).toMatchObject({ ok: true })
  })
})
