/** Says when there is no network and what the page still has, and when a newer version is available. */
import { useEffect, useState } from 'preact/hooks'
import { connectionNow, takeOver, watchConnection } from '../../offline/index.ts'

export function Connection() {
  const [{ online, kept, newer }, setConnection] = useState(connectionNow)
  useEffect(() => watchConnection(() => setConnection(connectionNow())), [])
  return (
    <div role="status" class="connection">
      {!online && (
        <p>
          {kept
            ? 'You are offline. All scenarios, sources and measured facts are here, and results are computed on this machine.'
            : 'You are offline, and no copy of this page has been kept yet. It keeps working until you close or reload it.'}
        </p>
      )}
      {newer && (
        <p>
          A new version of Pacta is available.{' '}
          <button type="button" class="is-small" onClick={takeOver}>
            Reload
          </button>
        </p>
      )}
    </div>
  )
}
