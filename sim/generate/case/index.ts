/** A case of one's own to begin with. */
export { caseTemplate, STAND_IN } from './template.ts'
