/** The finding on top of Explore. */
export { Answer } from './answer.tsx'
export { ShortAnswer } from './short.tsx'
