/** `pacta check`: whether scenario files are sound; every problem of every file at once. */

import { scenarioHash } from '../index.ts'
import type { Arguments } from './arguments.ts'
import { BadInput, problemLine } from './bad-input.ts'
import { counted } from './figures.ts'
import type { Host } from './host.ts'
import { loadScenario, UNCHANGED } from './load.ts'

/** Names the sound files on standard output. @throws BadInput if any file has problems */
export async function check(args: Arguments, host: Host): Promise<number> {
  const files = args.operands()
  const problems = args.problems
  if (files.length === 0)
    problems.push(problemLine('pacta check', 'at least one scenario', 'none', 'see pacta check --help'))
  for (const file of files) {
    const { scenario, problems: found } = loadScenario(file, UNCHANGED, host.library)
    problems.push(...found)
    if (scenario === null) continue
    const size = [
      counted(scenario.cases.length, 'case'),
      counted(scenario.states.length, 'state'),
      counted(scenario.months, 'month'),
    ]
    host.stdout.write(`${file}: sound; ${size.join(', ')}; hash ${scenarioHash(scenario)}\n`)
  }
  if (problems.length > 0) throw new BadInput(problems)
  return 0
}
