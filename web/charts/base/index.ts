/** What every chart uses: frame, labels, glyphs, roles, numbers and the table behind a chart. */
export { type Caption, captionLines } from './caption.ts'
export {
  canvasUnder,
  dropCanvas,
  type Frame,
  type FrameRequest,
  frame,
  type Host,
  inkOf,
  join,
  type Layer,
  one,
  themeKey,
  watchTheme,
  watchWidth,
} from './frame.ts'
export { GLYPHS, type GlyphName, glyphClass, glyphElement, POSTURE_SEQUENCE } from './glyph.ts'
export { type Box, dodge, type Flag, lanes, type Placed, shorten, textWidth, touches } from './label.ts'
export { ordered, type RankedState, ROLE_SEQUENCE, type RoleName, roleWord } from './role.ts'
export { drawWaiting, type Sight, watchSight } from './sight.ts'
export { type Cell, type Table, tidy } from './table.ts'
export { linesOf, tellWhole } from './whole.ts'
