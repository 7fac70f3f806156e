/**
 * The main view of ties at a month: states ordered by role, then leverage, on both sides; the ink of a cell is the share of the row state's
 * trade that goes to the column state. The respondent's row and column are tinted. Above 1,500 cells it draws on a canvas.
 */
import { pointer } from 'd3'
import {
  canvasUnder,
  dodge,
  dropCanvas,
  type Frame,
  frame,
  GLYPHS,
  glyphClass,
  type Host,
  inkOf,
  join,
  type RoleName,
  roleWord,
  shorten,
  tellWhole,
  themeKey,
} from '../base/index.ts'
import { type Grid, gridOf } from './grid.ts'
import { chosenWords, describe, type MatrixCell, type MatrixData, readout } from './words.ts'

export interface MatrixOptions {
  readonly width: number
  /** The month shown, in words. */
  readonly when?: string | undefined
  /** The state all views of ties look at (its place in `data.states`): its row and column are outlined; null for the respondent. */
  readonly focus?: number | null | undefined
  /** Told about the cell under the pointer or the keyboard, null when it is left. */
  readonly onCell?: ((cell: MatrixCell | null) => void) | undefined
  /** Told about a state that was clicked or confirmed with Enter (its row). */
  readonly onState?: ((state: number) => void) | undefined
  readonly title?: string | undefined
  readonly stale?: boolean | undefined
}

/** More cells than this go to a canvas. */
const CANVAS_FROM = 1500

/** Between the words of two roles, and between their glyphs, px. */
const ROLE_GAP = 15
const GLYPH_GAP = 11

interface Place {
  readonly row: number
  readonly column: number
}
const focused = new WeakMap<SVGSVGElement, Place>()

/** Of the drawing, px: the matrix is square plus its heads. */
export const heightOf = (data: MatrixData, width: number): number => gridOf(data.states, width).height

/** Draws or updates the matrix. */
export function draw(element: Host, data: MatrixData, options: MatrixOptions): void {
  const grid = gridOf(data.states, options.width)
  const many = data.states.length ** 2 > CANVAS_FROM && !(element instanceof SVGSVGElement)
  const chart = frame(element, {
    kind: 'matrix',
    title: options.title ?? 'Who trades with whom',
    unit: options.when,
    summary: () => describe(data),
    width: options.width,
    height: grid.height,
    stale: options.stale,
    role: options.onCell === undefined ? 'img' : 'application',
    depends: [data, many && themeKey()],
  })
  if (chart.fresh) {
    drawGround(chart, grid)
    drawCells(element, chart, data, grid, many, options.width)
    drawHeads(chart, data, grid)
  }
  listen(chart, data, grid, options)
  drawChosen(chart, grid, options.focus ?? null)
  drawFocus(chart, data, grid, focused.get(chart.svg.node()!) ?? null, options.focus ?? null)
}

function drawGround(chart: Frame, grid: Grid): void {
  const { left, top, side, at, cell } = grid
  const layer = chart.layer('ground')
  const own = grid.respondent === null ? [] : [at[grid.respondent]!]
  join(layer, 'rect', 'matrix-respondent matrix-row', own)
    .attr('x', left)
    .attr('y', (place) => top + place)
    .attr('width', side)
    .attr('height', cell)
  join(layer, 'rect', 'matrix-respondent matrix-column', own)
    .attr('x', (place) => left + place)
    .attr('y', top)
    .attr('width', cell)
    .attr('height', side)
  const lines = grid.groups.slice(1).map((group) => group.from - grid.gap / 2)
  join(layer, 'path', 'matrix-group', lines).attr(
    'd',
    (place) => `M${left},${top + place}H${left + side}M${left + place},${top}V${top + side}`,
  )
  join(layer, 'rect', 'matrix-frame', [0])
    .attr('x', left - 1)
    .attr('y', top - 1)
    .attr('width', side + 2)
    .attr('height', side + 2)
}

/** The share that gets full ink: the 99th percentile of all ties, so that one huge tie does not pale the rest. */
function darkest(trade: ArrayLike<number>): number {
  const shares = Array.from(trade)
    .filter((share) => share > 0)
    .sort((a, b) => a - b)
  return shares[Math.floor(shares.length * 0.99)] ?? 0
}

