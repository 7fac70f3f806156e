/** From a string seed to a run's luck, and the deterministic mathematics around it. ODD section 4 (stochasticity). */
export { fillUniform, seedGenerator } from './generator.ts'
export { digestFloats, hash128, hashString, toHex } from './hash.ts'
export { exp, log, logistic, normalCdf, normalQuantile, power } from './mathematics.ts'
export {
  allocateTape,
  type Channel,
  type ChannelShape,
  fillTape,
  type Key,
  keyOf,
  type Tape,
} from './tape.ts'
