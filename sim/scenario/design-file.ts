/**
 * Enforcement designs as their own files, `scenarios/designs/ID.json`: unknown text -> DesignFile, or all its problems at once; and a
 * scenario file in which such a design has taken the place of its own. A design names no state, so it fits every case. ODD section 6.
 */

import { z } from 'zod'
import { Findings, type Problem } from '../problems/index.ts'
import { checkDesign, checkRungs } from './check/index.ts'
import { designSchema } from './enforcement.ts'
import { childAt } from './path.ts'
import { type Draft, plainCopy, reportFaults, scanText } from './read/index.ts'
import { list, tell, text } from './told.ts'
import { id } from './values.ts'

const schema = tell(
  z.strictObject({
    'pacta-design': tell(z.literal(1), '1, the version of the format', 'write 1; "pacta" is for scenarios'),
    id,
    title: text(1, 120, 'give the title of the design'),
    summary: text(1, 2000, 'tell in a few sentences what the design does and why it might work'),
    sources: list('sources', text(1, 600, 'say in words where the design comes from'), 1, 20, 'give at least one'),
    design: designSchema,
  }),
  'an object with "pacta-design": 1 and the parts of a design',
  'write it as { ... }',
)

/** An enforcement design as it is written, after the schema. Levers that it leaves out have their usual values. */
export type DesignFile = z.infer<typeof schema>

export type ParsedDesign =
  | { readonly ok: true; readonly design: DesignFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Never throws; problems read as those of scenario files. A byte order mark is passed over. */
export function parseDesignText(text: string): ParsedDesign {
  const findings = new Findings()
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  const json = scanText(bare, findings) ? plainCopy(JSON.parse(bare), findings) : undefined
  if (json === undefined) return { ok: false, problems: findings.all() }
  const parsed = schema.safeParse(json)
  if (parsed.success) {
    const design = parsed.data.design as Draft<DesignFile['design']>
    checkRungs(design, ['design'], findings)
    checkDesign(design, ['design'], {}, null, findings)
  } else reportFaults(schema, parsed.error, json, findings)
  return parsed.success && findings.none ? { ok: true, design: parsed.data } : { ok: false, problems: findings.all() }
}

/**
 * The scenario file under another enforcement design: it takes the place of the scenario's own and of those of its cases; scheduled
 * amendments of the old design, rungs in force or coded on its ladder, and where its numbers came from, go with it. The rest stays, and
 * the file that is given is left as it is. What is not a scenario file comes back unchanged, for `parseScenario` to report.
 */
export function withDesign(json: unknown, file: DesignFile): unknown {
  if (!isObject(json)) return json
  const changed: { [name: string]: unknown } = { ...json, design: { name: file.title, ...file.design } }
  const gone = [/^(cases\[\d+\]\.)?design\b/, /^cases\[\d+\]\.rung$/]
  if (Array.isArray(json.cases)) changed.cases = json.cases.map(withoutLadder)
  if (Array.isArray(json.events) && json.events.some(amends)) {
    changed.events = json.events.filter((event) => !amends(event))
    // The others have moved up, so that their paths lead to something else.
    gone.push(/^events\b/)
  }
  const evidence = gone.reduce(without, isObject(json.evidence) ? json.evidence : {})
  const source = `Enforcement design "${file.id}": ${file.title}`
  return { ...changed, evidence: { ...(isObject(evidence) ? evidence : {}), design: { grade: 'assumption', source } } }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A case without a design of its own, and without what counts rungs of the ladder that goes. */
function withoutLadder(kase: unknown): unknown {
  const left = without(kase, /^(design|rung)$/)
  if (!isObject(left) || !Array.isArray(left.milestones)) return left
  return { ...left, milestones: left.milestones.map((milestone) => without(milestone, /^rung$/)) }
}

const amends = (event: unknown) => childAt(event, 'kind') === 'design'

/** The object without the entries whose names match; anything else as it is. */
function without(value: unknown, name: RegExp): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !name.test(key))) : value
}
