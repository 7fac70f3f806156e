/** How the views of Explore send its own actions. */
import { useOwn } from '../../parts/index.ts'
import { type ExploreAction, NAME } from './state.ts'

export const useExplore = () => useOwn<ExploreAction>(NAME)
