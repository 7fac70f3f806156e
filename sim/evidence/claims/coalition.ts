/**
 * Claims about the coalition: shielding, fragility, leadership, loopholes, small states, leverage, information, blocked institutions. ODD
 * section 1.
 */
import { prose } from '../../text/index.ts'
import { type Claim, judgedBy } from './claim.ts'
import { COERCION, coefficient, collectiveCoercion, lever, set, WORLDS } from './worlds.ts'

const roles = (ids: readonly string[]) => set('cases[0].roles', Object.fromEntries(ids.map((id) => [id, 'enforcer'])))
const LOCKED = lever('coalition.lockIn', 1)
const LOOSE = lever('coalition.lockIn', 0)

export const COALITION_CLAIMS: readonly Claim[] = [
  {
    id: 3,
    text: 'Shielding by a powerful patron lowers compliance; more so when it also holds a veto',
    tests: WORLDS.flatMap((world) => {
      const { scenario, patron } = world
      const shield = {
        scenario,
        base: collectiveCoercion(world, true),
        lever: 'patron',
        low: [set('cases[0].patrons', { [patron]: 0 })],
        high: [set('cases[0].patrons', { [patron]: 0.9 })],
        outcome: 'meanCompliance',
        expected: -1,
        negligible: 0.005,
      } as const
      const veto = (held: boolean) => collectiveCoercion(world, held)
      return [
        shield,
        { ...shield, base: [], negligible: 0, condition: { label: 'the patron holds a veto', without: veto(false), with: veto(true) } },
      ]
    }),
  },
  {
    id: 4,
    text: 'The more fragile the coalition looks, the longer the respondent delays',
    tests: WORLDS.flatMap(({ scenario }) => [
      ...judgedBy(
        {
          scenario,
          base: COERCION,
          lever: 'alarm at lost leverage',
          low: [coefficient('coalition.alarm', 0)],
          high: [coefficient('coalition.alarm', 20)],
        },
        ['monthsToSubstantial', 1, 0.1],
      ),
      ...judgedBy(
        { scenario, base: COERCION, lever: 'lock-in', low: [lever('coalition.lockIn', 0)], high: [lever('coalition.lockIn', 1)] },
        ['monthsToSubstantial', -1, 0.1],
      ),
    ]),
  },
  {
    id: 9,
    text: 'Leadership shifts and rivalries fragment coalitions; durable agreements (lock-in, renewal rules) hold them',
    finding: prose`
      Lock-in holds coalitions in every world, by one to three years. Rivalry of the great powers shortens them by a month or so. New
      leaders do not fragment them: in Kavala they hold nearly two months longer, in the other worlds no effect is visible.`,
    tests: WORLDS.flatMap((world) => {
      const { scenario, powers } = world
      const [first, ...others] = powers
      const rivals = (value: number) => [
        set(
          'events',
          others.map((other) => ({ month: 12, kind: 'rivalry', state: first, other, value })),
        ),
      ]
      const shifts = {
        scenario,
        base: COERCION,
        lever: 'leadership shifts',
        low: [coefficient('events.shiftScale', 0)],
        high: [coefficient('events.shiftScale', 1.5)],
        outcome: 'coalitionHalfLife',
        expected: -1,
        negligible: 0.1,
      } as const
      const rivalry = { ...shifts, lever: 'rivalry of the greatest power with the others after a year', low: rivals(0), high: rivals(1) }
      return [
        shifts,
        rivalry,
        {
          scenario,
          base: [...COERCION, coefficient('events.shiftScale', 1.5)],
          lever: 'lock-in, with an institution that binds and renews',
          low: [LOOSE],
          high: [LOCKED, ...collectiveCoercion(world, false)],
          outcome: 'coalitionHalfLife',
          expected: 1,
          negligible: 0.1,
        } as const,
      ]
    }),
  },
  {
    id: 10,
    text: 'Divergent interests open loopholes; measures then erode and reverse',
    finding: prose`
      Loopholes open, by 2 to 5 points of evasion, but compliance falls by less than 0.1 point: divergence hardly changes what the
      respondent bears and makes no enforcer leave.`,
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        {
          scenario,
          base: COERCION,
          lever: 'divergence',
          low: [coefficient('evasion.divergence', 0)],
          high: [coefficient('evasion.divergence', 3)],
        },
        ['meanEvasion', 1, 0.001],
        ['meanCompliance', -1, 0],
      ),
    ),
  },
  {
    id: 15,
    text: "Supporting small states' participation widens and steadies the coalition",
    finding: prose`
      Support brings 0.6 to 0.8 more enforcers into each world. Leverage peaks higher, but half of it is gone as soon as without support.`,
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        {
          scenario,
          base: COERCION,
          lever: 'participation support',
          low: [lever('coalition.participationSupport', 0)],
          high: [lever('coalition.participationSupport', 1)],
        },
        ['meanMembers', 1, 0.05],
        ['coalitionHalfLife', 1, 0.1],
      ),
    ),
  },
  {
    id: 17,
    text: 'Stable alignment of the few states with leverage matters more than the number of members',
    tests: WORLDS.map(({ scenario, powers, many }) => ({
      scenario,
      base: [
        ...COERCION,
        LOCKED,
        coefficient('coalition.peers', 0),
        coefficient('coalition.legalism', 0),
        coefficient('coalition.lockInWorth', 0.02),
      ],
      lever: 'few powers instead of many small states',
      low: [roles(many)],
      high: [roles(powers)],
      outcome: 'meanCompliance',
      expected: 1,
      negligible: 0.002,
    })),
  },
  {
    id: 19,
    text: 'Sharing information among coalition members improves coordination',
    finding: prose`
      Sharing closes loopholes, by 0.6 to 2.8 points of evasion. Otherwise, joining and staying do not depend on what others share in this
      model, so the steadiness of the coalition moves by less than 0.1 point, and in no consistent direction.`,
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        {
          scenario,
          base: COERCION,
          lever: 'information sharing',
          low: [lever('monitoring.informationSharing', 0)],
          high: [lever('monitoring.informationSharing', 1)],
        },
        ['meanEvasion', -1, 0.001],
        ['meanDurability', 1, 0.001],
      ),
    ),
  },
  {
    id: 20,
    text: 'Jurisdictional capture and reciprocal suspension work where collective sanctions are blocked',
    tests: WORLDS.flatMap((world) => {
      const { scenario, patron } = world
      const blocked = [...collectiveCoercion(world, true), set('cases[0].patrons', { [patron]: 0.9 })]
      const alone = (instrument: string, intensity: number) => [
        set('design.rungs', [
          { name: 'Protest', instruments: { 'diplomatic-protest': 1, 'travel-ban': 0.5 } },
          { name: 'Each on its own', instruments: { 'diplomatic-protest': 1, 'travel-ban': 0.5, [instrument]: intensity } },
        ]),
      ]
      const works = { scenario, base: blocked, outcome: 'meanCompliance', expected: 1, negligible: 0.002 } as const
      return [
        {
          ...works,
          lever: 'jurisdictional capture',
          low: [lever('measures.jurisdictionalCapture', 0)],
          high: [lever('measures.jurisdictionalCapture', 1)],
        },
        { ...works, lever: 'reciprocal suspension', low: alone('reciprocal-suspension', 0), high: alone('reciprocal-suspension', 1) },
      ]
    }),
  },
]
