import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as analysis from '../../../sim/analysis/index.ts'

describe('the list', () => {
  it('exports every function of the files it names, except for the parts that files of the folder lend each other', () => {
    const folder = new URL('../../../sim/analysis/', import.meta.url)
    const internal = ['checkTimes', 'factorise', 'kernelOf', 'solve', 'normalMultiplier', 'orderShares', 'upperProbability']
    const list = readFileSync(new URL('index.ts', folder), 'utf8')
    const found = [...list.matchAll(/from '\.\/([\w-]+\.ts)'/g)]
      .map((match) => match[1]!)
      .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^export (?:function|const) (\w+)/gm)])
      .map((match) => match[1]!)
    expect(found.filter((name) => !internal.includes(name)).sort()).toEqual(Object.keys(analysis).sort())
  })
})
