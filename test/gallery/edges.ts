/** Odd but legal data: nothing may throw, and no mark may be placed at NaN. */
import { percent } from '../../sim/text/index.ts'
import {
  burden,
  difference,
  ladder,
  matrix,
  meter,
  pressure,
  ribbon,
  scrubber,
  shareBar,
  sparkline,
  type TimeOptions,
  trajectories,
} from '../../web/charts/index.ts'
import * as map from '../../web/charts/map/index.ts'
import { made } from './map.ts'
import { world } from './matrix.ts'

const flat = (value: number, months: number) => new Float64Array(months).fill(value)
const band = (value: number, months: number) => {
  const same = flat(value, months)
  return { p05: same, p25: same, p50: same, p75: same, p95: same }
}

/** Draws every chart with flat, empty or extreme data into the element and returns the markup of each. */
export function drawEdges(element: HTMLElement): { readonly name: string; readonly markup: string }[] {
  const drawn: { name: string; markup: string }[] = []
  const put = (name: string, draw: (host: HTMLElement) => void) => {
    const host = document.createElement('div')
    element.append(host)
    draw(host)
    drawn.push({ name, markup: host.innerHTML })
    host.remove()
  }
  for (const months of [1, 2, 24, 600]) {
    for (const value of [0, 1]) {
      for (const width of [300, 720]) {
        const options: TimeOptions = { width, months, start: null, month: months > 2 ? null : 0 }
        const label = `${months} months of ${value} at ${width} px`
        const plain = { worlds: 1, sample: [], followed: null, marks: [], milestones: [] }
        put(`trajectories, ${label}`, (host) => trajectories.draw(host, { ...plain, compliance: band(value, months) }, options))
        const rungs = { rungs: ['no measures'], shares: [flat(1, months)], followed: null }
        put(`ladder, ${label}`, (host) => ladder.draw(host, rungs, options))
        const zero = flat(0, months)
        const roles = { enforcer: flat(value, months), supporter: zero, buster: zero, patron: zero }
        put(`ribbon, ${label}`, (host) => ribbon.draw(host, roles, options))
        const both = { pressure: band(value, months), resistance: band(0, months) }
        put(`pressure, ${label}`, (host) => pressure.draw(host, both, options))
        const harm = { name: 'Harm', unit: 'GDP', format: percent, tone: 'grey', band: band(value, months) } as const
        put(`burden, ${label}`, (host) => burden.draw(host, harm, options))
        const level = flat(value, months)
        const apart = { mean: level, low: level, high: level, p05: flat(-1, months), p50: zero, p95: level }
        put(`difference, ${label}`, (host) => difference.draw(host, { name: 'Compliance', sides: ['one', 'other'], ...apart }, options))
        put(`scrubber, ${label}`, (host) => scrubber.draw(host, {}, options))
        put(`sparkline, ${label}`, (host) => sparkline.draw(host, { compliance: band(value, months) }))
      }
    }
  }
  const many = { worlds: 400, followed: null, marks: [], milestones: [], compliance: band(0.5, 120) }
  const sample = Array.from({ length: 400 }, (_, index) => flat(index / 400, 120))
  put('trajectories with 400 lines', (host) => trajectories.draw(host, { ...many, sample }, { width: 720, months: 120, start: '1999-12' }))
  const crowd = Array.from({ length: 30 }, (_, index) => ({
    month: 2 * index,
    label: `Event number ${index}`,
    kind: 'event' as const,
  }))
  put('trajectories with 30 events', (host) =>
    trajectories.draw(host, { ...many, sample: [], marks: crowd }, { width: 720, months: 120, start: '1999-12', month: 60 }),
  )
  for (const count of [1, 2, 45]) put(`matrix of ${count}`, (host) => matrix.draw(host, world(count), { width: 280 }))
  put('matrix with a state chosen', (host) => matrix.draw(host, world(45), { width: 280, focus: 44 }))
  put('matrix without trade', (host) => matrix.draw(host, { ...world(8), trade: flat(0, 64) }, { width: 280 }))
  for (const count of [1, 4, 14]) {
    put(`map of ${count}`, (host) => map.draw(host, made(count), { width: 280, focus: count - 1 }))
  }
  const whole = { meaning: 'all there is.', low: 0, high: 1 }
  for (const parts of [
    [],
    [{ ...whole, word: 'all', estimate: 1 }],
    [0, 0, 1e-9, 1 - 1e-9].map((estimate) => ({ ...whole, word: 'x', estimate })),
  ]) {
    for (const width of [180, 720])
      put(`share bar of ${parts.length}`, (host) => shareBar.draw(host, { parts, of: 'one' }, { width, title: 'Bar' }))
  }
  put('meter at the start', (host) =>
    meter.draw(host, { halfWidth: 1, target: 0.02, worlds: 0, needed: null, running: true }, { width: 200 }),
  )
  return drawn
}