/** Ink of a share, 0-1: square root, so that small ties are seen. */
function ink(share: number, most: number): number {
  return most > 0 ? Math.sqrt(Math.min(1, share / most)) : 0
}

function drawCells(element: Host, chart: Frame, data: MatrixData, grid: Grid, many: boolean, width: number): void {
  const { sequence, at, left, top, cell } = grid
  const count = sequence.length
  const most = darkest(data.trade)
  const cells: (Place & { readonly value: number })[] = []
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const value = ink(data.trade[sequence[row]! * count + sequence[column]!]!, most)
      if (value > 0.02) cells.push({ row, column, value })
    }
  }
  const inset = cell > 7 ? 0.75 : cell > 3 ? 0.25 : 0
  const context = many ? canvasUnder(element, width, grid.height) : null
  join(chart.layer('cells'), 'rect', 'cell', context === null ? cells : [])
    .attr('x', (place) => left + at[place.column]! + inset)
    .attr('y', (place) => top + at[place.row]! + inset)
    .attr('width', cell - 2 * inset)
    .attr('height', cell - 2 * inset)
    .attr('fill-opacity', (place) => place.value.toFixed(3))
  if (context === null) {
    dropCanvas(element)
    return
  }
  context.fillStyle = inkOf(element, '--ink')
  for (const { row, column, value } of cells) {
    context.globalAlpha = value
    context.fillRect(left + at[column]! + inset, top + at[row]! + inset, cell - 2 * inset, cell - 2 * inset)
  }
}

function drawHeads(chart: Frame, data: MatrixData, grid: Grid): void {
  const { sequence, at, left, top, cell, side, groups, named } = grid
  const layer = chart.layer('heads')
  const radius = named ? Math.min(4.5, cell * 0.36) : 4.5
  // Where cells are large every state has its glyph and name, else every role has.
  const heads = named
    ? sequence.map((state, place) => ({
        role: data.states[state]!.role,
        middle: at[place]! + cell / 2,
        word: data.states[state]!.name,
      }))
    : groups.map(({ role, from, to }) => ({
        role,
        middle: (from + to) / 2,
        word: roleWord(role, to - from > cell ? 2 : 1),
      }))
  // Where roles have few states their words stand farther apart than the rows, and glyphs farther apart than the columns.
  const spread = (gap: number) =>
    dodge(
      heads.map(({ middle }) => ({ y: middle })),
      named ? 0 : gap,
      0,
      side,
    )
  const [rows, columns] = [spread(ROLE_GAP), spread(GLYPH_GAP)]
  const leaders = named ? [] : heads.map(({ middle }, at) => ({ middle, row: rows[at]!, column: columns[at]! }))
  join(layer, 'path', 'leader', leaders).attr(
    'd',
    ({ middle, row, column }) =>
      `M${left - 4},${top + row}L${left - 1},${top + middle}M${left + column},${top - 4}L${left + middle},${top - 1}`,
  )
  const shape = (head: { readonly role: RoleName }) => GLYPHS[head.role].path(radius)
  const style = (side: string) => (head: { readonly role: RoleName }) => `${side} glyph-${GLYPHS[head.role].kind} ${glyphClass(head.role)}`
  join(layer, 'path', 'row-glyph', heads)
    .attr('class', style('row-glyph'))
    .attr('d', shape)
    .attr('transform', (_, at) => `translate(${left - 9},${top + rows[at]!})`)
  join(layer, 'path', 'column-glyph', heads)
    .attr('class', style('column-glyph'))
    .attr('d', shape)
    .attr('transform', (_, at) => `translate(${left + columns[at]!},${top - 9})`)
  join(layer, 'text', 'row-label', heads)
    .attr('x', left - 18)
    .attr('y', (_, at) => top + rows[at]! + 4)
    .attr('text-anchor', 'end')
    .each(function (head) {
      const cut = shorten(head.word, left - 20)
      this.textContent = cut
      tellWhole(chart, this, cut === head.word ? null : head.word)
    })
}

