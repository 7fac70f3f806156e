/** `pacta check`: whether scenario and design files are valid; every problem of every file at once. */
import {
  COST_BANDS,
  costAtHome,
  costBand,
  costWords,
  counted,
  declared,
  doubtsAbout,
  falseClaim,
  inRow,
  inside,
  type Problem,
  parseDesignText,
  problemAt,
  type Scenario,
  STAND_IN,
  scenarioHash,
} from '../../index.ts'
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
  /** What is allowed and looks like a slip. */
  readonly doubts: readonly string[]
  readonly problems: readonly Problem[]
}

/** Sound files are named even where others have problems. */
function readCheck(given: Given<typeof OPTIONS>, host: Host): Checked {
  const problems = given.problems.splice(0)
  const files = given.operands
  if (files.length === 0) problems.push(problemAt('pacta check', 'at least one scenario', 'none', 'see pacta check --help'))
  const doubts: string[] = []
  const sound = files.flatMap((file) => {
    const text = textOf(file, host.library, 'scenario')
    if (typeof text !== 'string') {
      problems.push(text.problem)
      return []
    }
    const found = DESIGN.test(text) ? checkDesign(file, text, problems) : checkScenario(file, text, { problems, doubts }, host)
    return found === null ? [] : [`${file}: valid; ${found}\n`]
  })
  return { sound, doubts, problems }
}

/** @throws BadInput if any file has problems */
async function tell({ sound, doubts, problems }: Checked, work: Work): Promise<Ending> {
  if (sound.length > 0) await work.write(sound.join(''))
  for (const doubt of doubts) work.say(doubt)
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

function checkScenario(
  file: string,
  text: string,
  { problems, doubts }: { readonly problems: Problem[]; readonly doubts: string[] },
  host: Host,
): string | null {
  const { scenario, problems: found } = loadText(file, text, UNCHANGED, host.library)
  problems.push(...found)
  if (scenario === null) return null
  const size = [counted(scenario.cases.length, 'case'), counted(scenario.states.length, 'state'), counted(scenario.months, 'month')]
  const doubted = [...doubtsOf(scenario), ...doubtsAbout(scenario, JSON.parse(text.replace(/^\uFEFF/, '')), host.library.tables)]
  doubts.push(...doubted.map((doubt) => `${file} > ${doubt}`))
  const left = text.split(`"${STAND_IN}`).length - 1
  if (left > 0) doubts.push(`${file} > ${counted(left, 'text')} to write: "${STAND_IN}" stands there, and numbers beside it are invented`)
  return `${size.join(', ')}; hash ${scenarioHash(scenario)}; ${costOf(scenario)}`
}

/** What complying costs at home: of one case its band, of a docket how many cases are in each. */
function costOf({ cases }: Scenario): string {
  const costs = cases.map(({ obligations }) => costAtHome(obligations))
  if (costs.length === 1) return `cost at home ${costWords(costs[0]!)}`
  const bands = [...COST_BANDS, null].flatMap((band) => {
    const count = costs.filter((cost) => costBand(cost) === band).length
    return count === 0 ? [] : [`${count} with ${band === null ? 'more than any band' : band.words}`]
  })
  return `cost at home: ${inRow(bands)}`
}

/** Costs that are not in the band that their evidence claims. */
function doubtsOf({ cases, evidence }: Scenario): readonly string[] {
  return cases.flatMap(({ obligations }, at) => {
    const cost = costAtHome(obligations)
    const claims = obligations.flatMap((_, n) => {
      const path = `cases[${at}].obligations[${n}].domesticCost`
      return falseClaim(evidence[path]?.source ?? '', cost) ?? []
    })
    const path = `cases[${at}].obligations`
    return claims.length === 0 ? [] : [`${path}: ${claims[0]}, but the costs at home add up to ${costWords(cost)}`]
  })
}
