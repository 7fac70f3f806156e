import { spawnSync } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { partOf } from '../../../../sim/cli/execute/part.ts'
import { fileSink, openSink, outProblem, streamSink } from '../../../../sim/cli/execute/sink.ts'

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
    await expect(sink.keep()).rejects.toThrow(`--out: expected a new file, got ${path}, which was created in the meantime; the results`)
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

describe('what other processes have begun to write', () => {
  const gone = spawnSync(process.execPath, ['--version']).pid
  const machine = partOf('').slice(1).split('-').slice(0, -1).join('-')
  const partFrom = (path: string, where: string, id: number) => {
    const part = `${path}.${where}-${id}.part`
    writeFileSync(part, 'part')
    return part
  }

  it('is removed where the process has ended, and told of where it ran elsewhere', async () => {
    const path = join(folder, 'x.csv')
    const [dead, far] = [partFrom(path, machine, gone), partFrom(path, 'other_node', gone)]
    partFrom(`${path}.csv`, machine, gone)
    const told: string[] = []
    expect(outProblem(path, false)).toBeNull()
    const sink = await openSink(path, false, { write: () => {} }, (line) => told.push(line))
    await sink.keep()
    expect(new Set(told)).toEqual(
      new Set([
        `${dead}, left behind by a run that was killed, was removed`,
        `${far} is there from another machine; remove it if nothing is writing it any more`,
      ]),
    )
    expect(readdirSync(folder).sort()).toEqual(['x.csv', basename(`${path}.csv.${machine}-${gone}.part`), basename(far)].sort())
  })

  it('keeps a second process away while the first one runs', () => {
    const path = join(folder, 'x.csv')
    const part = partFrom(path, machine, process.ppid)
    expect(outProblem(path, true)).toMatchObject({
      value: `${path}, which process ${process.ppid} is writing`,
      cure: `wait for it or choose another name; if it is no pacta, remove ${part}`,
    })
  })

  it('is written where a link leads to', async () => {
    const [path, link] = [join(folder, 'x.csv'), join(folder, 'link')]
    writeFileSync(path, 'old')
    symlinkSync(path, link)
    const sink = await fileSink(link, true)
    await sink.write('new')
    await sink.keep()
    expect([readFileSync(path, 'utf8'), lstatSync(link).isSymbolicLink()]).toEqual(['new', true])
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
    expect(outProblem(join(folder, 'x', 'z'), true)?.value).toBe('a file in the place of a folder (ENOTDIR)')
    expect(outProblem(join(folder, 'n'.repeat(300)), true)?.value).toBe('a name that is too long (ENAMETOOLONG)')
  })
})
