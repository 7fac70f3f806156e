/** What becomes of the worlds, or of the cases of a docket: one bar of six classes. */
import { counted, type EnsembleSummary, PATH_DO, PATH_ROW, PATHS, plain } from '../../../../sim/index.ts'
import { type ShareBarData, shareBar } from '../../../charts/index.ts'
import { Figure } from '../../../parts/index.ts'
import { captionOf } from '../caption.ts'
import type { Shown } from '../state.ts'

interface PathsProps {
  readonly shown: Shown
  readonly stale: boolean
}

/** The bar of these shares. */
function pathBar(paths: EnsembleSummary['paths'], of: string): ShareBarData {
  return { of, parts: PATH_ROW.map((name) => ({ word: PATH_DO[name], meaning: `${PATHS[name]}.`, ...paths[name]! })) }
}

/** Worlds by what the respondent does in them. */
export function CasePaths({ shown, stale }: PathsProps) {
  const { paths, opened, worlds } = shown.picture.summary
  if (opened === 0) return null
  const of = opened < worlds ? `${counted(opened, 'world')} with a judgment` : counted(worlds, 'world')
  return <Bar name="What the worlds do" data={pathBar(paths, of)} shown={shown} stale={stale} />
}

/** Cases of the docket by what becomes of them. */
export function DocketPaths({ shown, stale }: PathsProps) {
  const { docket } = shown.picture
  if (docket === null) return null
  return <Bar name="What becomes of the cases" data={pathBar(docket.paths, `${plain(docket.cases)} cases`)} shown={shown} stale={stale} />
}

function Bar({ name, data, shown, stale }: PathsProps & { readonly name: string; readonly data: ShareBarData }) {
  return (
    <Figure
      name={name}
      terms={['path', 'world', 'settled']}
      draw={(element, width) => shareBar.draw(element, data, { width, title: name, stale })}
      heightAt={(width) => shareBar.heightOf(data, width)}
      table={() => shareBar.table(data)}
      caption={captionOf(shown, name)}
    />
  )
}
