/** Dated marks over a plot: judgment, deadline and events as stems with flags in lanes, milestones as points with confidence. */
import type { ScaleLinear } from 'd3'
import { type Box, type Flag, type Frame, join, lanes, type Placed, textWidth, touches } from '../base/index.ts'
import type { Extent } from './axis.ts'

type Scale = ScaleLinear<number, number>

/** Something that happens at a month. */
export interface Mark {
  readonly month: number
  readonly label: string
  readonly kind: 'judgment' | 'deadline' | 'event'
}

/** A coded fact from history: compliance as the sources have it. */
export interface Milestone {
  readonly month: number
  /** Compliance, 0-1. */
  readonly value: number
  readonly label: string
  /** Verified in a source (filled) or recalled and to be re-checked (hollow). */
  readonly confidence: 'verified' | 'recalled'
}

/** Height of a lane of flags, px. */
const LANE = 16
const MOST_LANES = 3

/** Marks with their places, and the height their lanes need, px. */
export interface Flags {
  readonly marks: readonly Mark[]
  readonly places: readonly Placed[]
  readonly height: number
}

/** Finds lanes for the labels of marks; those without room keep their stem only. */
export function placeMarks(marks: readonly Mark[], x: Scale, width: number): Flags {
  const flags: Flag[] = marks.map((mark) => ({
    x: x(mark.month),
    width: textWidth(mark.label, 12.5, mark.kind === 'event' ? 400 : 520),
    weight: mark.kind === 'event' ? 0 : 1,
  }))
  const places = lanes(flags, MOST_LANES, 0, width)
  const used = places.reduce((most, place) => Math.max(most, (place.lane ?? -1) + 1), 0)
  return { marks, places, height: used * LANE + (used > 0 ? 6 : 0) }
}

/** Draws stems from each flag to the foot of the plot. */
export function drawMarks(chart: Frame, flags: Flags, x: Scale, extent: Extent): void {
  const rows = flags.marks.map((mark, index) => ({ mark, place: flags.places[index]! }))
  const lift = (lane: number | null) => (lane === null ? extent.top : extent.top - 8 - lane * LANE)
  const layer = chart.layer('marks')
  const groups = join(layer, 'g', 'mark', rows).attr('class', ({ mark }) => `mark mark-${mark.kind}`)
  groups.each(function ({ mark, place }) {
    const draw = <K extends keyof SVGElementTagNameMap>(tag: K, name: string): SVGElementTagNameMap[K] => {
      const found = [...this.children].find((child) => child.classList.contains(name))
      if (found !== undefined) return found as SVGElementTagNameMap[K]
      const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
      made.setAttribute('class', name)
      this.append(made)
      return made
    }
    const at = x(mark.month)
    const set = (element: Element, attributes: Readonly<Record<string, string | number>>) => {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
    }
    const top = place.lane === null ? extent.bottom - 8 : lift(place.lane) - 9
    set(draw('line', 'mark-line'), { x1: at, x2: at, y1: top, y2: extent.bottom })
    set(draw('circle', 'mark-foot'), { cx: at, cy: extent.bottom, r: mark.kind === 'event' ? 2 : 3 })
    const text = draw('text', 'mark-label')
    set(text, {
      x: at + (place.anchor === 'start' ? 5 : -5),
      y: lift(place.lane),
      'text-anchor': place.anchor,
    })
    text.textContent = place.lane === null ? '' : mark.label
  })
}

/** Milestones in px with their labels, each on the side where it covers nothing; without room the label is null. */
export interface PlacedMilestone extends Milestone {
  readonly px: number
  readonly py: number
  readonly box: Box | null
}

/** Finds places for milestone labels: right, left, above, below. */
export function placeMilestones(milestones: readonly Milestone[], x: Scale, y: Scale): PlacedMilestone[] {
  const points = milestones.map((milestone) => ({ ...milestone, px: x(milestone.month), py: y(milestone.value) }))
  const taken: Box[] = points.map(({ px, py }) => ({ left: px - 6, right: px + 6, y: py }))
  const [low, high] = x.range() as [number, number]
  // Under the foot of the plot stand the years.
  const foot = y.range()[0]! - 5
  return points.map((point, index) => {
    const { px, py, label } = point
    const width = textWidth(label, 12.5, 520)
    const boxAt = (left: number, middle: number): Box => ({ left, right: left + width, y: middle })
    const sides = [boxAt(px + 9, py), boxAt(px - 9 - width, py), boxAt(px + 4, py - 15), boxAt(px + 4, py + 15)]
    const free = (box: Box) =>
      box.left >= low && box.right <= high && box.y <= foot && !taken.some((other, at) => at !== index && touches(box, other))
    const box = sides.find(free) ?? null
    if (box !== null) taken.push(box)
    return { ...point, box }
  })
}

/** Draws milestones and their labels. */
export function drawMilestones(chart: Frame, placed: readonly PlacedMilestone[]): void {
  const layer = chart.layer('milestones')
  join(layer, 'circle', 'milestone', placed)
    .classed('is-verified', (point) => point.confidence === 'verified')
    .attr('r', 3.75)
    .attr('cx', (point) => point.px)
    .attr('cy', (point) => point.py)
  const labels = placed.flatMap(({ label, box }) => (box === null ? [] : [{ label, box }]))
  join(layer, 'text', 'milestone-label', labels)
    .attr('class', 'milestone-label ink-label halo')
    .attr('x', ({ box }) => box.left)
    .attr('y', ({ box }) => box.y + 4)
    .text(({ label }) => label)
}
