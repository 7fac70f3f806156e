/**
 * The technical terms, each with one meaning, in code, page, terminal and ODD: the one glossary for the tips of the
 * page, `pacta glossary` and the contributing guide. Thresholds are those of the outcomes and of the classes of
 * paths. ODD section 2.
 */

/** A word and what it means here. */
export interface Word {
  readonly term: string
  /** In a few words, without a full stop. */
  readonly meaning: string
  /** One sentence more: how it is measured, or what to think of. */
  readonly sentence: string
}

type Row = readonly [term: string, meaning: string, sentence: string]

const MODEL: readonly Row[] = [
  [
    'state',
    'a country, or an aggregate of countries; never the state of the program',
    'Each state decides for itself and weighs its own costs.',
  ],
  [
    'world',
    'one run of a scenario, from its first month to its last, on the luck of one seed and number',
    'A thousand worlds are the same story a thousand times, each with different luck. Shares count worlds, not real events.',
  ],
  ['scenario', 'a case or docket with its states, ties, parameters and events, checked and complete', 'It is one file that you can read.'],
  ['case', 'what a court decided against one respondent', 'A scenario has one case, or many on a docket.'],
  ['judgment', 'the decision of the court, and its month', 'Time to comply counts from the judgment.'],
  ['respondent', 'the state that a judgment is against', 'Its government decides month by month whether to comply.'],
  ['claimant', 'a state that won the judgment', 'Where a person won against the state, there is no claimant.'],
  ['coalition', 'the states that enforce a judgment in a month', 'It grows and crumbles, because every member decides for itself.'],
  ['role', 'what a state is towards a case: bystander, supporter, enforcer, buster, patron', 'A state reviews its role now and then.'],
  ['bystander', 'a state that takes no side in a case', 'Most states are bystanders in most cases, and all may change.'],
  ['barred', 'a state that may not enforce, by the law of the rung', 'A bystander may enforce, but does not want to.'],
  ['supporter', 'a state that speaks up for a judgment without applying measures', 'Words cost little but still draw attention.'],
  ['enforcer', 'a state that applies the measures of the coalition', 'It bears a part of their cost, and may leave again.'],
  ['buster', 'a state that profits by trading around the measures', 'It buys and sells what the enforcers no longer trade.'],
  ['patron', 'a state that shields the respondent', 'A patron makes up for part of the damage and presses other states not to enforce.'],
  ['posture', 'what the respondent does: defy, delay, comply in part, negotiate, comply', 'It sets how much effort goes into complying.'],
  ['obligation', 'one part of a judgment: cease, pay, reform, release, remedy', 'Each has its own cost at home and its own weight.'],
  ['compliance', 'how much of its obligations a respondent has fulfilled, 0 to 100 %', 'Obligations count by their weight.'],
  ['full', 'compliance of 95 % or more', 'A world complies fully when it gets there once, even if it falls back later.'],
  ['over half way', 'compliance of 50 % or more', 'Many judgments get over half way but never to the end.'],
  [
    'settled',
    'a settlement between the parties was in force in the last month, or had closed the case for less than all',
    'Both sides gave up a part of what they wanted.',
  ],
  ['in defiance', 'compliance below 25 % in the last month, without a settlement', 'A world may end in it after it once complied.'],
  ['path', 'what became of a world: prompt, gradual, settled, backslid, defied, stalled', 'Each world has exactly one path.'],
  ['measure', 'what a coalition does to a respondent, such as a sanction', 'The verb “to measure” keeps its usual sense.'],
  ['sender', 'a state that applies measures; another word for enforcer', 'Its cost is trade and money that it gives up.'],
  ['rung', 'one step of escalation, with its measures', 'Rung 0 means no measures; a higher rung hurts more and costs the enforcers more.'],
  [
    'forum',
    'a body whose members decide, by its own rule, what may be done to a respondent',
    'It recommends, permits, binds its members or acts itself; `pacta list forums` has all of them.',
  ],
  ['ladder', 'all rungs of a design', 'A coalition climbs it while the respondent does not comply, and comes down when it does.'],
  ['design', 'the rules of enforcement', 'Who decides by which majority, which measures, how fast they escalate, who shares the cost.'],
  ['lever', 'one number of a design that the user can move', 'When you move it, all worlds run again on the same luck.'],
  [
    'leverage',
    'the share of the respondent’s trade, finance and aid that enforcers could cut',
    'Of a state, it is the share that this one state could cut.',
  ],
  ['effort', 'how much of its leverage an enforcer uses, 0 to 100 %', 'An enforcer that fears the cost does less than it could.'],
  ['commitment', 'what a leader stakes on not giving in', 'A leader who has said “never” pays at home for backing down.'],
  ['pressure', 'what pushes a respondent to comply: measures, the next rung, reputation, attached property', 'In % of its GDP per year.'],
  ['resistance', 'what holds a respondent back: the cost of complying, a hope that the coalition crumbles', 'In % of its GDP per year.'],
  ['civilian harm', 'damage of the measures that civilians bear', 'Summed over time, as a share of a year’s GDP of the respondent.'],
  ['order', 'the normative order (mechanism `order`); never a request or a sequence', 'Each judgment kept or broken moves it.'],
  ['docket', 'the list of cases of a court', 'The results of a docket count all its cases together.'],
  [
    'tie',
    'what links two states: trade, distance, alliance, border, hostility, affinity',
    'Measures hurt through ties, and states look at those they are tied to.',
  ],
  ['term', 'one part of the worth of an option in a decision', 'In % of the GDP of the deciding state per year.'],
  [
    'worth',
    'what an option is worth to the one who decides: the sum of its terms',
    'The option with the greatest worth is the most likely.',
  ],
  [
    'draw',
    'the random number of a decision, between 0 and 1',
    'Each option has a stretch from 0 to 1 as long as its chance; the draw falls into one of them.',
  ],
  [
    'frailty',
    'a hidden propensity of the respondent to resist: a part is drawn for each judgment, a part for each of its governments',
    'No state sees it. Because of it, two cases that look alike end differently.',
  ],
  ['flip', 'the smallest change of one thing that would have turned a decision', 'Each flip shown was run, and it did turn the decision.'],
]

