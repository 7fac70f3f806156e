/**
 * Batches of many cases made small: their months as runs of equal values, from which those of one case are had again bit for bit, or the
 * months of one case alone. ODD section 4, observation.
 */
import type { Batch, Packed, StateDetail, VoteDetail } from './results.ts'

/**
 * The month in which the months of a case in a world of the batch begin, as `series` and `detail` count them.
 * @throws RangeError on a case whose months were let go
 */
export function seriesFrom({ cases, months, only }: Batch, world: number, kase: number): number {
  if (only === undefined) return (world * cases + kase) * months
  if (only !== kase) throw new RangeError(`case: expected ${only}, the only one whose months were kept, got ${kase}`)
  return world * months
}

/** Both zeros are told apart. */
const differ = (a: number, b: number) => a !== b || (a === 0 && 1 / a !== 1 / b)

/** The batch with its series packed; of a single case there is nothing to gain, so it stays as it is. */
export function packBatch(batch: Batch): Batch {
  const { from, to, cases, months, series } = batch
  if (cases === 1) return batch
  const observables = Object.keys(series)
  const size = (to - from) * cases
  const rows = new Uint32Array(observables.length * size + 1)
  const columns = Object.values(series)
  let runs = 0
  for (const column of columns) {
    for (let at = 0; at < column.length; at++) if (at % months === 0 || differ(column[at]!, column[at - 1]!)) runs++
  }
  const begins = new Uint16Array(runs)
  const values = new Float64Array(runs)
  let run = 0
  let row = 0
  for (const column of columns) {
    for (let start = 0; start < column.length; start += months) {
      rows[row++] = run
      for (let month = 0; month < months; month++) {
        const value = column[start + month]!
        if (month > 0 && !differ(value, column[start + month - 1]!)) continue
        begins[run] = month
        values[run++] = value
      }
    }
  }
  rows[row] = run
  return { ...batch, series: {}, packed: { observables, rows, months: begins, values } }
}

/** The batch with the months of one case only, in columns of their own; outcomes are still those of all cases. @param batch of all */
export function ofCase(batch: Batch, kase: number): Batch {
  const { packed, ...rest } = batch
  if (packed === undefined && batch.cases === 1) return batch
  const series =
    packed === undefined
      ? Object.entries(batch.series).map(([name, column]) => [name, cut(batch, column, kase)] as const)
      : packed.observables.map((name, observable) => [name, unpack(batch, packed, observable, kase)] as const)
  const detail = batch.detail === null ? null : cutDetail(batch, batch.detail, kase)
  return { ...rest, only: kase, series: Object.fromEntries(series), detail }
}

/** The columns hold as many numbers for each month. */
function cutDetail(batch: Batch, detail: StateDetail, kase: number): StateDetail {
  const { from, to, cases, months } = batch
  const cutColumn = <T extends Int8Array | Int16Array | Int32Array | Float32Array>(column: T): T => {
    const size = column.length / ((to - from) * cases)
    const rows = column.slice(0, (to - from) * size) as T
    for (let world = 0; world < to - from; world++) {
      const start = (seriesFrom(batch, world, kase) / months) * size
      rows.set(column.subarray(start, start + size), world * size)
    }
    return rows
  }
  const { role, effort, may, bound, vote, stance, perceivedGap, opinion, senderCost, coalitionTerms, responseTerms, votes } = detail
  return {
    role: cutColumn(role),
    effort: cutColumn(effort),
    may: cutColumn(may),
    bound: cutColumn(bound),
    vote: cutColumn(vote),
    stance: cutColumn(stance),
    perceivedGap: cutColumn(perceivedGap),
    opinion: cutColumn(opinion),
    senderCost: cutColumn(senderCost),
    coalitionTerms: cutColumn(coalitionTerms),
    responseTerms: cutColumn(responseTerms),
    votes: votes === null ? null : cutVotes(votes, cutColumn),
  }
}

function cutVotes(
  votes: VoteDetail,
  cutColumn: <T extends Int8Array | Int16Array | Int32Array | Float32Array>(column: T) => T,
): VoteDetail {
  const { motion, motionRung, carried, ayes, noes, abstentions, ayesOf, noesOf, voteTerms } = votes
  return {
    motion: cutColumn(motion),
    motionRung: cutColumn(motionRung),
    carried: cutColumn(carried),
    ayes: cutColumn(ayes),
    noes: cutColumn(noes),
    abstentions: cutColumn(abstentions),
    ayesOf: cutColumn(ayesOf),
    noesOf: cutColumn(noesOf),
    voteTerms: cutColumn(voteTerms),
  }
}

function cut(batch: Batch, column: Float64Array, kase: number): Float64Array {
  const { from, to, months } = batch
  const rows = new Float64Array((to - from) * months)
  for (let world = 0; world < to - from; world++) {
    const start = seriesFrom(batch, world, kase)
    rows.set(column.subarray(start, start + months), world * months)
  }
  return rows
}

function unpack({ from, to, cases, months }: Batch, packed: Packed, observable: number, kase: number): Float64Array {
  const worlds = to - from
  const column = new Float64Array(worlds * months)
  for (let world = 0; world < worlds; world++) {
    const row = (observable * worlds + world) * cases + kase
    const last = packed.rows[row + 1]! - 1
    for (let run = packed.rows[row]!; run <= last; run++) {
      const end = run < last ? packed.months[run + 1]! : months
      column.fill(packed.values[run]!, world * months + packed.months[run]!, world * months + end)
    }
  }
  return column
}
