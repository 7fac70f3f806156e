/** Who acted, who voted how, and when rungs were reached, for people and for programs: the model is not told, and misses come first. */
import {
  type ActorRun,
  type ActorScore,
  type ActorTotal,
  actorTotal,
  bare,
  counted,
  HELD_OUT_CASES,
  interval,
  type LadderScore,
  type OverCases,
  percent,
  plain,
  prose,
  type RollScore,
  type ScoredTotal,
} from '../../index.ts'
import { type Look, wrap, wrappedTable } from '../terminal/index.ts'
import { caseName } from './name.ts'

/** What the logit of earlier work reached on episodes of sanctions that it had not seen. */
const YARDSTICK = {
  episodes: 11,
  models: [
    { variables: 'five variables', area: 0.834, brier: 0.089 },
    { variables: 'with membership of the acting body', area: 0.884, brier: 0.055 },
    { variables: 'nine variables relative to the leader', area: 0.943, brier: 0.056 },
  ],
} as const

const HOW_TO_READ = prose`
  Who acted, by a model that is not told: roles, stakes and patrons are taken out of the scenarios. Respondents, claimants and regions are
  left out, months count with a rung in force. An enforcer of the record is a state that took a measure or was bound to; where a forum acted
  in its own name, or only courts did, no state was one. e is the share of worlds in which a state enforces. Brier is the mean squared
  difference between e and the record, 0 is perfect; AUC is the chance that e is higher where a state enforced than where one did not,
  within the case. The base rate says of every state the mean share of the other cases. The logit knows five variables of the year (GDP,
  democracy, distance in votes, alliance and trade with the respondent) and is fitted to the other cases.`

const two = (value: number | null) => plain(value ?? Number.NaN, 2)
const three = (value: number | null | undefined) => plain(value ?? Number.NaN, 3)

const COLUMNS = [
  { head: 'scenario' },
  { head: 'acted' },
  { head: 'mean e', right: true },
  { head: 'Brier', right: true },
  { head: 'base', right: true },
  { head: 'logit', right: true },
  { head: 'AUC', right: true },
  { head: 'logit', right: true },
  { head: 'borne out', right: true },
]

const isHeldOut = ({ scenario }: { readonly scenario: string }) => HELD_OUT_CASES.includes(scenario)

function row(score: ActorScore, all: readonly ActorScore[]): readonly string[] {
  const { enforced, meanShare, model, base, logit, found, borneOut } = score
  return [
    `${caseName(score, all)}${isHeldOut(score) ? '' : '°'}`,
    enforced ? 'some' : 'none',
    ...[three(meanShare), three(model.brier), three(base?.brier), three(logit?.brier), two(model.area), two(logit?.area ?? null)],
    found > 0 ? percent(borneOut / found) : '–',
  ]
}

/** The worst Brier first. */
const ranked = (scores: readonly ActorScore[]) => [...scores].sort((a, b) => b.model.brier - a.model.brier)

function overWords(found: OverCases | null, words: (value: number) => string = three): string {
  if (found === null) return '–'
  const { value, low, high } = found
  return low === null ? words(value) : `${words(value)} (${interval(low, high!, words)})`
}

const scoredWords = ({ brier, brierEnforced, area }: ScoredTotal) =>
  `Brier ${overWords(brier)}, where a state enforced ${overWords(brierEnforced)}; AUC ${overWords(area, two)}`

function totalLines(name: string, total: ActorTotal): readonly string[] {
  const { cases, enforced, idle, precision, recall, lawful, agreement, bystanders } = total
  const share = (found: OverCases | null) => overWords(found, two)
  return [
    `${name}: ${counted(cases, 'case')}, ${enforced} with an enforcing third state.`,
    `Model: ${scoredWords(total.model)}.`,
    `Base rate: ${scoredWords(total.base)}. Logit: ${scoredWords(total.logit)}.`,
    prose`
      Mean e where no third state enforced ${overWords(idle)}. Of the enforcer-months of the model the record bears out ${share(precision)},
      of those of the record the model finds ${share(recall)}; by states with a right to act ${share(lawful)}.`,
    agreement === null
      ? ''
      : prose`
          The most frequent role is the coded one in ${two(agreement.observed)} of state-months, kappa ${two(agreement.kappa)}; everybody a
          bystander: ${two(bystanders)}.`,
  ].filter((line) => line !== '')
}

