/** Taking a chart away as CSV, SVG or PNG, with a caption that says where it comes from. */
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { type Caption, pngBlob, svgText, type Table } from '../../charts/index.ts'
import { csvText } from './csv.ts'

interface SaveProps {
  readonly name: string
  readonly host: RefObject<HTMLDivElement | null>
  readonly table: () => Table
  readonly caption: Caption
}

/** Hands a file to the reader. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export function Save({ name, host, table, caption }: SaveProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [failure, setFailure] = useState('')
  const file = `${caption.scenario}-${name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const save = async (ending: string, make: () => Blob | Promise<Blob>) => {
    try {
      setFailure('')
      download(await make(), `${file}.${ending}`)
      if (menu.current !== null) menu.current.open = false
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  const text = (content: string, type: string) => new Blob([content], { type })
  return (
    <details class="menu" ref={menu}>
      <summary aria-label={`Save ${name.toLowerCase()}`}>Save</summary>
      <div class="menu-items">
        <button type="button" onClick={() => save('csv', () => text(csvText(table(), caption), 'text/csv'))}>
          CSV
        </button>
        <button type="button" onClick={() => save('svg', () => text(svgText(host.current!, caption), 'image/svg+xml'))}>
          SVG
        </button>
        <button type="button" onClick={() => save('png', () => pngBlob(host.current!, caption))}>
          PNG
        </button>
        {failure !== '' && <p role="alert">{failure}</p>}
      </div>
    </details>
  )
}
