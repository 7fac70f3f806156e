/** Dated marks over a plot: judgment, deadline and events as stems with flags in lanes. */
import type { ScaleLinear } from 'd3'
import { monthWords } from '../../../sim/text/index.ts'
import { type Flag, type Frame, join, lanes, type Placed, tellWhole, textWidth } from '../base/index.ts'
import type { Extent } from './axis.ts'

type Scale = ScaleLinear<number, number>

/** Something that happens at a month. */
export interface Mark {
  readonly month: number
  readonly label: string
  /** The label before it was cut, where it was. */
  readonly whole?: string | undefined
  readonly kind: 'judgment' | 'deadline' | 'event'
}

/** Height of a lane of flags, px. */
const LANE = 16
const MOST_LANES = 3
/** Height of the lowest label over the plot, px: clear of the value at the top of the axis. */
const LIFT = 13

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
  return { marks, places, height: used * LANE + (used > 0 ? LIFT - 2 : 0) }
}

/** Draws stems from each flag to the foot of the plot. */
export function drawMarks(chart: Frame, flags: Flags, x: Scale, extent: Extent, start: string | null): void {
  const rows = flags.marks.map((mark, index) => ({ mark, place: flags.places[index]! }))
  const lift = (lane: number | null) => (lane === null ? extent.top : extent.top - LIFT - lane * LANE)
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
    const isCut = place.lane === null || mark.whole !== undefined
    const whole = isCut ? `${monthWords(start, mark.month)}: ${mark.whole ?? mark.label}.` : null
    tellWhole(chart, text, place.lane === null ? null : whole, 'over')
    tellWhole(chart, draw('circle', 'mark-foot'), place.lane === null ? whole : null, 'over')
  })
}
