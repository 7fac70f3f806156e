/** Comparing worlds bit for bit. */
import type { Compiled } from '../../sim/model/compile.ts'
import type { World } from '../../sim/model/index.ts'
import type { ColumnName } from '../../sim/model/world.ts'
import { fillTape, keyOf } from '../../sim/random/index.ts'

export function bytesOf(world: World): Uint8Array {
  return new Uint8Array(world.buffer.slice(0))
}

/** Names of the columns whose bytes differ from those kept earlier, all in the layout of `world`. */
export function changed(world: World, before: Uint8Array, after: Uint8Array = new Uint8Array(world.buffer)): readonly string[] {
  return world.columns
    .map(({ name }) => name)
    .filter((name) => {
      const { byteOffset, byteLength } = world[name as ColumnName]
      for (let at = byteOffset; at < byteOffset + byteLength; at++) if (before[at] !== after[at]) return true
      return false
    })
}

/** Draws the luck of a replicate onto the tape of a compiled scenario. */
export function draw({ tape }: Compiled, seed: string, replicate = 0): void {
  fillTape(tape, keyOf(seed), replicate)
}

/** Runs a compiled scenario from the start on the luck that its tape holds. */
export function runMonths({ scenario, phases }: Compiled, months = scenario.months): void {
  for (let month = 0; month < months; month++) for (const phase of phases) phase.step(month)
}
