/** Pictures of the gallery at desk and phone width in both themes: `node test/gallery/shoot.mjs http://localhost:4199 /tmp/shots`. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [base = 'http://localhost:4199', folder = '/tmp/shots'] = process.argv.slice(2)
const { module } = await runnerImport(fileURLToPath(new URL('../support/chromium.ts', import.meta.url)), { configFile: false })
const browser = await module.launchChromium()
for (const theme of ['light', 'dark']) {
  for (const width of [1440, 390]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 2 })
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
    page.on('pageerror', (error) => console.error(String(error)))
    await page.goto(`${base}/test/gallery/?theme=${theme}`)
    await page.waitForSelector('body.is-ready #scrubber svg')
    await page.waitForTimeout(300)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) console.error(`${theme} ${width}: the page is ${wide} px wide`)
    await page.screenshot({ path: `${folder}/${theme}-${width}.png`, fullPage: true })
    await page.close()
  }
}
await browser.close()
