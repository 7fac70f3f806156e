/** A command line that can be copied. */
import './provenance.css'
import { useCopy } from './copy/index.ts'

export function Command({ command }: { readonly command: string }) {
  const { copied, copy } = useCopy()
  return (
    <dd class="command">
      <code>{command}</code>{' '}
      <button type="button" class="is-quiet is-small" onClick={() => copy(command)}>
        {copied === 'yes' ? 'Copied' : copied === 'refused' ? 'Copy it by hand' : 'Copy'}
      </button>
    </dd>
  )
}
