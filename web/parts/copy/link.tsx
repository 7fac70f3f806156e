/**
 * Copies the address of what is shown; without a clipboard it shows the address, selected, so that it can be copied
 * by hand.
 */
import './copy.css'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useCopy } from './use-copy.ts'

export function CopyLink() {
  const { copied, copy, forget } = useCopy()
  const [address, setAddress] = useState('')
  const take = () => {
    setAddress(location.href)
    return copy(location.href)
  }
  return (
    <>
      <button type="button" class="is-quiet" onClick={take}>
        {copied === 'yes' ? 'Link copied' : 'Copy link'}
      </button>
      {copied === 'refused' && <ByHand address={address} onClose={forget} />}
    </>
  )
}

function ByHand({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current!.focus()
    field.current!.select()
  }, [address])
  return (
    <div class="copy-by-hand">
      <label>
        The browser does not let this page copy. The link, to copy by hand:{' '}
        <input type="text" readOnly ref={field} value={address} onKeyDown={(event) => event.key === 'Escape' && onClose()} />
      </label>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}
