/** The table of decision terms agrees with the mechanisms that write them and with the equations of the ODD. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { DECISION_TERMS, isOpen, NOT_OPEN, pressureOf, RESPONSE_AT, RESPONSE_TERMS } from '../../../sim/model/terms.ts'
import { POSTURES, ROLES } from '../../../sim/model/vocabulary.ts'

const ODD = readFileSync('sim/ODD.md', 'utf8')
const section = (head: string) => ODD.slice(ODD.indexOf(`### ${head}`)).split('\n### ')[0]!
const reasons = (phase: 'coalition' | 'response') => DECISION_TERMS[phase].filter(({ sides }) => sides.length > 0)

describe('the table of decision terms', () => {
  it.each(['coalition', 'response'] as const)('%s: a name is no other number of its mechanism, and a place is the position', (phase) => {
    const { parameters, levers, reads } = MECHANISMS.find(({ name }) => name === phase)!
    const names = DECISION_TERMS[phase].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name in parameters || name in levers || (reads as readonly string[]).includes(name))).toEqual([])
    expect(DECISION_TERMS[phase].map(({ place }) => place)).toEqual(names.map((_, n) => n))
  })

  it('ends in the utilities of the options, in their sequence', () => {
    const lower = (name: string) => name.replace('utility', '').toLowerCase()
    expect(DECISION_TERMS.coalition.slice(-ROLES.length).map(({ name }) => lower(name))).toEqual(ROLES)
    expect(DECISION_TERMS.response.slice(-POSTURES.length).map(({ name }) => lower(name))).toEqual(POSTURES)
    const bystander = DECISION_TERMS.coalition.find(({ name }) => name === 'utilityBystander')!
    expect(bystander.place + ROLES.length).toBe(DECISION_TERMS.coalition.length)
  })

  it('has the names of the equations of the ODD, in their sequence', () => {
    const rows = [...section('7.9 coalition').matchAll(/^\| (\w+) \| `|^\| (\w+) \| for enforcers/gm)].map((row) => row[1] ?? row[2]!)
    expect(rows.filter((name) => name !== 'term')).toEqual(reasons('coalition').map(({ name }) => name))
    for (const { name } of reasons('response')) expect(section('7.10 response')).toMatch(new RegExp(`^${name} +=`, 'm'))
  })
})

it('pressure is the sum of the four terms that press, and of no other', () => {
  const weighed = Float64Array.from([9, 9, ...RESPONSE_TERMS.map((_, n) => 2 ** n)])
  const { sanctions, threat, reputation, attachments } = RESPONSE_AT
  expect(pressureOf(weighed, 2)).toBe(2 ** sanctions + 2 ** threat + 2 ** reputation + 2 ** attachments)
})

it('an option is open whatever the costs; one that is not stays closed with the habit of a role added', () => {
  expect(isOpen(-0.4)).toBe(true)
  expect(isOpen(NOT_OPEN + 0.1)).toBe(false)
})
