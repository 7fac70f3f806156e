/** Whether a world keeps to the ranges its columns declare. */

import type { World } from '../../sim/model/index.ts'
import type { ColumnName } from '../../sim/model/world.ts'

/** Every value that is not a number or lies outside the range of its column, as `column[index] = value, range low..high`. */
export function strays(world: World): readonly string[] {
  return world.columns.flatMap(({ name, range: [low, high] }) => {
    const column = world[name as ColumnName]
    const found: string[] = []
    for (let at = 0; at < column.length; at++) {
      const value = column[at]!
      if (!(value >= low && value <= high)) found.push(`${name}[${at}] = ${value}, range ${low}..${high}`)
    }
    return found
  })
}
