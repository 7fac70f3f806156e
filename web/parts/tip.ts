/**
 * The one tip of the page: a small text beside the number it is about. It opens on hover and on focus, stays while
 * the pointer is on it, is pinned by a click or a tap, and closes on Escape, on a press elsewhere or when its number
 * disappears. It is in the top layer, so that no column cuts it off.
 */
import { type RefObject, render, type VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const ID = 'source-tip'
/** Milliseconds before hover opens, and in which the pointer may cross from number to tip. */
const DELAY = { open: 120, close: 220 } as const
/** Free px between tip and number, and between tip and window. */
const GAP = 6
const MARGIN = 8

interface Opened {
  readonly anchor: HTMLElement
  /** What described the number before. */
  readonly described: string | null
  /** Stays when the pointer leaves. */
  pinned: boolean
}

let opened: Opened | null = null
let timer: ReturnType<typeof setTimeout> | undefined

let made: HTMLElement | null = null

function host(): HTMLElement {
  if (made !== null) return made
  made = document.createElement('div')
  made.id = ID
  made.className = 'source-tip'
  made.setAttribute('role', 'tooltip')
  made.setAttribute('popover', 'manual')
  made.addEventListener('pointerenter', () => clearTimeout(timer))
  made.addEventListener('pointerleave', () => closeSoon())
  return made
}

/** Browsers before 2024 have no top layer to put it in; there it lies over the page. */
const inTopLayer = (tip: HTMLElement): boolean => 'showPopover' in tip

/** Under the number, or over it where there is more room; never out of the window. */
function place(): void {
  if (opened === null) return
  if (!opened.anchor.isConnected) {
    close()
    return
  }
  const tip = host()
  const at = opened.anchor.getBoundingClientRect()
  const { width, height } = tip.getBoundingClientRect()
  const below = window.innerHeight - at.bottom - GAP - MARGIN
  const above = at.top - GAP - MARGIN
  const top = height <= below || below >= above ? at.bottom + GAP : at.top - GAP - height
  const left = Math.min(at.left, window.innerWidth - MARGIN - width)
  tip.style.setProperty('left', `${Math.max(MARGIN, left)}px`)
  tip.style.setProperty('top', `${Math.max(MARGIN, Math.min(top, window.innerHeight - MARGIN - height))}px`)
}

/** Puts the tip back into its place after its content has changed. */
export const placeTip = (): void => place()

function close(): void {
  clearTimeout(timer)
  if (opened === null) return
  const { anchor, described } = opened
  opened = null
  if (described === null) anchor.removeAttribute('aria-describedby')
  else anchor.setAttribute('aria-describedby', described)
  const tip = host()
  render(null, tip)
  tip.remove()
  document.removeEventListener('keydown', onKey, true)
  document.removeEventListener('pointerdown', onPress, true)
  removeEventListener('scroll', place, true)
  removeEventListener('resize', place)
}

function closeSoon(): void {
  clearTimeout(timer)
  if (opened !== null && !opened.pinned) timer = setTimeout(close, DELAY.close)
}

function open(anchor: HTMLElement, content: VNode, pinned: boolean): void {
  clearTimeout(timer)
  if (opened?.anchor === anchor) {
    opened.pinned ||= pinned
    return
  }
  close()
  const described = anchor.getAttribute('aria-describedby')
  opened = { anchor, described, pinned }
  const tip = host()
  render(content, tip)
  // Within the landmark of its number, so that it is part of what is read there.
  const landmark = anchor.closest('main, aside, header, footer, nav') ?? document.body
  landmark.append(tip)
  if (inTopLayer(tip)) tip.showPopover()
  anchor.setAttribute('aria-describedby', described === null ? ID : `${described} ${ID}`)
  place()
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('pointerdown', onPress, true)
  addEventListener('scroll', place, true)
  addEventListener('resize', place)
}

/** Escape closes the tip and nothing behind it. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  close()
}

function onPress(event: Event): void {
  const at = event.target as Node
  if (opened !== null && !opened.anchor.contains(at) && !host().contains(at)) close()
}

/**
 * Gives an element a tip. Its content is made when it opens, and again when the element is drawn again meanwhile.
 * @param content null where there is nothing to tell
 */
export function useTip<E extends HTMLElement>(content: (() => VNode) | null): RefObject<E | null> {
  const ref = useRef<E>(null)
  const latest = useRef(content)
  latest.current = content
  const has = content !== null
  useLayoutEffect(() => {
    const anchor = ref.current
    if (anchor === null || !has) return
    const show = (pinned: boolean) => open(anchor, latest.current!(), pinned)
    // What a press did to the tip before its click: the press focuses and opens the tip, and its click must not close it again.
    let wasPinned = false
    const listeners = {
      pointerenter: (event: Event) => {
        if ((event as PointerEvent).pointerType !== 'mouse') return
        clearTimeout(timer)
        timer = setTimeout(() => show(false), DELAY.open)
      },
      pointerleave: () => {
        clearTimeout(timer)
        if (document.activeElement !== anchor || !anchor.matches(':focus-visible')) closeSoon()
      },
      pointerdown: () => {
        wasPinned = opened?.anchor === anchor && opened.pinned
      },
      focus: () => {
        if (anchor.matches(':focus-visible')) show(false)
      },
      blur: () => {
        if (opened?.anchor === anchor) close()
      },
      click: () => {
        if (!(anchor instanceof HTMLButtonElement)) return
        if (wasPinned) close()
        else show(true)
        wasPinned = false
      },
    }
    for (const [name, listener] of Object.entries(listeners)) anchor.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) anchor.removeEventListener(name, listener)
      if (opened?.anchor === anchor) close()
    }
  }, [has])
  useLayoutEffect(() => {
    if (opened === null || opened.anchor !== ref.current || latest.current === null) return
    render(latest.current(), host())
    place()
  })
  return ref
}
