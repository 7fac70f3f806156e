/**
 * Made-up states for made-up worlds: size, income, freedom, law and place on a flat map, drawn so that they go
 * together as they do among real states (rich states are better governed, free ones stand near each other in world
 * politics). Every number is named by seed, state and quality, so that one more state changes none of the others. ODD
 * section 5; orders of magnitude: scenarios/data/economy.csv.
 */
import { allocateTape, exp, fillTape, keyOf, log, logistic, normalQuantile } from '../../random/index.ts'
import { rounded } from '../../text/index.ts'

export interface SyntheticState {
  readonly id: string
  readonly name: string
  readonly region: string
  /** Km on a flat map of 16,000 by 8,000. */
  readonly x: number
  readonly y: number
  /** USD bn per year. */
  readonly gdp: number
  /** Millions. */
  readonly population: number
  /** As UNGA ideal points, about -2 to 2.5. */
  readonly position: number
  /** 0 to 1, as the next two. */
  readonly democracy: number
  readonly ruleOfLaw: number
  readonly capacity: number
  /** Share of GDP. */
  readonly tourism: number
  /** Of its official language; states of one number share it. */
  readonly tongue: number
  /** Exports and imports as a share of GDP, before they are made to add up over the world. */
  readonly exports: number
  readonly imports: number
}

/** Qualities drawn for each state, each from its own stream. */
const DRAWS = ['people', 'income', 'freedom', 'law', 'order', 'camp', 'east', 'north', 'part'] as const
const MORE_DRAWS = ['tongue', 'visitors', 'openness', 'balance', 'first', 'middle', 'last'] as const

const REGIONS = [
  { name: 'North', x: 4000, y: 6200 },
  { name: 'East', x: 12500, y: 5200 },
  { name: 'South', x: 9000, y: 1500 },
  { name: 'West', x: 1800, y: 2000 },
] as const
/** Kilometres about the middle of a region, one standard deviation. */
const SPREAD = 1300

const FIRST = ['Ba', 'Ca', 'Do', 'E', 'Fa', 'Ga', 'Ha', 'I', 'Ka', 'Lo', 'Ma', 'Ne', 'O', 'Pa', 'Re', 'Sa', 'Ta', 'U', 'Va', 'Zo']
const MIDDLE = ['la', 'ri', 'no', 'ta', 've', 'ma', 'du', 'si', 'go', 'pe', 'ka', 'lu', 'ro', 'mi', 'be', 'sa']
const LAST = ['ria', 'nia', 'land', 'mark', 'via', 'stan', 'dor', 'ra', 'lia', 'sia', 'na', 'tha']

/**
 * States in the sequence of their numbers.
 * @param count 1 to 250
 */
export function syntheticStates(count: number, seed: string): readonly SyntheticState[] {
  const numbers = Array.from({ length: count }, (_, i) => `S${i + 1}`)
  const channels = [...DRAWS, ...MORE_DRAWS].map((name) => {
    return { name, shape: 'state', per: 'run', meaning: name } as const
  })
  const tape = allocateTape(channels, { months: 1, states: numbers, cases: [] })
  fillTape(tape, keyOf(seed), 0)
  const draw = (name: (typeof DRAWS)[number] | (typeof MORE_DRAWS)[number], i: number) => tape.columns[name]![i]!
  const normal = (name: Parameters<typeof draw>[0], i: number) => normalQuantile(draw(name, i))
  const names = namesOf(numbers.map((_, i) => [draw('first', i), draw('middle', i), draw('last', i)] as const))
  return numbers.map((_, i) => {
    const income = normal('income', i)
    const freedom = 0.5 * income + 0.85 * normal('freedom', i)
    const perHead = exp(log(6.5) + 1.25 * income)
    const population = rounded(exp(log(9) + 1.5 * normal('people', i)), 3)
    const gdp = rounded(population * perHead, 3)
    const region = Math.floor(draw('part', i) * REGIONS.length)
    const place = REGIONS[region]!
    const openness = Math.min(0.8, Math.max(0.04, 0.28 * exp(-0.1 * log(gdp / 50) + 0.45 * normal('openness', i))))
    const tilt = 0.15 * normal('balance', i)
    return {
      id: names[i]!.toUpperCase().replace(/ /g, '-'),
      name: names[i]!,
      region: place.name,
      x: place.x + SPREAD * normal('east', i),
      y: place.y + SPREAD * normal('north', i),
      gdp,
      population,
      position: hundredths(Math.min(2.6, Math.max(-2, 0.1 + 0.75 * freedom + 0.45 * normal('camp', i)))),
      democracy: hundredths(logistic(0.1 + 1.3 * freedom)),
      ruleOfLaw: hundredths(logistic(-0.1 + 0.9 * income + 0.4 * freedom + 0.3 * normal('law', i))),
      capacity: hundredths(logistic(0.9 * income + 0.15 * freedom + 0.3 * normal('order', i))),
      tourism: rounded(Math.min(0.5, 0.02 * exp(0.9 * normal('visitors', i))), 2),
      // Two languages to a region, and one that the world shares.
      tongue: draw('tongue', i) < 0.15 ? 0 : 1 + 2 * region + (draw('tongue', i) < 0.65 ? 0 : 1),
      exports: openness * exp(tilt),
      imports: openness * exp(-tilt),
    }
  })
}

/** A name for each triple of draws; the second state of a name is New, the third Upper, and so on. */
function namesOf(draws: readonly (readonly [number, number, number])[]): readonly string[] {
  const prefixes = ['', 'New ', 'Upper ', 'Lower ', 'Great ', 'Old ']
  const taken = new Set<string>()
  return draws.map(([first, middle, last], i) => {
    const pick = (parts: readonly string[], draw: number) => parts[Math.floor(draw * parts.length)]!
    const bare = pick(FIRST, first) + pick(MIDDLE, middle) + pick(LAST, last)
    const free = prefixes.map((prefix) => prefix + bare).find((name) => !taken.has(name)) ?? `${bare} ${i + 1}`
    taken.add(free)
    return free
  })
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
