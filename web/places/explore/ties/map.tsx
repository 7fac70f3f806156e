/**
 * A month of the followed world on the map. Lands and their drawing come when the map is first asked for, so that the first picture does
 * not wait.
 */

import { useEffect, useRef, useState } from 'preact/hooks'
import { monthWords } from '../../../../sim/index.ts'
import { type Atlas, type MapChart, openMap } from '../../../charts/index.ts'
import { Figure } from '../../../parts/index.ts'
import type { Trace } from '../../../worker/index.ts'
import { captionOf } from '../caption.ts'
import { useExplore } from '../send.ts'
import type { Shown } from '../state.ts'
import { mapAt, openAtlas } from './atlas.ts'
import { placeAmong } from './month.ts'

interface Opened {
  readonly atlas: Atlas
  readonly chart: MapChart
}

/** Atlas and chart stay loaded once they were opened. */
let opened: Opened | null = null

async function open(): Promise<Opened> {
  const [atlas, chart] = await Promise.all([openAtlas(), openMap()])
  opened = { atlas, chart }
  return opened
}

interface TiesMapProps {
  readonly shown: Shown
  readonly trace: Trace
  readonly month: number
  readonly stale: boolean
  readonly focus: string | null
}

export function TiesMap(props: TiesMapProps) {
  const [ready, setReady] = useState(opened)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    if (ready === null)
      open().then(
        (now) => here && setReady(now),
        (error: unknown) => here && setFailure(error instanceof Error ? error.message : String(error)),
      )
    return () => {
      here = false
    }
  }, [])
  if (failure !== null) return <p class="empty is-alert">The map could not be loaded: {failure}. The matrix shows the same ties.</p>
  if (ready === null) return <p class="empty">Loading the map.</p>
  return <World {...props} {...ready} />
}

function World({ shown, trace, month, stale, focus, atlas, chart }: TiesMapProps & Opened) {
  const send = useExplore()
  const spoken = useRef<HTMLParagraphElement>(null)
  const { scenario, experiment } = shown.subject
  const data = mapAt(scenario, trace, experiment.kase, month, atlas)
  const when = monthWords(scenario.start, month, 'short')
  const { places } = data.ground
  return (
    <Figure
      name="Map"
      caption={captionOf(shown, `Who acts, and where, ${when}, world ${trace.replicate}`)}
      table={() => chart.table(data)}
      draw={(element, width) =>
        chart.draw(element, data, {
          width,
          when,
          stale,
          focus: placeAmong(places, focus),
          onHover: (state) => {
            // Written without rendering: what is under the pointer changes nothing else.
            spoken.current!.textContent = state === null ? '' : chart.readout(data, state).join(', ')
          },
          onState: (state) => send({ kind: 'focus', state: places[state]!.id }),
        })
      }
    >
      <p class="visually-hidden" role="status" ref={spoken} />
    </Figure>
  )
}
