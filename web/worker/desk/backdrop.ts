/**
 * An ensemble that is drawn behind another: run at the desk, a few worlds at a time, so that other requests can run
 * in between.
 */
import { type Batch, type Engine, ensembleDigest, observableBands } from '../../../sim/index.ts'
import type { Backdrop } from '../contract.ts'
import { slim } from './picture.ts'

/** Worlds run in one go. */
const FEW = 8
const READ = ['compliance']

export interface GrowingBackdrop {
  readonly name: string
  /** Runs the next few worlds; what there is when all are done, else null. */
  grow(engine: Engine): Backdrop | null
}

/** @param name the name that identifies it when it continues */
export function createBackdrop(name: string, seed: string, worlds: number, kase: number): GrowingBackdrop {
  const batches: Batch[] = []
  let done = 0
  return {
    name,
    grow(engine) {
      const to = Math.min(worlds, done + FEW)
      if (done < to) batches.push(slim(engine.run(seed, done, to, 'series'), READ))
      done = to
      if (done < worlds) return null
      return {
        digest: ensembleDigest(batches.map((batch) => batch.digests)),
        worlds,
        compliance: observableBands(batches, 'compliance', kase),
      }
    },
  }
}
