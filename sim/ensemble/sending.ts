/**
 * A scenario on its way to a thread. Ties are most of its bytes and seldom change, so they are sent to a thread once
 * and then named by a number: when a lever moves, only the rest is sent, and the thread finds the ties again, with
 * everything that it has computed from them. They are copied, not transferred, as every thread and the sender itself
 * need them; all columns lie in one buffer, so that it is one copy. ODD section 4.
 */
import type { Scenario, Ties } from '../model/index.ts'

export interface Sent {
  readonly scenario: Omit<Scenario, 'ties'>
  /** Which ties it has; the ties themselves where the receiver does not have them. */
  readonly number: number
  readonly ties: Ties | null
}

/** How many ties sender and receiver keep, enough for both arms of a comparison. Both drop the same ones. */
const KEPT = 2

/** Makes an entry the latest; the oldest goes when there are too many. */
function keep<K, V>(latest: Map<K, V>, key: K, value: V): void {
  latest.delete(key)
  latest.set(key, value)
  for (const oldest of latest.keys()) if (latest.size > KEPT) latest.delete(oldest)
}

/** One for each receiver. All that it makes must arrive, in the sequence in which it was made. */
export function createSender(): (scenario: Scenario) => Sent {
  const latest = new Map<Ties, number>()
  let last = 0
  return ({ ties, ...scenario }) => {
    const known = latest.get(ties)
    const number = known ?? ++last
    keep(latest, ties, number)
    return { scenario, number, ties: known === undefined ? ties : null }
  }
}

/** Puts together what one sender has sent. Throws an Error for ties that never came, or came too long ago. */
export function createReceiver(): (sent: Sent) => Scenario {
  const latest = new Map<number, Ties>()
  return ({ scenario, number, ties }) => {
    const there = ties ?? latest.get(number)
    if (there === undefined) throw new Error(`expected ties ${number} to have been sent before`)
    keep(latest, number, there)
    return { ...scenario, ties: there }
  }
}
