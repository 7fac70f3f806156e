/**
 * A checked file -> Scenario: every default filled in, every state and tie resolved, everything sorted and frozen.
 * ODD section 5.
 */

import { type Case, FINAL_KINDS, type Obligation, type Scenario, type ScheduledEvent } from '../../model/index.ts'
import type { Library } from '../check/index.ts'
import { forumsNamed, seatForum, WITHOUT, writtenForum } from '../forums/index.ts'
import type { ScenarioFile } from '../schema.ts'
import { completed, resolveDesign } from './design.ts'
import { resolveWorld } from './world.ts'

/** What holds where a case or an event is silent. */
export const SILENT = {
  /** Month of the judgment. */
  judgment: 0,
  /** Months from judgment to deadline. */
  deadline: 12,
  /** Resolve of a new leader. */
  resolve: 0.5,
  /** How grave the breach is. */
  gravity: 0.5,
} as const

type CaseFile = ScenarioFile['cases'][number]
type EventFile = NonNullable<ScenarioFile['events']>[number]

/** @param file without problems: `parse.ts` resolves nothing else */
export function resolve(file: ScenarioFile, library: Library): Scenario {
  const world = resolveWorld(file, library)
  const scenario: Scenario = {
    id: file.id,
    title: file.title,
    question: file.question,
    summary: file.summary,
    kind: file.kind,
    theme: file.theme ?? null,
    start: file.start ?? null,
    months: file.months,
    seed: file.seed,
    ...world,
    forums: forumsNamed(file).map((id) => seatForum(id, writtenForum(id, file.forums)!, world.states)),
    cases: resolveCases(file),
    parameters: completed('parameters', [file.parameters]),
    off: [...(file.off ?? [])].sort(),
    events: (file.events ?? []).map(resolveEvent),
    sources: { ...file.sources },
    evidence: { ...file.evidence },
  }
  return deepFreeze(scenario)
}

export function resolveCases(file: ScenarioFile): readonly Case[] {
  return file.cases.map((kase) => resolveCase(kase, file))
}

function resolveCase(kase: CaseFile, file: ScenarioFile): Case {
  const design = resolveDesign(file.design, kase.design, ownForum(kase.forum), file.forums)
  return {
    id: kase.id,
    title: kase.title,
    court: kase.court,
    respondent: kase.respondent,
    claimants: [...(kase.claimants ?? [])].sort(),
    judgment: kase.judgment ?? SILENT.judgment,
    deadline: kase.deadline ?? SILENT.deadline,
    breachHazard: kase.breachHazard ?? 0,
    forum: ownForum(kase.forum),
    ergaOmnes: kase.ergaOmnes ?? false,
    gravity: kase.gravity ?? SILENT.gravity,
    rung: inForce(kase.rung ?? 0, kase.design?.rungs ?? file.design?.rungs ?? design.rungs, design),
    obligations: resolveObligations(kase.obligations),
    stakes: byKey(kase.stakes),
    patrons: byKey(kase.patrons),
    roles: byKey(kase.roles),
    milestones: (kase.milestones ?? []).map((milestone) => ({
      ...milestone,
      compliance: milestone.compliance ?? null,
      rung: milestone.rung ?? null,
    })),
    design,
  }
}

/** The rung that a file counts, counted without those that are left out. */
function inForce(rung: number, written: readonly { readonly name: string }[], { rungs }: Case['design']): number {
  return written.slice(0, rung).filter(({ name }) => rungs.some((one) => one.name === name)).length
}

const ownForum = (forum: string | undefined): string | null => (forum === undefined || forum === WITHOUT ? null : forum)

/** Weights are shares of their sum. */
function resolveObligations(obligations: CaseFile['obligations']): readonly Obligation[] {
  const total = obligations.reduce((sum, { weight }) => sum + weight, 0)
  return obligations.map((obligation) => ({
    ...obligation,
    text: obligation.text ?? '',
    weight: obligation.weight / total,
    fulfilled: obligation.fulfilled ?? 0,
    final: obligation.final ?? FINAL_KINDS.includes(obligation.kind),
  }))
}

function resolveEvent(event: EventFile): ScheduledEvent {
  return {
    month: event.month,
    kind: event.kind,
    label: event.label ?? '',
    state: event.state ?? null,
    other: event.other ?? null,
    case: event.case ?? null,
    lever: event.lever ?? null,
    value: event.value ?? 0,
    resolve: event.resolve ?? SILENT.resolve,
  }
}

/** The record with its keys in byte order. */
function byKey<T>(record: { readonly [key: string]: T } | undefined): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Freezes the value and all it holds; what is frozen already is passed over. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}
