/** Further designs that a brief compares with the first side, each on the luck of the comparison. */
export { RivalPicker } from './picker.tsx'
export { type Against, type RivalRow, RivalTable } from './table.tsx'
