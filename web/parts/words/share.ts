/** Small shares as a person would write them. */
import { plain } from '../../charts/index.ts'

/** A small share in per cent, two digits that mean something: `0.07 %`. */
export function fineShare(share: number): string {
  const value = share * 100
  const size = Math.abs(value)
  const digits = size === 0 || size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3
  return `${plain(value, digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')}\u00a0%`
}
