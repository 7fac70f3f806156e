/** How results look in a terminal and in files: text, tables, plots, JSON. */
export { layOut } from './json.ts'
export { bar, columned, type Look, lookOf, PLAIN, sparkline, wrap } from './look.ts'
export { notesPart, withNotes } from './note.ts'
export { fanPlot, LABEL_WIDTH, monthAxis } from './plot.ts'
export { scenarioText } from './scenario.ts'
export { wrappedTable } from './table.ts'
