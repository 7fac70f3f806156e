/** Outcomes that experiments compare, as a person would write them: indices and shares in percent. */
import { SCALARS, type Scalar, type ScalarName } from '../../index.ts'
import { significant } from './figures.ts'

/** Unit in the data -> factor and unit on the page; what is not named stays as it is. */
const PAGE_UNITS: { readonly [unit: string]: readonly [factor: number, unit: string] } = {
  index: [100, '%'],
  share: [100, '%'],
  'share of worlds': [100, '% of worlds'],
  'share of GDP times years': [100, '% of a year’s GDP'],
}

export interface ScalarFigures {
  readonly meaning: string
  readonly unit: string
  /** A value or a difference. */
  form(value: number): string
  /** Bounds as `0.12 to 0.34`. */
  range(low: number, high: number): string
}

export function scalarFigures(name: ScalarName): ScalarFigures {
  const { meaning, unit: given }: Scalar = SCALARS[name]
  const [factor, unit] = PAGE_UNITS[given] ?? [1, given]
  const form = (value: number) => significant(factor * value)
  return { meaning, unit, form, range: (low, high) => `${form(low)} to ${form(high)}` }
}

/** A correlation with two digits; a dash where one side does not vary. */
export function correlationText(correlation: number | null): string {
  return correlation === null ? '–' : correlation.toFixed(2)
}
