/** The scrubber that sticks to the foot of the window: one month for all charts of a place. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { watchWidth } from '../charts/frame.ts'
import type { TimeOptions } from '../charts/scale.ts'
import * as scrubber from '../charts/scrubber.ts'

interface ScrubberProps {
  readonly options: Omit<TimeOptions, 'width'>
  /** What is to be read at the month, in words. */
  readonly reading: string | undefined
}

export function Scrubber({ options, reading }: ScrubberProps) {
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => watchWidth(host.current!, setWidth), [])
  useLayoutEffect(() => {
    if (width > 0) scrubber.draw(host.current!, { reading }, { ...options, width })
  })
  return (
    <div class="stack-scrubber">
      <div ref={host} />
    </div>
  )
}
