/** The scrubber that sticks to the foot of the window: one month for all charts of a place. */
import { scrubber, type TimeOptions } from '../charts/index.ts'
import { useDrawing } from './figure/index.ts'

interface ScrubberProps {
  /** Digest of the result that is read. */
  readonly result: string
  readonly options: Omit<TimeOptions, 'width'>
  /** What is to be read at the month, in words. */
  readonly reading: string | undefined
}

export function Scrubber({ result, options, reading }: ScrubberProps) {
  const draw = (element: HTMLElement, width: number) => scrubber.draw(element, { reading }, { ...options, width })
  const host = useDrawing(result, draw, () => scrubber.heightOf(options))
  return (
    <div class="stack-scrubber">
      <div ref={host} />
    </div>
  )
}
