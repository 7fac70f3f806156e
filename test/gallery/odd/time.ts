/** Odd data for the charts over time: a month, fifty years, nothing, everything, and names that do not fit. */
import { dollars, percent } from '../../../sim/text/index.ts'
import {
  type BurdenData,
  burden,
  difference,
  ladder,
  type Mark,
  type Milestone,
  pressure,
  ribbon,
  scrubber,
  sparkline,
  type TimeOptions,
  trajectories,
} from '../../../web/charts/index.ts'
import { band, dated, type Frame, flat, frame, LONG, NAMES, type Odd, widest } from './data.ts'

type Draw<D> = (element: HTMLElement, data: D, options: TimeOptions) => void

/** One odd case of a chart over time. */
const over =
  <D>(draw: Draw<D>) =>
  (name: string, data: D, when: Frame): Odd => ({ name, draw: (element, width) => draw(element, data, { ...when, width }) })

/** Lengths with the words for them. */
const LENGTHS = [
  ['one month', 1],
  ['two months', 2],
  ['600 months', 600],
] as const
const LEVELS = [
  ['all 0', 0],
  ['all 1', 1],
] as const

/** Every length, at 0 and at 1. */
const everyLength = (make: (name: string, value: number, months: number) => Odd): readonly Odd[] =>
  LENGTHS.flatMap(([length, months]) => LEVELS.map(([level, value]) => make(`${length}, ${level}`, value, months)))

const path = over(trajectories.draw)
const plain = { worlds: 1, sample: [], followed: null, marks: [], milestones: [] }
const named = NAMES.map((label, at): Mark => ({ month: 20 * at + 3, label, kind: (['judgment', 'deadline', 'event'] as const)[at % 3]! }))
const crowd = Array.from({ length: 30 }, (_, at): Mark => ({ month: 2 * at, label: `Event number ${at}`, kind: 'event' }))
const coded = NAMES.map(
  (label, at): Milestone => ({ month: 20 * at + 10, value: at / 5, label, confidence: at % 2 === 0 ? 'verified' : 'recalled' }),
)
const atOnce = [0, 1, 2, 3, 4, 5].map((at): Milestone => ({ month: 60, value: at / 5, label: `Step ${at}`, confidence: 'recalled' }))
const many = Array.from({ length: 400 }, (_, at) => flat(at / 400, 120))

export const TRAJECTORIES: readonly Odd[] = [
  ...everyLength((name, value, months) => path(`one world, ${name}`, { ...plain, compliance: band(value, months) }, frame(months))),
  path('from 0 to 1 in every month', { ...plain, worlds: 1_000_000, compliance: widest(0, 1, 180) }, dated(180, 90)),
  path('400 worlds as lines', { ...plain, worlds: 400, sample: many, compliance: band(0.5, 120) }, dated(120)),
  path('30 events', { ...plain, marks: crowd, compliance: band(0.5, 120) }, dated(120, 60)),
  path('long and foreign names', { ...plain, marks: named, milestones: coded, compliance: band(0.5, 120) }, dated(120, 63)),
  path('six milestones in a month', { ...plain, milestones: atOnce, compliance: band(0.5, 120) }, dated(120, 60)),
]

const rungs = over(ladder.draw)
const shared = (months: number) => NAMES.map(() => flat(1 / NAMES.length, months))
export const LADDER: readonly Odd[] = [
  ...LENGTHS.map(([name, months]) =>
    rungs(`one rung, ${name}`, { rungs: ['no measures'], shares: [flat(1, months)], followed: null, votes: [] }, frame(months)),
  ),
  rungs(
    'two rungs, all on the upper one',
    {
      rungs: ['none', 'all'],
      shares: [flat(0, 24), flat(1, 24)],
      followed: flat(1, 24),
      votes: [{ month: 3, rung: 1, carried: true, words: 'carried 3 to 0' }],
    },
    frame(24),
  ),
  rungs('long and foreign names', { rungs: NAMES, shares: shared(180), followed: flat(3, 180), votes: [] }, dated(180, 90)),
]

