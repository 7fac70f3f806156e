/** Odd data for the charts of one number and of a whole and its parts. */
import { bandScale, type MeterData, meter, type SharePart, shareBar } from '../../../web/charts/index.ts'
import { LONG, type Odd } from './data.ts'

const whole = { meaning: 'all there is.', low: 0, high: 1 }
const bar = (name: string, parts: readonly SharePart[]): Odd => ({
  name,
  draw: (element, width) => shareBar.draw(element, { parts, of: 'one world' }, { width, title: 'Bar' }),
})

export const SHARE_BAR: readonly Odd[] = [
  bar('no class', []),
  bar('one class', [{ ...whole, word: 'all', estimate: 1 }]),
  bar(
    'next to nothing and next to all',
    [0, 0, 1e-9, 1 - 1e-9].map((estimate, at) => ({ ...whole, word: `class ${at}`, estimate })),
  ),
  bar(
    'five slivers',
    [0.01, 0.01, 0.01, 0.95, 0.01, 0.01].map((estimate) => ({ ...whole, word: 'stall part way', meaning: LONG, estimate })),
  ),
]

const gauge = (name: string, data: MeterData): Odd => ({
  name,
  draw: (element, width) => meter.draw(element, data, { width: Math.min(300, width) }),
})

export const METER: readonly Odd[] = [
  gauge('no world yet', { halfWidth: 1, target: 0.02, worlds: 0, needed: null, running: true }),
  gauge('one world', { halfWidth: 1, target: 0.02, worlds: 1, needed: 1_000_000, running: true }),
  gauge('as sharp as can be', { halfWidth: 0, target: 0.02, worlds: 1_000_000_000, needed: 0, running: false }),
]

const numbers = { band: '0.1 to 0.2', value: '0.15', luck: '0.14 to 0.16', ignorance: '0.01 to 0.9' }
const scale = (name: string, data: Omit<bandScale.BandScaleData, 'words'>, words = numbers): Odd => ({
  name,
  draw: (element, width) => bandScale.draw(element, { ...data, words }, { width, title: 'Share of cases' }),
})

export const BAND_SCALE: readonly Odd[] = [
  scale('nothing computed', { band: { low: 0.1, high: 0.2 }, value: null, luck: null, ignorance: null, met: false }),
  scale('a band of no width', { band: { low: 0, high: 0 }, value: 0, luck: [0, 0], ignorance: [0, 0], met: true }),
  scale('open at both ends', { band: { low: null, high: null }, value: 1, luck: [1, 1], ignorance: [1, 1], met: true }),
  scale('far outside', { band: { low: 0, high: 1e-9 }, value: 1e6, luck: [1e6, 1e6], ignorance: [-1e9, 1e9], met: false }),
]
