/** The scrubber that sticks to the foot of the window: one month for all charts of a place. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { scrubber, type TimeOptions, watchWidth } from '../charts/index.ts'

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
