/**
 * A whole program in plain Node that knows the package by its name alone: twenty worlds of Bakassi. `package.test.ts` runs it in another
 * project and holds its results against the recorded ones.
 */
import { readFileSync } from 'node:fs'
import { createEngine, ENGINE, formatProblem, parseScenarioText, readWorldTable, worldFiles } from 'pacta'

const text = (path) => readFileSync(new URL(import.meta.resolve(`pacta/scenarios/${path}`)), 'utf8')
const world = readWorldTable(Object.fromEntries(worldFiles(2002).map((name) => [name, text(`data/${name}`)])), 2002)
const parsed = parseScenarioText(text('bakassi-2002.json'), { [world.id]: world })
if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem('bakassi-2002.json', problem)).join('; '))
const batch = createEngine(parsed.scenario).run(parsed.scenario.seed, 0, 20, 'summary')
process.stdout.write(JSON.stringify({ engine: ENGINE, digests: [...batch.digests] }))
