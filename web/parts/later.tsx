/**
 * A part of the page that is loaded when it is first looked at, so that the first picture does not wait for it. What has been loaded stays;
 * `loadLater` loads the rest once the page is up, so that places open at once, also without a network.
 */
import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

const parts: (() => Promise<unknown>)[] = []

/** Loads all parts, one after another. What cannot be loaded is told where it is looked at. */
export async function loadLater(pause: () => Promise<unknown>): Promise<void> {
  for (const load of parts) {
    await pause()
    await load().catch(() => {})
  }
}

/** @param frame element that stands for the part until it is there: `main` where it is a whole place */
export function later<P extends object>(frame: 'main' | 'section', open: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
  let part: ComponentType<P> | null = null
  const load = async () => {
    part = await open()
  }
  parts.push(load)
  return function Later(props) {
    const [, setReady] = useState(part !== null)
    const [failure, setFailure] = useState<string | null>(null)
    useEffect(() => {
      let here = true
      if (part === null) {
        load().then(
          () => here && setReady(true),
          (error: unknown) => here && setFailure(error instanceof Error ? error.message : String(error)),
        )
      }
      return () => {
        here = false
      }
    }, [])
    const Part = part
    if (Part !== null) return <Part {...props} />
    const words = failure === null ? <p class="empty">Loading.</p> : <Unloaded failure={failure} />
    return frame === 'main' ? (
      <main class="place" id="main" tabIndex={-1}>
        {words}
      </main>
    ) : (
      <section>{words}</section>
    )
  }
}

function Unloaded({ failure }: { readonly failure: string }) {
  return (
    <p class="empty is-alert" role="alert">
      This part of the page could not be loaded: {failure}. Load the page again.
    </p>
  )
}
