/** A chart on the page: mounts the drawing, redraws when its data or width change, and holds the table behind it and the ways to take it away. */
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Caption, type Table, watchTheme, watchWidth } from '../../charts/index.ts'
import { CaptionTip } from '../source/notes.tsx'
import { DataTable } from './data-table.tsx'
import { Save } from './save.tsx'

interface FigureProps {
  /** Name for ids, files and assistive technology. */
  readonly name: string
  readonly draw: (element: HTMLElement, width: number) => void
  /** Made when it is asked for. */
  readonly table: () => Table
  readonly caption: Caption
  readonly children?: ComponentChildren
}

export function Figure({ name, draw, table, caption, children }: FigureProps) {
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [, setTheme] = useState(0)
  const [open, setOpen] = useState(false)
  const id = useId()
  useLayoutEffect(() => watchWidth(host.current!, setWidth), [])
  useLayoutEffect(() => watchTheme(() => setTheme((times) => times + 1)), [])
  // Charts out of sight are drawn when they come into sight, so that the ones in sight are there sooner.
  const latest = useRef({ draw, width })
  latest.current = { draw, width }
  const sight = useRef({ inSight: true, behind: false })
  useLayoutEffect(() => {
    const redraw = () => {
      sight.current.behind = false
      if (latest.current.width > 0) latest.current.draw(host.current!, latest.current.width)
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        sight.current.inSight = entry!.isIntersecting
        if (entry!.isIntersecting && sight.current.behind) redraw()
      },
      { rootMargin: '200px' },
    )
    observer.observe(host.current!)
    return () => observer.disconnect()
  }, [])
  const drawn = useRef(0)
  useLayoutEffect(() => {
    if (width === 0) return
    if (sight.current.inSight || drawn.current !== width) draw(host.current!, width)
    else sight.current.behind = true
    drawn.current = width
  })
  return (
    <figure class="figure" aria-label={name}>
      <div class="figure-chart" ref={host} />
      <div class="figure-tools">
        <button
          type="button"
          class="is-quiet"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${open ? 'Hide the' : 'Show the'} table of ${name.toLowerCase()}`}
          onClick={() => setOpen(!open)}
        >
          Table
        </button>
        <CaptionTip caption={caption} name={name} />
        <Save name={name} host={host} table={table} caption={caption} />
      </div>
      {children}
      <div id={id}>{open && <DataTable name={name} table={table()} />}</div>
    </figure>
  )
}
