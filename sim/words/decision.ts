/**
 * An explained decision in sentences for a student: what happened, what counted, what was drawn, what was seen, what
 * would have flipped it. ODD section 4, observation.
 */

import type { Decision, Explanation, FlipKind, Option, Term } from '../explain/index.ts'
import type { Scenario, Side } from '../model/index.ts'
import { isOpen } from '../model/index.ts'
import { inRow, interval, monthWords, percent, plain, prose, significant, stateWords } from '../text/index.ts'
import { tellFlip } from './flip.ts'
import { OPTION_WORDS, optionNoun, wentWords } from './options.ts'
import { quantity } from './units.ts'
import { MOST_TERMS, weighty, worthWords } from './worth.ts'

/** Chance below which a choice was against the odds. */
const UNLIKELY = 0.25

/** Paragraphs without line ends. The scenario is that of the explanation. */
export function tellDecision(told: Explanation, scenario: Scenario): readonly string[] {
  const name = stateWords(scenario.states.find(({ id }) => id === told.state)!.name)
  const { decision } = told
  if (decision === null) return [unmoved(told, name, scenario.start)]
  return [
    happened(told, decision, name, scenario.start),
    told.decides === 'role' ? roleTerms(decision, name) : postureTerms(decision, name),
    chances(decision),
    told.decides === 'role' ? roleSight(told, decision, scenario) : postureSight(decision),
    flipped(told, decision, scenario),
  ]
}

/** `a supporter`, `delay`. */
const noun = (option: string) => OPTION_WORDS[option]!

function unmoved({ month, inForce, judged, decides, next }: Explanation, name: string, start: string | null): string {
  const when = monthWords(start, month)
  const still = `it still had its initial ${decides}: ${optionNoun(inForce)}`
  const later = next === null ? `It never reviews its ${decides} in this world.` : `It first reviews it in ${monthWords(start, next)}.`
  return judged
    ? `By ${when} ${name} had not reviewed its ${decides} yet; ${still}. ${later}`
    : `By ${when} there was no judgment yet and ${name} had nothing to decide; ${still}. ${later}`
}

function happened(told: Explanation, { month, before, after, occasion }: Decision, name: string, start: string | null) {
  const when = monthWords(start, month)
  const role = told.decides === 'role'
  const stayed = role ? `stayed ${noun(after)}` : `kept its posture: ${noun(after)}`
  const answered = `answered the judgment with ${noun(after)}`
  const what = `In ${when} ${name} ${occasion === 'judgment' ? answered : before === after ? stayed : wentWords(before, after)}`
  const news = { report: ', after a report had been published', rung: ', after a new rung had come into force' }
  const why = occasion === 'report' || occasion === 'rung' ? news[occasion] : ''
  if (told.month === month) return `${what}${why}.`
  return `${what}${why}. This is the decision in force in ${monthWords(start, told.month)}: there has been no review since.`
}

/** The first terms of a side, as `upholding the law (+0.061)`. */
function told(terms: readonly Term[]): readonly string[] {
  return terms.slice(0, MOST_TERMS).map(({ words, value }) => `${words} (${worthWords(value)})`)
}

const counting = (terms: readonly Term[], side: Side) => terms.filter(({ sides }) => sides.includes(side))
const orNothing = (words: readonly string[]) => (words.length === 0 ? 'nothing' : inRow(words))

function roleTerms({ terms, options }: Decision, name: string): string {
  const enforcing = counting(weighty(terms), 'enforcer')
  const pro = told(enforcing.filter(({ value }) => value > 0))
  const contra = told(enforcing.filter(({ value }) => value < 0))
  const worth = (option: string) => options.find((one) => one.name === option)!.utility
  const others = options.filter(({ name: other, utility }) => other !== 'enforcer' && isOpen(utility))
  const shut = options.filter(({ utility }) => !isOpen(utility)).map((one) => one.name)
  const closed = shut.length === 0 ? '' : ` It could not become ${inRow(shut.map(noun), 'or')}.`
  const worths = inRow(others.map((one) => `${one.name} ${worthWords(one.utility)}`))
  return (
    `In per cent of the GDP of ${name} per year, the reasons for enforcing were ${orNothing(pro)}. ` +
    `The reasons against were ${orNothing(contra)}. In total, enforcing was worth ${worthWords(worth('enforcer'))}. ` +
    `The other roles were worth ${worths}. These sums count habit in favour of the present role.${closed}`
  )
}

function postureTerms({ terms, options }: Decision, name: string): string {
  const pro = told(counting(weighty(terms), 'comply'))
  const contra = told(counting(weighty(terms), 'resist'))
  const worths = inRow(options.map((one) => `${noun(one.name)} ${worthWords(one.utility)}`))
  return (
    `In per cent of the GDP of ${name} per year, the reasons for complying were ${orNothing(pro)}. ` +
    `The reasons for resisting were ${orNothing(contra)}. Each posture takes on a part of these reasons. ` +
    `The postures were worth ${worths}. These sums count habit in favour of the present posture.`
  )
}

