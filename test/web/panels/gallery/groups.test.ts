import { describe, expect, it } from 'vitest'
import { THEMES } from '../../../../sim/index.ts'
import { cardOf, institutionOf } from '../../../../web/app/index.ts'
import { filesOf, galleryOf } from '../../../../web/panels/gallery/groups.ts'
import type { GalleryView } from '../../../../web/panels/gallery/state.ts'
import { MINIMAL } from '../../../sim/scenario/minimal.ts'
import { shelf } from '../../../support/bundled.ts'
import { blank, own, play } from '../../../support/page.ts'

const groups = (by: GalleryView['by'], words = '', opened: Parameters<typeof galleryOf>[1] = []) => galleryOf(shelf, opened, { by, words })
const ids = (by: GalleryView['by'], words: string) =>
  groups(by, words)
    .flatMap(({ files }) => files.map(({ id }) => id))
    .sort()

describe('the gallery', () => {
  it.each(['theme', 'court'] as const)('by %s holds every scenario once, in the sequence of the shelf', (by) => {
    const all = filesOf(shelf, [])
    const shown = groups(by).flatMap(({ files }) => files)
    expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
    for (const { files } of groups(by)) {
      const places = files.map((file) => all.indexOf(file))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })

  it('by question has the questions of the vocabulary in their sequence, and each file where it says', () => {
    expect(groups('theme').map(({ head }) => head)).toEqual(Object.values(THEMES))
    for (const { head, files } of groups('theme')) {
      for (const { json } of files) expect(THEMES[(json as { theme: keyof typeof THEMES }).theme]).toBe(head)
    }
  })

  it('by court has the busiest court first and what is made up last', () => {
    const found = groups('court')
    expect(found[0]!.head).toBe('International Court of Justice')
    expect(found.at(-1)!.head).toBe('Made-up cases')
    const sizes = found.slice(0, -1).map(({ files }) => files.length)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    const hague = found.find(({ head }) => head === 'Permanent Court of Arbitration')!
    expect(hague.files.map(({ id }) => id)).toEqual(expect.arrayContaining(['south-china-sea-2016', 'yukos-2014']))
  })

  it('puts what was opened first, and what says nothing under other questions', () => {
    const mine = { ...MINIMAL, id: 'mine', kind: 'historical' }
    const opened = [{ says: 'x', id: 'mine', name: 'mine.json', json: mine }]
    expect(groups('theme', '', opened)[0]).toEqual({ head: 'Opened from a file', files: opened })
    const shelved = { ...shelf, scenarios: [...shelf.scenarios, { id: 'mine', json: mine }] }
    expect(galleryOf(shelved, [], { by: 'theme', words: '' }).at(-1)!.head).toBe('Other questions')
    expect(cardOf({ ...mine, kind: 'synthetic' }).theme).toBe('made-up')
  })

  it('finds by title, state, court and year, all words, whatever capitals and marks', () => {
    expect(ids('court', 'türkiye')).toEqual(ids('theme', 'TURKIYE'))
    expect(ids('theme', 'turkiye')).toContain('kavala-2019')
    expect(ids('theme', 'azerbaijan')).not.toContain('bakassi-2002')
    for (const [words, id] of [
      ['albania', 'corfu-1949'],
      ['onyx', 'two-blocs'],
      ['united states nicaragua', 'nicaragua-1986'],
      ['human rights 2005', 'hirst-2005'],
    ] as const) {
      expect(ids('theme', words), words).toContain(id)
    }
    expect(ids('theme', 'united states albania')).toEqual([])
    expect(ids('court', 'zzz')).toEqual([])
  })

  it('is kept by the page', () => {
    const view = { by: 'court', words: 'libya' } as const
    const kept = play(blank, own('gallery', { kind: 'look', view }), { kind: 'place', place: 'evidence' })
    expect(kept.own.gallery).toMatchObject({ view })
  })
})

describe('cards', () => {
  it('say in a sentence who and what the case is about', () => {
    const brief = (id: string) => cardOf(shelf.scenarios.find((file) => file.id === id)!.json).brief
    expect(brief('bakassi-2002')).toBe('In October 2002 the International Court of Justice gave the Bakassi Peninsula to Cameroon.')
    expect(brief('aouzou-1994')).toMatch(/the Aouzou Strip was Chad's\.$/)
    for (const { json } of shelf.scenarios) {
      const { brief: first, summary } = cardOf(json)
      expect(first.length).toBeGreaterThan(30)
      expect(summary.startsWith(first)).toBe(true)
      expect(first).toMatch(/\.$/)
    }
  })

  it('say court and year of the judgment, or that the case is made up', () => {
    const meta = (id: string) => cardOf(shelf.scenarios.find((file) => file.id === id)!.json).meta
    expect(meta('bakassi-2002')).toBe('International Court of Justice, 2002')
    expect(meta('world-193')).toBe('Made-up court of fisheries, made up')
  })

  it.each([
    ['International Court of Justice (advisory opinion)', 'International Court of Justice'],
    ['Arbitral tribunals at the Permanent Court of Arbitration', 'Permanent Court of Arbitration'],
    ['Court of Justice of the European Union', 'Court of Justice of the European Union'],
  ])('%s: %s', (court, institution) => expect(institutionOf(court)).toBe(institution))
})
