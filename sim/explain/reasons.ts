/**
 * The terms of both decisions in words: what each means, which option it counts for and which way. The utilities that follow them in the
 * vocabulary are left out. A test holds this table to the utilities of the model. ODD section 7, coalition and response.
 */
import type { COALITION_TERMS, RESPONSE_TERMS } from '../model/index.ts'

/** What a term counts for: a role; or, for a respondent, complying or resisting. */
export type Side = 'enforcer' | 'supporter' | 'buster' | 'patron' | 'comply' | 'resist'

export interface Meaning {
  /** Continues "what counted was ...". */
  readonly words: string
  /** The value adds to these; with `resist`, it adds to resisting. */
  readonly sides: readonly Side[]
}

type Reason<T extends string> = Exclude<T, `utility${string}`>

/** Values carry their sign: costs are negative. */
export const COALITION_REASONS: { readonly [T in Reason<(typeof COALITION_TERMS)[number]>]: Meaning } = {
  legalism: { words: 'upholding the law', sides: ['enforcer'] },
  efficacy: { words: 'its own stake in success', sides: ['enforcer'] },
  peers: { words: 'the pull of its peers', sides: ['enforcer'] },
  lockIn: { words: 'habit and the cost of leaving', sides: ['enforcer'] },
  inducement: { words: 'support for taking part', sides: ['enforcer'] },
  leader: { words: 'the resolve of its leader', sides: ['enforcer'] },
  tradeCost: { words: 'trade lost to the measures', sides: ['enforcer'] },
  credibleCost: { words: 'the cost of the next rung', sides: ['enforcer'] },
  affinity: { words: 'friendship with the respondent', sides: ['enforcer'] },
  patronPressure: { words: 'pressure by the patrons of the respondent', sides: ['enforcer'] },
  retaliation: { words: 'the retaliation to be feared', sides: ['enforcer'] },
  instability: { words: 'instability next door', sides: ['enforcer'] },
  harmAversion: { words: 'distaste for civilian harm', sides: ['enforcer'] },
  participation: { words: 'the fixed cost of taking part', sides: ['enforcer'] },
  supporting: { words: 'speaking out without sanctions', sides: ['supporter'] },
  profit: { words: 'profit from diverted trade', sides: ['buster'] },
  standing: { words: 'loss of standing', sides: ['buster', 'patron'] },
  secondaryMeasures: { words: 'secondary measures', sides: ['buster'] },
  patronage: { words: 'the worth of shielding a client', sides: ['patron'] },
}

/** Values are sizes: the side says which way they count. */
export const RESPONSE_REASONS: { readonly [T in Reason<(typeof RESPONSE_TERMS)[number]>]: Meaning } = {
  sanctions: { words: 'the measures in force', sides: ['comply'] },
  threat: { words: 'the threat of the next rung', sides: ['comply'] },
  reputation: { words: 'lost reputation with markets and visitors', sides: ['comply'] },
  attachments: { words: 'property attached abroad', sides: ['comply'] },
  domesticCost: { words: 'what complying costs at home', sides: ['resist'] },
  constituency: { words: 'those at home who want the judgment kept', sides: ['comply'] },
  inducement: { words: 'what is offered for complying', sides: ['comply'] },
  waiting: { words: 'the gamble that the coalition crumbles', sides: ['resist'] },
  commitment: { words: 'a leader who would have to back down', sides: ['resist'] },
}

/** Options as nouns. */
export const OPTION_WORDS: { readonly [option: string]: string } = {
  bystander: 'a bystander',
  supporter: 'a supporter',
  enforcer: 'an enforcer',
  buster: 'a buster',
  patron: 'a patron',
  defy: 'defiance',
  delay: 'delay',
  partial: 'partial compliance',
  negotiate: 'negotiation',
  comply: 'compliance',
}
