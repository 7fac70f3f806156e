/**
 * The brief of a comparison: the finding, the difference over time, and the effects on both sides; or, where further designs were chosen, a
 * row for each design against the first side.
 */
import type { VNode } from 'preact'
import { aheadWords, contrastFinding, ENGINE, plain, rivalsFinding } from '../../../sim/index.ts'
import { difference } from '../../charts/index.ts'
import { Brief, BriefChart, BriefTable, Finding } from '../../parts/index.ts'
import { type Against, type RivalRow, RivalTable } from './against/index.ts'
import { differenceData } from './chart-data.ts'
import { effectGroups } from './effects/index.ts'
import type { Rival } from './rivals.ts'
import type { Compared } from './state.ts'
import { changesWords, compareCommand } from './words.ts'

interface CompareBriefProps {
  readonly shown: Compared
  readonly rivals: readonly Rival[]
  readonly stale: boolean
  /** What a command line calls a scenario: its id, or the name of the file it was opened from. */
  readonly fileOf: (id: string) => string
  /** Chooses the further designs. */
  readonly picker: VNode | null
}

export function CompareBrief({ shown, rivals, stale, fileOf, picker }: CompareBriefProps) {
  const { pair, contrast, complete } = shown
  const all = [shown, ...rivals.flatMap(comparedOf)]
  const isComplete = complete && !stale && all.length === rivals.length + 1
  const finding =
    rivals.length === 0 ? contrastFinding(contrast.comparison, pair.phrases) : rivalsFinding(pair.arms[0].label, all.map(rivalOf))
  const { seed, worlds, arms } = contrast.comparison
  const hashes = arms.map(({ scenario: id, scenarioHash }, at) => [`scenario, side ${SIDES[at]}`, `${id}, hash ${scenarioHash}`] as const)
  const digests = arms.map(({ digest }, at) => [`digest, side ${SIDES[at]}`, digest] as const)
  const facts = [
    ...(rivals.length === 0 ? hashes : [['scenario', pair.subject.scenario.id] as const]),
    ['seed', `${seed}, the same ${plain(worlds)} worlds ${rivals.length === 0 ? 'on both sides' : 'in every row'}`] as const,
    ['version', ENGINE] as const,
    ...(rivals.length === 0 ? digests : []),
  ]
  return (
    <Brief
      subject={pair.subject}
      finding={<Finding parts={finding} stale={stale} />}
      complete={isComplete}
      facts={facts}
      commands={all.map((one) => compareCommand(one.pair, fileOf))}
      tools={picker}
    >
      {rivals.length === 0 ? <BothSides shown={shown} /> : <RivalTable rows={rowsOf(shown, rivals)} complete={complete && !stale} />}
    </Brief>
  )
}

const SIDES = ['A', 'B', 'C', 'D', 'E'] as const

const rivalOf = ({ pair, contrast }: Against) => ({ phrase: pair.phrases[1], comparison: contrast.comparison })

const comparedOf = ({ read, contrast }: Rival) => (read.kind === 'ready' && contrast !== null ? [{ pair: read.pair, contrast }] : [])

/** The second side and the further ones. */
function rowsOf({ pair, contrast }: Compared, rivals: readonly Rival[]): readonly RivalRow[] {
  const second = { letter: SIDES[1], label: pair.arms[1].label, notes: pair.read[1].notes, against: { pair, contrast }, why: '' }
  const further = rivals.map(({ side, read, contrast: found }, at): RivalRow => {
    const letter = SIDES[at + 2]!
    if (read.kind !== 'ready') {
      const why = read.kind === 'same' ? 'It is the same as A.' : 'It cannot be run on this scenario.'
      return { letter, label: side.called ?? side.design, notes: [], against: null, why }
    }
    const against = found === null ? null : { pair: read.pair, contrast: found }
    return { letter, label: read.pair.arms[1].label, notes: read.pair.read[1].notes, against, why: 'Not all worlds have run yet.' }
  })
  return [second, ...further]
}

function BothSides({ shown }: { readonly shown: Compared }) {
  const { pair, contrast } = shown
  const { scenario } = pair.arms[0]
  const rows = effectGroups(contrast.comparison, false).flatMap((group) =>
    group.rows.map(({ meaning, first, second, difference: apart, differenceUnit, range, word }) => ({
      name: meaning,
      cells: [first, second, `${apart} ${differenceUnit} (${range})`, word],
    })),
  )
  return (
    <>
      <p>
        A: {pair.arms[0].label}. B: {pair.arms[1].label}. {aheadWords(contrast.worlds, pair.phrases)} {changesWords(pair)}
      </p>
      <BriefChart
        result={contrast.comparison.arms.map(({ digest }) => digest).join(' and ')}
        draw={(element, width) =>
          difference.draw(element, differenceData(shown), { width, height: 170, months: scenario.months, start: scenario.start })
        }
      />
      <BriefTable caption="Both sides, and B minus A with its 95 % interval" columns={['A', 'B', 'B minus A', 'B is']} rows={rows} />
    </>
  )
}
