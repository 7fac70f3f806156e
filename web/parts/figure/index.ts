/** A chart on the page, the table behind it, and the ways to take it away. */
export { csvText } from './csv.ts'
export { DataTable } from './data-table.tsx'
export { useDrawing } from './drawing.ts'
export { Figure } from './figure.tsx'
export { download } from './save.tsx'
