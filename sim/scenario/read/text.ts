/**
 * The text of a scenario file, looked over before it is parsed: where it is not JSON (line and column, the same in every engine),
 * which keys occur twice, and whether it is too long or too deep to be one. No recursion, so no file can overflow the
 * stack. Grammar: RFC 8259. ODD section 6.
 */
import { type Findings, show } from '../../problems/index.ts'
import { formatPath } from '../path.ts'

/** Bounds of a file: characters of text, values in it, and how deep they nest. */
export const BOUNDS = { characters: 5_000_000, values: 500_000, depth: 32 } as const

interface Open {
  /** Keys seen so far; null for a list. */
  readonly keys: Set<string> | null
  /** Key or position of the value that is being read. */
  at: string | number
}

const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const LITERAL = /true|false|null/y
const WORD = /[^\s,:"{}[\]]{1,24}|[\s\S]/uy

const END = 'the end of the text'

type Expected = 'value' | 'value or ]' | 'key or }' | 'key' | 'colon' | 'comma' | 'end' | 'quote' | 'escape'

const RULES: { readonly [E in Expected]: string } = {
  value: 'a value',
  'value or ]': 'a value or ]',
  'key or }': 'a key in double quotes or }',
  key: 'a key in double quotes',
  colon: 'a colon after the key',
  comma: 'a comma or the closing bracket',
  end: 'nothing after the last bracket',
  quote: 'a double quote at the end of the text',
  escape: 'an escape JSON knows, such as \\n or \\u00e9',
}

/** Reports what is wrong; true if `JSON.parse` will take the text and it is within bounds. A byte order mark must be taken off before. */
export function scanText(text: string, findings: Findings): boolean {
  if (text.length > BOUNDS.characters) {
    findings.add('', `at most ${BOUNDS.characters} characters`, `${text.length}`, 'split it into several scenarios')
    return false
  }
  return new Scanner(text, findings).run()
}

class Scanner {
  readonly #text: string
  readonly #findings: Findings
  readonly #open: Open[] = []
  #position = 0
  #values = 0
  #expected: Expected = 'value'

  constructor(text: string, findings: Findings) {
    this.#text = text
    this.#findings = findings
  }

  run(): boolean {
    for (;;) {
      this.#take(SPACE)
      if (this.#position >= this.#text.length) return this.#expected === 'end' || this.#fail()
      if (!this.#step()) return false
    }
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#position
    const match = pattern.exec(this.#text)
    if (match === null) return null
    this.#position = pattern.lastIndex
    return match[0]
  }

  /**
   * A text with its quotes, or null and the position where it breaks off. It is a loop, because a regular expression with
   * alternatives runs out of stack on long texts.
   */
  #quoted(): string | null {
    const start = this.#position
    if (this.#text[start] !== '"') return null
    this.#position++
    for (;;) {
      const code = this.#text.charCodeAt(this.#position)
      if (code === 0x22) return this.#text.slice(start, ++this.#position)
      if (code === 0x5c) {
        if (this.#take(ESCAPE) === null) return this.#broken('escape')
      } else if (code >= 0x20) this.#position++
      else return this.#broken('quote')
    }
  }

  #broken(expected: Expected): null {
    this.#expected = expected
    return null
  }

  #step(): boolean {
    const character = this.#text[this.#position]!
    switch (this.#expected) {
      case 'value':
      case 'value or ]':
        if (character === ']' && this.#expected === 'value or ]') return this.#close()
        return this.#value(character)
      case 'key':
      case 'key or }':
        if (character === '}' && this.#expected === 'key or }') return this.#close()
        return this.#key()
      case 'colon':
        return character === ':' ? this.#pass('value') : this.#fail()
      case 'comma':
        return this.#separator(character)
      case 'end':
      case 'quote':
      case 'escape':
        return this.#fail()
    }
  }

  #pass(next: Expected): true {
    this.#position++
    this.#expected = next
    return true
  }

  #value(character: string): boolean {
    if (++this.#values > BOUNDS.values) {
      const cure = 'split it into several scenarios'
      this.#findings.add(this.#place(), `at most ${BOUNDS.values} values in the file`, 'more', cure)
      return false
    }
    if (character === '{' || character === '[') return this.#enter(character)
    const read = character === '"' ? this.#quoted() : (this.#take(NUMBER) ?? this.#take(LITERAL))
    if (read === null) return this.#fail()
    this.#expected = this.#open.length === 0 ? 'end' : 'comma'
    return true
  }

  #enter(bracket: '{' | '['): boolean {
    if (this.#open.length >= BOUNDS.depth) {
      const path = formatPath(this.#open.slice(0, 6).map(({ at }) => at))
      this.#findings.add(path, `at most ${BOUNDS.depth} levels of brackets`, 'more', 'a scenario needs no more than 8')
      return false
    }
    if (bracket === '{') {
      this.#open.push({ keys: new Set(), at: '' })
      return this.#pass('key or }')
    }
    this.#open.push({ keys: null, at: 0 })
    return this.#pass('value or ]')
  }

  #close(): true {
    this.#open.pop()
    return this.#pass(this.#open.length === 0 ? 'end' : 'comma')
  }

  #key(): boolean {
    const quoted = this.#quoted()
    if (quoted === null) return this.#fail()
    const open = this.#open.at(-1)!
    const key = quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
    open.at = key
    if (open.keys!.has(key)) {
      const path = formatPath(this.#open.map(({ at }) => at))
      this.#findings.add(path, 'each key once', `${show(key)} again`, () => `remove one of the two, line ${this.#line()}`)
    }
    open.keys!.add(key)
    this.#expected = 'colon'
    return true
  }

  #separator(character: string): boolean {
    const open = this.#open.at(-1)!
    if (character === ',') {
      if (typeof open.at === 'number') open.at++
      return this.#pass(open.keys === null ? 'value' : 'key')
    }
    return character === (open.keys === null ? ']' : '}') ? this.#close() : this.#fail()
  }

  #line(): number {
    return this.#text.slice(0, this.#position).split('\n').length
  }

  #place(): string {
    const before = this.#text.slice(0, this.#position)
    return `line ${this.#line()}, column ${before.length - before.lastIndexOf('\n')}`
  }

  #fail(): false {
    const place = this.#place()
    const found = this.#position >= this.#text.length ? END : show(this.#take(WORD))
    this.#findings.add(place, RULES[this.#expected], found, cureFor(found, this.#expected, this.#open.length))
    return false
  }
}

function cureFor(found: string, expected: Expected, depth: number): string {
  if (expected === 'escape') return 'write a backslash as \\\\'
  if (expected === 'quote') return 'end the text on the line where it begins; a line break is \\n'
  if (expected === 'end') return 'a file holds one scenario'
  if (found === END) {
    if (depth === 0) return 'the file is empty'
    return `close ${depth === 1 ? 'the open bracket' : `the ${depth} open brackets`}`
  }
  if (found.startsWith('"/')) return 'JSON has no comments; take them out'
  if (found === '","') return 'take out a comma, or put an entry before it'
  if (found === '"}"' || found === '"]"') return 'take out the comma before it, or close the other bracket first'
  if (/^"[+.\d-]/.test(found)) return 'write numbers as 0.5, -3 or 1e6'
  if (/^"(NaN|-?Infinity|undefined)/.test(found)) return 'JSON knows no such value; leave the key out'
  return expected === 'comma' ? 'put a comma between two entries' : 'write texts and keys in double quotes'
}
