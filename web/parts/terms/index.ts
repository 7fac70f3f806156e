/** Technical terms with their explanations. */
export { GlossaryList } from './glossary-list.tsx'
export { Term, Termed } from './term.tsx'
