/** Paths into a scenario file, written `cases[0].obligations[1].weight`. ODD section 6. */

/** Keys and list positions from the top of the file to a value. */
export type Path = readonly (string | number)[]

const NAME = /^[A-Za-z0-9_-]{1,80}$/
const SEGMENT = /(?:^|\.)([A-Za-z0-9_-]{1,80})|\[(\d{1,6})\]/y

/** A path in words; keys that are not names are quoted and cut, so that no file can forge a line of a message. */
export function formatPath(path: Path): string {
  let text = ''
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`
    else if (!NAME.test(segment)) text += `[${JSON.stringify(segment.slice(0, 40))}]`
    else text += text === '' ? segment : `.${segment}`
  }
  return text
}

/** The segments of a written path, or null if it is not a path. */
export function parsePath(text: string): Path | null {
  if (text.startsWith('.')) return null
  const path: (string | number)[] = []
  SEGMENT.lastIndex = 0
  while (SEGMENT.lastIndex < text.length) {
    const match = SEGMENT.exec(text)
    if (match === null) return null
    path.push(match[1] ?? Number(match[2]))
  }
  return path.length > 0 && typeof path[0] === 'string' ? path : null
}

/** The value at the path; undefined where it leads nowhere. Own properties only. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const segment of path) value = childAt(value, segment)
  return value
}

/** One step of a path. */
export function childAt(value: unknown, segment: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) !== (typeof segment === 'number')) return undefined
  return Object.hasOwn(value, segment) ? (value as { readonly [key: string]: unknown })[segment] : undefined
}

/** Which entries a list has: `cases has entries [0] to [2]`. */
export function entriesText(list: string, length: number): string {
  if (length === 0) return `${list} has no entries`
  return length === 1 ? `${list} has one entry, [0]` : `${list} has entries [0] to [${length - 1}]`
}
