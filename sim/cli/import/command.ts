/** `pacta import`: an official file of a public data set -> a table in the project's layout, or a part of a scenario, with provenance. */
import { beginImport } from '../../index.ts'
import { openSink, type Sink } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { BadInput } from '../input/bad-input.ts'
import { readOfficialFile, sizeOf } from './file.ts'
import { droppedText, type Import, importJson, importPage, provenanceJson, type ReadFile, tableCsv } from './page.ts'
import { type ImportOrder, provenancePath, readImportOrder } from './request.ts'

/** @returns the exit code: 0, or that of the interruption. @throws BadInput with every problem of the arguments or of the files */
export async function importData(args: Arguments, host: Host): Promise<number> {
  const order = readImportOrder(args)
  let interrupted = 0
  const stop = host.onInterrupt((code) => {
    interrupted = code
  })
  try {
    const done = await readAll(order, host, () => interrupted === 0)
    if (done === null) {
      host.stderr.write('interrupted: nothing was written\n')
      return interrupted
    }
    await writeAll(order, done, host)
    if (!order.quiet) host.stderr.write(importPage(done))
    return 0
  } finally {
    stop()
  }
}

/** Null when it was interrupted. */
async function readAll(order: ImportOrder, host: Host, going: () => boolean): Promise<Import | null> {
  const { importer, year } = order
  const importing = beginImport(importer, host.library.tables['world-2019'].states, year)
  const progress = createByteProgress(order, host)
  const files: ReadFile[] = []
  const problems: string[] = []
  for (const path of order.files) {
    const file = importing.open(path)
    const facts = await readOfficialFile(path, file.write, (bytes) => {
      progress.add(bytes)
      return going()
    })
    if (facts === null) {
      progress.end()
      return null
    }
    if (typeof facts === 'string') problems.push(facts)
    else files.push({ path, lines: file.end(), ...facts })
  }
  progress.end()
  // What is wrong with the whole follows from a file that could not be read.
  if (problems.length > 0) throw new BadInput(problems)
  const outcome = importing.finish()
  if (outcome.ok) return { importer, files, imported: outcome.imported, dropped: outcome.dropped }
  if (!order.quiet) for (const one of outcome.dropped) host.stderr.write(`${droppedText(one)}\n`)
  throw new BadInput(outcome.problems)
}

/** A table of CSV and its provenance appear together, each when it is whole. */
async function writeAll(order: ImportOrder, done: Import, host: Host): Promise<void> {
  const { out, force, format } = order
  const texts: readonly (readonly [path: string | null, text: string])[] =
    format === 'json'
      ? [[out, importJson(done)]]
      : [[out, tableCsv(done)], ...(out === null ? [] : [[provenancePath(out), provenanceJson(done)] as const])]
  const sinks: Sink[] = []
  try {
    for (const [path, text] of texts) {
      const sink = await openSink(path, force, host.stdout)
      sinks.push(sink)
      await sink.write(text)
    }
  } catch (error) {
    for (const sink of sinks) await sink.drop()
    throw error
  }
  for (const sink of sinks) await sink.keep()
}

/** Percent of the bytes, on one line of a terminal, when it takes longer than an instant. */
function createByteProgress({ files, quiet }: ImportOrder, { stderr, seconds }: Host) {
  const total = files.reduce((sum, path) => sum + sizeOf(path), 0)
  const silent = quiet || stderr.isTTY !== true
  let next = seconds() + 0.5
  let done = 0
  let shown = false
  return {
    add(bytes: number) {
      done += bytes
      if (silent || seconds() < next) return
      next = seconds() + 0.2
      shown = true
      stderr.write(`\rreading, ${Math.floor((100 * done) / Math.max(1, total))} %\u001b[K`)
    },
    end() {
      if (shown) stderr.write('\r\u001b[K')
    },
  }
}
