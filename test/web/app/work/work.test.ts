import { describe, expect, it } from 'vitest'
import { entered, type Kept, NO_WORK, type Work, worked } from '../../../../web/app/work/index.ts'
import { MINIMAL } from '../../../sim/scenario/minimal.ts'
import { open, play } from '../../../support/page.ts'

const file = (says: string, name: string, json: unknown = { id: says }) => ({ id: says, says, name, json })
const BUNDLED = ['bakassi-2002']
const kept = (id: string, name: string): Kept => ({ id, name, of: 'Bakassi', count: 1, link: `scenario=bakassi-2002&n=${id}` })
const into = (work: Work, ...files: ReturnType<typeof file>[]) => files.reduce((all, one) => entered(all, one, BUNDLED).work, work)
const ids = ({ opened }: Work) => opened.map(({ id }) => id)

describe('opened files', () => {
  it('never take the id of a scenario of the page, nor of another file', () => {
    expect(ids(into(NO_WORK, file('bakassi-2002', 'a.json')))).toEqual(['bakassi-2002-file'])
    const three = into(
      NO_WORK,
      file('bakassi-2002', 'a.json'),
      file('bakassi-2002', 'b.json'),
      file('mine', 'c.json'),
      file('mine', 'd.json'),
    )
    expect(ids(three)).toEqual(['bakassi-2002-file', 'bakassi-2002-file-2', 'mine', 'mine-file'])
  })

  it('replace the same file, opened again after it was changed', () => {
    const first = worked(into(NO_WORK, file('mine', 'a.json', 1)), { kind: 'rename', id: 'mine', name: 'My case' }, BUNDLED)
    const again = into(first, file('mine', 'a.json', 2))
    expect(again.opened).toEqual([{ ...file('mine', 'a.json', 2), called: 'My case' }])
  })

  it('are told of where they had to take another id, and the scenario of the page stays what it was', () => {
    const json = { ...MINIMAL, id: 'bakassi-2002' }
    const page = play(open, { kind: 'open', file: file('bakassi-2002', 'mine.json', json) })
    expect(page.subject!.json).toBe(json)
    expect(page.notice).toContain('mine.json calls itself bakassi-2002')
    const back = play(page, { kind: 'choose', scenario: 'bakassi-2002' })
    expect(back.subject!.hash).toBe(open.subject!.hash)
    expect(back.notice).toBe(null)
    expect(play(open, { kind: 'open', file: file('mine', 'mine.json', { ...MINIMAL, id: 'mine' }) }).notice).toBe(null)
  })

  it('leave the page on a scenario when the one that is shown is deleted', () => {
    const page = play(open, { kind: 'open', file: file('mine', 'mine.json', { ...MINIMAL, id: 'mine' }) }, { kind: 'discard', id: 'mine' })
    expect(page.opened).toEqual([])
    expect(page.problems).toEqual([])
    expect(page.experiment!.scenario).not.toBe('mine')
  })
})

describe('the list', () => {
  const work: Work = { ...into(NO_WORK, file('mine', 'a.json')), kept: [kept('1', 'Mild'), kept('2', 'Hard')] }

  it('renames, and takes no empty name', () => {
    expect(worked(work, { kind: 'rename', id: '1', name: ' Milder ' }, BUNDLED).kept.map(({ name }) => name)).toEqual(['Milder', 'Hard'])
    expect(worked(work, { kind: 'rename', id: '1', name: '  ' }, BUNDLED)).toBe(work)
  })

  it('duplicates under another id, after what is copied', () => {
    const twice = worked(work, { kind: 'duplicate', id: '1' }, BUNDLED)
    expect(twice.kept.map(({ id, name, link }) => [id, name, link])).toEqual([
      ['1', 'Mild', work.kept[0]!.link],
      ['1-copy', 'Mild, copy', work.kept[0]!.link],
      ['2', 'Hard', work.kept[1]!.link],
    ])
    expect(ids(worked(work, { kind: 'duplicate', id: 'mine' }, BUNDLED))).toEqual(['mine', 'mine-copy'])
  })

  it('deletes one and no other', () => {
    const left = worked(work, { kind: 'discard', id: '2' }, BUNDLED)
    expect(left.kept.map(({ id }) => id)).toEqual(['1'])
    expect(left.opened).toEqual(work.opened)
  })
})
