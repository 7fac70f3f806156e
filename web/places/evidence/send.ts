/** How the views of Evidence ask for what is its own business. */
import { useOwn } from '../../parts/index.ts'
import { type EvidenceAction, NAME } from './state.ts'

export const useEvidence = () => useOwn<EvidenceAction>(NAME)
