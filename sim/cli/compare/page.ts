/**
 * A comparison for people (page), for programs (JSON) and for tables (CSV, a row per outcome). Always the second arm, B, minus the
 * first, A.
 */
import {
  BY_LUCK_ALONE,
  type Comparison,
  contrastFinding,
  correlationWords,
  counted,
  csvLine,
  type EffectWord,
  effectWord,
  flat,
  inputGroups,
  type Moves,
  NOT_A_FORECAST,
  outcomeWords,
  type PairedEffect,
  pairingWords,
  R_MEANS,
  SCALAR_NAMES,
  SCALARS,
  type Scalar,
  type ScalarName,
} from '../../index.ts'
import { type Look, notesPart, wrap, wrappedTable } from '../terminal/index.ts'
import { inputsSection, movesSection } from './inputs.ts'
import { differencePlot } from './plot.ts'
import type { CompareRequest } from './request.ts'

const HOW_TO_READ = `B minus A, world by world on identical luck; intervals are 95 %. ${R_MEANS} ${BY_LUCK_ALONE}`

const COLUMNS = [
  { head: 'outcome' },
  { head: 'A', right: true },
  { head: 'B', right: true },
  { head: 'B minus A', right: true },
  { head: '95 % interval', right: true },
  { head: 'r', right: true },
  { head: 'B is' },
]

/** The sides as the head of the page names them. */
const SIDES = ['under A', 'under B'] as const

const wordOf = (name: ScalarName, effect: PairedEffect): EffectWord => effectWord(effect, SCALARS[name].better)

/** The whole page, ending in a line end. */
export function comparePage(comparison: Comparison, moves: Moves | null, request: CompareRequest, look: Look): string {
  const sections = [
    headSection(comparison, request, look),
    wrap(flat(contrastFinding(comparison, SIDES)), look.width),
    [
      look.bold('Compliance over time, B minus A, in points of 100'),
      ...differencePlot(comparison.trajectory, request.arms[0].scenario.start, look),
    ],
    [look.bold('Effects'), ...effectTable(comparison, look), '', ...wrap(HOW_TO_READ, look.width).map(look.dim)],
    inputsSection(request.differences(), look),
    ...(request.byInput ? [movesSection(inputGroups(request), moves, look)] : []),
    provenance(comparison, look),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headSection({ worlds, months, effects }: Comparison, request: CompareRequest, look: Look): readonly string[] {
  const [a, b] = request.arms
  const titles = [...new Set([a.scenario.title, b.scenario.title])]
  return [
    ...wrap(titles.join(' / '), look.width).map(look.bold),
    ...request.arms.flatMap(({ label, scenario }, at) =>
      wrap(`${at === 0 ? 'A' : 'B'}: ${label} (${designOf(scenario, request.cases[at]!)})`, look.width),
    ),
    ...wrap(`${counted(worlds, 'world')} of ${counted(months, 'month')} on each side. ${pairingWords(effects.meanCompliance)}`, look.width),
    ...(a.scenario.cases[request.cases[0]]!.id === b.scenario.cases[request.cases[1]]!.id
      ? []
      : wrap('The two sides have different cases: they share the luck of the states, not the luck of the case.', look.width)),
    ...(worlds < request.worlds ? [`Interrupted: ${counted(request.worlds, 'world')} were asked for.`] : []),
  ]
}

/** Name of the design of the case that is compared. */
function designOf(scenario: CompareRequest['arms'][0]['scenario'], kase: number): string {
  const { name } = scenario.cases[kase]!.design
  return name === '' ? 'a design without a name' : name
}

function effectTable({ effects }: Comparison, look: Look): readonly string[] {
  const rows = SCALAR_NAMES.map((name) => {
    const effect = effects[name]
    const { meaning, value, change, range } = outcomeWords(name)
    const numbers = [value(effect.baseline), value(effect.treated), change(effect.estimate)]
    const certain = [range(effect.low, effect.high), correlationWords(effect.correlation)]
    return [meaning, ...numbers, ...certain, wordOf(name, effect)]
  })
  return wrappedTable(COLUMNS, rows, look.width)
}

function provenance({ engine, seed, arms }: Comparison, look: Look): readonly string[] {
  const parts = arms.map(
    (arm, at) => `${at === 0 ? 'A' : 'B'} ${arm.scenario} ${arm.scenarioHash.slice(0, 12)} case ${arm.case} digest ${arm.digest}`,
  )
  return wrap([engine, `seed ${JSON.stringify(seed)}`, ...parts, NOT_A_FORECAST].join('; '), look.width).map(look.dim)
}

/** The comparison with the meaning of every outcome and the word for its effect. */
export function compareReport(comparison: Comparison, moves: Moves | null, worldsAsked: number, notes: readonly string[]): unknown {
  const effects = SCALAR_NAMES.map((name) => {
    const { meaning, unit, better }: Scalar = SCALARS[name]
    const effect = comparison.effects[name]
    return [name, { meaning, unit, better, ...effect, verdict: wordOf(name, effect) }]
  })
  const byInput = moves === null ? {} : { byInput: moves }
  return { ...comparison, worldsAsked, note: NOT_A_FORECAST, ...notesPart(notes), effects: Object.fromEntries(effects), ...byInput }
}

const HEAD =
  'engine,seed,worlds,months,scenarioA,labelA,caseA,hashA,digestA,scenarioB,labelB,caseB,hashB,digestB,' +
  'outcome,unit,a,b,difference,low,high,correlation,varianceReduction,standardised,verdict'

/** Rows of CSV with their heading. Numbers in full; what is not finite is left empty. */
export function compareRows({ engine, seed, worlds, months, arms, effects }: Comparison): string {
  const sides = arms.flatMap(({ scenario, label, case: kase, scenarioHash, digest }) => [scenario, label, kase, scenarioHash, digest])
  const lines = SCALAR_NAMES.map((name) => {
    const effect = effects[name]
    const { baseline, treated, estimate, low, high, correlation, varianceReduction, standardised } = effect
    const numbers = [baseline, treated, estimate, low, high, correlation, varianceReduction, standardised]
    const told = numbers.map((number) => (Number.isFinite(number) ? number : null))
    return csvLine([engine, seed, worlds, months, ...sides, name, SCALARS[name].unit, ...told, wordOf(name, effect)])
  })
  return `${HEAD}\n${lines.join('')}`
}
