/** Failures that a later try may cure, because the machine lacked memory or disk space. */

/** Codes of Node and of the system for what is short now and need not be later. */
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
