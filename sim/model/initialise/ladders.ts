/** Fills levers, ladders and offers from the design of each case. ODD section 5. */
import { INSTRUMENT_NAMES, INSTRUMENTS, OFFER_NAMES, OFFERS, PRESSURE_CHANNELS } from '../instruments.ts'
import type { Design, Rung, Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { LEVERS } from './levers.ts'

const SLOTS = PRESSURE_CHANNELS.length

function fillRung(rung: Rung, at: number, world: World): void {
  const civilian = new Float64Array(SLOTS)
  const evadable = new Float64Array(SLOTS)
  let cost = 0
  let uncut = 1
  // In the sequence of the table, so that the sequence of keys in a file does not change a result.
  for (const name of INSTRUMENT_NAMES) {
    const intensity = rung.instruments[name] ?? 0
    const instrument = INSTRUMENTS[name]
    const slot = PRESSURE_CHANNELS.indexOf(instrument.channel)
    const bite = intensity * instrument.bite
    world.rungBite[at + slot] = world.rungBite[at + slot]! + bite
    civilian[slot] = civilian[slot]! + bite * instrument.civilian
    evadable[slot] = evadable[slot]! + bite * instrument.evadable
    cost += intensity * instrument.senderCost
    uncut *= 1 - intensity * instrument.cuts
  }
  for (let s = 0; s < SLOTS; s++) {
    const bite = world.rungBite[at + s]!
    world.rungCivilian[at + s] = bite > 0 ? civilian[s]! / bite : 0
    world.rungEvadable[at + s] = bite > 0 ? evadable[s]! / bite : 0
  }
  world.rungSenderCost[at] = cost
  world.rungFreeze[at] = rung.instruments['asset-freeze'] ?? 0
  world.rungCut[at] = 1 - uncut
  world.rungCollective[at] = rung.collective ? 1 : 0
}

/** How strong each rung of a case is, relative to the strongest; 0 throughout where none bites. */
function fillStrength(c: number, world: World): void {
  const { rungs } = world.sizes
  const bites = Array.from({ length: world.rungCount[c]! }, (_, n) => {
    const at = (c * rungs + n) * SLOTS
    return world.rungBite.subarray(at, at + SLOTS).reduce((sum, bite) => sum + bite, 0)
  })
  const strongest = Math.max(...bites)
  for (const [n, bite] of bites.entries()) world.rungStrength[(c * rungs + n) * SLOTS] = strongest > 0 ? bite / strongest : 0
}

function fillOffers(design: Design, c: number, world: World): void {
  let value = 0
  let cost = 0
  for (const name of OFFER_NAMES) {
    const intensity = design.offers[name] ?? 0
    const offer = OFFERS[name]
    const worth = intensity * offer.value
    if (offer.base === 'trade') world.offerTrade[c] = worth
    else if (name === 'budget-support') world.offerBudget[c] = worth
    else world.offerSecurity[c] = worth
    value += worth
    cost += worth * offer.cost
  }
  world.offerCost[c] = value > 0 ? cost / value : 0
}

export function fillLadders(scenario: Scenario, world: World): void {
  const { cases, rungs } = world.sizes
  scenario.cases.forEach((kase, c) => {
    const { design } = kase
    LEVERS.forEach((lever, l) => {
      world.levers[l * cases + c] = design.levers[lever.mechanism]?.[lever.name] ?? lever.parameter.default
    })
    world.rungCount[c] = design.rungs.length + 1
    for (const [n, rung] of design.rungs.entries()) fillRung(rung, (c * rungs + n + 1) * SLOTS, world)
    fillStrength(c, world)
    fillOffers(design, c, world)
  })
}
