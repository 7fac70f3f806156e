import { describe, expect, it } from 'vitest'
import { HELD_OUT_CASES, heldOutRolls } from '../../../../sim/evidence/history/held-out.ts'
import { ids, scenarioOf } from '../../../support/committed.ts'
import { recordBundled } from '../../../support/record.ts'

it('every third historical scenario in the sequence of ids is held out', () => {
  const historical = ids.filter((id) => scenarioOf(id).kind === 'historical').sort()
  expect(historical.length).toBeGreaterThan(10)
  expect(HELD_OUT_CASES).toEqual(historical.filter((_, position) => position % 3 === 2))
})

describe('the held-out rolls', () => {
  it('are those of the held-out cases and the last of each forum, and those that were committed first', () => {
    const { votes } = recordBundled()
    expect(heldOutRolls(votes)).toEqual([
      ...['UNSC draft S/18250', 'UNGA 41/31', 'UNGA 42/18', 'UNGA 43/11', 'UNSC 748', 'UNSC 1506'],
      ...['UNGA 74/246', 'CM suspension of Russia', 'UNSC 2669'],
    ])
    expect(new Set(votes.map(({ vote }) => vote)).size).toBe(11)
  })
})
