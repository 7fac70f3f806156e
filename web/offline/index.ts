/** The page without a network: a copy of it that the browser keeps, and what is known of network and copy. */
export { connectionNow, keepCopy, takeOver, watchConnection } from './copy.ts'
