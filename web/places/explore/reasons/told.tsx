/** Why a state decided as it did, in the words of `pacta explain`: sentences, and its tables on demand. */
import './told.css'
import type { ComponentChildren } from 'preact'
import type { ToldExplanation, ToldSection, ToldTable } from '../../../../sim/index.ts'
import { Command, Termed } from '../../../parts/index.ts'

interface ToldProps {
  /** Null while it is on its way. */
  readonly told: ToldExplanation | null
  /** That tells the same in the terminal. */
  readonly command: string
}

export function Told({ told, command }: ToldProps) {
  if (told === null) return <p class="quiet told-waiting">Running that month again to find the reasons.</p>
  return <ToldWords words={told} numbers="Options, draws and flips in numbers" command={command} />
}

interface ToldWordsProps {
  readonly words: Pick<ToldExplanation, 'paragraphs' | 'sections'>
  /** What its tables tell. */
  readonly numbers: string
  /** Tells the same in a terminal. */
  readonly command: string
  /** Stands before the words. */
  readonly children?: ComponentChildren
}

/** Words, the tables behind them, and the command that tells the same. */
export function ToldWords({ words, numbers, command, children }: ToldWordsProps) {
  return (
    <div class="told">
      {children}
      {words.paragraphs.map((text) => (
        <p key={text}>
          <Termed text={text} />
        </p>
      ))}
      {words.sections.length > 0 && (
        <details class="told-tables">
          <summary>{numbers}</summary>
          {words.sections.map((section) => (
            <Section key={section.title} section={section} />
          ))}
        </details>
      )}
      <dl class="facts">
        <dt>same words</dt>
        <Command command={command} />
      </dl>
    </div>
  )
}

/** Tables under one title. */
function Section({ section: { title, tables, more } }: { readonly section: ToldSection }) {
  return (
    <>
      <h4>{title}</h4>
      {tables.map((table) => (
        <Cells key={table.columns[0]!.head} table={table} title={title} />
      ))}
      {more > 0 && <p class="quiet">{more} more with --format json.</p>}
    </>
  )
}

/** The first column names the row. */
function Cells({ table: { columns, rows }, title }: { readonly table: ToldTable; readonly title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="told-scroll" aria-label={`${title}: ${columns[0]!.head}`} tabIndex={0}>
      <table class="told-table">
        <thead>
          <tr>
            {columns.map(({ head, right }) => (
              <th scope="col" key={head} class={right ? 'is-number' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]!.head} class={columns[at + 1]!.right ? 'is-number' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
