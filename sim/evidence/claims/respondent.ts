/**
 * Claims about the respondent and its institutions: pace, capacity, reputation, monitoring, alignment, remedies, norms, momentum. ODD
 * section 1.
 */
import { prose } from '../../text/index.ts'
import { type Claim, judgedBy } from './claim.ts'
import { COERCION, coefficient, costAtHome, lever, ofRespondent, WORLDS } from './worlds.ts'

export const RESPONDENT_CLAIMS: readonly Claim[] = [
  {
    id: 5,
    text: 'Rulings do not bring rapid compliance; it builds in increments, even where it succeeds',
    finding: prose`
      One year after the judgment compliance is below 7 points in every world. After five years it is 28 to 33 points in Two blocs and
      Bakassi. In Kavala it is 20 points, which is exactly the limit of the test, and its interval lies on both sides of the limit.`,
    tests: WORLDS.flatMap(({ scenario }) => [
      ...judgedBy({ scenario, lever: 'one year after the judgment, against half', low: [], high: [], against: 0.5 }, [
        'complianceAfter12',
        -1,
        0.1,
      ]),
      ...judgedBy({ scenario, lever: 'five years after the judgment, against a tenth', low: [], high: [], against: 0.1 }, [
        'complianceAfter60',
        1,
        0.1,
      ]),
    ]),
  },
  {
    id: 6,
    text: 'Assistance closes the gap where will exists, hardly where it does not',
    tests: WORLDS.flatMap((world) => {
      const weak = [ofRespondent(world, 'capacity', 0.15)]
      const will = [...costAtHome(world, 0.0002), coefficient('response.legalCulture', 0.01)]
      const none = [...costAtHome(world, 0.02), coefficient('response.legalCulture', 0)]
      const assistance = {
        scenario: world.scenario,
        base: weak,
        lever: 'assistance',
        low: [lever('implementation.assistance', 0)],
        high: [lever('implementation.assistance', 1)],
        outcome: 'meanCompliance',
        expected: 1,
        negligible: 0.005,
      } as const
      return [
        { ...assistance, base: [...weak, ...will] },
        { ...assistance, condition: { label: 'will exists', without: none, with: will } },
      ]
    }),
  },
  {
    id: 7,
    text: 'Reputation bites states embedded in markets, little those that control the narrative',
    tests: WORLDS.map((world) => ({
      scenario: world.scenario,
      lever: 'risk premium',
      low: [coefficient('reputation.premium', 0)],
      high: [coefficient('reputation.premium', 400)],
      outcome: 'meanCompliance',
      expected: 1,
      negligible: 0.005,
      condition: {
        label: 'embedded in markets rather than in control of the media',
        without: [ofRespondent(world, 'marketExposure', 0.1), ofRespondent(world, 'narrativeControl', 0.95)],
        with: [ofRespondent(world, 'marketExposure', 0.9), ofRespondent(world, 'narrativeControl', 0.1)],
      },
    })),
  },
  {
    id: 8,
    text: 'Transparent reporting and independent audits raise compliance and deter new breaches',
    finding: 'These scenarios have no docket of future cases, so new breaches cannot be counted; months of a defiant posture are counted.',
    tests: WORLDS.flatMap(({ scenario }) => {
      const watch = {
        scenario,
        base: COERCION,
        lever: 'transparency and audits',
        low: [lever('monitoring.transparency', 0), lever('monitoring.audits', 0), lever('reputation.publicity', 0)],
        high: [lever('monitoring.transparency', 1), lever('monitoring.audits', 5), lever('reputation.publicity', 1)],
      }
      return [
        { ...watch, outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
        { ...watch, outcome: 'monthsDefying', expected: -1, negligible: 0.1 } as const,
      ]
    }),
  },
  {
    id: 12,
    text: 'Domestic-law alignment makes compliance faster and more lasting',
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        {
          scenario,
          lever: 'model legislation',
          low: [lever('implementation.modelLegislation', 0)],
          high: [lever('implementation.modelLegislation', 1)],
        },
        ['monthsToSubstantial', -1, 0.1],
        ['lasted', 1, 0.002],
      ),
    ),
  },
  {
    id: 13,
    text: 'Remedies for victims sustain legitimacy and compliance',
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        { scenario, lever: 'remedies fund', low: [lever('remedies.fund', 0)], high: [lever('remedies.fund', 1)] },
        ['meanLegitimacy', 1, 0.002],
        ['meanCompliance', 1, 0.002],
      ),
    ),
  },
  {
    id: 21,
    text: 'Universal norms (wider consent) reduce the cases that end in defiance',
    tests: WORLDS.map((world) => ({
      scenario: world.scenario,
      lever: 'consent and norm strength',
      low: [ofRespondent(world, 'consent', 0.1), coefficient('order.initialNorm', 0.1), coefficient('order.initialAuthority', 0.1)],
      high: [ofRespondent(world, 'consent', 0.9), coefficient('order.initialNorm', 0.9), coefficient('order.initialAuthority', 0.9)],
      outcome: 'defied',
      expected: -1,
      negligible: 0.005,
    })),
  },
  {
    id: 22,
    text: 'Sustained momentum (renewal, reviews) turns paper compliance into durable reform',
    finding: prose`
      Follow-up raises alignment by 5 to 6 points in every world. It can hardly make full compliance last longer, since few worlds of
      Bakassi and Kavala reach it and fall back.`,
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        { scenario, lever: 'follow-up', low: [lever('implementation.followUp', 0)], high: [lever('implementation.followUp', 1)] },
        ['lasted', 1, 0.002],
        ['finalAlignment', 1, 0.002],
      ),
    ),
  },
]
