/** `pacta check`: whether scenario and design files are sound; every problem of every file at once. */

import { formatProblem, parseDesignText, scenarioHash } from '../../index.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { loadText, textOf, UNCHANGED } from '../input/load.ts'
import { counted } from '../terminal/figures.ts'

/** Names the sound files on standard output. @throws BadInput if any file has problems */
export async function check(args: Arguments, host: Host): Promise<number> {
  const files = args.operands()
  const problems = args.problems
  if (files.length === 0) problems.push(problemLine('pacta check', 'at least one scenario', 'none', 'see pacta check --help'))
  for (const file of files) {
    const text = textOf(file, host.library, 'scenario')
    if (typeof text !== 'string') problems.push(text.problem)
    else {
      const sound = DESIGN.test(text) ? checkDesign(file, text, problems) : checkScenario(file, text, problems, host)
      if (sound !== null) host.stdout.write(`${file}: sound; ${sound}\n`)
    }
  }
  if (problems.length > 0) throw new BadInput(problems)
  return 0
}

/** What makes a file a design: a key that no scenario has. Within a text of JSON the quotes would be escaped. */
const DESIGN = /"pacta-design"\s*:/

/** What there is to say about a sound file, or null. */
function checkDesign(file: string, text: string, problems: string[]): string | null {
  const parsed = parseDesignText(text)
  if (!parsed.ok) problems.push(...parsed.problems.map((problem) => formatProblem(file, problem)))
  return parsed.ok ? `a design, ${parsed.design.title}` : null
}

function checkScenario(file: string, text: string, problems: string[], host: Host): string | null {
  const { scenario, problems: found } = loadText(file, text, UNCHANGED, host.library)
  problems.push(...found)
  if (scenario === null) return null
  const size = [counted(scenario.cases.length, 'case'), counted(scenario.states.length, 'state'), counted(scenario.months, 'month')]
  return `${size.join(', ')}; hash ${scenarioHash(scenario)}`
}
