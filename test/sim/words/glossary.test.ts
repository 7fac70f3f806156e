/** One glossary: contributing guide, terminal and page give a word the same meaning. `npm run odd` writes the table of the guide. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { POSTURES, ROLES } from '../../../sim/model/index.ts'
import { FOR_CONTRIBUTORS, GLOSSARY, meaningOf } from '../../../sim/words/glossary.ts'
import { pacta } from '../cli/fake-host.ts'

const FILE = new URL('../../../.github/CONTRIBUTING.md', import.meta.url)
const TABLE = /(?<=## Glossary\n\n[^|]+)\| Word \| Meaning \|\n(?:\|.*\n)+/

const chosen = GLOSSARY.filter(({ term }) => FOR_CONTRIBUTORS.includes(term))
const table = `| Word | Meaning |\n| --- | --- |\n${chosen.map(({ term, meaning }) => `| ${term} | ${meaning} |\n`).join('')}`
const found = readFileSync(FILE, 'utf8')
const text = process.env.UPDATE_ODD === '1' ? found.replace(TABLE, () => table) : found
if (text !== found) writeFileSync(FILE, text)

describe('the glossary', () => {
  it('has thirty words that the contributing guide lists', () => {
    expect(chosen.map(({ term }) => term)).toEqual(FOR_CONTRIBUTORS)
    expect(chosen.length).toBe(30)
    expect(TABLE.exec(text)?.[0]).toBe(table)
  })

  it('has each word once, in small letters, and a meaning and a sentence that end as they should', () => {
    const terms = GLOSSARY.map(({ term }) => term)
    expect(new Set(terms).size).toBe(terms.length)
    for (const { term, meaning, sentence } of GLOSSARY) {
      expect(term).toBe(term.toLowerCase())
      expect(meaning).toMatch(/^[^A-Z].*[^.]$/)
      expect(sentence).toMatch(/^[A-Z`].*[^.]\.$/)
    }
  })

  it('names every role, and every posture', () => {
    for (const role of ROLES) expect(meaningOf(role)?.meaning).toMatch(/^a state that /)
    expect(meaningOf('posture')!.meaning).toBe(
      `what the respondent does: ${POSTURES.map((posture) => (posture === 'partial' ? 'comply in part' : posture)).join(', ')}`,
    )
    expect(meaningOf('Rung')?.term).toBe('rung')
    expect(meaningOf('shop')).toBeNull()
  })

  it('is what the terminal tells: all words, one word with its sentence, and nothing of others', async () => {
    const { out } = await pacta(['glossary'])
    const plain = out.replace(/\s+/g, ' ')
    for (const { term, meaning } of GLOSSARY.filter(({ meaning }) => meaning.length < 50)) expect(plain).toContain(`${term} ${meaning}`)
    const one = await pacta(['glossary', 'over', 'half', 'way'])
    const { meaning, sentence } = meaningOf('over half way')!
    expect(one.out.replace(/\s+/g, ' ')).toBe(`over half way: ${meaning}. ${sentence} `)
    expect(await pacta(['glossary', 'rnug'])).toEqual({
      code: 2,
      out: '',
      err: 'pacta glossary: expected a word of the glossary, got "rnug"; did you mean "rung"?\n',
    })
  })
})
