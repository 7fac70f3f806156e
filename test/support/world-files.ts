/** The committed tables as texts, the way Node callers read them, and the world they make. */
import { readFileSync } from 'node:fs'
import { readWorldTable, worldFiles } from '../../sim/tables/index.ts'

export const folder = new URL('../../scenarios/data/', import.meta.url)

export const worldTexts: { readonly [name: string]: string } = Object.fromEntries(
  worldFiles().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
)

export const world = readWorldTable(worldTexts)

const positions = new Map(world.states.map((state, position) => [state.id, position]))

/** Position of a state in the world table; a wrong id is a mistake in the test. */
export function at(id: string): number {
  const position = positions.get(id)
  if (position === undefined) throw new Error(`no state ${id}`)
  return position
}

export const stateOf = (id: string) => world.states[at(id)]!
export const exportsOf = (from: string, to: string) => world.trade[at(from) * world.states.length + at(to)]!
