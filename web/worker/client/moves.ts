/** Groups of inputs moved one by one from the second side of a comparison to the first, in the workers. */
import { ensemblesMoved, inputGroups, type Moving, moveInputs } from '../../../sim/index.ts'
import type { MovesHearer } from '../contract.ts'
import { counting, type Turn } from './turn.ts'

export async function moveAll(turn: Turn, moving: Moving, hear: MovesHearer): Promise<void> {
  const of = moving.worlds * ensemblesMoved(inputGroups(moving)?.length ?? 0)
  let done = 0
  const runner = counting(turn, (worlds) => {
    done += worlds
    hear.progress(done, of)
  })
  const moves = await moveInputs(runner, moving)
  if (turn.live) hear.moved(moves)
}
