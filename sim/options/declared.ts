/** The options that several commands have: declared once, each with another default or other words where a command needs them. */
import { MECHANISMS } from '../model/index.ts'
import { LIMITS, parseSetting, type Setting } from '../scenario/index.ts'
import { choice, flag, several, some, text, whole } from './kinds.ts'
import { type CommandOption, type Misfit, shown } from './option.ts'

/** The arm of a comparison that an option is for. */
type Side = 'a' | 'b'

const ARMS = { a: 'on side A', b: 'on side B' } as const

export const seed = ({ words = 'luck of the ensemble', usual = 'that of the scenario' } = {}): CommandOption<string | null> =>
  text({ name: 'seed', value: 'text', words, usual, longest: 120, otherwise: null })

/** @param range 1 world makes an ensemble, but no interval */
export const worlds = ({
  words = 'worlds to run',
  range = [1, 1_000_000],
  otherwise = 1000,
}: Partial<Pick<WholeSpec, 'words' | 'range' | 'otherwise'>> = {}): CommandOption<number> =>
  whole({ name: 'worlds', words, range, otherwise })

interface WholeSpec {
  readonly words: string
  readonly range: readonly [number, number]
  readonly otherwise: number
}

export const months = ({ words = 'length of the run', usual = 'that of the scenario' } = {}): CommandOption<number | null> =>
  whole({ name: 'months', words, usual, range: [1, LIMITS.months], otherwise: null })

/** @param where the setting holds, in words; '' for a command on one scenario */
export function settings(
  side: Side | null = null,
  where = side === null ? 'of the scenario file' : ARMS[side],
): CommandOption<readonly Setting[]> {
  return several<Setting>({
    name: side === null ? 'set' : `set-${side}`,
    value: 'path=value',
    words: `set a value ${where}; may be repeated`,
    parse: (given) => [parseSetting(given)],
    print: ({ path, value }) => `${path}=${settingText(value)}`,
    key: ({ path }) => path,
  })
}

/** Lists of words are written with commas between; the rest as JSON has it. */
function settingText(value: unknown): string {
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) return value.join(',')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function off(side: Side | null = null, where = side === null ? '' : ` ${ARMS[side]}`): CommandOption<readonly string[]> {
  return some({
    name: side === null ? 'off' : `off-${side}`,
    value: 'mechanism',
    words: `switch a mechanism off${where}; may be repeated`,
    among: MECHANISMS.map(({ name }) => name),
    what: 'a mechanism',
  })
}

export const kase = ({ words = 'the case', usual = 'the first' } = {}): CommandOption<string | null> =>
  text({ name: 'case', value: 'id', words, usual, otherwise: null })

export const design = (): CommandOption<string | null> =>
  text({
    name: 'design',
    value: 'name',
    words: 'id of a bundled design or a design file',
    usual: 'that of the scenario',
    otherwise: null,
  })

/** The designs of two arms. */
export const designs = (): CommandOption<readonly string[]> =>
  several<string>({
    name: 'design',
    value: 'name',
    words: 'id of a bundled design, a design file, or own; twice for both sides, once for B',
    parse: (given) => [given],
    print: (name) => name,
  })

/** Of a path, in characters. */
const LONGEST_PATH = 4096

/** A world table of one's own. */
export const table = ({
  words = 'folder with a world table of your own, in place of that of the scenario',
} = {}): CommandOption<string | null> => text({ name: 'table', value: 'folder', words, longest: LONGEST_PATH, otherwise: null })

export const otherFile = ({ words = 'the scenario of side B, if it is a different one' } = {}): CommandOption<string | null> =>
  text({ name: 'with', value: 'file', words, otherwise: null })

const ENDINGS: readonly (readonly [ending: string, format: string])[] = [
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
]

/** The format that the ending of a name stands for; undefined where it stands for none. */
function formatOf(name: string): string | undefined {
  const ending = /[^/\\](\.[^./\\]*)$/.exec(name)?.[1]?.toLowerCase()
  return ENDINGS.find(([known]) => known === ending)?.[1]
}

/**
 * The problem with writing a format to a file of that name: an ending that belongs to another format is probably a slip. Null if
 * there is none.
 * @param option of the format; @param given whether the user gave it
 */
export function endingProblem(name: string, format: string, option: CommandOption<unknown>, given: boolean): Misfit | null {
  const named = formatOf(name)
  if (named === undefined || named === format) return null
  let written = true
  option.read([named], () => {
    written = false
  })
  const value = shown(name)
  if (!written) return { rule: `the ending of a format: ${option.words}`, value, cure: given ? '' : 'give --format, and another ending' }
  const ending = ENDINGS.find(([, one]) => one === format)?.[0]
  const cure = `leave out --format for ${named}, or ${ending === undefined ? 'choose another ending' : `end it in ${ending}`}`
  return { rule: `an ending that goes with --format ${format}`, value, cure }
}

/** The first is the default, unless the ending of `--out` asks for another. */
export function format<F extends string>(among: readonly [F, ...F[]]): CommandOption<F> {
  return choice<F, F>({
    name: 'format',
    words: '',
    among,
    usual: `from the ending of --out, otherwise ${among[0]}`,
    otherwise(last) {
      const named = formatOf(last('out') ?? '')
      return among.find((one) => one === named) ?? among[0]
    },
  })
}

export const out = (): CommandOption<string | null> =>
  text({ name: 'out', value: 'path', words: 'write to a file instead of standard output', longest: LONGEST_PATH, otherwise: null })

export const force = ({ words = 'overwrite the file of --out' } = {}): CommandOption<boolean> => flag({ name: 'force', words })

export const workers = (): CommandOption<number | null> =>
  whole({
    name: 'workers',
    words: 'number of threads; changes the time taken, never the results',
    range: [1, 1024],
    variables: ['PACTA_WORKERS', 'SLURM_CPUS_PER_TASK'],
    usual: 'one per core',
    otherwise: null,
  })

export const quiet = ({ words = 'no progress and no closing line on standard error' } = {}): CommandOption<boolean> =>
  flag({ name: 'quiet', words })

/** Where output goes. @param among the formats, the default first */
export const output = <F extends string>(among: readonly [F, ...F[]]) => ({ format: format(among), out: out(), force: force() })

/** How long work is done. */
export const effort = () => ({ workers: workers(), quiet: quiet() })
