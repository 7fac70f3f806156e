/**
 * A link to a state of the page: a plain click goes there at once; Ctrl, Shift and middle click, and the menu of the link, do what the
 * browser does with any link.
 */
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'

interface LinkProps {
  /** The fragment it leads to, without `#`. */
  readonly to: string
  readonly current?: 'page' | 'true' | undefined
  readonly class?: string
  readonly children: ComponentChildren
  /** What a plain click, or Enter, does. */
  readonly onFollow: () => void
  readonly onKeyDown?: (event: TargetedKeyboardEvent<HTMLAnchorElement>) => void
}

/** Whether a click asks for nothing but what is named. */
const isPlain = (event: MouseEvent) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)

/** The address of the page. Written out, as a bare fragment would be taken for a way to skip to a part of the page. */
const page = () => location.href.replace(/#.*$/, '')

export function Link({ to, current, class: name, children, onFollow, onKeyDown }: LinkProps) {
  return (
    <a
      href={`${page()}#${to}`}
      class={name}
      aria-current={current}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (!isPlain(event)) return
        event.preventDefault()
        onFollow()
      }}
    >
      {children}
    </a>
  )
}
