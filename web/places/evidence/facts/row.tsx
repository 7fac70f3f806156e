/**
 * A fact on the scorecard: the regularity with its source and marks, and for each of its statistics the verdict and the band with what the
 * model gives.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { FACT_ARMS, factMarks, factVerdict, type Interval, plain, type StatisticResult, statisticVerdict } from '../../../../sim/index.ts'
import { bandScale, watchWidth } from '../../../charts/index.ts'
import { Termed, toldBefore, useOwn } from '../../../parts/index.ts'
import { NAME } from '../name.ts'
import { VerdictGlyph, verdictTone } from '../verdict.tsx'
import { computable, FACT_WORLDS, type FactLine } from './scorecard.ts'
import type { FactsAction } from './state.ts'
import { bandWords, drawsWords, numberWords, rangeWords } from './words.ts'

/** Shapes of verdicts on claims that say the same of facts. */
const SHAPE = { met: 'supported', missed: 'opposite', close: 'too close to call' } as const

interface FactRowProps {
  readonly line: FactLine
  /** Better results are on their way. */
  readonly stale: boolean
  readonly busy: boolean
}

export function FactRow({ line: { fact, scored }, stale, busy }: FactRowProps) {
  const { row, regularity, source, note, statistics } = fact
  const told = toldBefore([regularity, ...statistics.map(({ meaning }) => meaning)])
  return (
    <li class={`fact ${stale ? 'is-stale' : ''}`}>
      <div class="fact-about">
        <h4 class="fact-name">
          <span class="claim-number">{row}</span> <Termed text={regularity} told={told[0]!} />
        </h4>
        <p class="fact-marks">
          {scored !== null && computable(fact) && <FactVerdict met={scored.result.met} />}
          {factMarks(fact).map((mark) => (
            <span class="tag" key={mark}>
              {mark}
            </span>
          ))}
          {scored !== null && !scored.shipped && computable(fact) && (
            <span class="tag">run here, {plain(scored.worlds)} worlds per case</span>
          )}
        </p>
        <p class="quiet">{source}</p>
        {note !== undefined && <p class="fact-note">{note}</p>}
        {computable(fact) && <More line={{ fact, scored }} busy={busy} />}
      </div>
      <div class="fact-statistics">
        {scored === null
          ? statistics.map(({ id, meaning, unit, band }, at) => (
              <p key={id} class="fact-statistic">
                <span class="claim-number">{id}</span> <Termed text={meaning} told={told[at + 1]!} /> <span class="quiet">{unit}</span>
                <span class="fact-band">band {bandWords(band)}</span>
              </p>
            ))
          : scored.result.statistics.map((result, at) => (
              <Scale key={result.statistic.id} result={result} shipped={scored.shipped} told={told[at + 1]!} />
            ))}
      </div>
    </li>
  )
}

function FactVerdict({ met }: { readonly met: boolean | null }) {
  const shape = met === true ? SHAPE.met : SHAPE.missed
  return (
    <span class={`verdict ${verdictTone(shape)}`}>
      <VerdictGlyph verdict={shape} /> {factVerdict(met)}
    </span>
  )
}

function StatisticVerdict({ result }: { readonly result: StatisticResult }) {
  if (Number.isNaN(result.value)) return <span class="verdict tone-grey">{statisticVerdict(result)}</span>
  const shape = result.met ? SHAPE.met : SHAPE.missed
  return (
    <span class={`verdict ${verdictTone(shape)}`}>
      <VerdictGlyph verdict={shape} /> {result.met ? 'met' : 'missed'}
      {result.close && (
        <span class="fact-close" title="More worlds could change the verdict">
          {' '}
          <VerdictGlyph verdict={SHAPE.close} /> close
        </span>
      )}
    </span>
  )
}

const limitsOf = (interval: Interval | null) => (interval === null ? null : ([interval.low, interval.high] as const))

interface ScaleProps {
  readonly result: StatisticResult
  readonly shipped: boolean
  readonly told: ReadonlySet<string>
}

function Scale({ result, shipped, told }: ScaleProps) {
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const { statistic, value, luck, ignorance, met, runs } = result
  const data = useMemo(
    (): bandScale.BandScaleData => ({
      band: statistic.band,
      value: Number.isNaN(value) ? null : value,
      luck: limitsOf(luck),
      ignorance: limitsOf(ignorance),
      met,
      words: {
        band: bandWords(statistic.band),
        value: numberWords(value),
        luck: rangeWords(luck),
        ignorance: rangeWords(ignorance),
      },
    }),
    [result],
  )
  useLayoutEffect(() => watchWidth(host.current!, setWidth), [])
  useLayoutEffect(() => {
    if (width > 0) bandScale.draw(host.current!, data, { width, title: `${statistic.id}: ${statistic.meaning}` })
  }, [width, data])
  const draws = drawsWords(result)
  return (
    <figure class="fact-statistic">
      <figcaption class="fact-caption">
        <span>
          <span class="claim-number">{statistic.id}</span> <Termed text={statistic.meaning} told={told} />{' '}
          <span class="quiet">{statistic.unit}</span>
        </span>
        <StatisticVerdict result={result} />
      </figcaption>
      <div class="fact-chart" ref={host} style={`height:${bandScale.BAND_SCALE_HEIGHT}px`} />
      <p class="quiet fact-runs">
        {draws === '' ? '' : `${draws}; `}
        {plain(runs)} runs{shipped ? ', shipped with this page' : ''}
      </p>
    </figure>
  )
}

/** What is run for a fact, and the way to run it alone. */
function More({ line: { fact, scored }, busy }: { readonly line: FactLine; readonly busy: boolean }) {
  const send = useOwn<FactsAction>(NAME)
  const arms = [...new Set(fact.statistics.flatMap((statistic) => statistic.arms))]
  const meanings: { readonly [name: string]: { readonly meaning: string } } = FACT_ARMS
  return (
    <details class="fact-more">
      <summary>How this is computed</summary>
      <ul>
        {arms.map((name) => (
          <li key={name}>
            <strong>{name}</strong>: {meanings[name]?.meaning}
          </li>
        ))}
      </ul>
      <p class="fact-run">
        <span class="quiet">
          {scored === null
            ? 'Run alone in'
            : `${scored.shipped ? 'Shipped: measured with' : 'Run here in'} ${plain(scored.worlds)} worlds per case. Run alone again in`}
        </span>
        {FACT_WORLDS.map((worlds) => (
          <button
            type="button"
            key={worlds}
            class="is-small"
            disabled={busy}
            aria-label={`Run fact ${fact.row} alone in ${worlds} worlds per case`}
            onClick={() => send({ kind: 'score', request: { rows: [fact.row], worlds } })}
          >
            {worlds}
          </button>
        ))}
      </p>
    </details>
  )
}
