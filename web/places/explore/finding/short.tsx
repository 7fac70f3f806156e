/** The answer as a brief has room for it: the sentences and the bars of paths, without the tables. */
import type { Shown } from '../state.ts'
import { CasePaths, DocketPaths } from './paths.tsx'
import { CaseSentence, DocketSentence } from './sentence.tsx'

export function ShortAnswer({ shown, stale }: { readonly shown: Shown; readonly stale: boolean }) {
  const isDocket = shown.picture.docket !== null
  return (
    <>
      {isDocket && (
        <>
          <DocketSentence shown={shown} stale={stale} />
          <DocketPaths shown={shown} stale={stale} />
        </>
      )}
      <CaseSentence shown={shown} stale={stale} second={isDocket} />
      <CasePaths shown={shown} stale={stale} />
    </>
  )
}
