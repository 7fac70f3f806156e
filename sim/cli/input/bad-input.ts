/** What the user got wrong, one line each, all of it at once: exit code 2 and never a stack trace. */

/** Thrown with every problem that was found, each told once. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    const told = [...new Set(lines)]
    super(told.join('\n'))
    this.lines = told
  }
}

/** `<where>: expected <rule>, got <value>; <cure>`, as problems of scenario files read. */
export function problemLine(where: string, rule: string, value: string, cure = ''): string {
  return `${where}: expected ${rule}, got ${value}${cure === '' ? '' : `; ${cure}`}`
}

/** `EACCES` and the like, or the message. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error ? error.message : String(error)
}
