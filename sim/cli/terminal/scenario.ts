/** Scenario files as text that people can read too. */

const WIDTH = 120

/**
 * What fits on a line on one, lists of words filled up, the rest a part a line. Of a world, one state per line and six flows or pairs per
 * line.
 */
export function scenarioText(file: object): string {
  const world = 'world' in file ? file.world : null
  if (!isPart(world)) return `${laid(file, '', 0)}\n`
  const parts = Object.entries(world).map(([key, items]) => {
    const label = `    ${JSON.stringify(key)}: `
    if (!Array.isArray(items) || !items.some(isPart)) return label + laid(items, '    ', label.length - 4)
    const each = items.map((item) => JSON.stringify(item))
    const wide = key === 'states' ? 1 : 6
    const lines = Array.from({ length: Math.ceil(each.length / wide) }, (_, row) => each.slice(row * wide, (row + 1) * wide).join(', '))
    return `${label}[\n${lines.map((line) => `      ${line}`).join(',\n')}\n    ]`
  })
  const rest = laid({ ...file, world: {} }, '', 0)
  return `${rest.replace('\n  "world": {}', () => `\n  "world": {\n${parts.join(',\n')}\n  }`)}\n`
}

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null

/** @param before columns already used on the first line */
function laid(value: unknown, indent: string, before: number): string {
  if (!isPart(value)) return JSON.stringify(value)
  const inner = `${indent}  `
  const keyed = !Array.isArray(value)
  const [open, close] = keyed ? ['{', '}'] : ['[', ']']
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  const label = (key: string) => (keyed ? `${JSON.stringify(key)}: ` : '')
  const line = entries.map(([key, item]) => label(key) + laid(item, inner, WIDTH)).join(', ')
  const whole = entries.length === 0 ? open + close : keyed ? `{ ${line} }` : `[${line}]`
  // Room for a comma.
  if (!whole.includes('\n') && indent.length + before + whole.length < WIDTH) return whole
  if (entries.some(([, item]) => isPart(item)) || entries.some(([, item]) => String(item).length > 12)) {
    const lines = entries.map(([key, item]) => inner + label(key) + laid(item, inner, label(key).length))
    return `${open}\n${lines.join(',\n')}\n${indent}${close}`
  }
  return `${open}\n${filled(
    entries.map(([key, item]) => label(key) + JSON.stringify(item)),
    inner,
  )}\n${indent}${close}`
}

/** Words in lines as long as there is room. */
function filled(words: readonly string[], indent: string): string {
  const lines: string[] = []
  for (const [at, word] of words.entries()) {
    const piece = at < words.length - 1 ? `${word},` : word
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= WIDTH) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(indent + piece)
  }
  return lines.join('\n')
}
