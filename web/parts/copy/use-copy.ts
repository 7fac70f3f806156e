/** Copies a text to the clipboard. Where there is none, or it is refused, the text is shown instead. */
import { useState } from 'preact/hooks'

/** How long a button says that it has copied, ms. */
const SAID = 2000

type Copied = 'no' | 'yes' | 'refused'

interface Copying {
  readonly copied: Copied
  copy(text: string): Promise<void>
  /** Takes back what was said of the last copy. */
  forget(): void
}

export function useCopy(): Copying {
  const [copied, setCopied] = useState<Copied>('no')
  const copy = async (text: string) => {
    try {
      // Undefined where the page does not come from a secure address.
      const clipboard = navigator.clipboard as Clipboard | undefined
      if (clipboard === undefined) throw new Error('no clipboard')
      await clipboard.writeText(text)
      setCopied('yes')
      setTimeout(() => setCopied((now) => (now === 'yes' ? 'no' : now)), SAID)
    } catch {
      setCopied('refused')
    }
  }
  return { copied, copy, forget: () => setCopied('no') }
}
