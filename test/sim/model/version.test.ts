import { describe, expect, it } from 'vitest'
import { ENGINE, standingOf } from '../../../sim/model/index.ts'

describe('an engine that results name', () => {
  it.each([
    ['pacta 0.3.9', 'earlier'],
    ['pacta 0.4.9', 'earlier'],
    ['pacta 0.5.0', 'earlier'],
    ['pacta 0.5.1', 'this'],
    ['pacta 0.5.2', 'unknown'],
    ['pacta 0.10.0', 'unknown'],
    ['pacta 1.0.0', 'unknown'],
    ['pacta 0.5', 'unknown'],
    ['another 0.1.0', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s beside pacta 0.5.1', (engine, standing) => {
    expect(standingOf(engine, 'pacta 0.5.1')).toBe(standing)
  })

  it('is this one under its own name', () => {
    expect(standingOf(ENGINE)).toBe('this')
  })
})
