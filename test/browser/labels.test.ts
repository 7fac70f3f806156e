/**
 * The labels of the charts over all bundled scenarios, on a desk and on a phone: no text stands over another or over a milestone; and the
 * scrubber beside what it moves.
 */
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, eventually, hasBrowser, openStudio, resting, type Studio, settled } from '../support/browser.ts'

const WORLDS = 32
const SCENARIOS = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))

/** Pairs of texts of one chart that overlap, and milestones under a text; each as a line. */
function collisions(): string[] {
  const found: string[] = []
  for (const svg of document.querySelectorAll('svg.chart')) {
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent !== '' && text.getBoundingClientRect().width > 0)
    const boxes = texts.map((text) => ({ name: `"${text.textContent}"`, box: text.getBoundingClientRect(), milestone: false }))
    const points = [...svg.querySelectorAll('.milestone')].map((point) => ({
      name: 'a milestone',
      box: point.getBoundingClientRect(),
      milestone: true,
    }))
    for (const [index, one] of boxes.entries()) {
      for (const other of [...boxes.slice(index + 1), ...points]) {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const tall = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // A line box is a third taller than its letters.
        if (wide > 1 && tall > 5) found.push(`${svg.classList[1]}: ${one.name} and ${other.name}`)
      }
    }
  }
  return found
}

/** Labels that end in an ellipsis and whose whole text no stop of the keyboard tells; and axes that say the same twice; each as a line. */
function unsaid(): string[] {
  const bare = (text: string) => text.replaceAll(/[\s…]/g, '')
  return [...document.querySelectorAll('svg.chart')].flatMap((svg) => {
    const labels = [...svg.querySelectorAll('text')].filter((text) => text.textContent.includes('…'))
    const stops = [...svg.parentElement!.querySelectorAll('.whole-stop, .has-whole[tabindex="0"]')]
    const wholes = stops.map((stop) => bare(stop.getAttribute('aria-label') ?? ''))
    const begun = (text: string) => bare(text.split('…')[0]!)
    const silent = labels.filter((label) => !wholes.some((whole) => whole.includes(begun(label.textContent))))
    const axes = [...svg.querySelectorAll('.years, .levels')].map((axis) =>
      [...axis.querySelectorAll('.tick-label')].map((tick) => tick.textContent),
    )
    // The axis of the coalition is the same on both sides of its zero.
    const twice = axes.filter((ticks) => ticks.some((tick, at) => at > 0 && tick === ticks[at - 1]))
    return [
      ...silent.map((label) => `${svg.classList[1]}: ${label.textContent}`),
      ...twice.map((ticks) => `${svg.classList[1]}: ${ticks.join(' ')}`),
    ]
  })
}