function actorSection(scores: readonly ActorScore[], unmoved: ActorRun['unmoved'], look: Look): readonly string[] {
  const rows = ranked(scores).map((score) => row(score, scores))
  const groups = [
    ['All', scores],
    ['Held out', scores.filter(isHeldOut)],
    ['Open to fitting', scores.filter((score) => !isHeldOut(score))],
  ] as const
  const totals = groups.filter(([, some]) => some.length > 0).flatMap(([name, some]) => totalLines(name, actorTotal(some)))
  const published = YARDSTICK.models.map(({ variables, area, brier }) => `${variables}: AUC ${bare(area)}, Brier ${bare(brier)}`)
  return [
    look.bold('Who acted, without being told: worst first'),
    ...wrap(HOW_TO_READ, look.width).map(look.dim),
    ...wrappedTable(COLUMNS, rows, look.width),
    look.dim('° open to fitting'),
    ...(unmoved.length === 0 ? [] : wrap(unmovedWords(unmoved), look.width)),
    ...totals.flatMap((line) => wrap(line, look.width)),
    ...wrap(
      prose`
        In brackets 95 % t intervals over cases. Elsewhere, on ${YARDSTICK.episodes} episodes of sanctions, logits fitted to other episodes
        reached: ${published.join('; ')}. Those are other cases: a yardstick, not a rival.`,
      look.width,
    ).map(look.dim),
  ]
}

const ROLL_COLUMNS = [
  { head: 'roll' },
  { head: 'scenario' },
  { head: 'motion', right: true },
  { head: 'states', right: true },
  { head: 'right', right: true },
  { head: 'AUC', right: true },
]

function rollSection(rolls: readonly RollScore[], held: readonly string[], look: Look): readonly string[] {
  if (rolls.length === 0) return []
  const share = (value: number | null) => (value === null ? '–' : percent(value))
  const worst = [...rolls].sort((a, b) => (a.hits ?? 1) - (b.hits ?? 1))
  const rows = worst.map(({ vote, scenario, motions, states, hits, area }) => [
    `${vote}${held.includes(vote) ? '' : '°'}`,
    ...[scenario, percent(motions), String(states), share(hits), two(area)],
  ])
  return [
    look.bold('Recorded votes'),
    ...wrappedTable(ROLL_COLUMNS, rows, look.width),
    ...wrap(
      prose`
        Motion: share of worlds with one of the same forum by the date of the roll or in the two years after. Right: share of states for
        which most worlds vote as they did, yes or not. AUC: of yes, by what the motion is worth to the state. ° open to fitting`,
      look.width,
    ).map(look.dim),
  ]
}

const LADDER_COLUMNS = [
  { head: 'scenario' },
  { head: 'skill', right: true },
  { head: 'rung' },
  { head: 'in force from', right: true },
  { head: 'worlds', right: true },
  { head: 'median', right: true },
  { head: 'score', right: true },
]

function ladderSection(ladders: readonly LadderScore[], look: Look): readonly string[] {
  if (ladders.length === 0) return []
  const months = (value: number | null) => (value === null ? 'never' : `month ${value}`)
  const worst = [...ladders].sort((a, b) => (a.skill ?? 1) - (b.skill ?? 1))
  const rows = worst.flatMap((ladder) =>
    ladder.rungs.map(({ name, coded, reached, median, score }, at) => [
      ...(at === 0 ? [caseName(ladder, ladders), two(ladder.skill)] : ['', '']),
      ...[name, months(coded), percent(reached), months(median), three(score)],
    ]),
  )
  const score = ladders.reduce((sum, one) => sum + one.score, 0)
  const never = ladders.reduce((sum, one) => sum + one.never, 0)
  return [
    look.bold(`Rungs: skill ${two(never > 0 ? 1 - score / never : null)} against a ladder that never moves`),
    ...wrappedTable(LADDER_COLUMNS, rows, look.width),
    ...wrap(
      prose`
        Months count from the judgment to the last coded one. Score: mean squared difference between the share of worlds that have reached
        the rung and whether it had been reached, over months; 0 is perfect.`,
      look.width,
    ).map(look.dim),
  ]
}

const unmovedWords = (unmoved: ActorRun['unmoved']) =>
  `Not scored, as no rung was in force in any world: ${unmoved.map((one) => caseName(one, unmoved)).join(', ')}.`

/** Sections of the page, those that have anything. */
export function actorSections(
  { actors, unmoved, rolls, ladders }: ActorRun,
  held: readonly string[],
  look: Look,
): readonly (readonly string[])[] {
  const sections = [
    actors.length + unmoved.length === 0 ? [] : actorSection(actors, unmoved, look),
    rollSection(rolls, held, look),
    ladderSection(ladders, look),
  ]
  return sections.filter((lines) => lines.length > 0)
}

/** For the report: all, held out and open to fitting, then case by case. */
export function actorReport({ actors, unmoved, rolls, ladders }: ActorRun, held: readonly string[]) {
  const totals = {
    all: actorTotal(actors),
    heldOut: actorTotal(actors.filter(isHeldOut)),
    open: actorTotal(actors.filter((score) => !isHeldOut(score))),
  }
  return {
    actors: { ...totals, yardstick: YARDSTICK, unmoved, cases: ranked(actors).map((score) => ({ ...score, heldOut: isHeldOut(score) })) },
    rolls: rolls.map((roll) => ({ ...roll, heldOut: held.includes(roll.vote) })),
    ladders: ladders.map((ladder) => ({ ...ladder, heldOut: isHeldOut(ladder) })),
  }
}
