/** The two kinds of output of a run: rows, written as worlds come in, and a summary, written at the end. */
import { type Batch, ensembleDigest, summarize } from '../../index.ts'
import type { Sink } from '../execute/sink.ts'
import { counted } from '../terminal/figures.ts'
import type { Look } from '../terminal/look.ts'
import { tablePage } from './page.ts'
import { allBands, layOut, NOT_A_FORECAST, type Report, StateTally, slim } from './report.ts'
import type { Order } from './request.ts'
import { createRowWriter } from './rows.ts'

export interface Output {
  /** Takes the batches in the order of the replicates. */
  take(batch: Batch): Promise<void>
  /** Writes what is left to write; at least one world was taken. Returns what was written, in words. */
  end(): Promise<string>
}

export function createOutput(order: Order, sink: Sink, look: Look): Output {
  return order.format === 'csv' || order.format === 'ndjson' ? rowOutput(order, order.format, sink) : summaryOutput(order, sink, look)
}

function rowOutput(order: Order, format: 'csv' | 'ndjson', sink: Sink): Output {
  const { scenario } = order
  const cases = order.kase === null ? scenario.cases.map((_, kase) => kase) : [order.kase]
  const writer = createRowWriter(format, order.level, scenario, order.seed, cases)
  const digests: Int32Array[] = []
  let worlds = 0
  return {
    async take(batch) {
      if (worlds === 0 && writer.header !== '') await sink.write(writer.header)
      let text = ''
      for (const piece of writer.pieces(batch)) {
        text += piece
        // Between a system call for every row and a string of many megabytes.
        if (text.length > 1e6) {
          await sink.write(text)
          text = ''
        }
      }
      await sink.write(text)
      digests.push(batch.digests)
      worlds += batch.to - batch.from
    },
    async end() {
      const rows = worlds * cases.length * writer.rowsPerPiece
      return `${counted(worlds, 'world')}, ${counted(rows, 'row')}; digest ${ensembleDigest(digests)}. ${NOT_A_FORECAST}`
    },
  }
}

function summaryOutput(order: Order, sink: Sink, look: Look): Output {
  const { scenario } = order
  const kase = order.kase ?? 0
  const everyObservable = order.level !== 'summary'
  const tally = order.level === 'explain' ? new StateTally(scenario, kase) : null
  const batches: Batch[] = []
  return {
    async take(batch) {
      tally?.add(batch)
      batches.push(slim(batch, everyObservable))
    },
    async end() {
      const report: Report = {
        ...summarize(scenario, order.seed, batches, kase),
        from: order.from,
        worldsAsked: order.worlds,
        note: NOT_A_FORECAST,
        ...(everyObservable ? { observables: allBands(batches, kase) } : {}),
        ...(tally === null ? {} : { states: tally.states() }),
      }
      await sink.write(order.format === 'json' ? `${layOut(report)}\n` : tablePage(report, scenario, look))
      return `${counted(report.worlds, 'world')}; digest ${report.digest}`
    },
  }
}
