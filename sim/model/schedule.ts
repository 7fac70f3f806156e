/** The named order of one month; nothing else. ODD section 3. */
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
] as const
