import { describe, expect, it, vi } from 'vitest'
import { computingOf, createStore, ownOf, runJobs, type State } from '../../../web/app/index.ts'
import { gallery } from '../../../web/panels/gallery/index.ts'
import { explore } from '../../../web/places/explore/place.ts'
import type { Client, Ensemble, Hearer, Picture, Sketch, Trace } from '../../../web/worker/index.ts'
import { shelf } from '../../support/bundled.ts'
import { open, own, play, plugins, ready, reduce } from '../../support/page.ts'

interface Asked {
  readonly of: Ensemble
  readonly hear: Hearer
  ended: boolean
}

const never = () => new Promise<never>(() => {})
/** The parts of a picture that jobs read. */
const picture = { typical: 2, summary: { digest: '', worlds: 32, series: {} } } as unknown as Picture

/** The gallery is shown with these cards in sight. */
const inSight = (come: readonly string[], from = open) => play(from, own('gallery', { kind: 'sight', come, gone: [] }))
const everyCard = (from = open) =>
  inSight(
    shelf.scenarios.map(({ id }) => id),
    from,
  )

/** A page whose workers do what the test says. */
function pageWith(client: Partial<Client>, from: State = open, later: (work: () => void, ms: number) => void = queueMicrotask) {
  const asked: Asked[] = []
  const explored = (of: Ensemble, hear: Hearer) => {
    const one = { of, hear, ended: false }
    asked.push(one)
    return () => {
      one.ended = true
    }
  }
  const store = createStore(reduce, from)
  const quiet = () => () => {}
  const whole = { ...{ explore: explored, examine: quiet, score: quiet }, ...{ trace: never, sketch: never, history: never }, ...client }
  runJobs(store, whole as unknown as Client, plugins, later)
  const wake = () => store.dispatch({ kind: 'month', month: store.get().month! + 1 })
  wake()
  return { store, asked, of: (job: string) => computingOf(store.get(), job) }
}

