/** A case of one's own to begin with. */
export { caseTemplate } from './template.ts'