/** To three decimals; the table of the options has four. */
const drawWords = (draw: number) => plain(draw, 3)

function chances({ options, draw, after }: Decision): string {
  const likely = [...options].filter(({ probability }) => probability > 0).sort((a, b) => b.probability - a.probability)
  const chosen = options.find(({ name }) => name === after)!
  const [first] = likely
  const odds = chosen.probability < UNLIKELY ? '; here an unlikely option was drawn' : ''
  const luck =
    first === undefined || first.probability <= chosen.probability
      ? ''
      : ` The most likely option was ${noun(first.name)} (${percent(first.probability)}), but the draw decides${odds}.`
  return (
    `This made the chances ${inRow(likely.map((one: Option) => `${percent(one.probability)} ${optionNoun(one.name)}`))}. ` +
    `The draw was ${drawWords(draw)}, and a draw from ${interval(chosen.from, chosen.to, drawWords)} meant ${noun(after)}.${luck}`
  )
}

/** `name of the column` -> value, of what was seen. */
function sightOf({ saw }: Decision): (name: string) => number {
  return (name) => saw.find((one) => one.name === name)?.value ?? 0
}

function roleSight(told: Explanation, decision: Decision, scenario: Scenario): string {
  const saw = sightOf(decision)
  const { rungs } = scenario.cases.find(({ id }) => id === told.case)!.design
  const rung = saw('rung')
  const ladder = rung === 0 ? 'no rung in force' : `rung ${rung} of ${rungs.length} in force (${rungs[rung - 1]!.name})`
  const weight = (role: string) => decision.peers.reduce((sum, peer) => sum + (peer.role === role ? peer.weight : 0), 0)
  const around = ['enforcer', 'supporter', 'buster', 'patron']
    .filter((role) => weight(role) > 0.005)
    .map((role) => `${percent(weight(role))} ${role}`)
  return (
    `It saw a compliance gap of ${significant(saw('perceivedGap'))}, ${ladder}, legitimacy ${significant(saw('legitimacy'))}, ` +
    `attention ${significant(saw('attention'))} and an affinity of ${significant(saw('affinity'))} to the respondent. ` +
    `${around.length === 0 ? 'None of its peers took part' : `Roles of its peers, by weight: ${inRow(around)}`}.`
  )
}

function postureSight(decision: Decision): string {
  const saw = sightOf(decision)
  const index = (name: string) => significant(saw(name))
  const share = (name: string) => quantity(saw(name), 'share of GDP per year')
  return prose`
    The compliance gap was ${index('trueGap')}. The measures did damage of ${share('netDamage')}, with ${share('nextDamage')} more to be
    feared at the next rung. From experience the state rated the durability of the coalition at ${index('durability')}. Reputation costs
    were ${share('reputationCost')}, attention ${index('attention')}, legitimacy ${index('legitimacy')}, alignment of domestic law
    ${index('alignment')} and the rally around the government ${index('rally')}. Hidden draws
    multiplied the domestic cost of complying: its frailty, for good, by ${index('frailty')}, and that of its present government, until the
    next one, by ${index('governmentFrailty')}; a typical respondent has 1 in both, and no state sees them.`
}

const KIND_WORDS: { readonly [K in FlipKind]: string } = {
  situation: 'Of what the state was or saw',
  lever: 'Of the levers of the design',
  coefficient: 'Of the assumptions of the model',
}
const KINDS = Object.keys(KIND_WORDS) as readonly FlipKind[]

function flipped({ case: id }: Explanation, { flips, peerFlips }: Decision, { states, cases }: Scenario): string {
  const kase = cases.find((one) => one.id === id)!
  const best = KINDS.map((kind) => ({ kind, flip: flips.find((flip) => flip.kind === kind) }))
  const some = best.map(({ kind, flip }) => `${KIND_WORDS[kind]}: ${flip === undefined ? 'none' : tellFlip(flip, kase)}`)
  const peers = peerFlips.map(({ state, to }) => `${stateWords(states.find(({ id }) => id === state)!.name)} as ${noun(to)}`)
  const peer = peers.length === 0 ? '' : ` A single peer in another role would also have flipped it: ${inRow(peers.slice(0, MOST_TERMS))}.`
  if (flips.length > 0) {
    return prose`
      These are the smallest single changes that would have flipped the decision. Each was found and checked by running that month again
      on the same draw. ${some.join('. ')}.${peer}`
  }
  return prose`
    No single change would have flipped the decision: of what the state was or saw, of the levers of the design, or of the assumptions of
    the model. Each was tried over its whole range by running that month again on the same draw.${peer}`
}
