/** A result on one sheet of paper, to be handed on; and the button that opens it. */
export { Brief } from './brief.tsx'
export { BriefButton } from './button.tsx'
export { BriefChart } from './chart.tsx'
export { type BriefRow, BriefTable } from './table.tsx'
