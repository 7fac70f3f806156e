/** Runs around all tests: the last lines of a run say what was not tested because this machine lacks what it takes. */
import { compilerVersion } from './bench/twin.ts'
import { hasBrowser, noBrowser } from './support/chromium.ts'
import { hasFirefox, noFirefox } from './support/firefox.ts'

/** Called by the runner before the first test; what it gives back, after the last. @public */
export default function start(): () => void {
  return () => {
    if (!hasBrowser) console.warn(`\nSKIPPED: ${noBrowser()}`)
    if (!hasFirefox) console.warn(`\nSKIPPED: ${noFirefox()}`)
    if (compilerVersion() === null) console.warn('\nSKIPPED: no C compiler (cc). The twin was NOT compared with the core.')
  }
}
