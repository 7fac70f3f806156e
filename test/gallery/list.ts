/** The first page of the gallery: every chart with what it says of its canned data. `npm run gallery` serves it. */
import '../../web/style/index.css'
import './gallery.css'
import { ODD } from './odd/index.ts'
import { PIECES } from './pieces.ts'

for (const [name, piece] of Object.entries(PIECES)) {
  const link = document.createElement('a')
  link.href = `./chart.html?chart=${name}`
  link.textContent = name
  const words = document.createElement('p')
  words.textContent = piece.words().summary
  const odd = ODD[name]?.length ?? 0
  const item = document.createElement('li')
  item.append(link, odd === 0 ? '' : `, with ${odd} odd cases`, words)
  document.querySelector('#charts')?.append(item)
}
