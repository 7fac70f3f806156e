/**
 * The schema of an enforcement design: forums that decide, rungs with who may take them and with what force, offers and levers. What needs
 * more than one field at a time is checked in `check/`.
 */
import { z } from 'zod'
import { EFFECTS, INSTRUMENT_NAMES, MECHANISMS, OFFER_NAMES, PRESET_NAMES, shareOf } from '../model/index.ts'
import { list, number, tell, text, whole } from './told.ts'
import { byName, id, index, LIMITS, named } from './values.ts'

const leversByName = byName(MECHANISMS.map(({ name, levers }) => [name, levers]))

const members = tell(
  z.union([id, list('states', id, 1, LIMITS.states, 'list ISO codes')]),
  'a bloc such as "un", or a list of states',
  'name a bloc of scenarios/data/dated/memberships.csv, "everyone" or "nobody", or list ISO codes',
)
const share = tell(
  z
    .union([text(3, 12, 'write a fraction as "2/3"'), tell(z.literal(1), '1 for all', 'write 1')])
    .refine((written) => shareOf(written) !== null),
  'a share as "2/3", ">1/2" for more than half, or 1 for all',
  'write a fraction of whole numbers, never a decimal: a majority counts whole heads',
)
const test = z.strictObject({ of: z.enum(['all', 'cast']), weigh: z.enum(['heads', 'people']), share })
const majority = list('tests', test, 0, 4, 'give the tests that must all hold; none if it passes by itself')
const veto = tell(
  z.union([id, list('states', id, 1, LIMITS.states, 'list ISO codes')]),
  '"nobody", "everybody", a bloc or a list of states',
  'say whose no is enough',
)
const MONTHS = 120

const forum = z.strictObject({
  preset: z.enum(PRESET_NAMES).optional(),
  name: text(1, 120, 'name the body as readers know it').optional(),
  members: members.optional(),
  majorities: z.record(id, majority).optional(),
  veto: veto.optional(),
  seats: z.strictObject({ each: members, others: whole(1, 1000, 'seats', 'give the seats that all other members share') }).optional(),
  respondentVotes: tell(z.boolean(), 'true or false', 'say whether the respondent has a vote, if it is a member').optional(),
  meets: whole(1, MONTHS, 'months', 'give the months between two meetings').optional(),
  renews: whole(0, MONTHS, 'months', 'give the months after which measures fall unless voted again; 0 if they stand').optional(),
  exclusive: tell(z.boolean(), 'true or false', 'say whether members may not act beside it').optional(),
  lean: number(-0.1, 0.1, 'share of GDP per year', 'give how much its members favour upholding judgments as such').optional(),
  powers: z
    .partialRecord(z.enum(EFFECTS), list('instruments', z.enum(INSTRUMENT_NAMES), 0, INSTRUMENT_NAMES.length, 'name each once'))
    .optional(),
})

export const forums = z.record(
  id,
  tell(
    z.union([z.enum(PRESET_NAMES), forum]),
    'a preset, or a forum written out',
    'pacta list forums names the presets; write { "name": ..., "members": ..., "majorities": ... } for another',
  ),
)

const by = tell(
  z.union([id, list('of who decides', id, 2, 2, 'name a forum and "anyone"')]),
  'a forum, "own", "claimants" or "anyone", or a list of a forum and "anyone"',
  'name who decides: a preset of pacta list forums, or a forum of "forums"',
)

const offer = tell(
  z.union([index('give the intensity; 1 is the maximum'), z.strictObject({ intensity: index('1 is the maximum'), by: id })]),
  'a number from 0 to 1, or an object with "intensity" and "by"',
  'give the intensity; with "by" it comes only if that forum votes for it',
)

const rung = z.strictObject({
  name: text(1, 80, 'name what the rung does'),
  collective: z.boolean().optional(),
  by: by.optional(),
  majority: named('the name of a majority of the forum', 'leave it out for the usual one; pacta list forums has the others').optional(),
  effect: tell(
    z.enum(EFFECTS),
    `one of ${EFFECTS.join(', ')}`,
    'say whether the forum advises, leaves its members free, obliges them, or does it by its own organs; usual is permits',
  ).optional(),
  else: tell(
    z.enum(['none', 'claimants', 'anyone']),
    'one of none, claimants, anyone',
    'say who may take the rung where its forum does not carry; usual is none',
  ).optional(),
  ends: tell(z.enum(['vote', 'itself']), 'one of vote, itself', 'say whether it ends by a vote or by itself; usual is itself').optional(),
  renews: whole(0, MONTHS, 'months', 'give the months after which this rung falls unless voted again; 0 if it stands').optional(),
  dwell: whole(1, 60, 'months', 'give the months that the gap must stay above the threshold before this rung').optional(),
  quorum: index('give the share of leverage that this rung needs').optional(),
  grace: whole(0, 60, 'months', 'give the months that this rung holds with too little leverage').optional(),
  instruments: z.partialRecord(z.enum(INSTRUMENT_NAMES), index('give the intensity; 1 is the maximum')),
})

export const designSchema = z.strictObject({
  name: text(1, 120, 'name the design').optional(),
  rungs: list('rungs', rung, 1, LIMITS.rungs, 'leave it out for the usual ladder of five').optional(),
  offers: z.partialRecord(z.enum(OFFER_NAMES), offer).optional(),
  ...leversByName,
})
