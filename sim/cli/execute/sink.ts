/**
 * Where output goes: standard output, or a file that appears under its name only when it is complete (complete rows
 * of an interrupted run are kept). Writing waits for the reader, so a slow pipe slows the run instead of filling the
 * memory.
 */

import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Problem, problemAt } from '../../index.ts'
import { isPassing, type Screen } from '../host/index.ts'
import { BadInput, reasonOf } from '../input/index.ts'

export interface Sink {
  write(text: string): Promise<void>
  /** Keeps what was written. */
  keep(): Promise<void>
  /** Drops what was written, as far as it can be. */
  drop(): Promise<void>
}

/** What speaks against writing to the path, as a problem line; null if nothing does. */
export function outProblem(path: string, force: boolean): Problem | null {
  const file = statSync(path, { throwIfNoEntry: false })
  if (file?.isDirectory()) return problemAt('--out', 'a file', `the folder ${path}`, 'add a file name')
  if (file?.isFile() && !force) {
    return problemAt('--out', 'a new file', `${path}, which exists`, 'choose another name or add --force')
  }
  if (file === undefined && !existsSync(dirname(path))) {
    return problemAt('--out', 'a folder that exists', dirname(path), 'create it first')
  }
  return null
}

/** The file of `--out`, or standard output where there is none. @throws BadInput if the file cannot be opened, whenever it is tried */
export async function openSink(out: string | null, force: boolean, stdout: Screen): Promise<Sink> {
  if (out === null) return streamSink(stdout)
  try {
    return await fileSink(out, force)
  } catch (error) {
    if (isPassing(error)) throw error
    throw new BadInput([problemAt('--out', 'a file that can be written', reasonOf(error))])
  }
}

/** Standard output; the promise of a write fails with the error of the stream, EPIPE when the reader has gone. */
export function streamSink(stream: Screen): Sink {
  return {
    write: (text) => new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    async keep() {},
    async drop() {},
  }
}

/** A file, first written under a temporary name beside its own. What is not a plain file (a pipe, a device) is written to directly. */
export async function fileSink(path: string, force: boolean): Promise<Sink> {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !there.isFile()) return handleSink(await open(path, 'w'))
  const temporary = `${path}.${process.pid}.part`
  const remove = () => rmSync(temporary, { force: true })
  const file = handleSink(await open(temporary, 'w'))
  let kept = false
  // Also where the process ends at once, as at the second Ctrl-C.
  process.on('exit', remove)
  return {
    write: file.write,
    async keep() {
      await file.keep()
      kept = true
      process.off('exit', remove)
      if (!force && existsSync(path)) throw new Error(`${path} was created in the meantime; the results are in ${temporary}`)
      renameSync(temporary, path)
    },
    async drop() {
      await file.drop()
      if (!kept) remove()
      process.off('exit', remove)
    },
  }
}

function handleSink(handle: FileHandle): Sink {
  return {
    async write(text) {
      await handle.writeFile(text)
    },
    keep: () => handle.close(),
    drop: () => handle.close(),
  }
}
