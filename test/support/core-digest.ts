/** The digest of a bundled scenario as the core computes it in Node, in one thread and in one batch. */
import { readFileSync } from 'node:fs'
import { createEngine, parseScenario, type Setting, summarize, withSettings } from '../../sim/index.ts'
import { world } from './world-files.ts'

const folder = new URL('../../scenarios/', import.meta.url)

/** Runs replicates 0 to `worlds` of the scenario with the settings on its own seed. */
export function coreDigest(id: string, worlds: number, settings: readonly Setting[] = []): string {
  const json: unknown = JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'))
  const parsed = parseScenario(withSettings(json, settings).json, { 'world-2019': world })
  if (!parsed.ok) throw new Error(`${id} does not parse: ${parsed.problems[0]?.place}`)
  const { scenario } = parsed
  return summarize(scenario, scenario.seed, [createEngine(scenario).run(scenario.seed, 0, worlds, 'summary')]).digest
}
