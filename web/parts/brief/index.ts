/** A result on one sheet of paper, to be handed on; and the button that opens it. */
export { Brief, BriefButton } from './brief.tsx'
export { BriefChart } from './chart.tsx'
export { type BriefRow, BriefTable } from './table.tsx'
