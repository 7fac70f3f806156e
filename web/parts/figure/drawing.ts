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
 * @param heightAt of the drawing at a width, px, where it is known before it is drawn
 */
export function useDrawing(
  result: string | null,
  draw: (element: HTMLElement, width: number) => void,
  heightAt?: (width: number) => number,
): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null)
  const sight = useRef<Sight | null>(null)
  const [width, setWidth] = useState(0)
  const [, setTheme] = useState(0)
  useLayoutEffect(() => {
    if (heightAt !== undefined) keepRoom(host.current!, heightAt)
  }, [])
  useLayoutEffect(() => watchWidth(host.current!, setWidth), [])
  useLayoutEffect(() => watchTheme(() => setTheme((times) => times + 1)), [])
  useLayoutEffect(() => {
    sight.current = watchSight(host.current!)
    return () => sight.current?.stop()
  }, [])
  useLayoutEffect(() => {
    const element = host.current!
    if (result !== null && width > 0) {
      sight.current?.show(result, width, heightAt?.(width) ?? null, () => draw(element, width))
    }
  })
  return host
}

/**
 * Before the page is painted with the empty host, so that what stands below does not move when it is drawn. All hosts of
 * a view are measured before the first is written to, so that the page is laid out once.
 */
function keepRoom(host: HTMLElement, heightAt: (width: number) => number): void {
  const width = Math.floor(host.clientWidth)
  if (width === 0) return
  queueMicrotask(() => {
    if (host.dataset.result === undefined) host.style.setProperty('min-height', `${heightAt(width)}px`)
  })
}
