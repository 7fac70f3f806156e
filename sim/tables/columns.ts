/**
 * The numbers of the states, one column per field, read from four tables and their gaps filled.
 * ODD section 6.
 */
import { DEMOCRACY, readDemocracy } from './democracy.ts'
import { ECONOMY, readEconomy } from './economy.ts'
import type { TableEstimate } from './estimates.ts'
import type { Geography } from './geography.ts'
import { GOVERNANCE, readGovernance } from './governance.ts'
import { type Column, fillByHand, fillByLine, fillByMedian, requireAll } from './impute.ts'
import { POSITIONS, readPositions } from './positions.ts'
import type { Problems } from './problem.ts'
import type { Numbers } from './states.ts'

export const FIELDS = ['gdp', 'population', 'position', 'democracy', 'ruleOfLaw', 'capacity', 'tourism', 'voice'] as const

/** In the units of the tables: governance in standard units, tourism in percent of GDP. */
export type Columns = { readonly [field in (typeof FIELDS)[number]]: Column }

/** @returns columns in index sequence, without gaps unless a problem was added */
export function readColumns(
  files: { readonly [name: string]: string | undefined },
  { states, places }: Geography,
  estimates: readonly TableEstimate[],
  problems: Problems,
): Columns {
  const economy = readEconomy(files[ECONOMY], states, problems)
  const governance = readGovernance(files[GOVERNANCE], states, problems)
  const idealPoints = readPositions(files[POSITIONS], states, problems)
  const polyarchy = readDemocracy(files[DEMOCRACY], states, problems)

  const gdp = fillByHand(ECONOMY, economy.gdp, 'gdp', estimates, states, problems)
  const weights = gdp.numbers.map((value) => value ?? 0)
  const typical = (observed: Numbers): Column => fillByMedian({ numbers: observed, imputed: new Set() }, observed, weights, places)
  const voice = typical(governance.voice)
  const position = fillByHand(POSITIONS, idealPoints, 'position', estimates, states, problems)
  const columns: Columns = {
    gdp,
    population: fillByHand(ECONOMY, economy.population, 'population', estimates, states, problems),
    position: fillByMedian(position, idealPoints, weights, places),
    democracy: fillByLine(
      polyarchy,
      voice.numbers.map((value) => value ?? 0),
    ),
    ruleOfLaw: typical(governance.ruleOfLaw),
    capacity: typical(governance.effectiveness),
    tourism: typical(economy.tourismReceipts),
    voice,
  }
  for (const field of FIELDS) requireAll(FILE_OF[field], field, columns[field], states, problems)
  return columns
}

const FILE_OF: { readonly [field in (typeof FIELDS)[number]]: string } = {
  gdp: ECONOMY,
  population: ECONOMY,
  position: POSITIONS,
  democracy: DEMOCRACY,
  ruleOfLaw: GOVERNANCE,
  capacity: GOVERNANCE,
  tourism: ECONOMY,
  voice: GOVERNANCE,
}
