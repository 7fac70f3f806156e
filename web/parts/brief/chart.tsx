/** A chart of a brief: drawn at once, without tools. */
import { useDrawing } from '../figure/index.ts'

interface BriefChartProps {
  /** Digest of the result. */
  readonly result: string
  readonly draw: (element: HTMLElement, width: number) => void
}

export function BriefChart({ result, draw }: BriefChartProps) {
  const host = useDrawing(result, draw)
  return <div class="brief-chart" ref={host} />
}
