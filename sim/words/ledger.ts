/** The numbers of the ledger as page and terminal write them. ODD section 6. */
import { given, plain } from '../text/index.ts'

/** A value without its unit; three significant digits, which is more than most sources have. The rows and the JSON have all. */
export function valueWords(value: number | string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? plain(value) : given(value)
}
