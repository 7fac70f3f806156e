/** Failures of the machine: those that a later try may cure, as it lacked memory or disk space, and those that the user can. */

/** Error codes of Node and of the system for shortages that may pass. */
const PASSING = new Set([
  ...['ENOSPC', 'EDQUOT', 'ENOMEM', 'EAGAIN', 'EMFILE', 'ENFILE', 'EBUSY', 'EINTR', 'EIO', 'ESTALE', 'ETIMEDOUT', 'ETXTBSY'],
  ...['ERR_WORKER_OUT_OF_MEMORY', 'ERR_WORKER_INIT_FAILED', 'ERR_MEMORY_ALLOCATION_FAILED', 'ERR_WORKER_ENDED'],
])

/** How JavaScript says that there is no memory for an array. */
const NO_MEMORY = /array buffer allocation failed|invalid array buffer length|out of memory/i

/** Whether the same command may succeed later: the disk or the memory was full, or a thread died. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && PASSING.has(String(error.code))) return true
  return error instanceof RangeError && NO_MEMORY.test(error.message)
}

/** What to do about limits and permissions, which will be the same at the next try. */
const CURES: { readonly [code: string]: string } = {
  EFBIG: 'a file may not become that large here: raise the limit (ulimit -f), write elsewhere, or ask for less',
  EACCES: 'choose a place that you may read and write',
  EPERM: 'choose a place that you may read and write',
  EROFS: 'choose a place that can be written to',
}

/** What the user can do about it, which makes it no defect of the program; null where nothing is known. */
export function cureOf(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null
  return CURES[String(error.code)] ?? null
}