/** Lets everything that waits have its turn. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('jobs', () => {
  it('are begun when they are wanted, and ended at once when they are not; nothing more is heard of them', () => {
    const { store, asked, of } = pageWith({})
    expect(asked.map(({ of: { seed } }) => seed)).toEqual([open.subject!.seed])
    store.dispatch({ kind: 'seed', seed: 'another' })
    expect(asked.map(({ ended }) => ended)).toEqual([true, false])
    asked[0]!.hear.picture(picture, true)
    asked[0]!.hear.failed('late')
    expect(ownOf(store.get(), explore).shown).toBeNull()
    expect(of('explore/ensemble').kind).toBe('running')
    store.dispatch({ kind: 'place', place: 'about' })
    expect(asked[1]!.ended).toBe(true)
    store.dispatch({ kind: 'place', place: 'explore' })
    expect(asked).toHaveLength(3)
  })

  it('stop, and go on, when they are told to', () => {
    const { store, asked, of } = pageWith({})
    asked[0]!.hear.progress(7)
    store.dispatch({ kind: 'stop', job: 'explore/ensemble' })
    expect(asked[0]!.ended).toBe(true)
    expect(of('explore/ensemble')).toEqual({ kind: 'stopped', worlds: 7 })
    store.dispatch({ kind: 'resume', job: 'explore/ensemble' })
    expect(asked).toHaveLength(2)
  })

  it('tell how far they are at once, and then, with rests between, the latest', () => {
    vi.useFakeTimers()
    try {
      const { store, asked, of } = pageWith({})
      const told: unknown[] = []
      store.subscribe(() => told.push(of('explore/ensemble')))
      for (let worlds = 1; worlds <= 10; worlds++) asked[0]!.hear.progress(worlds)
      expect(told).toMatchObject([{ kind: 'running', worlds: 1 }])
      vi.runAllTimers()
      expect(told).toMatchObject([{ worlds: 1 }, { worlds: 10 }])
      asked[0]!.hear.progress(11)
      expect(told).toHaveLength(3)
    } finally {
      vi.useRealTimers()
    }
  })

  it('that are idle begin some time after the worlds have run', async () => {
    vi.useFakeTimers()
    try {
      const asked: string[] = []
      const sketch = (scenario: { readonly id: string }) => {
        asked.push(scenario.id)
        return never()
      }
      const page = pageWith({ sketch }, inSight(['corfu-1949']), setTimeout)
      page.asked[0]!.hear.picture(picture, true)
      await vi.advanceTimersByTimeAsync(100)
      expect(asked).toEqual([])
      page.store.dispatch({ kind: 'seed', seed: 'another' })
      await vi.runAllTimersAsync()
      expect(asked).toEqual([])
      page.asked[1]!.hear.picture(picture, true)
      await vi.runAllTimersAsync()
      expect(asked).toEqual(['corfu-1949'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('that throw at their start have failed', () => {
    const explored = () => {
      throw new Error('no worker')
    }
    expect(pageWith({ explore: explored }).of('explore/ensemble')).toEqual({ kind: 'failed', message: 'no worker' })
  })

  it('a trace that fails shows an error only for itself, and can be tried again', async () => {
    let tries = 0
    const trace = async () => {
      if (++tries === 1) throw new Error('the desk is broken')
      return { replicate: 2 } as Trace
    }
    const { store, asked, of } = pageWith({ trace })
    asked[0]!.hear.picture(picture, false)
    store.dispatch({ kind: 'place', place: 'evidence', says: 'show=facts' })
    store.dispatch({ kind: 'own', plugin: 'evidence', action: { kind: 'examine', request: { ids: [], worlds: 64 } } })
    store.dispatch({ kind: 'place', place: 'explore' })
    await settled()
    expect(of('explore/trace')).toEqual({ kind: 'failed', message: 'the desk is broken' })
    expect(of('explore/ensemble').kind).toBe('running')
    expect(of('evidence/claims').kind).toBe('running')
    expect(of('evidence/facts').kind).toBe('idle')
    store.dispatch({ kind: 'resume', job: 'explore/trace' })
    await settled()
    expect(of('explore/trace').kind).toBe('done')
    expect(ownOf(store.get(), explore).traced!.trace.replicate).toBe(2)
  })
})

describe('the gallery', () => {
  const sketched = (state: State) => Object.values(ownOf(state, gallery).sketches).filter(({ sketch }) => sketch !== null).length

  it('begins nothing before there is a scenario, whose world comes first', async () => {
    const { store } = pageWith({ sketch: async () => ({}) as Sketch }, { ...everyCard(ready), month: 0 })
    for (let turn = 0; turn < 10; turn++) await settled()
    expect(sketched(store.get())).toBe(0)
  })

  it('waits while worlds are run', async () => {
    const { store, asked } = pageWith({ sketch: async () => ({}) as Sketch }, everyCard())
    await settled()
    expect(sketched(store.get())).toBe(0)
    asked[0]!.hear.picture(picture, true)
    for (let turn = 0; turn < 10; turn++) await settled()
    expect(sketched(store.get())).toBe(shelf.scenarios.length)
  })

  it('sketches only what the reader has in sight', async () => {
    const asked: string[] = []
    const sketch = async ({ id }: { readonly id: string }) => {
      asked.push(id)
      return {} as Sketch
    }
    const { store, asked: explored } = pageWith({ sketch }, inSight(['kavala-2019', 'avena-2004']))
    explored[0]!.hear.picture(picture, true)
    for (let turn = 0; turn < 10; turn++) await settled()
    expect([...asked].sort()).toEqual(['avena-2004', 'kavala-2019'])
    store.dispatch({ kind: 'panel', panel: 'levers', sheet: false })
    store.dispatch(own('gallery', { kind: 'sight', come: ['corfu-1949'], gone: [] }))
    for (let turn = 0; turn < 10; turn++) await settled()
    expect(asked).toHaveLength(2)
    store.dispatch({ kind: 'panel', panel: 'scenarios', sheet: false })
    for (let turn = 0; turn < 10; turn++) await settled()
    expect(asked.slice(2)).toEqual(['corfu-1949'])
  })

  it('continues after a sketch that was rejected, and comes back to it', async () => {
    const sequence: string[] = []
    const sketch = async ({ id }: { readonly id: string }) => {
      sequence.push(id)
      if (sequence.length === 1) throw new Error('the desk is busy')
      return {} as Sketch
    }
    const { store, asked } = pageWith({ sketch }, everyCard())
    asked[0]!.hear.picture(picture, true)
    for (let turn = 0; turn < 10; turn++) await settled()
    expect(sketched(store.get())).toBe(shelf.scenarios.length)
    expect(sequence).toHaveLength(shelf.scenarios.length + 1)
    expect(sequence.at(-1)).toBe(sequence[0])
  })

  it('gives up on a card that keeps failing, and on no other', async () => {
    const bad = shelf.scenarios[0]!.id
    const sketch = async ({ id }: { readonly id: string }) => {
      if (id === bad) throw new Error('broken')
      return {} as Sketch
    }
    const { store, asked, of } = pageWith({ sketch }, everyCard())
    asked[0]!.hear.picture(picture, true)
    for (let turn = 0; turn < 10; turn++) await settled()
    expect(sketched(store.get())).toBe(shelf.scenarios.length - 1)
    expect(of('gallery/sketch').kind).toBe('idle')
  })
})
