/** What happened in reality, as coded: when a case got over half way, when it was complied with, and where it stood last. */
import { type CodedPath, codedPaths } from '../../evidence/index.ts'
import { FULL, type Milestone, type Scenario, SUBSTANTIAL } from '../../model/index.ts'
import { monthWords, percent } from '../../text/index.ts'
import { plainly, type SentencePart, strong } from './sentence.ts'

/** What each mark says of a milestone. */
export const CONFIDENCE_WORDS: { readonly [C in Milestone['confidence']]: string } = {
  verified: 'source read',
  recalled: 'from memory, source not read',
}

/** A coded milestone that answers the question. */
export interface RealityPoint {
  readonly what: 'over half way' | 'complied with' | 'last coded'
  /** `August 2018`. */
  readonly when: string
  /** Coded compliance, 0-1. */
  readonly compliance: number
  readonly label: string
  readonly confidence: Milestone['confidence']
}

/** By date, at most three; empty for a case that is made up or has no coded milestone. */
export function realityOf(scenario: Scenario, kase: number): readonly RealityPoint[] {
  const { id } = scenario.cases[kase]!
  const steps = codedPaths(scenario).find((path) => path.case === id)?.steps ?? []
  const last = steps.at(-1)
  if (last === undefined) return []
  const point = (what: RealityPoint['what'], { month, value, milestone }: CodedPath['steps'][number]): RealityPoint => ({
    ...{ what, when: monthWords(scenario.start, month), compliance: value },
    ...{ label: milestone.label, confidence: milestone.confidence },
  })
  const full = steps.find(({ value }) => value >= FULL)
  const half = steps.find(({ value }) => value >= SUBSTANTIAL)
  return [
    ...(half === undefined || half === full || half === last ? [] : [point('over half way', half)]),
    ...(full === undefined || full === last ? [] : [point('complied with', full)]),
    point('last coded', last),
  ]
}

/** The same in a sentence; empty where nothing is coded. */
export function realityWords(scenario: Scenario, kase: number): readonly SentencePart[] {
  const points = realityOf(scenario, kase)
  const last = points.at(-1)
  if (last === undefined) return []
  const half = points.find(({ what }) => what === 'over half way') ?? points.find(({ compliance }) => compliance >= SUBSTANTIAL)
  const head =
    half === undefined ? 'It never got half way: compliance stood at ' : `It was over half way by ${half.when}; compliance stood at `
  return [plainly(head), strong(percent(last.compliance)), plainly(` as coded for ${last.when}.`)]
}
