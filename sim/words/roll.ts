/** A vote of a forum in words: the result, who could have turned it, and the roll call with reasons. ODD section 7, escalation. */
import type { Ballot, ExplainedVote, RollCall, VoteHeld } from '../explain/index.ts'
import type { Scenario } from '../model/index.ts'
import { counted, inRow, monthWords, plain } from '../text/index.ts'
import type { ToldExplanation, ToldSection } from './explanation.ts'
import { NOT_A_FORECAST } from './not-a-forecast.ts'
import { WORTH_UNIT, weighty, worthWords } from './worth.ts'

const VOTE_WORDS: { readonly [V in Ballot['vote']]: string } = {
  none: 'no vote',
  yes: 'yes',
  no: 'no',
  abstain: 'abstains',
  split: 'parts',
}
/** Reasons told of each member. */
const MOST_REASONS = 2

function motionWords({ motion, rung }: Pick<VoteHeld, 'motion' | 'rung'>, { design }: Scenario['cases'][number]): string {
  if (motion === 'offer') return 'to give what is offered'
  const step = `“${design.rungs[rung - 1]!.name}”`
  return motion === 'lift' ? `to lift ${step}` : motion === 'renew' ? `to renew ${step}` : `to go on to ${step}`
}

/** A vote in a line: `carried 32 to 3: to go on to “Protest”`. */
export function voteLine(held: VoteHeld, kase: Scenario['cases'][number]): string {
  const tally = `${plain(held.ayes)} to ${plain(held.noes)}`
  return `${held.carried ? 'carried' : 'failed'} ${tally}: ${motionWords(held, kase)}`
}

/** A roll call as page and terminal lay it out. */
export interface ToldRoll extends Pick<ToldExplanation, 'paragraphs'> {
  /** Name of the forum. */
  readonly forum: string
  readonly section: ToldSection
}

export function tellRoll(roll: RollCall, scenario: Scenario, kase: number): ToldRoll {
  const { name } = scenario.forums.find((forum) => forum.id === roll.forum)!
  return { forum: name, paragraphs: sentences(roll, scenario, scenario.cases[kase]!.id), section: rollSection(roll, scenario) }
}

/** What was decided, then who could have turned it. */
function sentences(roll: RollCall, { states, cases }: Scenario, id: string): readonly string[] {
  const nameOf = (state: string) => states.find((one) => one.id === state)!.name
  const { ayes, noes, abstentions, carried, ballots, turning } = roll
  const motion = motionWords(roll, cases.find((one) => one.id === id)!)
  const tally = `${counted(ayes, 'vote')} for it, ${plain(noes)} against and ${counted(abstentions, 'abstention')}`
  const pivotal = ballots.filter((ballot) => ballot.pivotal).map(({ state }) => nameOf(state))
  const alone =
    pivotal.length === 0 ? 'Nobody could have turned the result alone.' : `${inRow(pivotal, 'or')} could have turned the result alone.`
  const together =
    pivotal.length > 0
      ? []
      : [
          turning.length === 0
            ? 'Nor could all together.'
            : `Nearest to it were ${inRow(turning.map(nameOf))}, who could have turned it together.`,
        ]
  return [`The motion ${motion} ${carried ? 'was carried' : 'failed'}: ${tally}.`, [alone, ...together].join(' ')]
}

function rollSection({ ballots }: RollCall, { states }: Scenario): ToldSection {
  const reasons = ({ terms }: Ballot) =>
    weighty(terms)
      .slice(0, MOST_REASONS)
      .map((term) => `${term.words} ${worthWords(term.value)}`)
      .join(', ')
  const headsOf = ({ vote, heads, ayes, noes }: Ballot) =>
    vote === 'split'
      ? `${plain(ayes)} yes, ${plain(noes)} no of ${plain(heads)}`
      : heads > 1
        ? `${VOTE_WORDS[vote]}, all ${plain(heads)}`
        : VOTE_WORDS[vote]
  const rows = [...ballots]
    .sort((a, b) => b.stance - a.stance)
    .map((ballot) => [states.find(({ id }) => id === ballot.state)!.name, headsOf(ballot), worthWords(ballot.stance), reasons(ballot)])
  const columns = [{ head: 'member' }, { head: 'vote' }, { head: 'worth', right: true }, { head: 'what weighed most' }]
  return { title: `Roll call; what the measures are worth to each, in ${WORTH_UNIT}`, tables: [{ columns, rows }], more: 0 }
}

/** The scenario is that of the vote. */
export function tellVote({ roll, asked, world, seed, case: id }: ExplainedVote, scenario: Scenario): ToldExplanation {
  const kase = scenario.cases.findIndex((one) => one.id === id)
  const { title } = scenario.cases[kase]!
  const standing = [`World ${world} of seed ${seed}. One world is one draw of luck.`, NOT_A_FORECAST]
  if (roll === null) {
    const words = `By ${monthWords(scenario.start, asked)} no forum had voted in this world.`
    return { title: `Votes on ${title}, world ${world}`, paragraphs: [words], turns: null, sections: [], standing }
  }
  const { forum, paragraphs, section } = tellRoll(roll, scenario, kase)
  return {
    title: `${forum}, ${monthWords(scenario.start, roll.month)}: ${title}, world ${world}`,
    ...{ paragraphs, turns: null, sections: [section], standing },
  }
}
