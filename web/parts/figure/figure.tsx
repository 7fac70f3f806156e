/**
 * A chart on the page: mounts the drawing, redraws when its data or width change, and holds the table behind it and the ways to take it
 * away.
 */
import './figure.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Caption, Table } from '../../charts/index.ts'
import { CaptionTip } from '../source/index.ts'
import { Term } from '../terms/index.ts'
import { useUnique } from '../unique.ts'
import { DataTable } from './data-table.tsx'
import { useDrawing } from './drawing.ts'
import { Save } from './save.tsx'

interface FigureProps {
  /** Name for ids, files and assistive technology. */
  readonly name: string
  readonly draw: (element: HTMLElement, width: number) => void
  /** Of the drawing at a width, px: so much room is kept until it is drawn. */
  readonly heightAt?: (width: number) => number
  /** Made when it is asked for. */
  readonly table: () => Table
  readonly caption: Caption
  /** Technical terms in the picture, whose meanings stand under it. */
  readonly terms?: readonly string[]
  readonly children?: ComponentChildren
}

export function Figure({ name, draw, heightAt, table, caption, terms = [], children }: FigureProps) {
  const [open, setOpen] = useState(false)
  const id = useUnique('table')
  const host = useDrawing(caption.hash, draw, heightAt)
  return (
    <figure class="figure" aria-label={name}>
      <h2 class="visually-hidden">{name}</h2>
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
      {terms.length > 0 && (
        <ul class="figure-words" aria-label={`Words in ${name.toLowerCase()}`}>
          {terms.map((term) => (
            <li key={term}>
              <Term of={term} />
            </li>
          ))}
        </ul>
      )}
      {children}
      <div id={id}>{open && <DataTable name={name} table={table()} />}</div>
    </figure>
  )
}
