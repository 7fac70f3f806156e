/** The meanings, as a chunk of its own: they are loaded when the first tip opens, after the page. */
export { GLOSSARY, meaningOf } from '../../../sim/index.ts'
