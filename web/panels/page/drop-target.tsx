/** The whole window takes a dropped scenario file. */
import { useEffect, useState } from 'preact/hooks'

/** While a file is held over the window, it shows a message. */
export function DropTarget({ onFile }: { readonly onFile: (file: File) => void }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hold = (event: DragEvent) => {
      event.preventDefault()
      setOver(event.type === 'dragover')
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) onFile(file)
    }
    const ended = new AbortController()
    const { signal } = ended
    addEventListener('dragover', hold, { signal })
    addEventListener('dragleave', hold, { signal })
    addEventListener('drop', drop, { signal })
    return () => ended.abort()
  }, [onFile])
  return over ? <div class="drop">Drop the scenario file to open it</div> : null
}
