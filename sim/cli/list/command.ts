/** `pacta list`: lists what is bundled: scenarios with their questions, designs, or forums with their members and rules. */
import { forumLines, isMonth, kind, membershipWords, presetsOn, problemAt, type Scenario, shown, THEMES, tableNear } from '../../index.ts'
import { define, type Example } from '../execute/index.ts'
import type { Host, Library } from '../host/index.ts'
import { type Given, loadText, oneOf, UNCHANGED } from '../input/index.ts'
import { columned } from '../terminal/index.ts'

const KINDS = ['scenarios', 'designs', 'forums'] as const

const EXAMPLES: readonly Example[] = [
  ['list', 'the scenarios'],
  ['list designs'],
  ['list forums --on 2017-12', 'who sat in which body then, and by what rule'],
]

const OPTIONS = {
  on: kind.text({ name: 'on', value: 'month', words: 'of forums: the month that members are those of, as YYYY-MM', otherwise: '2019-12' }),
}

export const list = define({
  name: 'list',
  words: 'list the bundled scenarios with their questions, the bundled designs, or the forums with their rules',
  operands: [['[kind]', 'scenarios (default), designs or forums']],
  options: OPTIONS,
  examples: EXAMPLES,
  request: readList,
  async answer({ of, on }, { host: { library }, write }) {
    await write(of === 'designs' ? designsIn(library) : of === 'forums' ? forumsIn(library, on) : scenariosIn(library))
    return { kind: 'whole' }
  },
})

interface Listing {
  readonly of: (typeof KINDS)[number] | undefined
  readonly on: string
}

function readList(given: Given<typeof OPTIONS>, _host: Host): Listing {
  const { on } = given.values
  if (!isMonth(on)) given.problems.push(problemAt('--on', 'a month as YYYY-MM', shown(on), 'write 2017-12 for December 2017'))
  return { of: oneOf(given, 'pacta list', KINDS), on }
}

const designsIn = (library: Library): string => library.designs.ids.map((id) => `${id}\n`).join('')

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

/** Ids on a line of members. */
const PER_LINE = 24

function forumsIn(library: Library, on: string): string {
  const told = presetsOn(on, library.tables[tableNear(on)]!).map(({ forum, members, vetoing, source }) => {
    const rows = Array.from({ length: Math.ceil(members.length / PER_LINE) }, (_, n) => members.slice(n * PER_LINE, (n + 1) * PER_LINE))
    const lines = [membershipWords(forum), ...rows.map((ids) => `  ${ids.join(' ')}`), ...forumLines(forum, vetoing), `source: ${source}`]
    return [`${forum.id}: ${forum.name}`, ...lines.map((line) => `  ${line}`), ''].map((line) => `${line}\n`).join('')
  })
  return told.join('')
}
