/** JSON as text that people read too. */

/** JSON to be read by people too: objects over several lines, lists of numbers on one. Numbers that are not finite become null. */
export function layOut(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  const deeper = `${indent}  `
  const entries = Object.entries(value).filter(([, child]) => child !== undefined)
  if (entries.length === 0) return '{}'
  const flat = entries.every(([, child]) => typeof child !== 'object' || child === null)
  if (flat && indent !== '') return `{ ${entries.map(([key, child]) => `${JSON.stringify(key)}: ${JSON.stringify(child)}`).join(', ')} }`
  const lines = entries.map(([key, child]) => `${deeper}${JSON.stringify(key)}: ${layOut(child, deeper)}`)
  return `{\n${lines.join(',\n')}\n${indent}}`
}
