/** `pacta list`: lists what is bundled, scenarios with their questions, or designs. */
import { didYouMean, listed, problemAt, type Scenario, shown, THEMES } from '../../index.ts'
import { define } from '../execute/index.ts'
import type { Library } from '../host/index.ts'
import { BadInput, loadText, UNCHANGED } from '../input/index.ts'
import { columned } from '../terminal/index.ts'

const KINDS = ['scenarios', 'designs']

export const list = define({
  name: 'list',
  words: 'list the bundled scenarios with their questions, or the bundled designs',
  operands: [['[kind]', 'scenarios (default) or designs']],
  options: {},
  request({ operands: [kind = KINDS[0]!, ...more], problems }) {
    const odd = KINDS.includes(kind) ? more[0] : kind
    if (odd !== undefined) {
      problems.push(problemAt('pacta list', `one of ${listed(KINDS)}`, shown(odd), didYouMean(odd, KINDS, '')))
      throw new BadInput(problems)
    }
    return kind
  },
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

/** The question a scenario is shelved under; empty for one that cannot be read, which is for `pacta check` to say. */
function themeWords(scenario: Scenario | null): string {
  return scenario?.theme == null ? '' : THEMES[scenario.theme]
}
