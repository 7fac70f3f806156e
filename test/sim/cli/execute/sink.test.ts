import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileSink, outProblem, streamSink } from '../../../../sim/cli/execute/sink.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('fileSink', () => {
  it('shows the file under its name only when it is whole', async () => {
    const path = join(folder, 'x.csv')
    const sink = await fileSink(path, false)
    await sink.write('a\n')
    expect(readdirSync(folder)).not.toContain('x.csv')
    await sink.write('b\n')
    await sink.keep()
    expect(readdirSync(folder)).toEqual(['x.csv'])
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n')
  })

  it('leaves an old file as it was when the new one is dropped', async () => {
    const path = join(folder, 'x.csv')
    writeFileSync(path, 'old')
    const sink = await fileSink(path, true)
    await sink.write('new')
    await sink.drop()
    expect(readdirSync(folder)).toEqual(['x.csv'])
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  it('does not replace a file that was created in the meantime', async () => {
    const path = join(folder, 'x.csv')
    const sink = await fileSink(path, false)
    await sink.write('mine')
    writeFileSync(path, 'theirs')
    await expect(sink.keep()).rejects.toThrow('was created in the meantime')
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    expect(readdirSync(folder).length).toBe(2)
  })

  it('writes to a device directly', async () => {
    const sink = await fileSink('/dev/null', false)
    await sink.write('x')
    await sink.keep()
    expect(outProblem('/dev/null', false)).toBeNull()
  })
})

describe('streamSink', () => {
  it('fails with the error of the stream', async () => {
    const sink = streamSink({ write: (_, done) => done?.(new Error('gone')) })
    await expect(sink.write('x')).rejects.toThrow('gone')
  })
})

describe('outProblem', () => {
  it('objects to folders, to files without force, and to folders that are missing', () => {
    const path = join(folder, 'x')
    writeFileSync(path, '')
    expect(outProblem(folder, true)?.rule).toBe('a file')
    expect(outProblem(path, false)?.cure).toContain('--force')
    expect(outProblem(path, true)).toBeNull()
    expect(outProblem(join(folder, 'y'), false)).toBeNull()
    expect(outProblem(join(folder, 'y', 'z'), true)?.cure).toBe('create it first')
  })
})
