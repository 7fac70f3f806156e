/**
 * Milestones of history as points with confidence. Those that would cover each other are drawn as one chain; each chain has its label
 * on the side where it covers nothing.
 */
import type { ScaleLinear } from 'd3'
import { monthWords, percent } from '../../../sim/text/index.ts'
import { type Box, type Frame, join, tellWhole, textWidth, touches } from '../base/index.ts'

type Scale = ScaleLinear<number, number>

/** A coded fact from history: compliance as the sources have it. */
export interface Milestone {
  readonly month: number
  /** Compliance, 0-1. */
  readonly value: number
  /** What stands beside the point; empty where something else says it. */
  readonly label: string
  /** The label before it was cut, where it was. */
  readonly whole?: string | undefined
  /** Verified in a source (filled) or recalled and to be re-checked (hollow). */
  readonly confidence: 'verified' | 'recalled'
}

/** Milestones that touch, in px from first to last, with the label of them all; without room its box is null. */
export interface Chain {
  readonly members: readonly Milestone[]
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly label: string
  readonly box: Box | null
}

/** Half of the width of a point, px; points nearer than `APART` are one chain. */
const RADIUS = 3.75
const APART = 2 * RADIUS + 1.5

function chainsOf(milestones: readonly Milestone[], x: Scale, y: Scale): Omit<Chain, 'box'>[] {
  const chains: { members: Milestone[]; points: { x: number; y: number }[] }[] = []
  for (const milestone of milestones.toSorted((a, b) => a.month - b.month)) {
    const point = { x: x(milestone.month), y: y(milestone.value) }
    const near = chains.filter(({ points }) => points.some((other) => Math.hypot(point.x - other.x, point.y - other.y) < APART))
    const rest = chains.filter((chain) => !near.includes(chain))
    const all = near.flatMap(({ members, points }) => members.map((member, at) => ({ member, point: points[at]! })))
    all.push({ member: milestone, point })
    all.sort((a, b) => a.member.month - b.member.month)
    chains.splice(0, chains.length, ...rest, { members: all.map(({ member }) => member), points: all.map((one) => one.point) })
  }
  return chains.map((chain) => ({ ...chain, label: labelOf(chain.members) }))
}

/** The last thing that is said of a chain, and how many more there are. */
function labelOf(members: readonly Milestone[]): string {
  const said = members.filter(({ label }) => label !== '')
  if (said.length === 0) return ''
  return said.length === 1 ? said[0]!.label : `${said.at(-1)!.label} +${said.length - 1}`
}

const around = ({ x, y }: Chain['points'][number]): Box => ({ left: x - 6, right: x + 6, y })

/** What a cursor text must not cover. */
export const covered = (chains: readonly Chain[]): readonly Box[] =>
  chains.flatMap(({ points, box }) => [...points.map(around), ...(box === null ? [] : [box])])

/** Finds places for the labels of milestones: right, left, above, below. */
export function placeMilestones(milestones: readonly Milestone[], x: Scale, y: Scale): Chain[] {
  const chains = chainsOf(milestones, x, y)
  const taken: Box[] = chains.flatMap(({ points }) => points.map(around))
  const [low, high] = x.range() as [number, number]
  // Under the foot of the plot stand the years, over its top the flags.
  const [foot, top] = [y.range()[0]! - 5, y.range()[1]! + 4]
  return chains.map((chain) => {
    const own = new Set(chain.points.map((point) => `${point.x},${point.y}`))
    const others = taken.filter((box) => !own.has(`${box.left + 6},${box.y}`))
    const free = (box: Box) =>
      box.left >= low && box.right <= high && box.y <= foot && box.y >= top && !others.some((other) => touches(box, other))
    const box = chain.label === '' ? null : (sidesOf(chain).find(free) ?? null)
    if (box !== null) taken.push(box)
    return { ...chain, box }
  })
}

/** Where a label could stand, best first. */
function sidesOf({ points, label }: Omit<Chain, 'box'>): Box[] {
  const width = textWidth(label, 12.5, 520)
  const boxAt = (left: number, y: number): Box => ({ left, right: left + width, y })
  const [first, last] = [points[0]!, points.at(-1)!]
  const ys = points.map((point) => point.y)
  const [above, below] = [Math.min(...ys) - 16, Math.max(...ys) + 16]
  const beside = [boxAt(last.x + 9, last.y), boxAt(first.x - 9 - width, first.y)]
  return [...beside, ...[above, below].flatMap((at) => [boxAt(last.x + 4, at), boxAt(first.x - 4 - width, at), boxAt(first.x - 4, at)])]
}

/** Draws chains with their labels; every point says its month, share and whole label on hover; by keyboard the month says it. */
export function drawMilestones(chart: Frame, chains: readonly Chain[], start: string | null): void {
  const layer = chart.layer('milestones')
  const paths = chains.flatMap(({ members, points }) => {
    const isVerified = members.every(({ confidence }) => confidence === 'verified')
    const d = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join('') + (points.length === 1 ? 'h0' : '')
    return [
      { d, width: 2 * RADIUS + 1.5, className: 'milestone-rim' },
      ...(isVerified ? [] : [{ d, width: 2 * RADIUS - 1.5, className: 'milestone-core' }]),
    ]
  })
  join(layer, 'path', 'milestone', paths)
    .attr('class', ({ className }) => `milestone ${className}`)
    .attr('d', ({ d }) => d)
    .attr('stroke-width', ({ width }) => width)
  const labels = chains.map((chain) => ({ chain, text: chain.box === null ? '' : chain.label }))
  join(layer, 'text', 'milestone-label', labels)
    .attr('class', 'milestone-label ink-label halo')
    .attr('x', ({ chain }) => chain.box?.left ?? chain.points[0]!.x)
    .attr('y', ({ chain }) => (chain.box?.y ?? chain.points[0]!.y) + 4)
    .text(({ text }) => text)
  join(layer, 'path', 'milestone-hit', chains)
    .attr(
      'd',
      ({ points }) => points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join('') + (points.length === 1 ? 'h0' : ''),
    )
    .each(function (chain) {
      const isCut = chain.box === null || chain.members.some(({ whole }) => whole !== undefined)
      const said = chain.members.filter(({ label, whole }) => (whole ?? label) !== '')
      tellWhole(chart, this, said.length === 0 ? null : wordsOf(said, start), isCut ? 'over' : 'nowhere')
    })
}

/** `June 2006: Greentree Agreement, 28 %`, a sentence for each. */
function wordsOf(members: readonly Milestone[], start: string | null): string {
  const one = ({ month, whole, label, value, confidence }: Milestone) =>
    `${monthWords(start, month)}, ${percent(value)}: ${whole ?? label}${confidence === 'recalled' ? ' (from memory)' : ''}.`
  return members.map(one).join('\n')
}
