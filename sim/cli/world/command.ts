/** `pacta world`: the states and ties of a scenario as they are after folding, as a scenario file of their own or as tables. */
import { csvLine, declared, kind, problemAt, type Scenario, writtenOut } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, FILE, type Given, loadScenario, oneFile, UNCHANGED } from '../input/index.ts'
import { scenarioText } from '../terminal/index.ts'
import { pairLines, stateLines } from './tables.ts'

const EXAMPLES: readonly Example[] = [
  ['world kavala-2019 --out whole.json', 'a scenario that holds its world: check, run and change it like any other'],
  ['world kavala-2019 --format csv', 'a line per state, with the states folded into each'],
  ['world kavala-2019 --format csv --part pairs --out pairs.csv', 'a line per pair: exports, distance, alliance, border, hostility'],
]

const EPILOGUE = `
JSON is a scenario file of the same hash and the same results. It names no world table any more: every state, flow and
distance stands in it, each with its source.`

const PARTS = ['states', 'pairs'] as const

const OPTIONS = {
  table: declared.table(),
  part: kind.choice({ name: 'part', words: 'what CSV lists', among: PARTS, otherwise: 'states' }),
  ...declared.output(['json', 'csv']),
}

export const world = define({
  name: 'world',
  words: 'write out the states and ties of a scenario as they are after folding',
  operands: [FILE],
  options: OPTIONS,
  examples: EXAMPLES,
  epilogue: EPILOGUE,
  request: readWorld,
  answer: write,
})

interface WorldRequest {
  readonly scenario: Scenario
  readonly file: unknown
  readonly format: 'json' | 'csv'
  readonly part: (typeof PARTS)[number]
}

/** @throws BadInput with every problem */
function readWorld(given: Given<typeof OPTIONS>, { library }: Host): WorldRequest {
  const { values, texts, problems } = given
  const { format, part } = values
  if (format === 'json' && texts.has('part')) {
    problems.push(problemAt('--part', 'only with --format csv', 'JSON, which has both', 'leave it out, or write --format csv'))
  }
  const name = oneFile(given, 'pacta world')
  if (name === undefined) throw new BadInput(problems)
  const { scenario, file, problems: found } = loadScenario(name, UNCHANGED, library)
  problems.push(...found)
  if (scenario === null) throw new BadInput(problems)
  return { scenario, file, format, part }
}

async function write({ scenario, file, format, part }: WorldRequest, { host, write }: Work): Promise<Ending> {
  if (format === 'json') await write(scenarioText(writtenOut(scenario, file, host.library.tables)))
  else await write((part === 'states' ? stateLines(scenario) : pairLines(scenario)).map((cells) => csvLine(cells)).join(''))
  return { kind: 'whole' }
}
