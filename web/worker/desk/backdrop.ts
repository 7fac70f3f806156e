/**
 * An ensemble that is drawn behind another: run a few worlds at a time, so that other requests can run
 * in between.
 */
import { type Batch, type Engine, ensembleDigest, observableBands, ofCase } from '../../../sim/index.ts'
import type { Backdrop } from '../contract.ts'
import { worldsIn } from '../share.ts'

/** Most worlds run in one go. */
const FEW = 8

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
      const to = Math.min(worlds, done + Math.max(1, Math.min(FEW, worldsIn(1, engine.scenario))))
      if (done < to) batches.push(ofCase(engine.run(seed, done, to, 'summary'), kase))
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
