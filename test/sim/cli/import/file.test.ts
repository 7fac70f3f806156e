import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readOfficialFile } from '../../../../sim/cli/import/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-official-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(bytes: Uint8Array, go: () => boolean = () => true) {
  const path = join(folder, 'file.csv')
  writeFileSync(path, bytes)
  const pieces: string[] = []
  const facts = await readOfficialFile(path, (piece) => pieces.push(piece), go)
  return { pieces, facts }
}

/** More than is read at a time. */
const MANY = 400_000

describe('readOfficialFile', () => {
  it('hands on whole lines, whatever letters they have, and hashes the bytes', async () => {
    const text = 'é,ü\n'.repeat(MANY)
    const { pieces, facts } = await read(Buffer.from(text))
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true)
    expect(pieces.join('')).toBe(text)
    expect(facts).toMatchObject({ bytes: Buffer.byteLength(text), encoding: 'UTF-8' })
  })

  it('turns to Windows-1252 where the bytes are no UTF-8, even late, and loses nothing', async () => {
    const plain = 'a,b\n'.repeat(MANY)
    const { pieces, facts } = await read(Buffer.concat([Buffer.from(plain), Buffer.from([0xe9, 0x2c, 0xfc, 0x0a])]))
    expect(pieces.join('')).toBe(`${plain}é,ü\n`)
    expect(facts).toMatchObject({ encoding: 'Windows-1252' })
  })

  it('keeps a last line without an end', async () => {
    expect((await read(Buffer.from('a\nb'))).pieces.join('')).toBe('a\nb')
  })

  it('refuses a file without lines before it fills the memory', async () => {
    const { pieces, facts } = await read(new Uint8Array(20_000_000).fill(65))
    expect(facts).toMatchObject({ rule: 'a table with one line per row', value: 'one line of many megabytes' })
    expect(pieces).toEqual([])
  })

  it('reads lines that end as on an old Mac, in pieces of whole lines', async () => {
    const { pieces } = await read(Buffer.from('a,b\r'.repeat(MANY)))
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe('a,b\n'.repeat(MANY))
  })

  it('refuses bytes that are no text, however late', async () => {
    const { facts } = await read(Buffer.concat([Buffer.from('a,b\n'.repeat(MANY)), Buffer.from([65, 0, 66, 10])]))
    expect(facts).toMatchObject({ rule: 'a table as text', value: 'bytes that are no text' })
  })

  it('stops when told to', async () => {
    expect((await read(Buffer.from('a\n'.repeat(MANY)), () => false)).facts).toBeNull()
  })
})
