import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../../web/app/catalogue/opening.ts'
import { shelf } from '../../../support/bundled.ts'

const bundled = (path: string) => readFileSync(new URL(`../../../../scenarios/${path}`, import.meta.url), 'utf8')
const file = (name: string, text: string, size = text.length) => ({ name, size, text: async () => text })

async function refused(of: Parameters<typeof openFile>[0]): Promise<readonly string[]> {
  const opening = await openFile(of, shelf)
  if (opening.ok) throw new Error('opened')
  expect(opening.rejected.name).toBe(of.name)
  return opening.rejected.lines
}

describe('opening a file', () => {
  it('takes a scenario, and keeps what it calls itself', async () => {
    const opening = await openFile(file('mine.json', bundled('bakassi-2002.json')), shelf)
    expect(opening).toMatchObject({ ok: true, file: { says: 'bakassi-2002', name: 'mine.json' } })
  })

  it('says of a design what it is, and not what a scenario of it would lack', async () => {
    expect(await refused(file('d.json', bundled('designs/gradual-ladder.json')))).toEqual([expect.stringMatching(/^This is a design, not/)])
  })

  it('does not read what is too large, and says how large it is', async () => {
    let read = false
    const lines = await refused({
      ...file('big.json', '', 50_000_000),
      text: async () => {
        read = true
        return ''
      },
    })
    expect([lines, read]).toEqual([['The file has 50 MB. A scenario has at most 20 MB.'], false])
  })

  it('says so where it cannot be read, or is no JSON', async () => {
    const broken = { ...file('folder', ''), text: () => Promise.reject(new Error('a folder')) }
    expect(await refused(broken)).toEqual([expect.stringMatching(/could not read it/)])
    expect((await refused(file('p.png', '\u0089PNG\r\n\u001a')))[0]).toContain('p.png')
  })
})
