/** Every picture of the gallery, in the sequence of the page. */
import { bandScale } from './band-scale.ts'
import type { Piece } from './case.ts'
import { cost } from './cost.ts'
import { difference } from './difference.ts'
import { harm } from './harm.ts'
import { ladder } from './ladder.ts'
import { map } from './map.ts'
import { matrix, matrixLarge, matrixSmall } from './matrix.ts'
import { meter } from './meter.ts'
import { pressure } from './pressure.ts'
import { ribbon } from './ribbon.ts'
import { scrubber } from './scrubber.ts'
import { shareBar } from './share-bar.ts'
import { sparkline } from './sparkline.ts'
import { trajectories } from './trajectories.ts'

export const PIECES: { readonly [name: string]: Piece } = {
  shareBar,
  trajectories,
  ladder,
  ribbon,
  pressure,
  harm,
  cost,
  difference,
  scrubber,
  meter,
  bandScale,
  map,
  matrix,
  matrixSmall,
  matrixLarge,
  sparkline,
}
