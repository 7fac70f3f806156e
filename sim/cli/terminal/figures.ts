/** Numbers as a person writes them, from the room that page and terminal share. */
export { clock, counted, percent, plain as whole, significant } from '../../index.ts'
