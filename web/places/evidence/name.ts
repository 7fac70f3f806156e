/** The name of the place, for its state, its jobs and its actions. */

export const NAME = 'evidence'
