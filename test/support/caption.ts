/** What a chart that is taken away says of itself, made up. */
export const caption = {
  title: 'Compliance',
  scenario: 'Avaria',
  seed: '7',
  engine: 'pacta-0.1.0',
  hash: 'ab12',
  citation: 'Pacta, 2026',
}
