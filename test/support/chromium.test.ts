/** One place finds the browser: what CHROMIUM names, else the usual names on PATH. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta chromium ü-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function program(place: string, name: string, mode = 0o755): string {
  const path = join(folder, place, name)
  mkdirSync(join(folder, place), { recursive: true })
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, mode)
  return path
}

describe('the browser', () => {
  const chrome = program('a', 'google-chrome')
  const chromium = program('b', 'chromium')
  const PATH = [join(folder, 'none'), join(folder, 'a'), join(folder, 'b')].join(delimiter)

  it('is found on PATH, chromium before chrome', () => {
    expect(findChromium({ PATH })).toBe(chromium)
    expect(findChromium({ PATH: join(folder, 'a') })).toBe(chrome)
  })

  it('is the one that CHROMIUM names, by path or by name, and no other', () => {
    expect(findChromium({ PATH, CHROMIUM: chrome })).toBe(chrome)
    expect(findChromium({ PATH, CHROMIUM: 'google-chrome' })).toBe(chrome)
    expect(findChromium({ PATH, CHROMIUM: '/nonexistent' })).toBeNull()
    expect(findChromium({ PATH, CHROMIUM: 'no-such-browser' })).toBeNull()
  })

  it('is a program, not a folder and not a text', () => {
    mkdirSync(join(folder, 'c', 'chromium'), { recursive: true })
    program('d', 'chromium', 0o644)
    expect(findChromium({ PATH: [join(folder, 'c'), join(folder, 'd')].join(delimiter) })).toBeNull()
    expect(findChromium({})).toBeNull()
  })
})
