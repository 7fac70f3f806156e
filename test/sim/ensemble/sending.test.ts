import { describe, expect, it } from 'vitest'
import { createReceiver, createSender, type Sent } from '../../../sim/ensemble/sending.ts'
import { createEngine, type Scenario } from '../../../sim/model/index.ts'
import { makeDesign, makeScenario } from '../../support/scenarios.ts'

const base = makeScenario(5, { months: 24 })
const kase = base.cases[0]!
/** The base with a lever moved. */
const moved = (quorum: number): Scenario => ({ ...base, cases: [{ ...kase, design: makeDesign({ escalation: { quorum } }) }] })

/** Sender and receiver of one thread; what passes between them is copied, as threads copy it. */
function line() {
  const [send, receive] = [createSender(), createReceiver()]
  const passed: Sent[] = []
  return {
    passed,
    pass(scenario: Scenario): Scenario {
      const sent = structuredClone(send(scenario))
      passed.push(sent)
      return receive(sent)
    },
  }
}

describe('a scenario that is sent to a thread', () => {
  it('arrives unchanged, with its ties, and gives the same results to the last bit', () => {
    const arrived = line().pass(base)
    expect(arrived).toEqual(base)
    expect(createEngine(arrived).run('seed', 0, 3, 'series')).toEqual(createEngine(base).run('seed', 0, 3, 'series'))
  })

  it('brings its ties along once, and shares them with the next one', () => {
    const { passed, pass } = line()
    const arrived = [base, moved(0.1), moved(0.2)].map(pass)
    expect(passed.map(({ ties }) => ties !== null)).toEqual([true, false, false])
    for (const { ties } of arrived) expect(ties).toBe(arrived[0]!.ties)
    expect(arrived[2]).toEqual(moved(0.2))
  })

  it('brings them along again when two others have come since, so that a thread keeps few', () => {
    const [second, third] = [makeScenario(6), makeScenario(7)]
    const { passed, pass } = line()
    for (const scenario of [base, second, base, second, third, second, base]) expect(pass(scenario)).toEqual(scenario)
    expect(passed.map(({ ties }) => ties !== null)).toEqual([true, true, false, false, true, false, true])
  })

  it('is refused by a thread that never got its ties', () => {
    const send = createSender()
    send(base)
    expect(() => createReceiver()(send(base))).toThrow('expected ties 1 to have been sent before')
  })
})
