/** The Evidence place: the model against claims and facts, and the ledger of its numbers. */
import type { PlaceOf } from '../../app/index.ts'
import { address } from './address.ts'
import { jobs } from './jobs.ts'
import { NAME } from './name.ts'
import { type EvidenceAction, type Evident, FIRST, reduce } from './state.ts'
import { Evidence } from './view.tsx'

export const evidence: PlaceOf<Evident, EvidenceAction> = {
  ...{ name: NAME, label: 'Evidence', state: FIRST },
  ...{ reduce, jobs, address, found: () => null, view: Evidence },
}
