/**
 * What each lever of a design costs, and who pays: in money (mechanism `prices`), in time, in legitimacy, in pressure forgone, or in
 * members who stay away. No lever is free; of those without a parameter here the price is what they do: a threshold that is low acts
 * on errors, a quorum that is high waits. ODD section 7, prices.
 */
import { rows } from './table.ts'

/** In what a lever is paid for. */
export type Coin = 'money' | 'time' | 'legitimacy' | 'pressure' | 'members' | 'trade-off'

export interface Price {
  /** 'mechanism.lever'. */
  readonly lever: string
  readonly coin: Coin
  /** Who bears it. */
  readonly payer: string
  /** 'mechanism.parameter' that says how much; null where what the lever does is its price. */
  readonly amount: string | null
  readonly words: string
}

/** lever | coin | payer | amount | words */
const PRICES = `
monitoring.reportInterval | money | members of the court | prices.report | each report
monitoring.audits | money | members of the court | prices.audit | each audit behind a report
monitoring.transparency | money | members of the court | prices.hearing | public hearings and records
reputation.publicity | money | members of the court | prices.publishing | a public service that reaches the respondent
monitoring.clarity | time | claimants | escalation.agreeing | months of negotiation before measures can begin
monitoring.clarity | pressure | claimants | escalation.binding | relief is due sooner once criteria are met
monitoring.informationSharing | money | enforcers | prices.sharing | officers of each member
implementation.assistance | money | donors | prices.helping | advice, training and equipment
implementation.modelLegislation | money | donors | prices.drafting | a body of experts
implementation.followUp | money | donors | prices.reviewing | missions after compliance on paper
remedies.fund | money | donors | prices.victims | what is advanced to victims
collateral.carveOuts | pressure | enforcers | measures.forgone | what is exempt is also trade that does not stop
evasion.secondaryMeasures | money | enforcers | prices.policing | an office that licenses and prosecutes
evasion.secondaryMeasures | legitimacy | enforcers | order.extraterritorial | third states contest them
measures.jurisdictionalCapture | legitimacy | claimants | order.immunity | state property has immunity
measures.burdenSharing | money | enforcers | prices.pooling | running the pool; who may join sees what it asks
coalition.participationSupport | money | enforcers | coalition.membership | what small members are paid
coalition.lockIn | members | claimants | coalition.wary | those who foresee that they cannot leave do not join
escalation.thresholdUp | trade-off | claimants | | low: acts on errors of reports; high: acts late
escalation.thresholdDown | trade-off | claimants | | low: measures outlast their reason; high: relief before the end
escalation.dwell | trade-off | claimants | | short: acts on errors of reports; long: acts late
escalation.reliefDwell | trade-off | claimants | | short: relief for errors; long: measures outlast their reason
escalation.reliefStep | trade-off | claimants | | many rungs at once leave nothing to give back
escalation.quorum | trade-off | claimants | | low: weak measures; high: none
escalation.sunset | trade-off | claimants | | measures end unless they are renewed
escalation.grace | trade-off | enforcers | | members pay for measures that are no longer backed
escalation.institution | trade-off | claimants | | what it must decide can be blocked there
escalation.actOutside | legitimacy | enforcers | order.unilateral | acting around a blocked institution
settlement.openness | trade-off | claimants | | asks for less
settlement.planMonths | trade-off | claimants | | asks for it later
settlement.snapback | trade-off | claimants | | measures return whether or not their members want them
`

export const LEVER_PRICES: readonly Price[] = rows(PRICES, 5).map((row) => {
  const [lever, coin, payer, amount, words] = row as [string, Coin, string, string, string]
  return { lever, coin, payer, amount: amount === '' ? null : amount, words }
})
