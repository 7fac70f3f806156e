/**
 * Reputation: every state holds an opinion of the respondent that follows what it sees, filtered by affinity and by
 * the respondent's control of the media, and that spreads along peer ties once per quarter. Opinion weighted by
 * capital moves a risk premium and tourism. Enforcers gain and busters lose standing. ODD section 7, reputation.
 * Source: gossip is DeGroot averaging (1974); the premium is about the size of a lost investment grade, Hanusch et al.
 * 2016.
 */
import { MIDDLE } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { ENFORCER } from '../vocabulary.ts'

/** Basis points in one: the unit of the premium. */
const BASIS_POINTS = 10_000

export const reputation = mechanism({
  name: 'reputation',
  summary: 'Opinions of the respondent follow what is seen, gossip, and move its cost of capital and tourism.',
  reads: words(`
    respondent age perceivedGap affinity narrativeControl marketExposure tourism capitalShare peerStart peerIndex peerWeight role legitimacy
    normStrength attention graver
  `),
  writes: words('opinion opinionNext riskPremium reputationCost standing'),
  parameters: parameters(`
    updating      | 0.03 | 0 to 1         | per month    | assumption
                  | Speed at which opinion follows what is seen | prior: at full attention 31 % of the way in a year
    gossip        | 0.12 | 0 to 1         | per quarter  | assumption
                  | Share of the distance to the opinion of peers that a state moves when they talk | prior
    spin          | 0.6  | 0 to 1         | share        | assumption
                  | Share of the gap that friends of a respondent with full narrative control overlook | prior
    premium       | 180  | 0 to 500       | basis points | assumption
                  | Risk premium of a fully exposed respondent that everyone distrusts
                  | prior; losing investment grade costs 138 basis points, Hanusch et al. 2016, and distrust by all is taken as worse
    premiumSpeed  | 0.1  | 0 to 1         | per month    | assumption
                  | Speed at which markets re-rate
                  | prior: nine tenths in two years; quicker than the years over which premia decay, as the opinion behind it is slow
                    itself
    refinancing   | 0.4  | 0 to 2         | share of GDP | assumption
                  | Debt that is re-priced, over GDP | prior
    tourismLoss   | 0.04 | 0 to 1         | share        | assumption
                  | Share of tourism lost by a respondent that everyone distrusts | prior
    standingSpeed | 0.03 | 0 to 1         | per month    | assumption
                  | Speed at which standing follows conduct | prior
    talkInterval  | 3    | 1 to 24, whole | months       | assumption, held
                  | Months between exchanges of opinion among peers | prior
    unseenSpeed   | 0.3  | 0 to 1         | share        | assumption, held
                  | Part of the speed of opinion that is left without public attention | prior
    idleSpeed     | 0.2  | 0 to 1         | share        | assumption, held
                  | Speed at which standing fades back to the middle, relative to that at which it follows conduct | prior
  `),
  levers: parameters(`
    publicity | 0.4 | 0 to 1 | index | assumption
              | Transparent reporting that breaks through narrative control | prior; Kazun 2016 on media de-problematisation
  `),
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { states, cases } = sizes
    const { respondent, age, perceivedGap, affinity, narrativeControl, marketExposure, tourism, capitalShare, peerStart, peerIndex } = world
    const { peerWeight, role, legitimacy, normStrength, attention, graver } = world
    const { opinion, opinionNext, riskPremium, reputationCost, standing } = world

    /** What each state hears from its peers, added to its opinion. */
    function hear(base: number): void {
      const gossip = coefficients[p.gossip]!
      const starts = peerStart
      const peers = peerIndex
      const weights = peerWeight
      const held = opinion
      const next = opinionNext
      const share = gossip
      const n = states
      let t = starts[0]!
      for (let i = 0; i < n; i++) {
        const own = held[base + i]!
        const end = starts[i + 1]!
        let heard = 0
        for (; t < end; t++) heard += weights[t]! * (held[base + peers[t]!]! - own)
        const moved = own + share * heard
        next[base + i] = moved > 1 ? 1 : moved > 0 ? moved : 0
      }
      for (let k = base; k < base + n; k++) held[k] = next[k]!
    }

    /** Moves opinions towards what is seen; returns how the capital of the world sees the respondent. */
    function see(c: number, r: number): number {
      const updating = coefficients[p.updating]!
      const spin = coefficients[p.spin]!
      const unseenSpeed = coefficients[p.unseenSpeed]!
      const base = c * states
      const overlooked = spin * narrativeControl[r]! * (1 - d.publicity[c]!)
      const speed = updating * (unseenSpeed + (1 - unseenSpeed) * attention[c]!)
      const gaps = perceivedGap
      const friends = affinity
      const opinions = opinion
      const shares = capitalShare
      const n = states
      let market = 0
      for (let i = 0; i < n; i++) {
        const k = base + i
        const before = opinions[k]!
        const seen = 1 - gaps[k]! * (1 - overlooked * friends[k]!)
        const after = before + speed * (seen - before)
        opinions[k] = after
        market += shares[i]! * after
      }
      // The respondent has a high opinion of itself and expresses it.
      market -= capitalShare[r]! * opinion[base + r]!
      opinion[base + r] = 1
      const others = 1 - capitalShare[r]!
      return others > 0 ? Math.min(1, Math.max(0, market / others)) : 1
    }

    /** Standing of every state by its worst conduct in any open case, else its best. */
    function credit(): void {
      const standingSpeed = coefficients[p.standingSpeed]!
      const half = MIDDLE
      const wrong = half - half * normStrength[0]!
      const slow = coefficients[p.idleSpeed]! * standingSpeed
      const fast = standingSpeed
      const roles = role
      const ages = age
      const legitimacies = legitimacy
      const standings = standing
      const n = states
      const every = cases * n
      for (let i = 0; i < n; i++) {
        let aim = half
        let speed = slow
        for (let c = 0, k = i; k < every; c++, k += n) {
          const kind = roles[k]!
          if (kind < ENFORCER || ages[c]! < 0) continue
          speed = fast
          if (kind !== ENFORCER) {
            aim = wrong
            break
          }
          const lawful = half + half * legitimacies[c]!
          if (lawful > aim) aim = lawful
        }
        const before = standings[i]!
        standings[i] = before + speed * (aim - before)
      }
    }

    return (month) => {
      const premium = coefficients[p.premium]!
      const premiumSpeed = coefficients[p.premiumSpeed]!
      const refinancing = coefficients[p.refinancing]!
      const tourismLoss = coefficients[p.tourismLoss]!
      const talkInterval = coefficients[p.talkInterval]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        const r = respondent[c]!
        if (month % (talkInterval | 0) === 0) hear(c * states)
        const distrust = 1 - see(c, r)
        const grave = 1 + graver[c]!
        const rated = premium * distrust * marketExposure[r]! * grave
        riskPremium[c] = riskPremium[c]! + premiumSpeed * (rated - riskPremium[c]!)
        reputationCost[c] = Math.min(1, (riskPremium[c]! / BASIS_POINTS) * refinancing + tourism[r]! * tourismLoss * distrust * grave)
      }
      credit()
    }
  },
})
