/** The worlds in which claims are tested, and what has to be named differently in each: respondent, patron, powers, small states. */
import type { Setting } from '../../scenario/index.ts'

export interface TestWorld {
  /** Id of the scenario. */
  readonly scenario: string
  readonly respondent: string
  /** A power with a veto that may shield the respondent in an experiment. */
  readonly patron: string
  /** The few states with most leverage over the respondent. */
  readonly powers: readonly string[]
  /** Many states with little leverage. */
  readonly many: readonly string[]
  readonly obligations: number
}

const TWO_BLOCS: TestWorld = {
  scenario: 'two-blocs',
  respondent: 'ONYX',
  patron: 'BASALT',
  powers: ['ALDER', 'BIRCH', 'MEADOW'],
  many: ['CORAL', 'PEARL', 'REEF', 'SHELL', 'WILLOW', 'HAZEL', 'FIR', 'ELM'],
  obligations: 3,
}

const BAKASSI: TestWorld = {
  scenario: 'bakassi-2002',
  respondent: 'NGA',
  patron: 'CHN',
  powers: ['USA', 'IND', 'FRA', 'DEU', 'NLD'],
  many: ['CMR', 'BEN', 'CAF', 'CIV', 'COG', 'GAB', 'GNQ', 'NER', 'SEN', 'TCD', 'TGO', 'KEN'],
  obligations: 5,
}

const KAVALA: TestWorld = {
  scenario: 'kavala-2019',
  respondent: 'TUR',
  patron: 'RUS',
  powers: ['DEU', 'USA', 'GBR', 'ITA', 'FRA'],
  many: ['SWE', 'NOR', 'DNK', 'FIN', 'AUT', 'CYP', 'GRC', 'GEO', 'ARM', 'SRB', 'CZE', 'IRL'],
  obligations: 3,
}

/** The first is synthetic, the others real. */
export const WORLDS: readonly TestWorld[] = [TWO_BLOCS, BAKASSI, KAVALA]

export function set(path: string, value: unknown): Setting {
  return { path, value }
}

/** A lever of the design. */
export const lever = (name: string, value: number): Setting => set(`design.${name}`, value)

/** A coefficient of the model. */
export const coefficient = (name: string, value: number): Setting => set(`parameters.${name}`, value)

export const ofRespondent = (world: TestWorld, attribute: string, value: number): Setting =>
  set(`states.${world.respondent}.${attribute}`, value)

/** The same domestic cost for every obligation. */
export const costAtHome = (world: TestWorld, value: number): readonly Setting[] =>
  Array.from({ length: world.obligations }, (_, n) => set(`cases[0].obligations[${n}].domesticCost`, value))

/** A ladder the coalition never climbs, so that inducements stand alone. */
export const NO_COERCION: readonly Setting[] = [
  lever('escalation.quorum', 1),
  set('design.rungs', [{ name: 'Protest', instruments: { 'diplomatic-protest': 1 } }]),
]

const BITING = [
  { name: 'Protest', instruments: { 'diplomatic-protest': 1, 'travel-ban': 0.5 } },
  { name: 'Asset freeze', instruments: { 'travel-ban': 1, 'asset-freeze': 0.8 } },
  { name: 'Finance and aid', instruments: { 'asset-freeze': 1, 'targeted-finance': 0.6, 'aid-suspension': 0.6 } },
  { name: 'Sectoral trade', instruments: { 'asset-freeze': 1, 'targeted-finance': 0.8, 'aid-suspension': 1, 'sectoral-trade': 0.8 } },
  { name: 'Broad trade', instruments: { 'asset-freeze': 1, 'targeted-finance': 1, 'aid-suspension': 1, 'broad-trade': 0.8 } },
]

/** A severe ladder: five rungs up to broad trade, climbed by a fairly ready coalition that needs nobody's permission. */
export const COERCION: readonly Setting[] = [lever('escalation.quorum', 0.15), lever('escalation.dwell', 6), set('design.rungs', BITING)]

const INSTITUTION = 'institution'

/** The states that count in an experiment decide by two thirds of the votes cast, bind themselves and renew each year. */
const institutionOf = ({ powers, many, patron }: TestWorld, vetoing: boolean): Setting =>
  set(`forums.${INSTITUTION}`, {
    preset: 'club',
    name: 'Institution of the experiment',
    members: [...powers, ...many, patron],
    majorities: { usual: [{ of: 'cast', weigh: 'heads', share: '2/3' }] },
    veto: vetoing ? [patron] : 'nobody',
  })

const BY_INSTITUTION = set(
  'design.rungs',
  BITING.map((rung, n) => (n === 0 ? rung : { ...rung, by: INSTITUTION, effect: 'binds' })),
)

/** The same ladder in the hands of that institution: all rungs but the first are voted. */
export const collectiveCoercion = (world: TestWorld, vetoing: boolean): readonly Setting[] => [
  ...COERCION,
  institutionOf(world, vetoing),
  BY_INSTITUTION,
]

/** All measures together, on the first rung. */
export const MAXIMAL: readonly Setting[] = [
  lever('escalation.quorum', 0.15),
  lever('escalation.dwell', 1),
  lever('escalation.reliefDwell', 12),
  set('design.rungs', [
    {
      name: 'Everything',
      instruments: { 'travel-ban': 1, 'asset-freeze': 1, 'targeted-finance': 1, 'aid-suspension': 1, 'broad-trade': 1 },
    },
  ]),
]
