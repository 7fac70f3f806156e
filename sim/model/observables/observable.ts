/** What an observable is: one number of a case, read from the world at the end of a month; it never writes. ODD section 4, observation. */
import type { ColumnName, World } from '../world.ts'

export interface Observable {
  readonly name: string
  readonly unit: string
  readonly meaning: string
  /** The column it shows as it stands, or null where it is computed. */
  readonly column: ColumnName | null
  /** Value for the case now. */
  of(world: World, kase: number): number
}
