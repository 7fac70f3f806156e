/** Values with their unit, by the unit they have in the model; shares of GDP in per cent. ODD section 4, observation. */
import { significant } from '../text/index.ts'

const SHOWN: { readonly [unit: string]: { readonly scale: number; readonly after: string } } = {
  'share of GDP per year': { scale: 100, after: '% of GDP per year' },
  'share of GDP': { scale: 100, after: '% of GDP' },
  'USD bn per year': { scale: 1, after: 'USD bn per year' },
  months: { scale: 1, after: 'months' },
  'basis points': { scale: 1, after: 'basis points' },
}

/** Values of one unit in three digits, and the unit that follows them: `0.118`, `0.0200` and `% of GDP per year`. */
export function amounts(values: readonly number[], unit: string): { readonly values: readonly string[]; readonly unit: string } {
  const { scale, after } = SHOWN[unit] ?? { scale: 1, after: '' }
  return { values: values.map((value) => significant(scale * value)), unit: after }
}

/** The same as words, with the unit once: `0.118 rather than 0.0200 % of GDP per year` with ` rather than ` between them. */
export function quantities(values: readonly number[], unit: string, between = ''): string {
  const shown = amounts(values, unit)
  return `${shown.values.join(between)}${shown.unit === '' ? '' : `\u00a0${shown.unit}`}`
}

/** A value with its unit: `0.100 % of GDP per year`, `3.20 USD bn per year`, `0.328`, `9 months`. */
export function quantity(value: number, unit: string): string {
  return quantities([value], unit)
}

/** The same of a number as a file gives it, without zeros that the file does not have: `0.2 % of GDP per year`. */
export function givenQuantity(value: number, unit: string): string {
  return quantity(value, unit)
    .replace(/(\.\d*?)0+(?!\d)/, '$1')
    .replace(/\.(?!\d)/, '')
}
