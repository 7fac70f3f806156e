/** A command line that can be copied. */
import './provenance.css'
import { useState } from 'preact/hooks'

export function Command({ command }: { readonly command: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(command)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <dd class="command">
      <code>{command}</code>{' '}
      <button type="button" class="is-quiet is-small" onClick={copy}>
        {copied ? 'Copied' : 'Copy'}
      </button>
    </dd>
  )
}
