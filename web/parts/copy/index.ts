/** Copying a text, and what the page offers where it may not use the clipboard. */
export { CopyLink } from './link.tsx'
export { useCopy } from './use-copy.ts'
