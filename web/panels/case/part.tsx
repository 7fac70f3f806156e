/** A part of the case under a small head. */
import type { ComponentChildren } from 'preact'

export function Part({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <section class="case-part" aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  )
}
