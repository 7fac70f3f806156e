/** The command line that gives the same result again, written from the declarations of its options. */
import type { CommandOption } from './option.ts'

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** The words that give an option its value; none where it is not set. */
export function written<T>(option: CommandOption<T>, value: T): readonly string[] {
  return option.write(value).flatMap((text) => (option.value === null ? [`--${option.name}`] : [`--${option.name}`, text]))
}

/** `pacta run bakassi-2002 --worlds 70`, quoted as a shell needs it. @param program how pacta is called, not quoted */
export function commandLine(words: readonly string[], program = 'pacta'): string {
  return [program, ...words.map(quoted)].join(' ')
}
