/** Reading the parts of a link: a whole number within limits, or one of a few words. */

export const wholeIn = (text: string | null, low: number, high: number): number | null =>
  text !== null && /^\d{1,9}$/.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : null

export const oneOf = <T extends string>(text: string | null, of: readonly T[]): T | null => of.find((one) => one === text) ?? null
