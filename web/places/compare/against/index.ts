/** Further designs that the first side meets in a brief, each on the luck of the comparison. */
export { RivalPicker } from './picker.tsx'
export { type RivalRow, RivalTable } from './table.tsx'
export { againstAll } from './words.ts'
