/** `pacta check`: whether scenario and design files are valid; every problem of every file at once. */
import { counted, declared, inside, type Problem, parseDesignText, problemAt, scenarioHash } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, type Given, loadText, textOf, UNCHANGED } from '../input/index.ts'

const EXAMPLES: readonly Example[] = [
  ['check mine.json', 'everything that is wrong with a file, at once'],
  ['check bakassi-2002 kavala-2019 mine.json', 'several, each with a line if it is valid'],
]

const OPTIONS = { table: declared.table() }

export const check = define({
  name: 'check',
  words: 'report all problems in scenario files at once',
  operands: [['<file...>', 'scenario files or ids of bundled scenarios']],
  options: OPTIONS,
  examples: EXAMPLES,
  request: readCheck,
  answer: tell,
})

interface Checked {
  /** A line for each file that is sound. */
  readonly sound: readonly string[]
  readonly problems: readonly Problem[]
}

/** Sound files are named even where others have problems. */
function readCheck(given: Given<typeof OPTIONS>, host: Host): Checked {
  const problems = given.problems.splice(0)
  const files = given.operands
  if (files.length === 0) problems.push(problemAt('pacta check', 'at least one scenario', 'none', 'see pacta check --help'))
  const sound = files.flatMap((file) => {
    const text = textOf(file, host.library, 'scenario')
    if (typeof text !== 'string') {
      problems.push(text.problem)
      return []
    }
    const found = DESIGN.test(text) ? checkDesign(file, text, problems) : checkScenario(file, text, problems, host)
    return found === null ? [] : [`${file}: valid; ${found}\n`]
  })
  return { sound, problems }
}

/** @throws BadInput if any file has problems */
async function tell({ sound, problems }: Checked, work: Work): Promise<Ending> {
  if (sound.length > 0) await work.write(sound.join(''))
  if (problems.length > 0) throw new BadInput(problems)
  return { kind: 'whole' }
}

/** A design is known by a key that no scenario has. Inside a JSON string the quotes would be escaped. */
const DESIGN = /"pacta-design"\s*:/

/** What there is to say about a sound file, or null. */
function checkDesign(file: string, text: string, problems: Problem[]): string | null {
  const parsed = parseDesignText(text)
  if (!parsed.ok) problems.push(...parsed.problems.map((problem) => inside(file, problem)))
  return parsed.ok ? `a design, ${parsed.design.title}` : null
}

function checkScenario(file: string, text: string, problems: Problem[], host: Host): string | null {
  const { scenario, problems: found } = loadText(file, text, UNCHANGED, host.library)
  problems.push(...found)
  if (scenario === null) return null
  const size = [counted(scenario.cases.length, 'case'), counted(scenario.states.length, 'state'), counted(scenario.months, 'month')]
  return `${size.join(', ')}; hash ${scenarioHash(scenario)}`
}
