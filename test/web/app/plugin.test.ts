/** A new place: everything that a place needs. */
import { describe, expect, it } from 'vitest'
import {
  type Action,
  computingOf,
  createReducer,
  createStore,
  initialState,
  linkOf,
  ownOf,
  type PlaceOf,
  readLink,
  runJobs,
} from '../../../web/app/index.ts'
import { PLACES } from '../../../web/places/index.ts'
import type { Client } from '../../../web/worker/index.ts'
import { shelf } from '../../support/bundled.ts'

interface Counting {
  readonly from: number
  readonly counted: number | null
}
type Counted = { readonly kind: 'from'; readonly from: number } | { readonly kind: 'counted'; readonly to: number }

const counting: PlaceOf<Counting, Counted> = {
  name: 'counting',
  label: 'Counting',
  state: { from: 0, counted: null },
  reduce(own, action) {
    if (action.kind === 'from') return { from: action.from, counted: null }
    return action.kind === 'counted' ? { ...own, counted: action.to } : own
  },
  jobs: ({ from }) => [
    {
      name: 'count',
      of: from,
      runs: 'pool',
      run(_, tell) {
        tell.progress(from + 1)
        tell.found({ kind: 'counted', to: from + 2 })
        tell.done()
        return () => {}
      },
    },
  ],
  address: {
    write: (query, { from }, { here }) => here && query.set('from', String(from)),
    read: (query, own) => ({ ...own, from: Number(query.get('from') ?? 0) }),
  },
  found: ({ counted }) => (counted === null ? null : { hash: 'h', digest: String(counted) }),
  view: () => null as never,
}

const places = [...PLACES, counting]
const plugins = { places, panels: [] }
const own = (action: Counted): Action => ({ kind: 'own', plugin: 'counting', action })

function page() {
  const store = createStore(createReducer(plugins), initialState(plugins, 'auto'))
  const quiet = new Proxy({}, { get: () => () => () => {} }) as Client
  runJobs(store, quiet, plugins, () => {})
  store.dispatch({ kind: 'shelf', shelf: { kind: 'ready', shelf } })
  store.dispatch({ kind: 'choose', scenario: 'bakassi-2002' })
  store.dispatch({ kind: 'place', place: 'counting' })
  return store
}

describe('a new place', () => {
  it('has its state, its job and the result of the job', () => {
    const store = page()
    expect(ownOf(store.get(), counting)).toEqual({ from: 0, counted: 2 })
    expect(computingOf(store.get(), 'counting/count').kind).toBe('done')
    store.dispatch(own({ kind: 'from', from: 5 }))
    expect(ownOf(store.get(), counting)).toEqual({ from: 5, counted: 7 })
  })

  it('has its part of the link, and a result to promise', () => {
    const store = page()
    store.dispatch(own({ kind: 'from', from: 5 }))
    const link = linkOf(places, store.get())
    expect(Object.fromEntries(new URLSearchParams(link))).toMatchObject({ place: 'counting', from: '5', hash: 'h', digest: '7' })
    store.dispatch(own({ kind: 'from', from: 6 }))
    const linked = readLink(places, link)!
    expect(linked.promised).toMatchObject({ place: 'counting', digest: '7' })
    store.dispatch({ kind: 'link', ...linked })
    expect(ownOf(store.get(), counting).from).toBe(5)
  })

  it('changes nothing of the others', () => {
    const store = page()
    const before = store.get().own
    store.dispatch(own({ kind: 'from', from: 5 }))
    for (const { name } of PLACES) expect(store.get().own[name]).toBe(before[name])
  })
})
