/** What leads to a scenario waits for its world table; what comes after it waits behind it. */
import { describe, expect, it } from 'vitest'
import { type Action, createReducer, createStore, initialState, type Shelf, waitForTables } from '../../../web/app/index.ts'
import { PANELS } from '../../../web/panels/index.ts'
import { PLACES } from '../../../web/places/index.ts'
import { shelf } from '../../support/bundled.ts'

const plugins = { places: PLACES, panels: PANELS }

/** A page whose library has the given tables. */
function page(...names: (keyof Shelf['library'])[]) {
  const library = Object.fromEntries(names.map((name) => [name, shelf.library[name]]))
  const bare = createStore(createReducer(plugins), initialState(plugins, 'light'))
  bare.dispatch({ kind: 'shelf', shelf: { kind: 'ready', shelf: { ...shelf, library } } })
  const { store, ready } = waitForTables(bare)
  const shown = () => [store.get().subject?.scenario.id ?? null, store.get().theme] as const
  const arrived = (id: string) =>
    new Promise<void>((resolve) => store.subscribe(() => store.get().subject?.scenario.id === id && resolve()))
  return { store, ready, shown, arrived }
}

const choose = (scenario: string): Action => ({ kind: 'choose', scenario })
const link = (scenario: string, part: unknown, setting: unknown = null): Action => ({
  ...{ kind: 'link', place: 'explore', month: null, promised: null, sheet: null, query: '' },
  experiment: {
    ...{ scenario, seed: null, worlds: 16, kase: 0, besides: { compare: part } },
    settings: setting === null ? [] : [{ path: 'world.table', value: setting }],
  },
})

describe('a scenario on a world that is not there yet', () => {
  it('is shown once its table is loaded, and what the reader does meanwhile comes after it', async () => {
    const { store, shown, arrived } = page('world-2002')
    store.dispatch(choose('bakassi-2002'))
    expect(shown()).toEqual(['bakassi-2002', 'light'])
    const there = arrived('chagos-2019')
    store.dispatch(choose('chagos-2019'))
    store.dispatch({ kind: 'theme', theme: 'dark' })
    expect(shown()).toEqual(['bakassi-2002', 'light'])
    await there
    await Promise.resolve()
    expect(shown()).toEqual(['chagos-2019', 'dark'])
    expect(store.get().problems).toEqual([])
  })

  it('keeps what a place adds when more is added before the table is there', async () => {
    const { store } = page('world-2002')
    store.dispatch(choose('bakassi-2002'))
    const adds = (key: string, value: string): Action => ({
      ...{ kind: 'besides', place: 'compare' },
      part: ({ besides: { compare } }) => [{ ...(compare as object[] | undefined)?.[0], [key]: value }],
    })
    const both = new Promise<void>((resolve) =>
      store.subscribe(() => JSON.stringify(store.get().experiment?.besides).includes('all') && resolve()),
    )
    store.dispatch(adds('scenario', 'kavala-2019'))
    store.dispatch(adds('changes', 'all'))
    await both
    expect(store.get().experiment?.besides).toEqual({ compare: [{ scenario: 'kavala-2019', changes: 'all' }] })
  })

  it('lets news of jobs pass', () => {
    const { store } = page('world-2002')
    store.dispatch(choose('bakassi-2002'))
    store.dispatch(choose('chagos-2019'))
    const task = store.get().tasks['explore/ensemble']!
    store.dispatch({ kind: 'tell', job: 'explore/ensemble', of: task.of, news: { kind: 'failed', message: 'no' } })
    expect(store.get().tasks['explore/ensemble']!.computing.kind).toBe('failed')
  })

  it('is waited for where a link sets another table, or a side of a comparison names it', async () => {
    const { ready } = page('world-2002')
    expect(ready(choose('bakassi-2002'))).toBe(null)
    expect(ready(link('bakassi-2002', [{ scenario: 'two-blocs' }]))).toBe(null)
    expect(await ready(link('bakassi-2002', [{ scenario: 'kavala-2019' }]))).toBe(true)
    expect(await ready(link('bakassi-2002', [], 'world-1985'))).toBe(true)
    // Both are there now.
    expect(ready(choose('kavala-2019'))).toBe(null)
    expect(ready(link('bakassi-2002', [], 'world-1985'))).toBe(null)
  })
})
