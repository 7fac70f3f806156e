/**
 * The stack of charts on one time axis: compliance, rungs, coalition, pressure, harm and cost; the scrubber under
 * them moves the month in all of them.
 */
import { percent } from '../../../../sim/index.ts'
import './timeline.css'
import { useState } from 'preact/hooks'
import type { CaseHistory } from '../../../../sim/index.ts'
import { burden, ladder, pressure, ribbon, type Table, type TimeOptions, trajectories } from '../../../charts/index.ts'
import { Figure, Scrubber, useDispatch } from '../../../parts/index.ts'
import type { Backdrop, Trace } from '../../../worker/index.ts'
import { captionOf } from '../caption.ts'
import type { Shown, Traced } from '../state.ts'
import { chartData, hasHistory } from './chart-data.ts'
import { FollowedWorld } from './followed.tsx'
import { skillWords } from './history.ts'

interface StackProps {
  readonly shown: Shown
  /** The followed world of what is shown; null while it is on its way. */
  readonly trace: Trace | null
  /** The last one that is there, perhaps of what was shown before. */
  readonly traced: Traced | null
  readonly month: number
  readonly stale: boolean
  readonly replicate: number
  readonly isTypical: boolean
  readonly history: CaseHistory | null
  /** The scenario's own run, where what is shown is changed. */
  readonly backdrop: Backdrop | null
}

/** Terms of art in the picture of the coalition. */
const SIDES = ['leverage', 'enforcer', 'supporter', 'buster', 'patron']

/** A chart module over time. */
interface TimeChart<D> {
  draw(element: HTMLElement, data: D, options: TimeOptions): void
  heightOf(data: D, options: TimeOptions): number
  table(data: D, options: TimeOptions): Table
}

export function Stack({ shown, trace, traced, month, stale, replicate, isTypical, history, backdrop }: StackProps) {
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
  /** @param terms of art in the picture @param of the ensemble that the data are of, whose digest stands beside them */
  const figure = <D,>(name: string, terms: readonly string[], chart: TimeChart<D>, data: D, of = shown) => {
    const options = { ...base, stale: stale || of.subject !== shown.subject }
    return {
      ...{ name, terms },
      draw: (element: HTMLElement, width: number) => chart.draw(element, data, { ...options, width }),
      heightAt: (width: number) => chart.heightOf(data, { ...options, width }),
      table: () => chart.table(data, { ...options, width: 0 }),
      caption: captionOf(of, name),
    }
  }
  const median = shown.picture.summary.series.compliance.p50[month]
  const reading = median === undefined ? undefined : `median compliance ${percent(median)}`
  const coalition =
    one && traced !== null
      ? figure('Coalition', SIDES, ribbon, chartData.ribbonOfOne(traced.trace, experiment.kase), traced.shown)
      : figure('Coalition', SIDES, ribbon, chartData.ribbon(shown))
  return (
    <div class="timeline">
      <div class="stack">
        <Figure {...figure('Compliance', ['world', 'compliance'], trajectories, chartData.trajectories(shown, trace, backdrop))}>
          <FollowedWorld
            subject={shown.subject}
            trace={trace}
            kase={experiment.kase}
            replicate={replicate}
            worlds={shown.picture.summary.worlds}
            isTypical={isTypical}
            hasHistory={hasHistory(shown)}
            skill={history === null ? null : skillWords(history)}
          />
        </Figure>
        <Figure {...figure('Rungs', ['rung', 'ladder'], ladder, chartData.ladder(shown, trace))} />
        <Figure {...coalition}>
          <fieldset class="segmented" aria-label="The coalition of">
            <button type="button" aria-pressed={!one} onClick={() => setOne(false)}>
              mean of all worlds
            </button>
            <button type="button" aria-pressed={one} onClick={() => setOne(true)}>
              world {replicate}
            </button>
          </fieldset>
        </Figure>
        <Figure {...figure('Pressure and resistance', ['pressure', 'resistance'], pressure, chartData.pressure(shown))} />
        <Figure {...figure('Civilian harm', ['civilian harm'], burden, chartData.harm(shown))} />
        <Figure {...figure('Cost to the senders', ['sender'], burden, chartData.cost(shown))} />
      </div>
      <Scrubber result={shown.picture.summary.digest} options={base} reading={reading} />
    </div>
  )
}
