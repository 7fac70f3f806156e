/**
 * The page of one chart: `?chart=ladder&width=358&theme=dark&month=96`. The canned case stands first, then the odd ones, but for `odd=no`.
 * `window.pictures` lets the tests compare pictures where a browser can read them.
 */
import '../../web/style/index.css'
import './gallery.css'
import { watchTheme } from '../../web/charts/index.ts'
import { options, WIDTHS } from './case.ts'
import { ODD } from './odd/index.ts'
import { compare } from './pictures/compare.ts'
import { PIECES } from './pieces.ts'

const query = new URLSearchParams(location.search)
const name = query.get('chart') ?? ''
const piece = PIECES[name] ?? PIECES.trajectories!
const theme = query.get('theme') ?? ''
const width = Number(query.get('width') ?? WIDTHS.desk[piece.column])
let month = Number(query.get('month') ?? 96)

if (theme !== '') document.documentElement.dataset.theme = theme
document.title = `${name}, chart gallery`

/** A row of links to this page with another value of one part of its address. */
function choices(part: string, values: readonly (readonly [value: string, words: string])[], now: string): void {
  const row = document.createElement('p')
  for (const [value, words] of values) {
    const link = document.createElement('a')
    const to = new URLSearchParams(query)
    to.set(part, value)
    link.href = `?${to}`
    link.textContent = words
    if (value === now) link.setAttribute('aria-current', 'true')
    row.append(link)
  }
  document.querySelector('#ways')?.append(row)
}

const list = document.createElement('a')
list.href = './index.html'
list.textContent = 'All charts'
document.querySelector('#ways')?.append(list)
choices(
  'chart',
  Object.keys(PIECES).map((one) => [one, one]),
  name,
)
const named = [...new Set([280, ...Object.values(WIDTHS).flatMap(({ main, side }) => [main, side]), 1056])].sort((a, b) => a - b)
choices(
  'width',
  named.map((one) => [String(one), `${one} px`]),
  String(width),
)
const themes = [
  ['', 'system'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const
choices('theme', themes, theme)

const redraws: (() => void)[] = []
const redraw = () => {
  for (const again of redraws) again()
}

/** Puts a case under its heading. */
function show(id: string, heading: string, level: 'h1' | 'h2', draw: (host: HTMLElement) => void): void {
  const figure = document.createElement('figure')
  const head = document.createElement(level)
  head.textContent = heading
  const host = document.createElement('div')
  host.id = id
  host.className = 'gallery-host'
  host.style.width = `${width}px`
  figure.append(head, host)
  document.querySelector('#cases')?.append(figure)
  redraws.push(() => draw(host))
  draw(host)
}

const canned = (host: HTMLElement) =>
  piece.draw(
    host,
    options(width, month, (to) => {
      month = to
      redraw()
    }),
  )
void document.fonts.ready.then(() => {
  show('canned', name, 'h1', canned)
  const cases = query.get('odd') === 'no' ? [] : (ODD[name] ?? [])
  for (const [at, odd] of cases.entries()) show(`odd-${at}`, odd.name, 'h2', (host) => odd.draw(host, width))
  watchTheme(redraw)
  void document.fonts.ready.then(() => document.body.classList.add('is-ready'))
})

declare global {
  interface Window {
    pictures: { compare: typeof compare }
  }
}
window.pictures = { compare }
