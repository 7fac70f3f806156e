/** What examples by hand share: columns by rung, and one state that reviews its role. */
import { PRESSURE_CHANNELS } from '../../../../sim/model/instruments.ts'
import { coalition } from '../../../../sim/model/mechanisms/coalition/index.ts'
import { COALITION_TERMS } from '../../../../sim/model/terms.ts'
import { BYSTANDER, RESPONDENT } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

type Term = (typeof COALITION_TERMS)[number]

/** A column by rung with a number for the first slot of each rung. */
export function byRung(...numbers: readonly number[]): number[] {
  return numbers.flatMap((value) => [value, ...new Array<number>(PRESSURE_CHANNELS.length - 1).fill(0)])
}

export interface Reviewing {
  readonly world?: Example['world']
  readonly p?: Example['p']
  readonly d?: Example['d']
  readonly tape?: Example['tape']
}

/** The respondent and one state, which reviews its role this month; the choice is all but free of noise. */
export function reviewed(changes: Reviewing) {
  const { world, step } = alone(coalition, {
    sizes: { states: 2, rungs: 3 },
    world: { role: [RESPONDENT, BYSTANDER], age: 12, gdp: [300, 100], attention: 1, ...changes.world },
    p: { review: 1, temperature: 1e-5, ...changes.p },
    d: { ...changes.d },
    tape: { ...changes.tape },
  })
  step(0)
  return { world, term: (name: Term) => world.coalitionTerms[COALITION_TERMS.length + COALITION_TERMS.indexOf(name)]! }
}
