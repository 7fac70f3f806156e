/**
 * Sums up two ensembles on the same tapes batch by batch. Runs in the desk worker; the first few worlds, where they
 * are short, on the page itself.
 */
import { type Arm, type Batch, compareBatches, observableBands, ofCase, scalarOf } from '../../../sim/index.ts'
import type { Contrast, Two } from '../contract.ts'

/** Observables that are read of every world. */
export const COMPARED = ['compliance', 'civilianHarm'] as const

/** A comparison that grows. */
export interface GrowingContrast {
  /** Batches of both arms in the sequence of the replicates, without gaps; returns what there is. At least two worlds in all. */
  add(batches: Two<readonly Batch[]>): Contrast
}

export function createContrast(arms: Two<Arm>, seed: string, cases: Two<number>): GrowingContrast {
  const all: Two<Batch[]> = [[], []]
  const fanOf = (batches: readonly Batch[], kase: number) => ({
    compliance: observableBands(batches, 'compliance', kase),
    civilianHarm: observableBands(batches, 'civilianHarm', kase),
  })
  return {
    add(batches) {
      for (const at of [0, 1] as const) all[at].push(...batches[at].map((batch) => ofCase(batch, cases[at])))
      return {
        comparison: compareBatches(arms, all, seed, cases),
        fans: [fanOf(all[0], cases[0]), fanOf(all[1], cases[1])],
        worlds: countWorlds(all, cases),
      }
    },
  }
}

function countWorlds([first, second]: Two<readonly Batch[]>, cases: Two<number>): Contrast['worlds'] {
  const base = scalarOf(first, 'meanCompliance', cases[0])
  const counts = { higher: 0, equal: 0, lower: 0 }
  for (const [world, value] of scalarOf(second, 'meanCompliance', cases[1]).entries()) {
    const difference = value - base[world]!
    counts[difference > 0 ? 'higher' : difference < 0 ? 'lower' : 'equal']++
  }
  return counts
}
