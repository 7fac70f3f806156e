/** What judgments cost at home, in words: for check, page and guides alike. */
import { COST_BANDS, type CostBand, costBand, type Obligation } from '../model/index.ts'
import { given, inRow, interval, ofGdp, percent } from '../text/index.ts'

/** Costs at home of all obligations together, share of GDP per year. */
export function costAtHome(obligations: readonly Pick<Obligation, 'domesticCost'>[]): number {
  return obligations.reduce((sum, { domesticCost }) => sum + domesticCost, 0)
}

/** `0.5 to 1.2 %`, or `below 0.2 %`. */
function bandWords(band: CostBand): string {
  const before = COST_BANDS[COST_BANDS.indexOf(band) - 1]
  return before === undefined ? `below ${percent(band.high)}` : interval(before.high, band.high, percent)
}

/** `1.1 % of GDP per year, a hard demand (0.5 to 1.2 %)`. */
export function costWords(cost: number): string {
  const band = costBand(cost)
  return `${ofGdp(cost)} of GDP per year, ${band === null ? 'more than any bundled case' : `${band.words} (${bandWords(band)})`}`
}

/** All bands in a sentence, in the unit of scenario files. */
export const COST_BANDS_TOLD = inRow(
  COST_BANDS.map(({ words, high }, at) => {
    const low = COST_BANDS[at - 1]?.high
    return `${words} ${low === undefined ? `below ${given(high)}` : interval(low, high, given)}`
  }),
)

/** How far above its band a cost may lie whose source says `or a little above`. */
const LITTLE = 1.25

/** What a source claims of a cost that is not so; null where it claims nothing, or what holds. */
export function falseClaim(source: string, cost: number): string | null {
  const said = COST_BANDS.find(({ words }) => source.includes(`Judged to be ${words}`))
  if (said === undefined || said === costBand(cost)) return null
  if (source.includes('or a little above') && cost > said.high && cost <= LITTLE * said.high) return null
  return `judged to be ${said.words} (${bandWords(said)})`
}
