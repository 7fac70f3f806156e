/** Values with their unit, by the unit they have in the model; shares of GDP in per cent. ODD section 4, observation. */
import { significant } from '../text/index.ts'

const SHOWN: { readonly [unit: string]: { readonly scale: number; readonly after: string } } = {
  'share of GDP per year': { scale: 100, after: '% of GDP per year' },
  'share of GDP': { scale: 100, after: '% of GDP' },
  'USD bn per year': { scale: 1, after: 'USD bn per year' },
  months: { scale: 1, after: 'months' },
  'basis points': { scale: 1, after: 'basis points' },
}

/** Zeros after the last digit say nothing. */
const shortest = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** Values of one unit in three digits at most, and what stands behind them: `0.118`, `0.02` and `% of GDP per year`. */
export function amounts(values: readonly number[], unit: string): { readonly values: readonly string[]; readonly unit: string } {
  const { scale, after } = SHOWN[unit] ?? { scale: 1, after: '' }
  return { values: values.map((value) => shortest(significant(scale * value))), unit: after }
}

/** A value with its unit: `0.1 % of GDP per year`, `3.2 USD bn per year`, `0.328`, `9 months`. */
export function quantity(value: number, unit: string): string {
  const shown = amounts([value], unit)
  return `${shown.values[0]}${shown.unit === '' ? '' : `\u00a0${shown.unit}`}`
}
