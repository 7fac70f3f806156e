/** Technical terms with their explanations. */
export { GlossaryList } from './glossary-list.tsx'
export { toldBefore } from './pieces.ts'
export { HoverTermed, Term, Termed, TermsOf } from './term.tsx'
