/** A command as its folder declares it, and how a command line of it is carried out from the reading to the exit code. */
import { declared, type Options, type Problem, plain, type Values } from '../../index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, type Given, withOwnTable } from '../input/index.ts'
import { EXIT } from './exit.ts'
import { outProblem } from './sink.ts'
import { Interrupted } from './watch.ts'
import { type Manner, openWork, type Work } from './work.ts'

/** How the work of a command ended. */
export type Ending =
  | {
      readonly kind: 'whole'
      /** What was done, for the closing line of a command that wrote a file; absent where nothing needs to be said. */
      readonly closing?: string
      /** Whether that line is printed even if the output itself went to standard output. */
      readonly always?: boolean
    }
  | {
      readonly kind: 'interrupted'
      /** How far it came. */
      readonly told: string
      /** Whether the part that was written is complete and is kept. */
      readonly kept: boolean
      /** How to continue; absent where one can only start again. */
      readonly again?: string
    }

export type Example = readonly [line: string, words?: string]

/** What a command declares. `request` reads and checks, with every problem at once; `answer` does the work. */
export interface Declared<O extends Options, R> {
  readonly name: string
  /** What it does, in a line of help. */
  readonly words: string
  /** As the usage line shows them: `<file>` where the command needs it, `[file]` where it does not; with `...` for any number. */
  readonly operands: readonly (readonly [name: string, words: string])[]
  readonly options: O
  /** Command lines without `pacta`, at least one, and what they do where that is not clear. */
  readonly examples: readonly Example[]
  /** Stands below the help, before the examples. */
  readonly epilogue?: string
  /** May add to the problems. @throws BadInput where it cannot go on */
  request(given: Given<O>, host: Host): R
  answer(request: R, work: Work): Promise<Ending>
}

/** A command as the program knows it. */
export interface Command extends Omit<Declared<Options, unknown>, 'request' | 'answer'> {
  /** @returns the exit code @throws BadInput with every problem, and as the work */
  start(given: Given<Options>, host: Host): Promise<number>
}

/** A command whose types of options and request only the command itself knows. */
export function define<O extends Options, R>({ request, answer, ...told }: Declared<O, R>): Command {
  return { ...told, start: (given, host) => execute(given as Given<O>, host, { request, answer, ...told }) }
}

async function execute<O extends Options, R>(given: Given<O>, host: Host, { request, answer, options }: Declared<O, R>): Promise<number> {
  const start = host.seconds()
  const manner = mannerOf(given.values, host)
  given.problems.push(...outProblems(manner, options, given))
  const at = worldHost(given, host)
  const asked = request(given, at)
  if (given.problems.length > 0) throw new BadInput(given.problems)
  for (const note of given.notes) host.stderr.write(`${note}\n`)
  const work = openWork(at, manner, given.notes)
  try {
    const ending = await answer(asked, work)
    await work.close(ending.kind === 'whole' || ending.kept)
    if (ending.kind === 'interrupted') {
      host.stderr.write(`${interruption(ending, manner.out)}\n`)
      return work.interrupted
    }
    const { closing, always = false } = ending
    if (closing !== undefined && (always || manner.out !== null)) {
      const where = manner.out === null ? '' : `${manner.out}: `
      work.say(`${where}${closing} (${plain(host.seconds() - start, 1)} s)`)
    }
    return EXIT.done
  } catch (error) {
    await work.close(false)
    if (!(error instanceof Interrupted)) throw error
    host.stderr.write(`interrupted: ${manner.out === null ? 'the output is incomplete' : 'nothing was written'}\n`)
    return work.interrupted
  }
}

/** The machine with the world table of `--table` in the place of those that are bundled. */
function worldHost({ values, problems, notes }: Given<Options>, host: Host): Host {
  const { table } = values
  if (typeof table !== 'string') return host
  const own = withOwnTable(table, host.library, problems)
  // The rest is read with the bundled tables, for what else is wrong.
  if (own === null) return host
  notes.push(own.note)
  return { ...host, library: own.library }
}

/** Problems with the file of `--out`: its place, or an ending that belongs to another format. */
function outProblems({ out, force }: Manner, { format: option }: Options, { values, texts, problems }: Given<Options>): readonly Problem[] {
  if (out === null) return []
  const found = [outProblem(out, force)]
  const known = option !== undefined && !problems.some(({ place }) => place === '--format')
  const ending = known ? declared.endingProblem(out, String(values.format), option, texts.has('format')) : null
  if (ending !== null) found.push({ place: '--out', ...ending })
  return found.filter((problem) => problem !== null)
}

/** How the command is carried out, from those of its options that say so. */
function mannerOf(values: Values<Options>, host: Host): Manner {
  const { out, force, quiet, workers } = values
  return {
    out: typeof out === 'string' ? out : null,
    force: force === true,
    quiet: quiet === true,
    workers: typeof workers === 'number' ? workers : host.cores,
  }
}

function interruption({ told, kept, again }: Ending & { readonly kind: 'interrupted' }, out: string | null): string {
  const left = !kept ? 'nothing was written' : out === null ? 'these were written' : `these were kept in ${out}`
  return ['interrupted: ', told === '' ? '' : `${told}; `, left, again === undefined ? '' : `; ${again}`].join('')
}
