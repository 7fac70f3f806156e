/** `pacta list`: lists what is bundled, scenarios with their questions, or designs. */
import { type Scenario, THEMES } from '../../index.ts'
import { define, type Example } from '../execute/index.ts'
import type { Library } from '../host/index.ts'
import { loadText, oneOf, UNCHANGED } from '../input/index.ts'
import { columned } from '../terminal/index.ts'

const KINDS = ['scenarios', 'designs'] as const

const EXAMPLES: readonly Example[] = [['list', 'the scenarios'], ['list designs']]

export const list = define({
  name: 'list',
  words: 'list the bundled scenarios with their questions, or the bundled designs',
  operands: [['[kind]', 'scenarios (default) or designs']],
  options: {},
  examples: EXAMPLES,
  request: (given) => oneOf(given, 'pacta list', KINDS),
  async answer(kind, { host: { library }, write }) {
    await write(kind === 'designs' ? library.designs.ids.map((id) => `${id}\n`).join('') : scenariosIn(library))
    return { kind: 'whole' }
  },
})

function scenariosIn(library: Library): string {
  const rows = library.ids.map((id) => [id, themeWords(loadText(id, library.read(id), UNCHANGED, library).scenario)])
  return columned(rows)
    .map((line) => `${line}\n`)
    .join('')
}

/** The question under which a scenario is listed; empty if the scenario cannot be read, which `pacta check` reports. */
function themeWords(scenario: Scenario | null): string {
  return scenario?.theme == null ? '' : THEMES[scenario.theme]
}
