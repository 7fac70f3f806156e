/** What `pacta calibrate` is asked to do: its options, read and checked, all problems at once. */
import { type CalibrationPlan, declared, FACTS, type Fact, kind, shown } from '../../index.ts'
import { factNumbers, factsOf } from '../facts/command.ts'
import type { Host } from '../host/index.ts'
import { type Given, historicalMix, optionsOnly } from '../input/index.ts'

const WAVES = [240, 120, 120, 120]
const FINALISTS = 8
const BLOCKS = 4

export const CALIBRATE_OPTIONS = {
  waves: kind.several<readonly number[]>({
    name: 'waves',
    value: 'n,n,...',
    words: 'points of each wave',
    usual: WAVES.join(','),
    repeats: false,
    parse: (text) => [
      wavesIn(text) ?? { rule: '1 to 20 whole numbers from 5 to 10,000, such as 240,120,120', value: shown(text), cure: '' },
    ],
    print: (waves) => waves.join(','),
  }),
  only: factNumbers('numbers of facts to fit to, besides the coded paths, such as 1,24,30', FACTS),
  worlds: declared.worlds({ words: 'worlds for each case, arm and point', range: [2, 1000], otherwise: 6 }),
  seed: declared.seed({ words: 'luck of the points', usual: 'calibration' }),
  journal: kind.text({
    name: 'journal',
    value: 'path',
    words: 'keeps every point that was run, to continue after an interruption',
    usual: '<out>.journal',
    longest: 4096,
    otherwise: null,
  }),
  ...declared.output(['table', 'json']),
  force: declared.force({ words: 'overwrite the file of --out, and start a new journal' }),
  ...declared.effort(),
}

export interface CalibrateRequest {
  /** Facts to fit to, without those that are held out. */
  readonly facts: readonly Fact[]
  /** Ids of the historical scenarios that are bundled. */
  readonly scenarios: readonly string[]
  /** Worlds per scenario and arm, for one point. */
  readonly worlds: number
  readonly plan: CalibrationPlan
  /** Where points that have been run are kept; null for nowhere. */
  readonly journal: string | null
  /** Starts a new journal even if one exists. */
  readonly anew: boolean
  readonly format: 'table' | 'json'
}

export function readCalibrate(given: Given<typeof CALIBRATE_OPTIONS>, host: Host): CalibrateRequest {
  const { waves, only, worlds, seed, journal, format, out, force: anew } = given.values
  optionsOnly(given, 'pacta calibrate')
  const plan = { seed: seed ?? 'calibration', waves: waves.at(-1) ?? WAVES, finalists: FINALISTS, blocks: BLOCKS }
  const scenarios = historicalMix('pacta calibrate', host, given.problems)
  return {
    facts: factsOf(only, FACTS),
    scenarios,
    worlds,
    plan,
    journal: journal ?? (out === null ? null : `${out}.journal`),
    anew,
    format,
  }
}

/** The points of each wave, written as 240,120,120; null for any other text. */
function wavesIn(text: string): readonly number[] | null {
  const counts = text.split(',').map((word) => (/^\d{1,5}$/.test(word.trim()) ? Number(word) : Number.NaN))
  return counts.length <= 20 && counts.every((count) => count >= 5 && count <= 10_000) ? counts : null
}
