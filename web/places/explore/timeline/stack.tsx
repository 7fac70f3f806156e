/**
 * The stack of charts on one time axis: compliance, rungs, coalition, pressure, harm and cost; the scrubber under them moves everything.
 */
import { useState } from 'preact/hooks'
import { type CaseHistory, ENGINE } from '../../../../sim/index.ts'
import type { Shown, Trace } from '../../../app/state.ts'
import {
  burden,
  type Caption,
  ladder,
  percent,
  pressure,
  ribbon,
  type Table,
  type TimeOptions,
  trajectories,
} from '../../../charts/index.ts'
import { useDispatch } from '../../../parts/dispatch.ts'
import { Figure } from '../../../parts/figure/figure.tsx'
import { Scrubber } from '../../../parts/scrubber.tsx'
import { figures, hasHistory } from './figures.ts'
import { FollowedWorld } from './followed.tsx'
import { skillWords } from './history.ts'

interface StackProps {
  readonly shown: Shown
  readonly trace: Trace | null
  readonly month: number
  readonly stale: boolean
  readonly replicate: number
  readonly isTypical: boolean
  readonly history: CaseHistory | null
}

/** A chart module over time. */
interface TimeChart<D> {
  draw(element: HTMLElement, data: D, options: TimeOptions): void
  table(data: D, options: TimeOptions): Table
}

export function captionOf(shown: Shown, title: string): Caption {
  const { summary } = shown.picture
  return {
    title,
    scenario: shown.subject.scenario.id,
    seed: summary.seed,
    engine: summary.engine,
    hash: summary.digest,
    citation: `${ENGINE}, scenario hash ${summary.scenarioHash.slice(0, 12)}, ${summary.worlds} worlds. Not a forecast.`,
  }
}

export function Stack({ shown, trace, month, stale, replicate, isTypical, history }: StackProps) {
  const send = useDispatch()
  const [one, setOne] = useState(false)
  const { scenario, experiment } = shown.subject
  const base = {
    months: scenario.months,
    start: scenario.start,
    month,
    stale,
    onMonth: (to: number) => send({ kind: 'month', month: to }),
  }
  const figure = <D,>(name: string, chart: TimeChart<D>, data: D) => ({
    name,
    draw: (element: HTMLElement, width: number) => chart.draw(element, data, { ...base, width }),
    table: () => chart.table(data, { ...base, width: 0 }),
    caption: captionOf(shown, name),
  })
  const median = shown.picture.summary.series.compliance.p50[month]
  const reading = median === undefined ? undefined : `median compliance ${percent(median)}`
  const followsOne = one && trace !== null
  const roles = followsOne ? figures.ribbonOfOne(trace, experiment.kase) : figures.ribbon(shown)
  return (
    <div class="timeline">
      <div class="stack">
        <Figure {...figure('Compliance', trajectories, figures.trajectories(shown, trace))}>
          <FollowedWorld
            subject={shown.subject}
            trace={trace}
            kase={experiment.kase}
            replicate={replicate}
            worlds={shown.picture.summary.worlds}
            isTypical={isTypical}
            hasHistory={hasHistory(shown)}
            skill={history === null ? '' : skillWords(history)}
          />
        </Figure>
        <Figure {...figure('Rungs', ladder, figures.ladder(shown, trace))} />
        <Figure {...figure('Coalition', ribbon, roles)}>
          <fieldset class="segmented" aria-label="The coalition of">
            <button type="button" aria-pressed={!one} onClick={() => setOne(false)}>
              mean of all worlds
            </button>
            <button type="button" aria-pressed={one} onClick={() => setOne(true)}>
              world {replicate}
            </button>
          </fieldset>
        </Figure>
        <Figure {...figure('Pressure and resistance', pressure, figures.pressure(shown))} />
        <Figure {...figure('Civilian harm', burden, figures.harm(shown))} />
        <Figure {...figure('Cost to the senders', burden, figures.cost(shown))} />
      </div>
      <Scrubber result={shown.picture.summary.digest} options={base} reading={reading} />
    </div>
  )
}
