/**
 * The gallery: scenarios by court or by question. Each has a card with its question, title, court and year, and a
 * small fan of what happens in it.
 */
import './gallery.css'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { type Bundled, cardOf, linkTo, type State, USUAL_WORLDS } from '../../app/index.ts'
import { sparkline } from '../../charts/index.ts'
import { Link, useDispatch, useOwn, useUnique } from '../../parts/index.ts'
import type { Sketch } from '../../worker/index.ts'
import { filesOf, type Group, galleryOf, MOST_WITHOUT_FINDING } from './groups.ts'
import { type Sights, watchCards } from './sight.ts'
import { type Gallery, type GalleryAction, type GalleryView, NAME, sketchOf } from './state.ts'

interface ScenariosProps extends Pick<State, 'shelf' | 'opened' | 'experiment' | 'place'> {
  readonly own: Gallery
}

const ORDERS: readonly (readonly [by: GalleryView['by'], words: string])[] = [
  ['theme', 'By question'],
  ['court', 'By court'],
]

export function Scenarios({ shelf, opened, experiment, place, own }: ScenariosProps) {
  const send = useOwn<GalleryAction>(NAME)
  const { view } = own
  const search = useRef<HTMLInputElement>(null)
  const sights = useMemo(() => watchCards((come, gone) => send({ kind: 'sight', come, gone })), [])
  useEffect(() => sights.stop, [])
  if (shelf.kind === 'loading') return <p class="empty">Loading the scenarios and the world tables.</p>
  if (shelf.kind === 'failed') return <p class="empty">The scenarios could not be read: {shelf.message}</p>
  const all = filesOf(shelf.shelf, opened).length
  if (all === 0) return <p class="empty">No scenarios are bundled with this page. Open a scenario file.</p>
  const groups = galleryOf(shelf.shelf, opened, view)
  const count = groups.reduce((sum, { files }) => sum + files.length, 0)
  const look = (change: Partial<GalleryView>) => send({ kind: 'look', view: { ...view, ...change } })
  const to = (scenario: string) => linkTo(scenario, place, experiment?.worlds ?? USUAL_WORLDS)
  const clear = () => {
    look({ words: '' })
    search.current?.focus()
  }
  return (
    <div class="gallery">
      <fieldset class="segmented gallery-grouping" aria-label="Grouping of the scenarios">
        {ORDERS.map(([by, words]) => (
          <button type="button" key={by} aria-pressed={view.by === by} onClick={() => look({ by })}>
            {words}
          </button>
        ))}
      </fieldset>
      {all > MOST_WITHOUT_FINDING && (
        <input
          type="search"
          class="gallery-find"
          aria-label="Find a case"
          placeholder="Find a case: title, state, court, year"
          ref={search}
          onKeyDown={walk}
          value={view.words}
          onInput={(event) => look({ words: event.currentTarget.value })}
        />
      )}
      <p class="visually-hidden" role="status">
        {view.words.trim() === '' ? '' : `${count} of ${all} scenarios`}
      </p>
      {count === 0 && (
        <p class="empty">
          No scenario matches.{' '}
          <button type="button" onClick={clear}>
            Show all {all}
          </button>
        </p>
      )}
      {groups.map((group) => (
        <GroupOfCards
          key={group.head}
          group={group}
          by={view.by}
          current={experiment?.scenario ?? null}
          to={to}
          own={own}
          sights={sights}
        />
      ))}
    </div>
  )
}

/** Arrows walk from card to card, from the field to the first; above the first card is the field again. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const gallery = event.currentTarget.closest('.gallery')
  const stops = [...(gallery?.querySelectorAll<HTMLElement>('.gallery-find, .card') ?? [])]
  const at = stops.indexOf(event.currentTarget)
  const next = stops[at + step]
  if (step === 0 || at < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}

interface GroupOfCardsProps {
  readonly group: Group
  readonly by: GalleryView['by']
  readonly current: string | null
  readonly to: (scenario: string) => string
  readonly own: Gallery
  readonly sights: Sights
}

function GroupOfCards({ group: { head, files }, by, current, to, own, sights }: GroupOfCardsProps) {
  const id = useUnique('group')
  return (
    <section class="card-group" aria-labelledby={id}>
      <h2 class="card-group-head" id={id}>
        {head} <span class="quiet">{files.length}</span>
      </h2>
      <ul class="card-list">
        {files.map((file) => (
          <li key={file.id}>
            <CardLink file={file} by={by} current={file.id === current} to={to} sketch={sketchOf(own, file)} sights={sights} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CardLinkProps {
  readonly file: Bundled
  readonly by: GalleryView['by']
  readonly current: boolean
  /** The fragment of a scenario. */
  readonly to: (scenario: string) => string
  readonly sketch: Sketch | null
  readonly sights: Sights
}

function CardLink({ file: { id, json }, by, current, to, sketch, sights }: CardLinkProps) {
  const send = useDispatch()
  const { question, title, brief, meta, court, institution, year, madeUp } = cardOf(json)
  // Under its court a case need not name it again.
  const named = by === 'court' && !madeUp && court === institution
  return (
    <Link
      to={to(id)}
      class="card"
      current={current ? 'true' : undefined}
      onKeyDown={walk}
      onFollow={() => send({ kind: 'choose', scenario: id })}
    >
      <span class="card-question">{question}</span>
      <span class="card-meta">{title}</span>
      <span class="card-brief">{brief}</span>
      <span class="card-foot">
        <span class="card-meta">{named ? year : meta}</span>
        <Spark scenario={id} sketch={sketch} sights={sights} />
      </span>
    </Link>
  )
}

interface SparkProps {
  readonly scenario: string
  readonly sketch: Sketch | null
  readonly sights: Sights
}

function Spark({ scenario, sketch, sights }: SparkProps) {
  const host = useRef<HTMLSpanElement>(null)
  const isMissing = sketch === null
  useEffect(() => (isMissing ? sights.watch(host.current!, scenario) : undefined), [isMissing, scenario])
  useLayoutEffect(() => {
    if (sketch === null) host.current!.replaceChildren()
    else sparkline.draw(host.current!, sketch, { width: 84, height: 26 })
  }, [sketch])
  return <span class="card-spark" ref={host} />
}
