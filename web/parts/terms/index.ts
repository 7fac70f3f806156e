/** Terms of art that tell what they mean. */
export { Term, Termed } from './term.tsx'
