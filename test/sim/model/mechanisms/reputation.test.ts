/** Opinion, markets and standing in worlds of two to four states, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { reputation } from '../../../../sim/model/mechanisms/reputation.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, RESPONDENT } from '../../../../sim/model/vocabulary.ts'
import { alone } from '../../../support/alone.ts'

describe('opinion', () => {
  it('follows what is seen; friends of a respondent that controls the media overlook part of it', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 3 },
      world: { opinion: 0.75, perceivedGap: 0.5, affinity: [0, 1, 0], narrativeControl: [1, 0, 0], attention: 1 },
      p: { updating: 0.1, spin: 0.6 },
      d: { publicity: 0.5 },
    })
    step(0)
    // Overlooked: 0.6 x 1 x (1 - 0.5) = 0.3 of the gap by the friend, nothing by the other.
    expect(world.opinion[1]).toBeCloseTo(0.75 + 0.1 * (1 - 0.5 * 0.7 - 0.75), 12)
    expect(world.opinion[2]).toBeCloseTo(0.75 + 0.1 * (1 - 0.5 - 0.75), 12)
  })

  it('moves more slowly where nobody attends', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 2 },
      world: { opinion: 1, perceivedGap: 1 },
      p: { updating: 0.1 },
    })
    step(0)
    // Without attention three tenths of the speed are left.
    expect(world.opinion[1]).toBeCloseTo(0.97, 12)
  })

  it('is gossip among peers once a quarter, heard by all at the same time', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 4, ties: 3, months: 3 },
      world: {
        opinion: [1, 0.2, 0.8, 0],
        peerStart: [0, 0, 1, 3, 3],
        peerIndex: [2, 1, 3],
        peerWeight: [1, 0.5, 0.5],
      },
      p: { gossip: 0.5 },
    })
    step(1)
    step(2)
    expect([...world.opinion]).toEqual([1, 0.2, 0.8, 0])
    step(0)
    // The second goes half way to 0.8; the third half way to the mean of 0 and 0.2, not of 0 and 0.5.
    expect(world.opinion[1]).toBeCloseTo(0.5, 12)
    expect(world.opinion[2]).toBeCloseTo(0.45, 12)
  })
})

describe('the respondent', () => {
  it('thinks well of itself, and its friends hear it', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 2, ties: 1 },
      world: {
        opinion: [0.4, 0.5],
        perceivedGap: 1,
        attention: 1,
        peerStart: [0, 0, 1],
        peerIndex: [0],
        peerWeight: [1],
      },
      p: { updating: 0.1, gossip: 0.5 },
    })
    step(1)
    expect(world.opinion[0]).toBe(1)
    step(0)
    // From 0.45 half way to 1, then a tenth of the way to 0.
    expect(world.opinion[1]).toBeCloseTo(0.725 * 0.9, 12)
  })
})

describe('the market', () => {
  it('asks a premium of a distrusted respondent, as capital weighs opinion, its own left out', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 3 },
      world: {
        opinion: [0.1, 0.4, 0.8],
        capitalShare: [0.2, 0.2, 0.6],
        marketExposure: [0.5, 0, 0],
        tourism: [0.1, 0, 0],
      },
      p: { premium: 200, premiumSpeed: 0.1, refinancing: 0.4, tourismLoss: 0.15 },
    })
    step(1)
    // Trust (0.2 x 0.4 + 0.6 x 0.8) / 0.8 = 0.7; rated 200 x 0.3 x 0.5 = 30 basis points, a tenth of the way in a month.
    expect(world.riskPremium[0]).toBeCloseTo(3, 12)
    expect(world.reputationCost[0]).toBeCloseTo(0.0003 * 0.4 + 0.1 * 0.15 * 0.3, 12)
    step(1)
    expect(world.riskPremium[0]).toBeCloseTo(5.7, 12)
  })

  it('leaves a respondent alone that needs no capital', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 2 },
      world: { opinion: [1, 0], capitalShare: [0, 1] },
      p: { premium: 200, premiumSpeed: 0.1, refinancing: 0.4, tourismLoss: 0.15 },
    })
    step(1)
    expect([world.riskPremium[0], world.reputationCost[0]]).toEqual([0, 0])
  })
})

describe('standing', () => {
  it('follows the worst a state does in any open case, else the best', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 4, cases: 3 },
      world: {
        age: [1, 1, -1],
        role: [
          ...[RESPONDENT, ENFORCER, ENFORCER, BYSTANDER],
          ...[RESPONDENT, BUSTER, ENFORCER, BYSTANDER],
          ...[RESPONDENT, ENFORCER, BUSTER, BUSTER],
        ],
        standing: 0.5,
        legitimacy: [0.2, 0.6, 1],
        normStrength: 0.4,
      },
      p: { standingSpeed: 0.1 },
    })
    step(1)
    // Aims: 0.3 for one who busts somewhere, 0.8 for one who enforces twice; what is done in a case not yet open counts for nothing.
    expect([...world.standing]).toEqual([0.5, 0.48, 0.53, 0.5].map((x) => expect.closeTo(x, 12)))
  })

  it('rises for enforcers as they are legitimate, falls for busters and patrons as norms are strong, and else returns', () => {
    const { world, step } = alone(reputation, {
      sizes: { states: 5 },
      world: {
        role: [RESPONDENT, ENFORCER, BUSTER, PATRON, BYSTANDER],
        standing: [0.5, 0.5, 0.5, 0.5, 0.9],
        legitimacy: 0.6,
        normStrength: 0.4,
      },
      p: { standingSpeed: 0.1 },
    })
    step(1)
    // Aims: 0.5 + 0.5 x 0.6 = 0.8 and 0.5 - 0.5 x 0.4 = 0.3; a bystander goes back to 0.5 at a fifth of the speed.
    expect([...world.standing]).toEqual([0.5, 0.53, 0.48, 0.48, 0.892].map((x) => expect.closeTo(x, 12)))
  })
})