const EVIDENCE: readonly Row[] = [
  ['explain', 'to say why an actor decided as it did', '`pacta explain` and the page say it in the same sentences.'],
  ['observable', 'what is recorded of a world each month', 'Observing changes nothing in the world.'],
  ['outcome', 'one number of a world at its end', 'For example, the months it took to comply.'],
  ['luck', 'the random numbers of a world', 'With more worlds it matters less; the same seed gives the same luck.'],
  ['ignorance', 'what nobody knows about coefficients', 'More worlds do not make it smaller; better evidence would.'],
  ['estimate', 'a value with its limits `low` and `high`', 'A share of 62 % (59 to 65 %), for example.'],
  [
    'interval',
    'the limits of an estimate',
    'In 95 of 100 repetitions the limits contain the value that infinitely many worlds would give.',
  ],
  ['range', 'what a parameter may be', 'A slider ends where the range ends.'],
  ['band', 'where the literature says that a statistic lies', 'A fact is met when its statistic lies in the band.'],
  ['skill', 'how much nearer to history than the base rate of other cases, at most 1', 'At 0 the model is no better; below 0 it is worse.'],
  ['claim', 'a statement of the literature that an experiment examines', 'Each claim has its experiment, which you can run.'],
  [
    'verdict',
    'in a word, what a test of the model says',
    'A claim is supported, not supported, too close to call or opposite; a fact is met or missed; an effect is clear or not.',
  ],
  ['fact', 'a published regularity with its band', 'Misses are shown first.'],
  ['statistic', 'the number that is computed for a fact', 'It is computed from worlds as the source computed it from cases.'],
  ['grade', 'how well a number is known: data, estimate, expert, assumption', 'Every number on the page shows its own.'],
  ['digest', 'a code computed from every number of a result', 'Two results with the same digest are the same in every number.'],
  ['hash', 'a code computed from what was run', 'A different hash means a different scenario, design or setting.'],
  ['seed', 'a word that fixes all luck', 'The same seed gives the same worlds on any machine.'],
  ['problem', 'an error as data: place, rule, value, cure', 'All problems of a file are reported at once.'],
  ['figure', 'a picture with its caption; what stands in tables is a number', 'Each figure has its table.'],
  ['place', 'a page of the studio', 'Explore, Compare and Evidence are places.'],
  ['panel', 'what stands beside several places', 'The gallery and the levers are panels.'],
  ['part', 'what several views share', 'A tip is a part.'],
]

const wordOf = ([term, meaning, sentence]: Row): Word => ({ term, meaning, sentence })

/** Every word once, those of the model first. Marked as free of side effects, so that it is not loaded where nobody uses it. */
export const GLOSSARY: readonly Word[] = /* @__PURE__ */ [MODEL, EVIDENCE].flatMap((rows) => rows.map(wordOf))

/** The words that a contributor needs first: the contributing guide lists these thirty. */
export const FOR_CONTRIBUTORS: readonly string[] = [
  ...['state', 'world', 'scenario', 'case', 'role', 'buster', 'patron', 'posture', 'compliance', 'path', 'measure', 'rung', 'design'],
  ...['lever', 'leverage', 'order', 'docket', 'term', 'flip', 'explain', 'observable', 'outcome', 'luck', 'claim', 'fact', 'digest'],
  ...['problem', 'place', 'panel', 'part'],
]

/** What a word means, whatever its capitals; null where the glossary does not have it. */
export function meaningOf(term: string): Word | null {
  const wanted = term.toLowerCase()
  return GLOSSARY.find((word) => word.term === wanted) ?? null
}
