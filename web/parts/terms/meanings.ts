/** The meanings, as a chunk of its own: they are read when a tip is first wanted, and the page stands before. */
export { GLOSSARY, meaningOf } from '../../../sim/index.ts'
