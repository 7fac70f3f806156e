import { describe, expect, it } from 'vitest'
import { hostilitiesOn } from '../../../sim/tables/hostility.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { readRelations } from '../../../sim/tables/relations.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { world } from '../../support/world-files.ts'

/** Of three states, the first two allied. */
const ALLIES = Uint8Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0)
const NO_ALLIES = new Uint8Array(9)
const states = indexStates(['AAA', 'BBB', 'CCC'])
const read = (lines: string) => {
  const problems = new Problems()
  const relations = readRelations(`id,kind,grade,partners\n${lines}`, states, problems)
  return { relations, problems: problems.list }
}

describe('readRelations', () => {
  it('reads kind, grade and dates of each pair', () => {
    const { relations, problems } = read('AAA,rivals,data,BBB:1950/1960+1970/ CCC:1980/\nCCC,claims,recalled,AAA:2002/\n')
    expect(problems).toEqual([])
    expect(relations).toEqual([
      {
        from: 'AAA',
        to: 'BBB',
        kind: 'rivals',
        grade: 'data',
        spells: [
          { from: '1950', until: '1960' },
          { from: '1970', until: null },
        ],
      },
      { from: 'AAA', to: 'CCC', kind: 'rivals', grade: 'data', spells: [{ from: '1980', until: null }] },
      { from: 'CCC', to: 'AAA', kind: 'claims', grade: 'estimate', spells: [{ from: '2002', until: null }] },
    ])
  })

  it.each([
    ['AAA,friends,data,BBB:1950/', 'one of rivals, war, severe, lesser, warm, close, claims', '"friends"'],
    ['AAA,rivals,guess,BBB:1950/', 'data or recalled', '"guess"'],
    ['XXX,rivals,data,BBB:1950/', 'the id of a state in geography.csv', '"XXX"'],
    ['AAA,rivals,data,XXX:1950/', 'the id of a state in geography.csv', '"XXX"'],
    ['AAA,rivals,data,BBB:1960/1950', 'NAME:from/until, joined by +', '"BBB:1960/1950"'],
    ['AAA,claims,data,AAA:1950/', 'another state', 'AAA'],
    ['BBB,rivals,data,AAA:1950/', 'partners later in the alphabet', 'AAA'],
    ['AAA,war,data,BBB:1950/1951 BBB:1960/', 'each partner once for a kind and grade', 'BBB again'],
  ])('reports %s', (line, rule, value) => {
    expect(read(`${line}\n`).problems).toEqual([expect.objectContaining({ place: 'scenarios/data/relations.csv > line 2', rule, value })])
  })
})

describe('hostilitiesOn', () => {
  const worst = (lines: string, day = '2000-01-01', allied = false) => {
    const { relations } = read(lines)
    const found = [
      ...hostilitiesOn({ relations, alliance: allied ? ALLIES : NO_ALLIES, states: states.ids.map((id) => ({ id })) }, day).values(),
    ]
    return found.map(({ pair, worst: one, grade }) => `${pair.join('-')} ${one} ${grade}`)
  }

  it.each([
    ['war alone', 'AAA,war,data,BBB:2000/2000\n', 'enemies data'],
    ['rivals in a severe rivalry', 'AAA,rivals,data,BBB:1950/\nAAA,severe,data,BBB:1950/\n', 'enemies data'],
    ['a severe rivalry alone', 'AAA,severe,data,BBB:1950/\n', 'hostile data'],
    ['rivals', 'AAA,rivals,data,BBB:1950/\n', 'rivals data'],
    ['a lesser rivalry', 'AAA,lesser,data,BBB:1950/\n', 'rivals data'],
    ['a claim, whoever has it', 'BBB,claims,recalled,AAA:1950/\n', 'claims estimate'],
    ['what is known beside what is recalled', 'AAA,rivals,data,BBB:1950/\nAAA,war,recalled,BBB:2000/\n', 'enemies estimate'],
  ])('takes the worst: %s', (_, lines, told) => {
    expect(worst(lines)).toEqual([`AAA-BBB ${told}`.replace('AAA-BBB claims', 'BBB-AAA claims')])
  })

  it.each(['warm', 'close'])('lets a claim be where peace is %s', (level) => {
    expect(worst(`BBB,claims,data,AAA:1950/\nAAA,${level},data,BBB:1950/\n`)).toEqual([])
  })

  it('lets a claim be between allies, but not a rivalry', () => {
    expect(worst('BBB,claims,data,AAA:1950/\n', '2000-01-01', true)).toEqual([])
    expect(worst('AAA,rivals,data,BBB:1950/\n', '2000-01-01', true)).toEqual(['AAA-BBB rivals data'])
  })

  it('knows nothing of other days', () => {
    expect(worst('AAA,war,data,BBB:1990/1999\n')).toEqual([])
  })
})

describe('the committed table', () => {
  const on = (day: string) => {
    const held = hostilitiesOn(world, day)
    return (pair: string) => held.get(pair)?.worst ?? null
  }

  it('has the enemies and rivals of the time', () => {
    const then = on('1986-06-30')
    const now = on('2019-06-30')
    expect(['GRC TUR', 'CYP TUR', 'CHN PHL', 'RUS UKR', 'RUS USA'].map(now)).toEqual(['enemies', 'enemies', 'rivals', 'enemies', 'rivals'])
    expect(['RUS USA', 'IRN IRQ', 'ARG GBR'].map(then)).toEqual(['enemies', 'enemies', 'enemies'])
  })

  it('has nothing between friends who dispute a border', () => {
    const now = on('2019-06-30')
    expect(['CAN USA', 'HRV SVN', 'CAN DNK', 'ESP PRT', 'DEU FRA', 'GBR USA'].map(now)).toEqual([null, null, null, null, null, null])
  })

  it('leaves out rivalries that somebody recalled, and keeps to a few hundred pairs a year', () => {
    expect(world.relations.filter(({ kind, grade }) => grade === 'estimate' && kind !== 'claims' && kind !== 'war')).toEqual([])
    for (const year of [1950, 1986, 2002, 2019, 2022]) {
      const { size } = hostilitiesOn(world, `${year}-07-01`)
      expect(size).toBeGreaterThan(80)
      expect(size).toBeLessThan(400)
    }
  })
})
