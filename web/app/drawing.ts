/**
 * When the page is drawn: at once, or soon, in a task of its own and at most once a frame. The browser lays out and paints in another task,
 * the one in which it tells of the pointer, so that neither is long.
 */

interface Drawing {
  drawNow(): void
  drawSoon(): void
}

/** @param onFrame calls back when the next frame begins */
export function createDrawing(draw: () => void, onFrame: (begun: () => void) => void): Drawing {
  let due = false
  /** Whether a frame has begun since the last drawing. */
  let painted = true
  const drawNow = () => {
    due = false
    if (painted) onFrame(framed)
    painted = false
    draw()
  }
  const ifDue = () => {
    if (due) drawNow()
  }
  const framed = () => {
    painted = true
    if (due) setTimeout(ifDue)
  }
  return {
    drawNow,
    drawSoon() {
      if (!due && painted) setTimeout(ifDue)
      due = true
    },
  }
}
