/** What the reader of a brief must know is missing, in a few lines; the place of the evidence says more. */

export const MISSING: readonly string[] = [
  'Intervals are from luck between worlds. They do not say how wrong the coefficients or the equations may be; many are assumptions.',
  'Civilian harm is an index on the scale of GDP. It does not count deaths or persons.',
  'There is no use of force, no bargaining among more than two parties, no economic growth, no debt, and no content of law.',
  'States are the only actors. Economies, institutions and ties are those of 2019 unless the scenario says otherwise.',
  'Clarity, audits, publicity, assistance and carve-outs cost nothing here. Consider their cost outside the model.',
]
