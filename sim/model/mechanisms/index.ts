/**
 * The list of mechanisms: one file or folder, one submodel, one section of ODD 7. Their sequence in a month is in `schedule.ts`. Each
 * declares its own parameters, levers and their ranges.
 */
import type { AnyMechanism } from '../mechanism.ts'
import { coalition } from './coalition/index.ts'
import { collateral } from './collateral.ts'
import { docket } from './docket.ts'
import { escalation } from './escalation/index.ts'
import { evasion } from './evasion.ts'
import { events } from './events.ts'
import { implementation } from './implementation.ts'
import { measures } from './measures.ts'
import { monitoring } from './monitoring.ts'
import { order } from './order.ts'
import { prices } from './prices.ts'
import { remedies } from './remedies.ts'
import { reputation } from './reputation.ts'
import { response } from './response/index.ts'
import { settlement } from './settlement.ts'

export const MECHANISMS: readonly AnyMechanism[] = [
  coalition,
  collateral,
  docket,
  escalation,
  evasion,
  events,
  implementation,
  measures,
  monitoring,
  order,
  prices,
  remedies,
  reputation,
  response,
  settlement,
]
