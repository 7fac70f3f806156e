/** From an experiment to what can be run: the file, its settings, parsed. The same settings give the same Subject object. */
import { type Problem, parseScenario, placedInFile, type Scenario, type Setting, scenarioHash, withSettings } from '../../../sim/index.ts'
import type { Opened, Shelf } from '../catalogue/index.ts'
import { remember } from '../remember.ts'
import type { Experiment, Subject } from './experiment.ts'

export type Read = { readonly ok: true; readonly subject: Subject } | { readonly ok: false; readonly problems: readonly Problem[] }

const bases = new WeakMap<object, Scenario>()

/** The file of that id, opened files first; undefined where there is none. */
export function fileOf(id: string, shelf: Shelf, opened: readonly Opened[]): unknown {
  return (opened.find((file) => file.id === id) ?? shelf.scenarios.find((file) => file.id === id))?.json
}

/** The scenario of a file as it stands; null when it has problems. */
export function baseOf(json: unknown, shelf: Shelf): Scenario | null {
  if (typeof json !== 'object' || json === null) return null
  const known = bases.get(json)
  if (known !== undefined) return known
  const parsed = parseScenario(json, shelf.library)
  if (!parsed.ok) return null
  bases.set(json, parsed.scenario)
  return parsed.scenario
}

/** A file with what was changed in it. The same changes give the same scenario, whatever else the reader asks for of its worlds. */
const changedIn = remember((json: unknown, base: Scenario, settings: readonly Setting[], { library }: Shelf) => {
  const changed = withSettings(json, settings)
  if (changed.problems.length > 0) return { changed, parsed: null }
  return { changed, parsed: settings.length === 0 ? ({ ok: true, scenario: base } as const) : parseScenario(changed.json, library) }
})

/** Never throws: what cannot be run comes back as problems. */
export function readExperiment(experiment: Experiment, shelf: Shelf, opened: readonly Opened[]): Read {
  const json = fileOf(experiment.scenario, shelf, opened)
  const base = baseOf(json, shelf)
  if (base === null) return { ok: false, problems: [missing(experiment.scenario)] }
  const { changed, parsed } = changedIn(json, base, experiment.settings, shelf)
  if (parsed === null) return { ok: false, problems: changed.problems }
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((problem) => placedInFile(problem, changed.leftOut)) }
  const { scenario } = parsed
  const kase = Math.min(experiment.kase, scenario.cases.length - 1)
  const fitting = kase === experiment.kase ? experiment : { ...experiment, kase }
  const hash = scenarioHash(scenario)
  const seed = fitting.seed ?? scenario.seed
  const { library } = shelf
  return { ok: true, subject: { experiment: fitting, json, file: changed.json, library, scenario, base, hash, seed } }
}

function missing(id: string): Problem {
  return { place: 'scenario', rule: 'a scenario of the gallery', value: id, cure: 'choose one, or open its file' }
}
