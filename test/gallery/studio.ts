/**
 * All charts with canned data in the frame of the studio: `studio.html?month=96&theme=dark`. `window.gallery` lets the test scrub, redraw
 * and export.
 */
import '../../web/style/index.css'
import {
  glyphElement,
  POSTURE_SEQUENCE,
  pngBlob,
  ROLE_SEQUENCE,
  sparkline,
  svgText,
  watchTheme,
  watchWidth,
} from '../../web/charts/index.ts'
import { csvText } from '../../web/parts/figure/index.ts'
import { options } from './case.ts'
import { PIECES } from './pieces.ts'
import { data as canned } from './sparkline.ts'

const query = new URLSearchParams(location.search)
const theme = query.get('theme')
if (theme !== null) document.documentElement.dataset.theme = theme
let month = Number(query.get('month') ?? 96)

const redraws: (() => void)[] = []
function redraw(): void {
  for (const again of redraws) again()
}
function scrub(to: number): void {
  month = to
  redraw()
}

for (const [name, piece] of Object.entries(PIECES)) {
  if (name === 'sparkline') continue
  const figure = document.createElement('figure')
  figure.className = piece.column === 'main' ? 'figure' : 'figure section'
  if (name === 'scrubber') figure.classList.add('stack-scrubber')
  const host = document.createElement('div')
  host.className = 'figure-chart'
  host.id = name
  figure.append(host)
  document.querySelector(`#${piece.column}`)?.append(figure)
  let width = 0
  const draw = () => {
    if (width > 0) piece.draw(host, options(width, month, scrub))
  }
  redraws.push(draw)
  watchWidth(host, (now) => {
    width = now
    draw()
  })
}

const cards = [
  ['Would an asset freeze have brought payment sooner?', 'Inter-American Court, 2004'],
  ['Does a patron’s veto decide the outcome?', 'International Court of Justice, 1986'],
]
for (const [question, meta] of cards) {
  const card = document.createElement('a')
  card.className = 'card'
  card.href = '#'
  const lines = [question, meta].map((text, at) => {
    const line = document.createElement('span')
    line.className = at === 0 ? 'card-question' : 'card-meta'
    line.textContent = text ?? ''
    return line
  })
  const spark = document.createElement('span')
  spark.className = 'card-spark'
  card.append(...lines, spark)
  const item = document.createElement('li')
  item.append(card)
  document.querySelector('#cards')?.append(item)
  sparkline.draw(spark, canned, { width: 220, height: 40 })
}
document.querySelector('#cards .card')?.setAttribute('aria-current', 'true')

const key = document.createElement('div')
key.className = 'section'
for (const name of [...ROLE_SEQUENCE, ...POSTURE_SEQUENCE]) {
  const item = document.createElement('span')
  item.append(glyphElement(name), ` ${name} `)
  key.append(item, ' ')
}
document.querySelector('#side')?.append(key)

watchTheme(redraw)
document.querySelector('#theme')?.addEventListener('click', () => {
  const root = document.documentElement
  root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark'
})
void document.fonts.ready.then(() => document.body.classList.add('is-ready'))

declare global {
  interface Window {
    gallery: {
      scrub: typeof scrub
      redraw: typeof redraw
      svgText: typeof svgText
      pngBlob: typeof pngBlob
      csvText: typeof csvText
    }
  }
}
window.gallery = { scrub, redraw, svgText, pngBlob, csvText }
