/**
 * A scenario that is not told who acted: roles, stakes and patrons of its cases are left out, and the evidence for them. What is then found
 * of who acts is a test; with them, it is mostly what was put in. ODD section 1, patterns.
 */
import type { Scenario } from '../../model/index.ts'

const TOLD = /^cases\[\d+\]\.(roles|stakes|patrons)\b/

export function blind(scenario: Scenario): Scenario {
  const evidence = Object.fromEntries(Object.entries(scenario.evidence).filter(([path]) => !TOLD.test(path)))
  return { ...scenario, evidence, cases: scenario.cases.map((kase) => ({ ...kase, roles: {}, stakes: {}, patrons: {} })) }
}
