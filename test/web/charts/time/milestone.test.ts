/** Labels over a plot, over all bundled scenarios at the widths of a desk and a phone: nothing that is placed touches anything else. */
import { scaleLinear } from 'd3'
import { describe, expect, it } from 'vitest'
import { parseScenario, type Scenario } from '../../../../sim/index.ts'
import { type Box, touches } from '../../../../web/charts/base/index.ts'
import { plotOf } from '../../../../web/charts/time/axis.ts'
import { placeMarks } from '../../../../web/charts/time/mark.ts'
import { covered, placeMilestones } from '../../../../web/charts/time/milestone.ts'
import { placeReadings } from '../../../../web/charts/time/reading.ts'
import { marksOf } from '../../../../web/parts/index.ts'
import { milestonesOf } from '../../../../web/places/explore/timeline/chart-data.ts'
import { shelf } from '../../../support/bundled.ts'

const scenarios: readonly Scenario[] = shelf.scenarios.map(({ id, json }) => {
  const read = parseScenario(json, shelf.library)
  if (!read.ok) throw new Error(`${id} is no scenario`)
  return read.scenario
})
const cases = scenarios.flatMap((scenario) => scenario.cases.map((one, kase) => ({ name: `${scenario.id}/${one.id}`, scenario, kase })))

/** Width and height of the main chart on a desk of 1440 px and on a phone of 390 px. */
const SIZES = [
  { width: 760, height: 420 },
  { width: 358, height: 320 },
]

/** What lies over the plot of the main chart of a case. */
function laidOut(scenario: Scenario, kase: number, { width, height }: { readonly width: number; readonly height: number }) {
  const { x, extent } = plotOf({ width, months: scenario.months, start: scenario.start }, height, true)
  const flags = placeMarks(marksOf(scenario, kase), x, width)
  const plot = { top: extent.top + flags.height, bottom: extent.bottom }
  const y = scaleLinear().domain([0, 1]).range([plot.bottom, plot.top])
  return { x, y, plot, chains: placeMilestones(milestonesOf(scenario, kase), x, y) }
}

describe.each(SIZES)('labels at $width px', (size) => {
  it.each(cases)('$name: milestones cover neither each other nor their labels', ({ scenario, kase }) => {
    const { chains } = laidOut(scenario, kase, size)
    const placed = chains.flatMap((chain) => (chain.box === null ? [] : [{ ...chain, box: chain.box }]))
    const found: string[] = []
    for (const [at, one] of chains.entries()) {
      for (const other of chains.slice(at + 1)) {
        const near = one.points.some((a) => other.points.some((b) => Math.hypot(a.x - b.x, a.y - b.y) < 9))
        if (near) found.push(`points of "${one.label}" and "${other.label}"`)
      }
      for (const other of placed) {
        if (other.label !== one.label && one.box !== null && touches(one.box, other.box)) found.push(`"${one.label}" and "${other.label}"`)
        const under = one.points.some(({ x, y }) => touches({ left: x - 3.75, right: x + 3.75, y }, other.box))
        if (under) found.push(`a point under "${other.label}"`)
      }
    }
    expect(found).toEqual([])
  })

  it.each(cases)('$name: the value at the month covers none of them, in any month and at any value', ({ scenario, kase }) => {
    const { x, y, plot, chains } = laidOut(scenario, kase, size)
    const avoid: readonly Box[] = covered(chains)
    const found: string[] = []
    for (let month = 0; month < scenario.months; month += 3) {
      for (const value of [0, 0.05, 0.5, 0.95, 1]) {
        const line = { at: x(month), x: x.range() as [number, number], y: [plot.top + 7, plot.bottom - 8] as [number, number] }
        const [box] = placeReadings([{ width: 34, y: y(value) - 11, isLoose: true }], line, avoid)
        if (avoid.some((other) => touches(box!, other))) found.push(`month ${month}, ${value}`)
      }
    }
    expect(found).toEqual([])
  })
})

describe('milestones', () => {
  const x = scaleLinear().domain([0, 100]).range([0, 100])
  const y = scaleLinear().domain([0, 1]).range([200, 0])
  const at = (month: number, value: number, label: string) => ({ month, value, label, confidence: 'verified' as const })

  it('that touch are one chain with the last label and the number of the others', () => {
    const chains = placeMilestones([at(10, 0.5, 'a'), at(14, 0.5, 'b'), at(60, 0.5, 'c')], x, y)
    expect(chains.map(({ label, members }) => [label, members.length])).toEqual([
      ['b +1', 2],
      ['c', 1],
    ])
  })

  it('two chains become one when a point touches both', () => {
    expect(placeMilestones([at(10, 0.5, 'a'), at(24, 0.5, 'b'), at(17, 0.5, 'c')], x, y)).toHaveLength(1)
  })

  it('whose label has no room keep their points', () => {
    const [chain] = placeMilestones([at(50, 0.5, 'much too long for a plot of a hundred pixels')], x, y)
    expect(chain!.box).toBeNull()
    expect(chain!.points).toHaveLength(1)
  })
})
