/** What a lever costs and who pays, in a line: `each audit behind a report (money, paid by members of the court)`. */
import { LEVER_PRICES } from '../model/index.ts'

/** @param path of the lever in a scenario, `design.monitoring.audits`; no lines for what is no lever */
export function priceLines(path: string): readonly string[] {
  const own = LEVER_PRICES.filter(({ lever }) => path.endsWith(`design.${lever}`))
  return own.map(({ coin, payer, words }) => `${words} (${coin === 'trade-off' ? 'a trade-off' : coin}, borne by ${payer})`)
}
