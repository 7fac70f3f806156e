/**
 * Where output goes: standard output, or a file that appears under its name only when it is complete (complete rows
 * of an interrupted run are kept). Writing waits for the reader, so a slow pipe slows the run instead of filling the
 * memory.
 */

import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Problem, problemAt } from '../../index.ts'
import { isPassing, type Screen } from '../host/index.ts'
import { BadInput, lookAt, reasonOf } from '../input/index.ts'
import { partOf, partsOf } from './part.ts'

export interface Sink {
  write(text: string): Promise<void>
  /** Keeps what was written. */
  keep(): Promise<void>
  /** Deletes what was written, where that is possible. */
  drop(): Promise<void>
}

/** Why the path cannot be written to, as a problem line; null if it can. */
export function outProblem(path: string, force: boolean): Problem | null {
  const file = lookAt(path)
  if (typeof file === 'string') return problemAt('--out', 'a file that can be written', file)
  if (file?.isDirectory()) return problemAt('--out', 'a file', `the folder ${path}`, 'add a file name')
  if (file?.isFile() && !force) {
    return problemAt('--out', 'a new file', `${path}, which exists`, 'choose another name or add --force')
  }
  if (file === undefined && !existsSync(dirname(path))) {
    return problemAt('--out', 'a folder that exists', dirname(path), 'create it first')
  }
  const other = partsOf(targetOf(path)).find(({ writer }) => writer === 'runs')
  if (other === undefined) return null
  const cure = `wait for it or choose another name; if it is no pacta, remove ${other.path}`
  return problemAt('--out', 'a file that nobody is writing', `${path}, which process ${other.process} is writing`, cure)
}

/**
 * The file of `--out`, or standard output where there is none.
 * @param say is told what earlier processes left behind
 * @throws BadInput if the file cannot be opened, now or later
 */
export async function openSink(out: string | null, force: boolean, stdout: Screen, say: (line: string) => void): Promise<Sink> {
  if (out === null) return streamSink(stdout)
  try {
    const sink = await fileSink(out, force)
    clearParts(out, say)
    return sink
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

/** The file that is really written: a link stays a link. */
function targetOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

/** Removes what processes of this machine left behind when they were killed, and says so. */
function clearParts(path: string, say: (line: string) => void): void {
  for (const part of partsOf(targetOf(path))) {
    if (part.writer === 'elsewhere') say(`${part.path} is there from another machine; remove it if nothing is writing it any more`)
    if (part.writer !== 'ended') continue
    rmSync(part.path, { force: true })
    say(`${part.path}, left behind by a run that was killed, was removed`)
  }
}

/** A file, first written under a temporary name beside its own. What is not a plain file (a pipe, a device) is written to directly. */
export async function fileSink(path: string, force: boolean): Promise<Sink> {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !there.isFile()) return handleSink(await open(path, 'w'))
  const target = targetOf(path)
  const temporary = partOf(target)
  const remove = () => rmSync(temporary, { force: true })
  const file = handleSink(await open(temporary, 'w'))
  let kept = false
  // Even if the process ends at once, as on a second Ctrl-C.
  process.on('exit', remove)
  return {
    write: file.write,
    async keep() {
      await file.keep()
      kept = true
      process.off('exit', remove)
      if (force) renameSync(temporary, target)
      else giveName(temporary, target)
    },
    async drop() {
      await file.drop()
      if (!kept) remove()
      process.off('exit', remove)
    },
  }
}

/** Never replaces a file, even if two processes do this at once. @throws BadInput if the name has been taken meanwhile */
function giveName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
    rmSync(temporary)
  } catch {
    if (existsSync(path)) {
      const cure = `the results are in ${temporary}; rename it`
      throw new BadInput([problemAt('--out', 'a new file', `${path}, which was created in the meantime`, cure)])
    }
    // Some file systems have no links.
    renameSync(temporary, path)
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
