/** The mean difference between two arms over time in characters: its 95 % interval as a band, the mean as a line, zero as a rule. */

import { type DifferenceTrajectory, signedPoints } from '../../index.ts'
import { LABEL_WIDTH, type Look, monthAxis } from '../terminal/index.ts'

const HEIGHT = 11
/** The axis spans at least this much, in shares of 1 (a tenth of a point), so that tiny differences do not fill the plot. */
const SMALLEST = 0.001
const LEGEND = '━ mean difference   ▒ its 95 % interval   ┄ no difference'

/** Lines of text, at most `look.width` wide. @param start first month, 'YYYY-MM', or null without a calendar */
export function differencePlot(difference: DifferenceTrajectory, start: string | null, look: Look): readonly string[] {
  const months = difference.mean.length
  const width = look.width - LABEL_WIDTH - 2
  const monthOf = (column: number) => Math.round((column * (months - 1)) / (width - 1))
  const columnOf = (month: number) => (months === 1 ? 0 : Math.round((month * (width - 1)) / (months - 1)))
  const top = Math.max(SMALLEST, ...difference.high)
  const bottom = Math.min(-SMALLEST, ...difference.low)
  const rowOf = (value: number) => Math.round(((top - value) / (top - bottom)) * (HEIGHT - 1))
  const zero = rowOf(0)
  const columns = Array.from({ length: width }, (_, column) => {
    const month = monthOf(column)
    const [low, mean, high] = [difference.low, difference.mean, difference.high].map((row) => rowOf(row[month]!))
    return Array.from({ length: HEIGHT }, (_, row) => {
      if (row === mean) return '━'
      if (row >= high! && row <= low!) return '▒'
      return row === zero ? '┄' : ' '
    })
  })
  const labels = new Map([
    [0, signedPoints(top)],
    [HEIGHT - 1, signedPoints(bottom)],
    [zero, '0'],
  ])
  const lines = Array.from({ length: HEIGHT }, (_, row) => {
    const label = labels.get(row)
    const text = columns.map((cells) => cells[row]!).join('')
    const edge = `${(label ?? '').padStart(LABEL_WIDTH - 1)} ${label === undefined ? '│' : '┤'}`
    return `${edge}${text.replace(/[▒┄]+/g, look.dim).replace(/━+/g, look.accent)}`.trimEnd()
  })
  const axis = monthAxis(start, months, width, columnOf)
  const legend = LEGEND.length <= look.width ? [look.dim(LEGEND)] : []
  return [...lines, `${' '.repeat(LABEL_WIDTH)}└${axis.rule}`, axis.labels, ...legend]
}
