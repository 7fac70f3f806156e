/** Four states and their trade, for the tests of lists and of the matrix. */
export const states = [
  { id: 'a', name: 'Avaria', role: 'bystander', leverage: 0.1 },
  { id: 'b', name: 'Belmark', role: 'enforcer', leverage: 0.2 },
  { id: 'c', name: 'Corvane', role: 'respondent', leverage: 0 },
  { id: 'd', name: 'Dalria', role: 'enforcer', leverage: 0.4 },
] as const
// Row-major in the sequence given; Corvane trades half with Dalria, 0.3 with Belmark, 0.2 with Avaria.
export const trade = [0, 0.5, 0.3, 0.2, 0.4, 0, 0.1, 0.5, 0.2, 0.3, 0, 0.5, 0.1, 0.6, 0.3, 0]
