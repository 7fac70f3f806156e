/** The digest of a bundled scenario as the core computes it in Node, in one thread and in one batch. */
import { readFileSync } from 'node:fs'
import { createEngine, parseDesignText, parseScenario, type Setting, summarize, withDesign, withSettings } from '../../sim/index.ts'
import { library } from './world-years.ts'

const folder = new URL('../../scenarios/', import.meta.url)

const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')

/** The scenario file, with a bundled design in the place of its own where one is named. */
function fileOf(id: string, design: string | null): unknown {
  const json: unknown = JSON.parse(read(`${id}.json`))
  if (design === null) return json
  const parsed = parseDesignText(read(`designs/${design}.json`))
  if (!parsed.ok) throw new Error(`${design} does not parse: ${parsed.problems[0]?.place}`)
  return withDesign(json, parsed.design)
}

/** Runs replicates 0 to `worlds` of the scenario with the settings, on top of the design if one is named, on its own seed. */
export function coreDigest(id: string, worlds: number, settings: readonly Setting[] = [], design: string | null = null): string {
  const parsed = parseScenario(withSettings(fileOf(id, design), settings).json, library)
  if (!parsed.ok) throw new Error(`${id} does not parse: ${parsed.problems[0]?.place}`)
  const { scenario } = parsed
  return summarize(scenario, scenario.seed, [createEngine(scenario).run(scenario.seed, 0, worlds, 'summary')]).digest
}
