/**
 * The names of files while they are written, `<file>.<machine>-<process>.part`, and those that stand there from other processes. A name
 * says whose file it is, so that what a killed process left can be told from what a living one writes.
 */
import { readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

const MACHINE = hostname().replace(/\W/g, '_')
const OWNER = /^\.(\w+)-(\d+)\.part$/

/** The temporary file in which this process writes what will become that file. */
export function partOf(path: string): string {
  return `${path}.${MACHINE}-${process.pid}.part`
}

export interface Part {
  readonly path: string
  readonly process: number
  /** Whether a process of another machine still runs cannot be known here. */
  readonly writer: 'runs' | 'ended' | 'elsewhere'
}

/** Temporary files that other processes have begun for that file. */
export function partsOf(path: string): readonly Part[] {
  const [folder, name] = [dirname(path), basename(path)]
  return namesIn(folder).flatMap((file) => {
    const [, machine, id] = (file.startsWith(name) ? OWNER.exec(file.slice(name.length)) : null) ?? []
    if (machine === undefined || Number(id) === process.pid) return []
    const writer = machine !== MACHINE ? 'elsewhere' : runs(Number(id)) ? 'runs' : 'ended'
    return [{ path: join(folder, file), process: Number(id), writer }]
  })
}

/** None where the folder cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Whether there is such a process. A process of another user cannot be signalled, but it exists. */
function runs(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
