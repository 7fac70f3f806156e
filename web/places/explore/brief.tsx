/** The brief of one scenario: the finding, compliance over time, and what it costs. */
import { amountRows, limits, outcomeRows, percent, plain } from '../../../sim/index.ts'
import { trajectories } from '../../charts/index.ts'
import { Brief, BriefChart, type BriefRow, BriefTable } from '../../parts/index.ts'
import { ShortAnswer } from './finding/index.ts'
import type { Shown } from './state.ts'
import { chartData } from './timeline/index.ts'
import { commandOf } from './words.ts'

interface ExploreBriefProps {
  readonly shown: Shown
  readonly stale: boolean
  /** Name of the file the scenario was opened from, or null for a bundled one. */
  readonly file: string | null
}

export function ExploreBrief({ shown, stale, file }: ExploreBriefProps) {
  const { subject, picture, complete } = shown
  const { summary } = picture
  const { scenario } = subject
  const facts = [
    ['scenario', `${summary.scenario}, hash ${summary.scenarioHash}`],
    ['seed', `${summary.seed}, ${plain(summary.worlds)} worlds`],
    ['version', summary.engine],
    ['digest', summary.digest],
  ] as const
  return (
    <Brief
      subject={subject}
      finding={<ShortAnswer shown={shown} stale={stale} />}
      complete={complete && !stale}
      facts={facts}
      commands={[commandOf(subject, file ?? subject.experiment.scenario)]}
    >
      <BriefChart
        result={summary.digest}
        draw={(element, width) =>
          trajectories.draw(element, chartData.trajectories(shown, null, null), {
            width,
            height: 250,
            months: scenario.months,
            start: scenario.start,
          })
        }
      />
      <BriefTable caption="In numbers" columns={['in these worlds', '95 % interval']} rows={rowsOf(shown)} />
    </Brief>
  )
}

/** Shares, times, harm, cost and the bill with their intervals; the items of the bill, which are set in, would not fit one sheet. */
function rowsOf({ picture: { summary } }: Shown): readonly BriefRow[] {
  const shares = outcomeRows(summary).map(([name, share]) => ({ name, cells: [percent(share.estimate), limits(share)] }))
  const amounts = amountRows(summary).filter(([name]) => !name.startsWith(' '))
  return [...shares, ...amounts.map(([name, ...cells]) => ({ name, cells }))]
}
