/** What lies at a path that a user has named, and what the system says against it, in words. */
import { type Stats, statSync } from 'node:fs'

/** Error codes of the system. */
const REASONS: { readonly [code: string]: string } = {
  EACCES: 'no right to it',
  EISDIR: 'a folder',
  ELOOP: 'links that lead in a circle',
  ENAMETOOLONG: 'a name that is too long',
  ENOENT: 'no folder of that name',
  ENOTDIR: 'a file in the place of a folder',
  EPERM: 'no right to it',
  EROFS: 'a file system that is only read',
}

/** `no right to it (EACCES)`, the code alone, or the message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) return error instanceof Error ? error.message : String(error)
  const code = String(error.code)
  return REASONS[code] === undefined ? code : `${REASONS[code]} (${code})`
}

/** Undefined if nothing is there; the reason if that cannot be found out. */
export function lookAt(path: string): Stats | undefined | string {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    return reasonOf(error)
  }
}
