/** `pacta generate`: a made-up world, or a docket of ordinary cases on the world of 2019, as a scenario file. */
import {
  DOCKET_COURTS,
  DOCKET_LIMITS,
  type DocketCourt,
  declared,
  docketFile,
  kind,
  problemAt,
  SYNTHETIC_LIMITS,
  shown,
  syntheticWorld,
} from '../../index.ts'
import { define, type Ending, type Work } from '../execute/index.ts'
import type { Given } from '../input/index.ts'
import { docketText, worldText } from './text.ts'

const EXAMPLES = `
Examples:
  pacta generate --states 40 --seed tin --out made-up.json
  pacta run made-up.json --worlds 200
  pacta generate docket --court eu --cases 40 --seed tin --out ordinary.json

In a world, states differ as real ones do. Trade follows a gravity equation and adds up to the exports and imports of
each state.
A docket holds ordinary cases of one court on the world of 2019, drawn from distributions that the file names; none is real.
The same number, seed and version give the same file.`

const OPTIONS = {
  states: kind.whole({ name: 'states', words: 'number of states of a world', range: SYNTHETIC_LIMITS.states, otherwise: 40 }),
  court: kind.choice({ name: 'court', words: 'court of a docket', among: DOCKET_COURTS, otherwise: null }),
  cases: kind.whole({ name: 'cases', words: 'number of cases of a docket', range: DOCKET_LIMITS.cases, otherwise: 40 }),
  seed: declared.seed({ words: 'seed of the draw and of the luck of its runs', usual: 'made-up, or docket-<court>' }),
  out: declared.out(),
  force: declared.force(),
}

export const generate = define({
  name: 'generate',
  words: 'generate a world, or a docket of ordinary cases, as a scenario file',
  operands: [['[what]', 'world (default) or docket']],
  options: OPTIONS,
  epilogue: EXAMPLES,
  request: readGenerate,
  answer: make,
})

interface GenerateRequest {
  /** Null for a world. */
  readonly court: DocketCourt | null
  readonly states: number
  readonly cases: number
  readonly seed: string | null
}

function readGenerate({ operands: [what, ...more], values, texts, problems }: Given<typeof OPTIONS>): GenerateRequest {
  const { states, court, cases, seed } = values
  const docket = what === 'docket'
  const odd = docket || what === 'world' ? more[0] : what
  if (odd !== undefined) {
    problems.push(problemAt('pacta generate', 'world or docket', shown(odd), 'name the file by --out'))
  }
  if (docket && !texts.has('court')) {
    problems.push(problemAt('--court', `one of ${DOCKET_COURTS.join(', ')}`, 'nothing'))
  }
  for (const name of docket ? ['states'] : ['court', 'cases']) {
    const given = texts.get(name)?.at(-1)
    if (given === undefined) continue
    problems.push(problemAt(`--${name}`, docket ? 'only for a world' : 'only for a docket', shown(given)))
  }
  return { court: docket ? court : null, states, cases, seed }
}

async function make({ court, states, cases, seed }: GenerateRequest, { host, write }: Work): Promise<Ending> {
  const text =
    court === null
      ? worldText(syntheticWorld(states, seed ?? 'made-up'))
      : docketText(docketFile(court, cases, seed ?? `docket-${court}`, host.library.tables['world-2019']))
  await write(text)
  return { kind: 'whole' }
}
