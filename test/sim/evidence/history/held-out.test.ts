import { expect, it } from 'vitest'
import { HELD_OUT_CASES } from '../../../../sim/evidence/history/held-out.ts'
import { ids, scenarioOf } from '../../../support/committed.ts'

it('every third historical scenario in the sequence of ids is held out', () => {
  const historical = ids.filter((id) => scenarioOf(id).kind === 'historical').sort()
  expect(historical.length).toBeGreaterThan(10)
  expect(HELD_OUT_CASES).toEqual(historical.filter((_, position) => position % 3 === 2))
})
