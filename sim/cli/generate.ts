/** `pacta generate`: a made-up world as a scenario file. */
import { SYNTHETIC_LIMITS, type SyntheticFile, syntheticWorld } from '../index.ts'
import { type Arguments, shown } from './arguments.ts'
import { BadInput, problemLine } from './bad-input.ts'
import type { Host } from './host.ts'
import { openSink, outProblem } from './sink.ts'

const DEFAULTS = { states: 40, seed: 'made-up' } as const

/** @throws BadInput with every problem of the options */
export async function generate(args: Arguments, host: Host): Promise<number> {
  const operands = args.operands()
  const states = args.whole('states', SYNTHETIC_LIMITS.states, DEFAULTS.states)
  const seed = args.seed() ?? DEFAULTS.seed
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const { problems } = args
  if (operands.length > 0) {
    problems.push(problemLine('pacta generate', 'options only', shown(operands[0]!), 'name the file by --out'))
  }
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  if (problems.length > 0) throw new BadInput(problems)
  const sink = await openSink(out, force, host.stdout)
  try {
    await sink.write(worldText(syntheticWorld(states, seed)))
    await sink.keep()
  } catch (error) {
    await sink.drop()
    throw error
  }
  return 0
}

/** JSON to be read by people too: a state a line, flows and pairs six a line, the rest as usual. */
export function worldText(file: SyntheticFile): string {
  const world = Object.entries(file.world).map(([key, items]) => {
    const each = Array.isArray(items) ? items.map((item) => JSON.stringify(item)) : []
    const wide = key === 'states' ? 1 : 6
    const lines = Array.from({ length: Math.ceil(each.length / wide) }, (_, row) =>
      each.slice(row * wide, (row + 1) * wide).join(', '),
    )
    return `    ${JSON.stringify(key)}: [\n${lines.map((line) => `      ${line}`).join(',\n')}\n    ]`
  })
  const marker = '"world": {}'
  const rest = JSON.stringify({ ...file, world: {} }, null, 2)
  return `${rest.replace(marker, () => `"world": {\n${world.join(',\n')}\n  }`)}\n`
}
