/** The phases of one month, by name and in sequence; nothing else. ODD section 3. */
export const SCHEDULE = [
  'docket',
  'events',
  'monitoring',
  'reputation',
  'escalation',
  'measures',
  'evasion',
  'collateral',
  'coalition',
  'response',
  'settlement',
  'implementation',
  'remedies',
  'order',
  'prices',
] as const
