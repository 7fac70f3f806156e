/** A scenario whose world table cannot be loaded is refused, once, and what the reader does meanwhile still comes after it. */
import { expect, it, vi } from 'vitest'
import { createReducer, createStore, initialState, waitForTables } from '../../../../web/app/index.ts'
import { PANELS } from '../../../../web/panels/index.ts'
import { PLACES } from '../../../../web/places/index.ts'
import { shelf } from '../../../support/bundled.ts'

vi.mock('../../../../web/app/catalogue/tables.ts', () => ({ fetchTable: () => Promise.reject(new Error('no network')) }))

it('a scenario whose world table cannot be loaded is refused once', async () => {
  const plugins = { places: PLACES, panels: PANELS }
  const { store } = waitForTables(createStore(createReducer(plugins), initialState(plugins, 'light')))
  const library = { 'world-2002': shelf.library['world-2002'] }
  store.dispatch({ kind: 'shelf', shelf: { kind: 'ready', shelf: { ...shelf, library } } })
  const refusals: (readonly string[] | undefined)[] = []
  const told = new Promise<void>((resolve) =>
    store.subscribe((before) => {
      const { rejected, theme } = store.get()
      if (rejected !== before.rejected) refusals.push(rejected?.lines)
      if (theme === 'dark') resolve()
    }),
  )
  store.dispatch({ kind: 'choose', scenario: 'chagos-2019' })
  store.dispatch({ kind: 'theme', theme: 'dark' })
  await told
  expect(refusals).toEqual([['The world table of 2019 could not be loaded. Is there a network? Try again when there is.']])
})
