/**
 * The closed vocabularies of the model: roles, postures, obligation kinds, courts' confidence marks. The position in a list is the
 * number kept in world columns. ODD section 2.
 */

/** What a state does about a case. The respondent itself has role -1. */
export const ROLES = ['bystander', 'supporter', 'enforcer', 'buster', 'patron'] as const
export type Role = (typeof ROLES)[number]
export const BYSTANDER = 0
export const SUPPORTER = 1
export const ENFORCER = 2
export const BUSTER = 3
export const PATRON = 4
export const RESPONDENT = -1

/** What the respondent's government has resolved to do. */
export const POSTURES = ['defy', 'delay', 'partial', 'negotiate', 'comply'] as const
export type Posture = (typeof POSTURES)[number]
export const DEFY = 0
export const DELAY = 1
export const PARTIAL = 2
export const NEGOTIATE = 3
export const COMPLY = 4

/** Who decides that a rung comes. */
export const ANYONE = 0
export const CLAIMANTS = 1
export const FORUM = 2

/** Who may go on where a forum is blocked. */
export const ELSE_NONE = 0
export const ELSE_CLAIMANTS = 1
export const ELSE_ANYONE = 2

/** What the decision for a rung does. */
export const RECOMMENDS = 0
export const PERMITS = 1
export const BINDS = 2
export const ACTS = 3

/** How a member voted; an aggregate whose heads part is 'split'. */
export const VOTES = ['none', 'yes', 'no', 'abstain', 'split'] as const
export const NO_VOTE = 0
export const YES = 1
export const NO = 2
export const ABSTAIN = 3
export const SPLIT = 4

/** What a forum votes on. */
export const MOTIONS = ['none', 'climb', 'renew', 'lift', 'offer'] as const
export const NO_MOTION = 0
export const CLIMB = 1
export const RENEW = 2
export const LIFT = 3
export const OFFER = 4

export const OBLIGATION_KINDS = ['cease', 'pay', 'reform', 'release', 'remedy'] as const
export type ObligationKind = (typeof OBLIGATION_KINDS)[number]
/** Kinds of which what is done stays done and needs no upkeep, unless a scenario says otherwise: money that is paid, persons let go. */
export const FINAL_KINDS: readonly ObligationKind[] = ['pay', 'release']

export const EVENT_KINDS = ['leader', 'rivalry', 'crisis', 'design', 'capacity'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/**
 * Bodies of memberships.csv that count only where a forum sits in them: to belong to one of them makes no two states peers, and changes
 * nothing else of a scenario.
 */
export const BODIES: readonly string[] = ['un', 'wto', 'icc', 'oas', 'au', 'ecowas', 'iwc']

/** How sure a coded fact is: verified in a source, or recalled and to be re-checked. */
export const CONFIDENCE_MARKS = ['verified', 'recalled'] as const

/**
 * What a reader would ask first of a scenario, and the question in words: scenarios are grouped by it. Words only; no result depends on it.
 */
export const THEMES = {
  territory: 'Does pressure bring territory back?',
  persons: 'Do courts protect persons?',
  union: 'What works within a union?',
  awards: 'Are awards of money and trade honoured?',
  war: 'Can law check war and mass crime?',
  'made-up': 'What do made-up cases teach?',
} as const
export type ThemeName = keyof typeof THEMES
export const THEME_NAMES = Object.keys(THEMES) as readonly ThemeName[]
