/** Every field of a scenario file explained, as Markdown, from the schema itself. */
import { BREACH_KINDS, COST_BANDS_TOLD, type Field, scenarioFields } from '../../index.ts'

/** Chapters by the beginning of a path; the first that fits. */
const CHAPTERS: readonly (readonly [title: string, path: RegExp])[] = [
  ['Coefficients of the model, all of which may be left out', /^parameters(\.|$)/],
  ['Enforcement: forums, ladder, offers and levers', /^((cases\[\]\.)?design|forums)(\.|$)/],
  ['The case', /^cases(\[|$)/],
  ['The world', /^(world|states|ties)(\.|\[|$)/],
  ['What happens at a set month', /^events(\[|$)/],
  ['Where numbers come from', /^(sources|evidence)(\.|$)/],
  ['The scenario', /^/],
]
/** Chapters in the sequence of reading. */
const SEQUENCE = [6, 2, 1, 3, 4, 5, 0]

export function fieldGuide(name: string): string {
  const fields = scenarioFields()
  const chapterOf = ({ path }: Field) => CHAPTERS.findIndex(([, pattern]) => pattern.test(path))
  const chapters = SEQUENCE.map((at) => {
    const rows = fields.filter((field) => chapterOf(field) === at && !(at === 1 && field.path.startsWith('cases[].design.')))
    return [`## ${CHAPTERS[at]![0]}`, '', '| field | expected | what to write |', '| --- | --- | --- |', ...rows.map(rowOf), ''].join('\n')
  })
  return `# The fields of ${name}

A field in bold must be there, wherever there is what holds it; all others have a usual value and may be left out.
\`[]\` stands for each entry of a list, \`<key>\` for a key of your own, such as the ISO code of a state.
\`pacta check ${name}\` names everything that is wrong at once, \`pacta sources ${name}\` says where every number comes
from. A design of a case (\`cases[].design\`) has the fields of the design of the scenario.

What complying costs at home (\`domesticCost\`) is the number that counts most. Bundled cases were gauged in bands, for all
obligations together, as a share of GDP per year: ${COST_BANDS_TOLD}.

How grave the breach is (\`cases[].gravity\`) moves the worth of upholding the law, the stakes of others, attention and lost
reputation. To start from:

${BREACH_KINDS.map(({ words, gravity }) => `- ${gravity}: ${words}`).join('\n')}

${chapters.join('\n')}`
}

function rowOf({ path, needed, rule, cure }: Field): string {
  const name = needed ? `**\`${path}\`**` : `\`${path}\``
  return `| ${name} | ${cell(rule)} | ${cell(cure)} |`
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