function listen(chart: Frame, data: MatrixData, grid: Grid, options: MatrixOptions): void {
  const node = chart.svg.node()!
  const { sequence } = grid
  const move = (place: Place | null) => {
    if (place === null) focused.delete(node)
    else focused.set(node, place)
    drawFocus(chart, data, grid, place, options.focus ?? null)
    options.onCell?.(place === null ? null : cellOf(data, grid, place))
  }
  chart.svg
    .attr('tabindex', options.onCell === undefined ? null : 0)
    .on('pointerdown pointermove', (event: PointerEvent) => {
      const [x, y] = pointer(event, node)
      move(grid.cellAt(x, y))
    })
    .on('blur', () => move(null))
    .on('pointerleave', (event: PointerEvent) => {
      // A finger that is lifted leaves the cell it chose.
      if (event.pointerType !== 'touch') move(null)
    })
    .on('click', () => {
      const place = focused.get(node)
      if (place !== undefined) options.onState?.(sequence[place.row]!)
    })
    .on('keydown', (event: KeyboardEvent) => {
      const place = focused.get(node)
      if (event.key === 'Enter' && place !== undefined) options.onState?.(sequence[place.row]!)
      const next = step(event.key, place ?? null, sequence.length, placeOf(grid, options.focus ?? null))
      if (next === null) return
      event.preventDefault()
      move(next)
    })
}

/** The cell a key leads to; the first press enters in the row of `entry`, by default at the top left. */
export function step(key: string, from: Place | null, count: number, entry = 0): Place | null {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -count],
    End: [0, count],
  }
  const move = moves[key]
  if (move === undefined) return null
  if (from === null) return { row: entry, column: 0 }
  const clamp = (value: number) => Math.min(count - 1, Math.max(0, value))
  return { row: clamp(from.row + move[0]), column: clamp(from.column + move[1]) }
}

function cellOf(data: MatrixData, grid: Grid, place: Place): MatrixCell {
  const [row, column] = [grid.sequence[place.row]!, grid.sequence[place.column]!]
  return { row, column, share: data.trade[row * data.states.length + column]! }
}

/** Row of a state in drawing sequence; the first where there is none. */
function placeOf({ sequence }: Grid, state: number | null): number {
  return state === null ? 0 : sequence.indexOf(state)
}

/** Row and column of the state that map, list and reasons are about, too. */
function drawChosen(chart: Frame, grid: Grid, state: number | null): void {
  const { left, top, cell, side, at } = grid
  const layer = chart.layer('chosen').attr('pointer-events', 'none')
  const places = state === null ? [] : [at[placeOf(grid, state)]!]
  join(layer, 'path', 'matrix-chosen', places).attr(
    'd',
    (place) => `M${left},${top + place}h${side}v${cell}h${-side}ZM${left + place},${top}h${cell}v${side}h${-cell}Z`,
  )
}

function drawFocus(chart: Frame, data: MatrixData, grid: Grid, place: Place | null, chosen: number | null): void {
  const { left, top, cell, side, at } = grid
  const layer = chart.layer('focus').attr('pointer-events', 'none')
  const places = place === null ? [] : [place]
  join(layer, 'path', 'matrix-cross', places).attr('d', ({ row, column }) => {
    const [x, y] = [left + at[column]!, top + at[row]!]
    return `M${left},${y}h${side}v${cell}h${-side}ZM${x},${top}h${cell}v${side}h${-cell}Z`
  })
  join(layer, 'rect', 'matrix-focus', places)
    .attr('x', ({ column }) => left + at[column]! - 0.75)
    .attr('y', ({ row }) => top + at[row]! - 0.75)
    .attr('width', cell + 1.5)
    .attr('height', cell + 1.5)
  const words =
    place === null
      ? [...chosenWords(data, chosen), 'stronger: a larger share of the row state’s trade']
      : readout(data, cellOf(data, grid, place))
  join(layer, 'text', 'matrix-readout', words)
    .attr('class', place === null ? 'matrix-readout tick-label' : 'matrix-readout ink-label')
    .attr('x', grid.wide ? left : 0)
    .attr('y', (_, line) => top + side + 20 + line * 17)
    .each(function (text) {
      this.textContent = shorten(text, Number(chart.svg.attr('width')) - (grid.wide ? left : 0))
      tellWhole(chart, this, this.textContent === text ? null : text, 'nowhere')
    })
}
