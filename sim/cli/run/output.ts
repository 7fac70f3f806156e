/** The two kinds of output of a run: rows, written as worlds come in, and a summary, written at the end. */

import { type Batch, counted, ensembleDigest, NOT_A_FORECAST, summarize, summarizeDocket } from '../../index.ts'
import type { Work } from '../execute/index.ts'
import { layOut, notesPart, withNotes } from '../terminal/index.ts'
import { tablePage } from './page.ts'
import { allBands, type Report, StateSums, slim } from './report.ts'
import type { RunRequest } from './request.ts'
import { createRowWriter } from './rows.ts'

export interface Output {
  /** Takes the batches by replicate, each after the one before. */
  take(batch: Batch): Promise<void>
  /** Writes what is left to write; at least one world was taken. Returns what was written, in words. */
  end(): Promise<string>
}

export function createOutput(request: RunRequest, work: Work): Output {
  return request.format === 'csv' || request.format === 'ndjson' ? rowOutput(request, request.format, work) : summaryOutput(request, work)
}

function rowOutput(request: RunRequest, format: 'csv' | 'ndjson', work: Work): Output {
  const { scenario } = request
  const cases = request.kase === null ? scenario.cases.map((_, kase) => kase) : [request.kase]
  const writer = createRowWriter(format, request.level, scenario, request.seed, cases)
  const digests: Int32Array[] = []
  let worlds = 0
  return {
    async take(batch) {
      if (worlds === 0 && writer.header !== '') await work.write(writer.header)
      let text = ''
      for (const piece of writer.pieces(batch)) {
        text += piece
        // Large enough to avoid a system call for every row, small enough to avoid strings of many megabytes.
        if (text.length > 1e6) {
          await work.write(text)
          text = ''
        }
      }
      await work.write(text)
      digests.push(batch.digests)
      worlds += batch.to - batch.from
    },
    async end() {
      const rows = worlds * cases.length * writer.rowsPerPiece
      return `${counted(worlds, 'world')}, ${counted(rows, 'row')}; digest ${ensembleDigest(digests)}. ${NOT_A_FORECAST}`
    },
  }
}

function summaryOutput(request: RunRequest, work: Work): Output {
  const { scenario } = request
  const kase = request.kase ?? 0
  const everyObservable = request.level !== 'summary'
  const sums = request.level === 'explain' ? new StateSums(scenario, kase) : null
  const batches: Batch[] = []
  return {
    async take(batch) {
      sums?.add(batch)
      batches.push(slim(batch, everyObservable))
    },
    async end() {
      const docket = summarizeDocket(scenario, batches)
      const report: Report = {
        ...summarize(scenario, request.seed, batches, kase),
        ...(request.table === null ? {} : { table: request.table }),
        from: request.from,
        worldsAsked: request.worlds,
        note: NOT_A_FORECAST,
        ...notesPart(work.notes),
        ...(docket === null ? {} : { docket }),
        ...(everyObservable ? { observables: allBands(batches, kase) } : {}),
        ...(sums === null ? {} : { states: sums.states() }),
      }
      await work.write(
        request.format === 'json' ? `${layOut(report)}\n` : withNotes(tablePage(report, scenario, work.look), work.notes, work.look),
      )
      return `${counted(report.worlds, 'world')}; digest ${report.digest}`
    },
  }
}
