/** Copying a text, and what is offered where the browser has no clipboard for the page. */
export { CopyLink } from './link.tsx'
export { useCopy } from './use-copy.ts'
