import { describe, expect, it } from 'vitest'
import { commandLine, declared, written } from '../../../sim/options/index.ts'

describe('the line that gives the same result again', () => {
  it('is quoted as a shell needs it', () => {
    const settings = [
      { path: 'cases[0].deadline', value: 30 },
      { path: 'title', value: "it's" },
      { path: 'off', value: ['reputation', 'evasion'] },
      { path: 'off', value: [] },
    ]
    expect(commandLine(['run', 'my file.json', ...written(declared.settings(), settings)])).toBe(
      "pacta run 'my file.json' --set 'cases[0].deadline=30' --set 'title=it'\\''s' --set off=reputation,evasion --set 'off=[]'",
    )
    expect(commandLine(['list'], 'npm run -s pacta --')).toBe('npm run -s pacta -- list')
  })

  it('says nothing of an option that is not set', () => {
    expect(written(declared.force(), true)).toEqual(['--force'])
    expect(written(declared.force(), false)).toEqual([])
    expect(written(declared.seed(), null)).toEqual([])
    expect(written(declared.designs(), ['own', 'mixed-menu'])).toEqual(['--design', 'own', '--design', 'mixed-menu'])
  })
})
