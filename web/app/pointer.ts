/** Knows whether the reader holds something with mouse, pen or finger, as a lever that is dragged. Returns what tells it. */
export function watchPointer(): () => boolean {
  let held = false
  const hold = (now: boolean) => () => {
    held = now
  }
  addEventListener('pointerdown', hold(true), { capture: true })
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, hold(false), { capture: true })
  return () => held
}
