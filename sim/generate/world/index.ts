/** Made-up worlds of 6 to 250 states, with trade that adds up. */
export { SYNTHETIC_LIMITS, syntheticWorld } from './world.ts'
