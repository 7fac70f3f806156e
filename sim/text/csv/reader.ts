/**
 * Text of a table in pieces -> its lines as lists of cells, in one pass and without keeping what was read, so a file
 * may be larger than memory. Quoted cells may hold delimiters, line breaks and doubled quotes (RFC 4180); every line
 * is known by its number in the file. ODD section 6 (input data).
 */

/** Characters that one line may have; anything longer has a quotation mark that is never closed, or is not a table. */
export const LONGEST_LINE = 8_000_000

/** Takes the cells of a line, untrimmed; `line` is where it begins, counted from 1. */
export type TakeCells = (cells: readonly string[], line: number) => void

/**
 * Cuts a growing text into lines. Blank lines are passed over, and so is a byte order mark. Between writes it keeps the line that has
 * not ended yet and nothing else.
 */
export class CsvStream {
  #begun = false
  #rest = ''
  #line = 1
  readonly #delimiter: string
  readonly #take: TakeCells
  readonly #stray: (line: number) => void

  /** @param stray told of each line where text follows a closing quotation mark; the text is kept as part of the cell */
  constructor(delimiter: string, take: TakeCells, stray: (line: number) => void = () => {}) {
    this.#delimiter = delimiter
    this.#take = take
    this.#stray = stray
  }

  /** The number of the present line: line breaks so far, plus one. */
  get line(): number {
    return this.#line
  }

  /** @throws RangeError where a line is longer than `LONGEST_LINE` */
  write(piece: string): void {
    if (piece === '') return
    this.#cut(this.#rest + (!this.#begun && piece.startsWith('\uFEFF') ? piece.slice(1) : piece), false)
    this.#begun = true
    if (this.#rest.length > LONGEST_LINE) throw new RangeError(`line ${this.#line} does not end`)
  }

  /** The last line need not end with a break. @throws RangeError where a quotation mark is not closed */
  end(): void {
    this.#cut(this.#rest, true)
    this.#rest = ''
  }

  #cut(text: string, last: boolean): void {
    let at = 0
    let quote = text.indexOf('"')
    while (at < text.length) {
      const end = text.indexOf('\n', at)
      if (end < 0 && !last) break
      const stop = end < 0 ? text.length : end
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
      if (quote < 0 || quote > stop) {
        const bare = text.charCodeAt(stop - 1) === 13 && stop > at ? stop - 1 : stop
        if (bare > at) this.#take(text.slice(at, bare).split(this.#delimiter), this.#line)
        at = stop + 1
        this.#line++
        continue
      }
      const next = this.#quoted(text, at, last)
      if (next < 0) break
      at = next
    }
    this.#rest = at < text.length ? text.slice(at) : ''
  }

  /** Takes a line with quotes in it that begins at `at`; where the next one begins, or -1 if more text is needed. */
  #quoted(text: string, at: number, last: boolean): number {
    const cells: string[] = []
    const start = this.#line
    let breaks = 0
    let here = at
    let stray = false
    for (;;) {
      let cell = ''
      const quoted = text[here] === '"'
      if (quoted) {
        let close = text.indexOf('"', here + 1)
        while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
        // Whether a quote at the very end closes the cell or is the first of two, only the next piece tells.
        if ((close < 0 || close + 1 >= text.length) && !last) return -1
        if (close < 0) throw new RangeError(`line ${this.#line}: a quotation mark is not closed`)
        const inside = text.slice(here + 1, close)
        for (let n = inside.indexOf('\n'); n >= 0; n = inside.indexOf('\n', n + 1)) breaks++
        cell = inside.includes('"') ? inside.replaceAll('""', '"') : inside
        here = close + 1
      }
      const comma = text.indexOf(this.#delimiter, here)
      let end = text.indexOf('\n', here)
      if (end < 0) {
        if (!last) return -1
        end = text.length
      }
      stray ||= quoted && text.slice(here, comma >= 0 && comma < end ? comma : end).trim() !== ''
      if (comma >= 0 && comma < end) {
        cells.push(cell + text.slice(here, comma))
        here = comma + 1
        continue
      }
      const tail = text.slice(here, end)
      cells.push(cell + (tail.endsWith('\r') ? tail.slice(0, -1) : tail))
      this.#line += breaks + 1
      if (stray) this.#stray(start)
      this.#take(cells, start)
      return end + 1
    }
  }
}
