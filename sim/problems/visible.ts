/** Text of unknown origin made fit for a terminal. */

/** Controls, format and direction marks, line separators, halves of characters: what steers a terminal or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** The text on one line, with `\u001b` for what a terminal would obey and for what nobody sees. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (letter) => {
    const code = letter.codePointAt(0)!.toString(16)
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
  })
}
