/** Scenario files as text that people can read too. */
import type { DocketFile, SyntheticFile } from '../../index.ts'

const WIDTH = 120

/** A made-up world: one state per line, six flows or pairs per line, the rest as usual. */
export function worldText(file: SyntheticFile): string {
  const world = Object.entries(file.world).map(([key, items]) => {
    const each = Array.isArray(items) ? items.map((item) => JSON.stringify(item)) : []
    const wide = key === 'states' ? 1 : 6
    const lines = Array.from({ length: Math.ceil(each.length / wide) }, (_, row) => each.slice(row * wide, (row + 1) * wide).join(', '))
    return `    ${JSON.stringify(key)}: [\n${lines.map((line) => `      ${line}`).join(',\n')}\n    ]`
  })
  const marker = '"world": {}'
  const rest = JSON.stringify({ ...file, world: {} }, null, 2)
  return `${rest.replace(marker, () => `"world": {\n${world.join(',\n')}\n  }`)}\n`
}

/** A docket: what fits on one line is on one, lists of words fill their lines, and everything else has one part per line. */
export const docketText = (file: DocketFile): string => `${laid(file, '', 0)}\n`

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
