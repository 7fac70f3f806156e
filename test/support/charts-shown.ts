/**
 * Reads what the charts of a page show, and watches them: at no moment may a drawing be of another result than the
 * digest beside it. `installReader` runs in the page before anything else; it may use nothing from here.
 */
import type { Page } from 'playwright-core'

/** One chart: which result it names, its description, every mark and letter of it, and the table behind it where that is open. */
export interface ChartShown {
  readonly name: string
  readonly result: string | null
  readonly words: string
  readonly marks: readonly string[]
  readonly table: string
}

interface Reader {
  /** Drawings that were of another result than the digest beside them, at whatever moment. */
  readonly faults: string[]
  /** The digest beside the charts; of a comparison both, as captions write them. */
  beside(): string
  read(): ChartShown[]
  /** Results of all charts, in the sequence of the page; null of one that is empty. */
  results(): (string | null)[]
  /** What each chart gives as a file of that kind, asked for in this moment; of a PNG the drawing that it is painted from. */
  files(kind: string): Promise<{ readonly [name: string]: string }>
  /** Results of all charts, and their SVG files, in the moment in which that digest comes. */
  whenBeside(digest: string): Promise<{ readonly results: readonly (string | null)[]; readonly files: { readonly [name: string]: string } }>
}

declare global {
  interface Window {
    chartReader: Reader
  }
}

function installReader(): void {
  const faults: string[] = []
  const blobs: Blob[] = []
  const create = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (made) => {
    if (made instanceof Blob) blobs.push(made)
    return create(made)
  }
  const beside = () =>
    [...document.querySelectorAll('.provenance dt')]
      .filter((term) => ['digest', 'A', 'B'].includes(term.textContent!))
      .map((term) => term.nextElementSibling!.querySelector('code')!.textContent)
      .join(' and ')
  // Cards show a sketch of their own scenario, with no digest beside them; Evidence has figures of many scenarios.
  const hosts = () => [...document.querySelectorAll<HTMLElement>('.chart-host')].filter((host) => !host.matches('.card-spark, .fact-chart'))
  const nameOf = (host: HTMLElement) =>
    host.closest('figure')?.getAttribute('aria-label') ?? (host.classList.contains('meter') ? 'Precision' : 'Scrubber')
  const check = () => {
    for (const host of hosts()) {
      const svg = host.querySelector(':scope > svg.chart')
      const { result } = host.dataset
      if (svg === null || result === beside()) continue
      // Ties, and the coalition of one world, keep the world before until the next is there: faded, and under their own digest.
      if (result !== undefined && svg.classList.contains('is-stale') && /^(Ties|Map|Coalition)$/.test(nameOf(host))) continue
      faults.push(`${nameOf(host)} is of ${result} beside ${beside()}`)
    }
  }
  new MutationObserver(check).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })

  const own = /^(id|aria-.*|transform-origin)$/
  const marksOf = (host: HTMLElement) => {
    const marks = [...host.querySelectorAll('svg.chart *')]
      .filter((mark) => mark.children.length === 0 && mark.getAttribute('d') !== '')
      .map((mark) => {
        const attributes = [...mark.attributes]
          .filter(({ name }) => !own.test(name))
          .map(({ name, value }) => `${name}=${value.replace(/(#[a-z]+)-\d+/, '$1')}`)
        return `${mark.parentElement!.getAttribute('class')} > ${mark.tagName} ${attributes.sort().join(' ')} ${mark.textContent}`
      })
    const canvas = host.querySelector('canvas')
    return [...marks.sort(), ...(canvas === null ? [] : [canvas.toDataURL()])]
  }
  const read = () =>
    hosts().map((host) => ({
      name: nameOf(host),
      result: host.dataset.result ?? null,
      words: host.querySelector('desc')?.textContent ?? '',
      marks: marksOf(host),
      table: [...(host.closest('figure')?.querySelectorAll('.figure-data tr') ?? [])]
        .map((row) => [...row.children].map((cell) => cell.textContent).join('\t'))
        .join('\n'),
    }))
  const files = async (kind: string) => {
    const from = blobs.length
    const asked = hosts().flatMap((host) => {
      const button = [...(host.closest('figure')?.querySelectorAll<HTMLElement>('.menu-items button') ?? [])]
      return button.filter(({ textContent }) => textContent === kind).map((one) => [nameOf(host), one] as const)
    })
    const type = kind === 'CSV' ? 'text/csv' : 'image/svg+xml'
    const made = () => blobs.slice(from).filter((blob) => blob.type === type)
    const until = async (count: number) => {
      while (made().length < count) await new Promise((resolve) => setTimeout(resolve, 10))
    }
    for (const [at, [, button]] of asked.entries()) {
      button.click()
      // Drawings behind PNGs wait for their font, and would come in any sequence.
      if (kind === 'PNG') await until(at + 1)
    }
    await until(asked.length)
    return Object.fromEntries(await Promise.all(asked.map(async ([name], at) => [name, await made()[at]!.text()] as const)))
  }
  const results = () => hosts().map(({ dataset }) => dataset.result ?? null)
  const whenBeside: Reader['whenBeside'] = (digest) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (beside() !== digest) return
        observer.disconnect()
        const now = results()
        void files('SVG').then((svg) => resolve({ results: now, files: svg }))
      })
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  window.chartReader = { faults, beside, read, results, files, whenBeside }
}

/** Puts reader and watch into every document that the page loads; without `idle` the page never has an idle moment. */
export async function watchCharts(page: Page, idle: boolean): Promise<void> {
  await page.addInitScript(installReader)
  if (!idle)
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0
    })
}

/** Waits until every chart is drawn, the followed world too, of the result with that digest. */
export async function allDrawn(page: Page, digest: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { beside, results } = window.chartReader
    const words = document.querySelector('.followed-words')
    const followed = words === null || words.querySelector('em') !== null
    const waiting = document.querySelector('[aria-busy]') !== null
    return beside() === wanted && followed && !waiting && results().every((result) => result === wanted)
  }, digest)
}

/** In which charts and parts one reading differs from another, with the first marks that do. */
export function differences(now: readonly ChartShown[], wanted: readonly ChartShown[]): readonly string[] {
  const names = (all: readonly ChartShown[]) => all.map(({ name }) => name).join(', ')
  if (names(now) !== names(wanted)) return [`charts: ${names(now)} instead of ${names(wanted)}`]
  return now.flatMap((chart, at) => {
    const other = wanted[at]!
    const parts = (['result', 'words', 'table'] as const).filter((part) => chart[part] !== other[part])
    const mark = chart.marks.find((one, place) => one !== other.marks[place])
    const marks = mark === undefined && chart.marks.length === other.marks.length ? [] : [`marks, as ${mark?.slice(0, 200)}`]
    return [...parts, ...marks].map((part) => `${chart.name}: ${part}`)
  })
}

/** Which files differ from others in what they say: lines of a CSV, shapes and letters of a drawing. */
export function filesApart(now: { readonly [name: string]: string }, wanted: { readonly [name: string]: string }): readonly string[] {
  const said = (text = '') =>
    text.startsWith('<?xml') ? (text.replace(/<style.*?<\/style>/s, '').match(/ (d|href)="[^"]*"|>[^<]+</g) ?? []).sort().join('\n') : text
  const names = [...new Set([...Object.keys(now), ...Object.keys(wanted)])]
  return names.filter((name) => said(now[name]) !== said(wanted[name]))
}
