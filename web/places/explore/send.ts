/** How the views of Explore ask for what is its own business. */
import { useOwn } from '../../parts/index.ts'
import { type ExploreAction, NAME } from './state.ts'

export const useExplore = () => useOwn<ExploreAction>(NAME)
