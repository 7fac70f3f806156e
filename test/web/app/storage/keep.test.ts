import { describe, expect, it } from 'vitest'
import { changed, lastOf, recordsOf, workIn } from '../../../../web/app/storage/keep.ts'
import { type Kept, NO_WORK, type Work } from '../../../../web/app/work/index.ts'
import { open, play } from '../../../support/page.ts'

const kept = (id: string): Kept => ({ id, name: id, of: 'Bakassi', count: 1, link: 'scenario=bakassi-2002' })
const file = { id: 'mine', says: 'mine', name: 'mine.json', json: { id: 'mine' } }
const work: Work = { opened: [file], kept: [kept('b'), kept('a')], last: kept('last') }

describe('what is kept between visits', () => {
  it('comes back as it was, in its sequence, in whatever sequence it is read', () => {
    expect(workIn([...recordsOf(work)].reverse())).toEqual(work)
    expect(workIn([])).toEqual(NO_WORK)
    expect(workIn([{ kind: 'kept', id: 'x', at: 0, value: null }])).toEqual(NO_WORK)
  })

  it('is written record by record: what changed is put, what is gone is deleted, the rest is left alone', () => {
    const next: Work = { ...work, kept: [kept('b'), kept('c')] }
    const { put, remove } = changed(work, { ...next, kept: [work.kept[0]!, next.kept[1]!] })
    expect(put.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['kept c'])
    expect(remove.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['kept a'])
    expect(changed(work, work)).toEqual({ put: [], remove: [] })
  })

  it('holds the last address only where something was changed', () => {
    expect(lastOf(open, 'x')).toBe(null)
    const set = { kind: 'set', setting: { path: 'design.escalation.quorum', value: 0.9 }, base: 0.5 } as const
    expect(lastOf(play(open, set), 'x')).toMatchObject({ of: 'Bakassi: Cameroon v. Nigeria', count: 1, link: 'x' })
  })
})
