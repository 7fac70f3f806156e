import { expect, it } from 'vitest'
import { stateWords } from '../../../sim/text/state.ts'

it('a name of a state has its article in a sentence', () => {
  for (const name of [
    'United Kingdom',
    'United States',
    'Netherlands',
    'Philippines',
    'Soviet Union',
    'Central African Republic',
    'DR Congo',
  ])
    expect(stateWords(name)).toBe(`the ${name}`)
  for (const name of ['France', 'Czechia', 'State 4', 'Micronesia', 'Republica']) expect(stateWords(name)).toBe(name)
  expect(stateWords('Rest of Asia')).toBe('the rest of Asia')
  expect(stateWords('United Kingdom', true)).toBe('The United Kingdom')
  expect(stateWords('France', true)).toBe('France')
})