const roles = over(ribbon.draw)
export const RIBBON: readonly Odd[] = [
  ...everyLength((name, value, months) => {
    const zero = flat(0, months)
    return roles(`enforcers alone, ${name}`, { enforcer: flat(value, months), supporter: zero, buster: zero, patron: zero }, frame(months))
  }),
  roles(
    'a quarter each',
    { enforcer: flat(0.25, 180), supporter: flat(0.25, 180), buster: flat(0.25, 180), patron: flat(0.25, 180) },
    dated(180, 90),
  ),
  roles(
    'next to nobody',
    { enforcer: flat(1e-9, 180), supporter: flat(1e-9, 180), buster: flat(1e-9, 180), patron: flat(1 - 3e-9, 180) },
    dated(180, 90),
  ),
]

const forces = over(pressure.draw)
export const PRESSURE: readonly Odd[] = [
  ...everyLength((name, value, months) => forces(name, { pressure: band(value, months), resistance: band(0, months) }, frame(months))),
  forces('a billionth against ten', { pressure: widest(0, 1e-9, 180), resistance: widest(0, 10, 180) }, dated(180, 90)),
  forces('one as the other', { pressure: band(0.04, 180), resistance: band(0.04, 180) }, dated(180, 90)),
]

const load = over(burden.draw)
const harm = { name: 'Civilian harm', unit: 'share of the respondent’s GDP per year', format: percent, tone: 'amber' } as const
const cost = { name: 'Cost to senders', unit: 'USD per year, all enforcers', format: dollars, tone: 'grey' } as const
const burdens = (of: Omit<BurdenData, 'band'>, highest: number): readonly Odd[] => [
  ...everyLength((name, value, months) => load(name, { ...of, band: band(value, months) }, frame(months))),
  load('next to nothing', { ...of, band: widest(0, 1e-12, 180) }, dated(180, 90)),
  load('as much as there is', { ...of, band: widest(0, highest, 180) }, dated(180, 90)),
]
export const HARM: readonly Odd[] = burdens(harm, 1)
export const COST: readonly Odd[] = burdens(cost, 150_000)

const apart = over(difference.draw)
const between = (value: number, months: number, sides: readonly [string, string] = ['one', 'other']) => {
  const level = flat(value, months)
  return {
    name: 'Compliance',
    sides,
    mean: level,
    low: level,
    high: level,
    p05: flat(-1, months),
    p50: flat(0, months),
    p95: flat(1, months),
  }
}
const none = (months: number) => {
  const zero = flat(0, months)
  return { name: 'Compliance', sides: ['one', 'other'] as const, mean: zero, low: zero, high: zero, p05: zero, p50: zero, p95: zero }
}
export const DIFFERENCE: readonly Odd[] = [
  ...everyLength((name, value, months) => apart(name, between(value, months), frame(months))),
  apart('none at all', none(180), dated(180, 90)),
  apart('all the other way', between(-1, 180), dated(180, 90)),
  apart('long names', between(0.5, 180, [LONG, LONG]), dated(180, 90)),
  apart('foreign names', between(0.5, 180, [NAMES[1]!, NAMES[3]!]), dated(180, 90)),
]

const thumb = over(scrubber.draw)
export const SCRUBBER: readonly Odd[] = [
  ...LENGTHS.map(([name, months]) => thumb(name, {}, frame(months))),
  thumb('600 months, the first', {}, dated(600, 0)),
  thumb('600 months, the last', { reading: LONG }, dated(600, 599)),
]

export const SPARKLINE: readonly Odd[] = everyLength((name, value, months) => ({
  name,
  draw: (element, width) => sparkline.draw(element, { compliance: band(value, months) }, { width: Math.min(160, width) }),
}))
