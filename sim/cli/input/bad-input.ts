/** What the user got wrong, one line each, all of it at once: exit code 2 and never a stack trace. */

/** Thrown with every problem that was found. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** `<where>: expected <rule>, got <value>; <cure>`, as problems of scenario files read. */
export function problemLine(where: string, rule: string, value: string, cure = ''): string {
  return `${where}: expected ${rule}, got ${value}${cure === '' ? '' : `; ${cure}`}`
}
