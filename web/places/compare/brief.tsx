/** The brief of a comparison: the finding, the difference over time, and the effects on both sides. */
import { difference } from '../../charts/index.ts'
import { Brief, BriefChart, BriefTable, Finding } from '../../parts/index.ts'
import { effectGroups } from './effects/index.ts'
import { differenceData } from './figures.ts'
import type { Compared } from './state.ts'
import { changesWords, compareCommand, contrastSentence, worldsWords } from './words.ts'

interface CompareBriefProps {
  readonly shown: Compared
  readonly stale: boolean
  /** What a command line calls a scenario: its id, or the name of the file it was opened from. */
  readonly fileOf: (id: string) => string
}

export function CompareBrief({ shown, stale, fileOf }: CompareBriefProps) {
  const { pair, contrast, complete } = shown
  const { arms, seed, worlds, engine } = contrast.comparison
  const { scenario } = pair.arms[0]
  const facts = [
    ...arms.map(({ scenario: id, scenarioHash }, at) => [`scenario, side ${at === 0 ? 'A' : 'B'}`, `${id}, hash ${scenarioHash}`] as const),
    ['seed', `${seed}, the same ${worlds} worlds on both sides`] as const,
    ['version', engine] as const,
    ...arms.map(({ digest }, at) => [`digest, side ${at === 0 ? 'A' : 'B'}`, digest] as const),
  ]
  const rows = effectGroups(contrast.comparison, false).flatMap((group) =>
    group.rows.map(({ meaning, first, second, difference: apart, differenceUnit, range, word }) => ({
      name: meaning,
      cells: [first, second, `${apart} ${differenceUnit} (${range})`, word],
    })),
  )
  return (
    <Brief
      subject={pair.subject}
      finding={<Finding parts={contrastSentence(pair, contrast)} stale={stale} />}
      complete={complete && !stale}
      facts={facts}
      command={compareCommand(pair, fileOf)}
    >
      <p>
        A: {pair.arms[0].label}. B: {pair.arms[1].label}. {worldsWords(pair, contrast)} {changesWords(pair)}
      </p>
      <BriefChart
        result={arms.map(({ digest }) => digest).join(' and ')}
        draw={(element, width) =>
          difference.draw(element, differenceData(shown), { width, height: 170, months: scenario.months, start: scenario.start })
        }
      />
      <BriefTable caption="Both sides, and B minus A with its 95 % interval" columns={['A', 'B', 'B minus A', 'B is']} rows={rows} />
    </Brief>
  )
}
