/**
 * The years that there are world tables of, what they are called, and which one a scenario takes. The world of 2019 is the base: its tables
 * lie in the folder itself, those of other years in a folder a year; a file in `dated` holds all years. ODD section 6.
 */
import { DEMOCRACY } from './democracy.ts'
import { DISTANCES } from './distances.ts'
import { ECONOMY } from './economy.ts'
import { ESTIMATES } from './estimates.ts'
import { GEOGRAPHY } from './geography.ts'
import { GOVERNANCE } from './governance.ts'
import { MEMBERSHIPS } from './memberships.ts'
import { ALLIANCES, LANGUAGES } from './pairs.ts'
import { POSITIONS } from './positions.ts'
import { RELATIONS } from './relations.ts'
import { TRADE } from './trade.ts'

export type WorldTableName = `world-${number}`

/** The year of the table that a scenario without a start takes. */
export const BASE_YEAR = 2019

const YEARS_OF_THIS_CENTURY = Array.from({ length: 24 }, (_, n) => 2000 + n)

/** Ascending. */
export const WORLD_YEARS: readonly number[] = [1949, 1955, 1960, 1985, 1990, 1992, 1995, 1998, ...YEARS_OF_THIS_CENTURY]

/** The years in words, for those who must choose one. */
export const YEARS_TOLD = '1949, 1955, 1960, 1985, 1990, 1992, 1995, 1998 and each year from 2000 to 2023'

export const tableNameOf = (year: number): WorldTableName => `world-${year}`

export const WORLD_TABLES: readonly WorldTableName[] = WORLD_YEARS.map(tableNameOf)

/** The table nearest the start, the earlier of two that are equally near; that of 2019 without a start. @param start `YYYY-MM` */
export function tableNear(start: string | null): WorldTableName {
  if (start === null) return tableNameOf(BASE_YEAR)
  const year = Number(start.slice(0, 4))
  const away = (one: number): number => Math.abs(one - year)
  return tableNameOf(WORLD_YEARS.reduce((best, one) => (away(one) < away(best) ? one : best)))
}

export const SOURCES = 'sources.csv'
export const MARKS = 'marks.csv'
/** Of all years at once. */
export const PAST = 'dated/states.csv'
export const TRADE_RULES = 'dated/trade.csv'
export const DATED_SOURCES = 'dated/sources.csv'

const TIMELESS = [GEOGRAPHY, DISTANCES, LANGUAGES, SOURCES]
/** Those of 2019 lie in the folder itself. */
const OF_THE_BASE = [ECONOMY, GOVERNANCE, POSITIONS, DEMOCRACY, TRADE]
const OF_ALL_YEARS = [MEMBERSHIPS, ALLIANCES, RELATIONS]

/** Where each table of a year lies in `scenarios/data/`, by the name that its reader knows it by. */
export function worldPaths(year: number): { readonly [table: string]: string } {
  const own = (names: readonly string[], folder: string) => names.map((name) => [name, `${folder}${name}`] as const)
  const always = [...own(TIMELESS, ''), ...own(OF_ALL_YEARS, 'dated/')]
  if (year === BASE_YEAR) return Object.fromEntries([...always, ...own([...OF_THE_BASE, ESTIMATES], '')])
  const others = own([PAST, TRADE_RULES, DATED_SOURCES], '')
  return Object.fromEntries([...always, ...own([...OF_THE_BASE, MARKS], `${tableNameOf(year)}/`), ...others])
}

/** The files that `readWorldTable` needs for a year, by path in `scenarios/data/`. */
export const worldFiles = (year: number = BASE_YEAR): readonly string[] => Object.values(worldPaths(year))
