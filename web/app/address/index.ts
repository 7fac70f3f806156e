/** The address of a result: writing and reading it, and what it promises. */
export { keepAddress } from './bar.ts'
export { linkOf, linkTo, readLink, readSettings, settingText } from './link.ts'
export { HASH_DIGITS, type Reproduction, reproductionOf } from './promise.ts'
export { oneOf, wholeIn } from './query.ts'
