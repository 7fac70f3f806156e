/**
 * Announces changes once and briefly for screen readers: a finished picture, a month, a place, a refusal. It waits
 * until nothing has changed for a while, so that a lever is not announced at every step while it is dragged.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Place, State } from '../../app/index.ts'
import { type News, newsOf, spoken, titleOf } from './news.ts'

/** Pause before something is said, ms. */
const REST = 600

interface AnnouncerProps {
  readonly places: readonly Place[]
  readonly state: State
}

/** A slider says its own value. */
const saysItself = () => document.activeElement?.getAttribute('role') === 'slider'

export function Announcer({ places, state }: AnnouncerProps) {
  const [text, setText] = useState('')
  const before = useRef(state)
  const waiting = useRef<News>({})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const title = titleOf(places, state)
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    const { month, ...other } = newsOf(places, before.current, state)
    before.current = state
    const news = month === undefined || saysItself() ? other : { ...other, month }
    if (Object.keys(news).length === 0) return
    waiting.current = { ...waiting.current, ...news }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setText(spoken(waiting.current))
      waiting.current = {}
    }, REST)
  }, [state])
  return (
    <p class="visually-hidden announcer" aria-live="polite" aria-atomic="true">
      {text}
    </p>
  )
}
