/**
 * How grave a breach is by its kind, for those who write a case. The sequence is that of law, the numbers are judgments: serious breaches
 * of peremptory norms come first (ARSIWA art. 40; the list that ILC 2022 gives of such norms), then the ranks by which the European Court
 * of Human Rights takes its cases (priority policy: life and liberty, the rule of law itself, other rights), then what is owed between
 * two states only, and trade, where law asks for no more than balance (WTO Dispute Settlement Understanding art. 22). Recalled, not read
 * again. ODD section 5.
 */
export interface BreachKind {
  readonly words: string
  readonly gravity: number
  readonly basis: string
}

/** From the least to the most grave. */
export const BREACH_KINDS: readonly BreachKind[] = [
  { words: 'tariffs and market access', gravity: 0.1, basis: 'balance of concessions, DSU art. 22' },
  { words: 'property, debts and awards', gravity: 0.2, basis: 'owed to one; reparation by payment' },
  { words: 'notice to consuls, rules of procedure', gravity: 0.3, basis: 'owed to one; no lasting harm to persons as such' },
  { words: 'rights to vote, speak and assemble; asylum procedure', gravity: 0.4, basis: 'other rights, ECHR priority IV' },
  { words: 'land, sea and borders without force', gravity: 0.5, basis: 'owed to one, of lasting weight' },
  {
    words: 'detention of an opponent; judges who are not independent',
    gravity: 0.6,
    basis: 'ECHR priority I to III: liberty, effectiveness of law',
  },
  { words: 'foreign rule over a people; support of terrorism', gravity: 0.7, basis: 'owed to all: self-determination, life' },
  { words: 'torture, disappearances, use of force short of war', gravity: 0.8, basis: 'peremptory norms, ARSIWA art. 40' },
  { words: 'war of aggression', gravity: 0.9, basis: 'peremptory norms, gross and systematic' },
  { words: 'genocide and mass crime', gravity: 1, basis: 'peremptory norms, gross and systematic' },
]
