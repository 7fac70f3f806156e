/** The reader's own work: what was opened and kept, and keeping the changes that are shown. */
export { KeepChanges } from './keep-changes.tsx'
export { Yours } from './yours.tsx'
