/**
 * Evasion: states outside the coalition absorb diverted trade, the respondent adapts the longer measures last, and half-hearted
 * or divergent enforcers leave loopholes; secondary measures shrink all of it. A patron's cover and commercial busters work
 * together: either alone does little. ODD section 7, evasion.
 * Source: Early 2011, 2015: a patron alone is not significant, with busters strongly negative.
 */

import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, ROLES, SUPPORTER } from '../vocabulary.ts'

export const evasion = mechanism({
  name: 'evasion',
  summary: 'Busters absorb diverted trade, the respondent adapts, enforcers with little effort leave loopholes.',
  reads: words(`
    age position leaderShift role effort leverageShare absorption affinity patronage tradeCut grossDamage evadableDamage
  `),
  writes: words('adaptation evasion netDamage absorbed diversionRate tradeDiverted divertedTrade'),
  neutral: { netDamage: 'grossDamage' },
  parameters: parameters(`
    learning        | 0.03 | 0 to 1      | per month       | assumption
                    | Speed at which the respondent adapts to measures that hurt much
                    | prior: a third of the way in a year; adjustment after van Bergeijk and van Marrewijk 1995
    adaptationLimit | 0.45 | 0 to 1      | share           | assumption
                    | Share of evadable damage that full adaptation undoes
                    | prior; damage falls to a lasting part, as in van Bergeijk and van Marrewijk 1995
    diversion       | 0.6  | 0 to 1      | share           | assumption
                    | Share of evadable damage that unlimited busters undo
                    | prior; a limit that holds where busters have a patron to cover them
    uncovered       | 0.35 | 0 to 1      | share           | assumption
                    | Part of that share which busters reach without a patron
                    | prior; patrons and commercial busters matter together, Early 2011, 2015
    passive         | 0.12 | 0 to 1      | share           | assumption
                    | Absorption by bystanders relative to busters | prior
    loopholes       | 0.5  | 0 to 1      | share           | assumption
                    | Share of evadable damage that slips through enforcers without effort | prior
    divergence      | 0.5  | 0 to 3      | per ideal point | assumption
                    | How much divergent positions in the coalition widen the loopholes | prior
    widest          | 2    | 1 to 5      | factor          | assumption
                    | How much divergent positions can widen the loopholes at most | prior
    deterrence      | 0.6  | 0 to 1      | share           | assumption
                    | Share of evasion that full secondary measures stop | prior
    patronAid       | 0.3  | 0 to 1      | share           | assumption
                    | Share of damage that a patron offsets directly where busters carry the goods
                    | prior; a patron alone does little, Early 2011
    unlearning      | 0.5  | 0 to 5      | factor          | assumption, held
                    | Speed at which adaptation fades when nothing hurts, relative to that at which it grows | prior
    hurting         | 0.005 | 1e-6 to 1  | share of GDP per year | assumption, held
                    | Damage at which the respondent adapts at half speed
                    | prior; about the size of targeted sanctions, below 0.5 points of growth, Neuenkirch and Neumeier 2015
    strangers       | 0.4  | 0 to 1      | share           | assumption, held
                    | Part of its capacity that a state without affinity to the respondent uses | prior
    supporterUptake | 0.5  | 0 to 1      | share           | assumption, held
                    | Absorption by supporters, relative to bystanders | prior
    halfTaken       | 0.4  | 0.001 to 10 | share           | assumption, held
                    | Absorption at which half of what busters could do is done | prior
  `),
  levers: parameters(`
    secondaryMeasures | 0.2 | 0 to 1 | index | assumption
                      | Strength of measures against those who bust | prior
  `),
  uses: { informationSharing: 'monitoring.informationSharing' },
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { states, cases } = sizes
    const { age, position, leaderShift, role, effort, leverageShare, absorption, affinity, patronage } = world
    const { tradeCut, grossDamage, evadableDamage } = world
    const { adaptation, evasion, netDamage, absorbed: absorbedTotal, diversionRate, tradeDiverted, divertedTrade } = world

    /** How much of what it could take up a state outside the coalition takes up, by role + 1. */
    const uptake = new Float64Array(ROLES.length + 1)
    uptake[BUSTER + 1] = 1

    function adapt(c: number): void {
      const learning = coefficients[p.learning]!
      const unlearning = coefficients[p.unlearning]!
      const damage = grossDamage[c]!
      const pressed = damage / (damage + coefficients[p.hurting]!)
      const up = learning * pressed
      const down = unlearning * learning * (1 - pressed)
      // Both ways at once and both towards their ends, so that no speed leads past them.
      adaptation[c] = (adaptation[c]! + up) / (1 + up + down)
    }

    /** What slips past, undoes or offsets the measures of this month. */
    function evade(c: number): void {
      const passive = coefficients[p.passive]!
      const adaptationLimit = coefficients[p.adaptationLimit]!
      const diversion = coefficients[p.diversion]!
      const uncovered = coefficients[p.uncovered]!
      const loopholes = coefficients[p.loopholes]!
      const divergence = coefficients[p.divergence]!
      const widest = coefficients[p.widest]!
      const deterrence = coefficients[p.deterrence]!
      const patronAid = coefficients[p.patronAid]!
      const supporterUptake = coefficients[p.supporterUptake]!
      const strangers = coefficients[p.strangers]!
      const halfTaken = coefficients[p.halfTaken]!
      const base = c * states
      let absorbed = 0
      let cover = 0
      let committed = 0
      let slack = 0
      let mean = 0
      let square = 0
      uptake[BYSTANDER + 1] = uptake[PATRON + 1] = passive
      uptake[SUPPORTER + 1] = supporterUptake * passive
      const roles = role
      const uptakes = uptake
      const capacities = absorption
      const friends = affinity
      const n = states
      for (let i = 0; i < n; i++) {
        const k = base + i
        const kind = roles[k]!
        if (kind === ENFORCER) {
          const share = leverageShare[k]!
          committed += share
          slack += share * (1 - effort[k]!)
          const stance = position[i]! + leaderShift[i]!
          mean += share * stance
          square += share * stance * stance
        } else {
          absorbed += uptakes[kind + 1]! * (capacities[k]! * (strangers + (1 - strangers) * friends[k]!))
          if (kind === PATRON && patronage[k]! > cover) cover = patronage[k]!
        }
      }
      const spread = committed > 0 ? Math.sqrt(Math.max(0, square / committed - (mean / committed) * (mean / committed))) : 0
      const open = committed > 0 ? slack / committed : 0
      const loose = loopholes * open * Math.min(widest, 1 + divergence * spread * (1 - d.informationSharing[c]!))
      const taken = absorbed / (absorbed + halfTaken)
      const diverted = diversion * taken * (uncovered + (1 - uncovered) * cover)
      const free = 1 - deterrence * d.secondaryMeasures[c]!
      const kept = (1 - adaptationLimit * adaptation[c]!) * (1 - diverted * free) * (1 - Math.min(1, loose) * free)
      evasion[c] = 1 - kept
      const offset = patronAid * cover * taken
      netDamage[c] = Math.max(0, grossDamage[c]! - evadableDamage[c]! * evasion[c]!) * (1 - offset)
      absorbedTotal[c] = absorbed
      diversionRate[c] = diverted * free
      divert(c, diverted * free, absorbed)
    }

    /** Where the trade goes that is cut: outsiders take up a part of it, each its own. */
    function divert(c: number, share: number, absorbed: number): void {
      const strangers = coefficients[p.strangers]!
      const base = c * states
      const end = base + states
      const roles = role
      const was = tradeDiverted[c]!
      const moved = absorbed > 0 ? tradeCut[c]! * share : 0
      if (moved === 0 && was === 0) return
      const uptakes = uptake
      const capacities = absorption
      const friends = affinity
      const diverted = divertedTrade
      if (moved > 0)
        for (let k = base; k < end; k++)
          diverted[k] = (moved * (uptakes[roles[k]! + 1]! * (capacities[k]! * (strangers + (1 - strangers) * friends[k]!)))) / absorbed
      else diverted.fill(0, base, end)
      tradeDiverted[c] = moved
    }

    return () => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        adapt(c)
        evade(c)
      }
    }
  },
})
