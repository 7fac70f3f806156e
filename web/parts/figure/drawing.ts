/**
 * Keeps a chart drawn in its host: it draws again with every render of its part, and when width or theme change; one
 * result at a time.
 */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Sight, watchSight, watchTheme, watchWidth } from '../../charts/index.ts'

/**
 * The host a chart is drawn into; it must stay the same element.
 * @param result digest of the result that is drawn; null while there is none
 */
export function useDrawing(result: string | null, draw: (element: HTMLElement, width: number) => void): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null)
  const sight = useRef<Sight | null>(null)
  const [width, setWidth] = useState(0)
  const [, setTheme] = useState(0)
  useLayoutEffect(() => watchWidth(host.current!, setWidth), [])
  useLayoutEffect(() => watchTheme(() => setTheme((times) => times + 1)), [])
  useLayoutEffect(() => {
    sight.current = watchSight(host.current!)
    return () => sight.current?.stop()
  }, [])
  useLayoutEffect(() => {
    const element = host.current!
    if (result !== null && width > 0) sight.current?.show(result, width, () => draw(element, width))
  })
  return host
}
