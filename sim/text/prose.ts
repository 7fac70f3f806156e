/** Long sentences that wrap in the source code and are one line on the screen. */

/**
 * A template whose line breaks and indentation count as one space; its ends are trimmed. Values are left as they are.
 * @example prose`Compliance rises
 *   by ${points} points.` // 'Compliance rises by 3 points.'
 */
export function prose(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const last = parts.length - 1
  return parts.reduce((told, part, at) => {
    const folded = part.replace(/[ \t\r\n]+/g, ' ')
    const kept = at === 0 ? folded.trimStart() : folded
    return told + (at === last ? kept.trimEnd() : kept + String(values[at]))
  }, '')
}
