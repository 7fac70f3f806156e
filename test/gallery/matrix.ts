/** Gallery: the tie matrix, with 16, 45 and 190 states. */
import { monthWords } from '../../sim/text/index.ts'
import { matrix as chart, type MatrixData, ROLE_SEQUENCE, type RoleName } from '../../web/charts/index.ts'
import { excerpt, type Piece } from './case.ts'

const NAMES =
  'Avaria,Belmark,Corvane,Dalria,Estmark,Fennia,Galdor,Harven,Istria Minor,Jorvik,Kaldera,Lorn,Meridia,Norrland,Ostmark,Palatia'.split(',')

/** A world of `count` states with lumpy trade: big states trade much, neighbours in the list more. */
export function world(count: number): MatrixData {
  const size = (state: number) => 1 / (1 + ((state * 7) % count)) + 0.02
  const role = (state: number): RoleName => (state === 3 ? 'respondent' : ROLE_SEQUENCE[[1, 1, 2, 3, 3, 4, 1, 2, 3, 5][(state * 3) % 10]!]!)
  const states = Array.from({ length: count }, (_, state) => ({
    id: `s${state}`,
    name: NAMES[state] ?? `State ${state + 1}`,
    role: role(state),
    leverage: size(state) / 4,
  }))
  const trade = new Float64Array(count * count)
  for (let row = 0; row < count; row++) {
    let sum = 0
    for (let column = 0; column < count; column++) {
      const apart = Math.min(Math.abs(row - column), count - Math.abs(row - column))
      const lumpy = 0.3 + (((row + 1) * (column + 1) * 31) % 17) / 17
      const flow = row === column ? 0 : (size(column) * lumpy) / (1 + 0.3 * apart)
      trade[row * count + column] = flow
      sum += flow
    }
    for (let column = 0; column < count; column++) trade[row * count + column]! /= sum
  }
  return { states, trade }
}

function piece(count: number): Piece {
  const data = world(count)
  return {
    column: 'side',
    draw: (element, { width, month, start }) => chart.draw(element, data, { width, when: monthWords(start, month ?? 0), onCell: () => {} }),
    words: () => ({ summary: chart.describe(data), ...excerpt(chart.table(data)) }),
  }
}

export const matrixSmall: Piece = piece(16)
export const matrix: Piece = piece(45)
export const matrixLarge: Piece = piece(190)
