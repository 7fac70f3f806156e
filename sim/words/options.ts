/** The options of the two decisions, roles and postures, in words. */

/** Options as nouns. */
export const OPTION_WORDS: { readonly [option: string]: string } = {
  bystander: 'a bystander',
  supporter: 'a supporter',
  enforcer: 'an enforcer',
  buster: 'a buster',
  patron: 'a patron',
  defy: 'defiance',
  delay: 'delay',
  partial: 'partial compliance',
  negotiate: 'negotiation',
  comply: 'compliance',
}

/** An option without its article, as lists, tables and bars have it: `bystander`, `defiance`. */
export const optionNoun = (option: string): string => OPTION_WORDS[option]!.replace(/^an? /, '')

/** `went from supporter to enforcer`. */
export const wentWords = (before: string, after: string): string => `went from ${optionNoun(before)} to ${optionNoun(after)}`
