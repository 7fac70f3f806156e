/** Terms of art that tell what they mean. */
export { GlossaryList } from './glossary-list.tsx'
export { Term, Termed } from './term.tsx'
