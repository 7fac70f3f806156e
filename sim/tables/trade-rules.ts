/** How the flows of a year were arrived at, where no source has them as they are. ODD section 6. */
import { gradeNamed } from './citations.ts'
import { readList, readNumber, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { positionIn, type StateIndex } from './states.ts'
import { TRADE_RULES } from './years.ts'

/** The first rule of a year is that of all flows, if there is one; narrower rules are listed after it and take precedence over it. */
export interface TradeRule {
  readonly grade: 'data' | 'estimate'
  /** Of which flows it tells: all, those with one of the states, or those among them. */
  readonly scope: 'all' | 'with' | 'among'
  readonly states: readonly string[]
  /** Share of world trade in the year. */
  readonly share: number
  readonly rule: string
}

const SCOPES = ['all', 'with', 'among'] as const

/** The rules of a year, in the sequence of the table. */
export function readTradeRules(text: string | undefined, year: number, states: StateIndex, problems: Problems): readonly TradeRule[] {
  const rules: TradeRule[] = []
  for (const { line, cells } of readRows(TRADE_RULES, text, ['year', 'grade', 'scope', 'states', 'share', 'rule'], problems)) {
    const place = `line ${line}`
    const grade = gradeNamed(cells.grade!)
    const scope = SCOPES.find((one) => one === cells.scope)
    if (grade === undefined) problems.add(TRADE_RULES, place, 'data or estimate', `"${cells.grade}"`, 'correct the grade')
    if (scope === undefined) problems.add(TRADE_RULES, place, `one of ${SCOPES.join(', ')}`, `"${cells.scope}"`, 'correct the scope')
    if (cells.rule === '') problems.add(TRADE_RULES, place, 'a rule in words', 'a blank', 'say how the flows were arrived at')
    const named = readList(cells.states!)
    for (const id of named) positionIn(states, TRADE_RULES, place, id, problems)
    const share = readNumber(TRADE_RULES, `${place}, share`, cells.share!, { low: 0, high: 1, unit: 'share' }, problems)
    if (grade === undefined || scope === undefined || share === null || cells.year !== String(year)) continue
    rules.push({ grade, scope, states: named, share, rule: cells.rule! })
  }
  return rules
}

/** The rule that tells most closely of the flow between two states; null where the flow is taken from a source unchanged. */
export function ruleOfFlow(rules: readonly TradeRule[], from: string, to: string): TradeRule | null {
  const tells = ({ scope, states }: TradeRule): boolean => {
    const named = Number(states.includes(from)) + Number(states.includes(to))
    return scope === 'all' || (scope === 'with' ? named > 0 : named === 2)
  }
  return rules.findLast(tells) ?? null
}
