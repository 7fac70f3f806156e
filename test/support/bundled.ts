/** The bundled scenarios and the world tables, read as Node reads them, in the shape the studio has them. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Shelf } from '../../web/app/catalogue/index.ts'
import { readDesigns } from '../../web/app/catalogue/shelf.ts'
import { library } from './world-years.ts'

const folder = new URL('../../scenarios/', import.meta.url)

export const shelf: Shelf = {
  library,
  scenarios: readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      id: name.replace(/\.json$/, ''),
      json: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    })),
  designs: readDesigns(
    readdirSync(new URL('designs/', folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(new URL(`designs/${name}`, folder), 'utf8')),
  ),
}
