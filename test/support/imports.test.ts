/** Imports are found however they are written; what only looks like one is none. */
import { describe, expect, it } from 'vitest'
import { exportedBy, importsIn } from './imports.ts'

const of = (code: string) => importsIn('sim/run/a.tsx', code).map((one) => one.of)

describe('an import', () => {
  it.each([
    [`import { b } from './b.ts'`],
    [`import {\n  // the 'other' one\n  b, /* and */ c } from "./b.ts"`],
    [`import type { B } from './b.ts'`],
    [`import './b.ts'`],
    [`import * as b from './b.ts'`],
    [`import b, { c } from './b.ts?worker'`],
    [`export * from './b.ts'`],
    [`export type * as b from './b.ts'`],
    [`export { b as c } from './b.ts'`],
    [`const b = () => import('./b.ts')`],
    ['const b = await import(`./b.ts`)'],
    [`type B = import('./b.ts').B`],
    [`const b = <p>don’t {import('./b.ts')}</p>`],
    [`new Worker(new URL('./b.ts', import.meta.url))`],
    [`import b = require('./b.ts')`],
    [`const b = import.meta.glob('./b.ts')`],
  ])('%s', (code) => expect(of(code)).toEqual(['sim/run/b.ts']))

  it('that does not say of what is told apart', () => {
    expect(of('const b = import(`./' + '$' + '{name}.ts`)')).toEqual(['?'])
    expect(of('const b = (name: string) => import(name)')).toEqual(['?'])
  })

  it('is not what stands in a comment or in quotes, nor a file that is read', () => {
    expect(of(`// import { b } from './b.ts'\nconst c = "import './b.ts'"`)).toEqual([])
    expect(of(`readFileSync(new URL('./b.csv', import.meta.url))`)).toEqual([])
  })

  it('says which names it takes, and whether they are types alone', () => {
    const [one, two, three] = importsIn(
      'sim/a.ts',
      `import type { B } from './b.ts'\nimport { c as d, type E } from 'c'\nexport { f as g } from './f.ts'`,
    )
    expect(one).toEqual({ by: 'sim/a.ts', of: 'sim/b.ts', typesOnly: true, names: ['B'] })
    expect(two).toEqual({ by: 'sim/a.ts', of: 'c', typesOnly: false, names: ['c', 'E'] })
    expect(three?.names).toEqual(['f'])
  })
})

describe('the names that a list exports', () => {
  it('are those of what it passes on, by name or whole, and its own', () => {
    expect(exportedBy('sim/options/index.ts')).toEqual(expect.arrayContaining(['declared', 'kind', 'commandLine', 'CommandOption']))
    expect(exportedBy('sim/index.ts')).toEqual(expect.arrayContaining(['createEngine', 'Scenario', 'declared']))
    expect(exportedBy('sim/importers/index.ts')).toEqual(expect.arrayContaining(['IMPORTERS', 'beginImport']))
  })
})
