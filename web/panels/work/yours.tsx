/**
 * The list of what the reader opened and kept: to open, rename, duplicate and delete. It stays in this browser and is
 * sent nowhere.
 */
import './work.css'
import { useState } from 'preact/hooks'
import { calledOf, type Kept, linkTo, MOST_NAME, USUAL_WORLDS, type Work } from '../../app/index.ts'
import { Link, useDispatch } from '../../parts/index.ts'

interface YoursProps {
  readonly work: Work
  readonly place: string
}

/** A row of the list. */
interface Row {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly link: string
}

const changesWords = (count: number) => `${count} ${count === 1 ? 'change' : 'changes'}`
const aboutKept = ({ of, count }: Kept) => `${changesWords(count)} to ${of}`

function rowsOf({ opened, kept }: Work, place: string): readonly Row[] {
  const files = opened.map((file) => ({
    id: file.id,
    name: calledOf(file),
    about: file.id === file.says ? `file ${file.name}` : `file ${file.name}, here ${file.id}`,
    link: linkTo(file.id, place, USUAL_WORLDS),
  }))
  return [...files, ...kept.map((one) => ({ id: one.id, name: one.name, about: aboutKept(one), link: one.link }))]
}

/** Follows a link as the address bar would. */
const follow = (link: string) => {
  location.hash = link
}

export function Yours({ work, place }: YoursProps) {
  const rows = rowsOf(work, place)
  const { last } = work
  if (rows.length === 0 && last === null) return null
  return (
    <section class="yours" aria-label="Your work, kept in this browser">
      <h2 class="card-group-head">
        Yours <span class="quiet">in this browser</span>
      </h2>
      {last !== null && (
        <p class="yours-last">
          <Link to={last.link} onFollow={() => follow(last.link)}>
            Continue where you left off
          </Link>
          <span class="quiet">{aboutKept(last)}</span>
        </p>
      )}
      <ul>
        {rows.map((row) => (
          <RowOfWork key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

type Doing = 'nothing' | 'renaming' | 'deleting'

function RowOfWork({ row: { id, name, about, link } }: { readonly row: Row }) {
  const send = useDispatch()
  const [doing, setDoing] = useState<Doing>('nothing')
  const rest = () => setDoing('nothing')
  const tool = (words: string, act: () => void) => (
    <button type="button" class="is-quiet is-small" aria-label={`${words} ${name}`} onClick={act}>
      {words}
    </button>
  )
  if (doing === 'renaming') return <Renaming id={id} name={name} onEnd={rest} />
  return (
    <li class="yours-row">
      <Link to={link} onFollow={() => follow(link)}>
        {name}
      </Link>
      <span class="quiet">{about}</span>
      <span class="yours-tools">
        {doing === 'deleting' ? (
          <>
            {tool('Delete for good:', () => send({ kind: 'discard', id }))}
            {tool('Keep', rest)}
          </>
        ) : (
          <>
            {tool('Rename', () => setDoing('renaming'))}
            {tool('Duplicate', () => send({ kind: 'duplicate', id }))}
            {tool('Delete', () => setDoing('deleting'))}
          </>
        )}
      </span>
    </li>
  )
}

interface RenamingProps {
  readonly id: string
  readonly name: string
  readonly onEnd: () => void
}

function Renaming({ id, name, onEnd }: RenamingProps) {
  const send = useDispatch()
  const [draft, setDraft] = useState(name)
  const rename = (event: Event) => {
    event.preventDefault()
    send({ kind: 'rename', id, name: draft })
    onEnd()
  }
  return (
    <li class="yours-row">
      <form onSubmit={rename}>
        <label>
          <span class="visually-hidden">New name of {name}</span>
          <input
            type="text"
            maxLength={MOST_NAME}
            value={draft}
            ref={(input) => input?.focus()}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              onEnd()
            }}
          />
        </label>
        <button type="submit" class="is-small">
          Rename
        </button>
      </form>
    </li>
  )
}