describe.skipIf(!hasBrowser)('labels of charts', () => {
  let studio: Studio
  let page: Page
  beforeAll(async () => {
    studio = await openStudio()
    page = (await studio.open({}, `scenario=${SCENARIOS[0]}&worlds=${WORLDS}`)).page
  })
  afterAll(() => studio?.close())

  const open = async (scenario: string, width: number, place = 'explore') => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(`${studio.address}#scenario=${scenario}&worlds=${WORLDS}&place=${place}`)
    await page.reload()
    await settled(page)
    await resting(page)
  }

  it.each(SCENARIOS)('%s: no text covers another, and what is cut is told whole, at 1440 and at 390 px', async (scenario) => {
    await open(scenario, 1440)
    await page.locator('.chart-matrix').waitFor()
    const wide = await page.evaluate(collisions)
    const cut = await page.evaluate(unsaid)
    await page.setViewportSize({ width: 390, height: 844 })
    await drawn(page)
    const narrow = await page.evaluate(collisions)
    expect({ wide, narrow, cut, cutNarrow: await page.evaluate(unsaid) }).toEqual({ wide: [], narrow: [], cut: [], cutNarrow: [] })
    const { harm, top } = await page.evaluate(() => {
      const [chart] = document.querySelectorAll('.chart-burden')
      return {
        harm: chart!.querySelector('.chart-desc')!.textContent,
        top: [...chart!.querySelectorAll('.levels .tick-label')].map((tick) => tick.textContent),
      }
    })
    if (/ at 0 %\.$/.test(harm)) expect(top).not.toContain('100 %')
  })

  it.each([
    ['explore', 1440],
    ['explore', 390],
    ['compare', 1440],
    ['compare', 390],
  ])('in %s at %i px the scrubber lines up with every chart it moves', async (place, width) => {
    await open('bakassi-2002', width, place)
    // Each chart is drawn in a task of its own.
    await eventually(() => page.locator('.timeline .cursor-line').count()).toBe(place === 'explore' ? 6 : 5)
    const lines = await page.evaluate(() => {
      const middle = (node: Element) => {
        const box = node.getBoundingClientRect()
        return (box.left + box.right) / 2
      }
      const thumb = middle(document.querySelector('.scrubber-thumb')!)
      return [...document.querySelectorAll('.timeline .cursor-line')].map((line) => middle(line) - thumb)
    })
    // The line is drawn on whole pixels.
    for (const apart of lines) expect(Math.abs(apart)).toBeLessThanOrEqual(1)
  })

  it('on a phone the scrubber never covers the first chart, and the coalition has its words', async () => {
    await open('bakassi-2002', 390)
    for (const block of ['start', 'center', 'end'] as const) {
      const [chart, scrubber] = await page.evaluate((to) => {
        const first = document.querySelector('.timeline .figure-chart')!
        first.scrollIntoView({ block: to })
        return [first, document.querySelector('.stack-scrubber')!].map((node) => {
          const { top, bottom } = node.getBoundingClientRect()
          return { top, bottom }
        })
      }, block)
      expect(scrubber!.top, block).toBeGreaterThanOrEqual(chart!.bottom)
    }
    const words = await page.locator('.chart-ribbon text').allTextContents()
    for (const role of ['enforcers', 'supporters', 'busters', 'patrons']) expect(words.join(' ')).toContain(role)
  })

  it('a label that was cut says all of it on hover and on focus, and by keyboard in what is read at the month', async () => {
    await open('bakassi-2002', 390)
    const cut = page.locator('.chart-ladder .has-whole').first()
    const begun = (await cut.textContent())!.replace('…', '')
    expect(await cut.textContent()).toContain('…')
    const shown = async () => (await page.locator('.chart-ladder .whole-line').allTextContents()).join(' ')
    await eventually(async () => {
      await cut.hover()
      return shown()
    }).not.toBe('')
    const whole = await shown()
    expect(whole.startsWith(begun) && whole.length > begun.length).toBe(true)
    await page.mouse.move(0, 0)
    await eventually(shown).toBe('')
    const stop = page.locator('.chart-host:has(.chart-ladder) > .whole-stop').first()
    await stop.focus()
    await eventually(shown).toBe(whole)
    // In one reading, as the page may still be scrolling to it.
    const apart = await page.evaluate(() => {
      const [label] = document.querySelectorAll('.chart-ladder .has-whole')
      const [over, under] = [document.activeElement!, label!].map((one) => one.getBoundingClientRect())
      return Math.abs(over!.left - under!.left) + Math.abs(over!.top - under!.top)
    })
    expect(apart).toBeLessThan(2)
    await page.keyboard.press('Escape')
    await eventually(shown).toBe('')
    expect(await page.locator('.chart-ladder .chart-desc').textContent()).not.toContain('…')
    await eventually(async () => {
      await cut.hover()
      return shown()
    }).toBe(whole)
    // As when the chart is drawn anew with other marks.
    await cut.evaluate((mark) => mark.replaceWith(mark.cloneNode(true)))
    await page.mouse.move(0, 0)
    await eventually(shown).toBe('')
  })
})
