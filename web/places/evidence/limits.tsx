/** What the model must not be used for, and what it leaves out. */
import { prose } from '../../../sim/index.ts'

const LIMITS: readonly (readonly [head: string, text: string])[] = [
  [
    'It is not a forecast.',
    prose`
      A share of worlds is a share of simulated worlds under the assumptions of a scenario, not the probability of an event. Read signs,
      orders and mechanisms before levels, and never conclude from a single world.`,
  ],
  [
    'Most numbers are assumptions.',
    prose`
      The ledger says which. A conclusion that turns when one of them moves within its range is a conclusion about that number: move it and
      see.`,
  ],
  [
    'Luck is not ignorance.',
    prose`
      Intervals on this page come from luck between worlds. They say nothing about how wrong the coefficients or the equations may be, and
      more worlds do not cure that.`,
  ],
  [
    'Success is never shown without harm.',
    'Civilian harm is an index on the scale of GDP. It counts no deaths and knows no persons; a design that looks cheap here may not be.',
  ],
  [
    'States are the actors.',
    'Parties, ministries, firms, victims and regions appear as coefficients only. A group of states has one leader and takes one role.',
  ],
  [
    'Much of the world is missing.',
    prose`
      There is no use of force, no litigation before the judgment, no bargaining of several parties in one room, no linkage between cases
      but through the order, no growth or debt, and no content of law.`,
  ],
  [
    'Most levers have no price.',
    prose`
      Measures and offers cost those who take part. Clarity, audits, publicity, assistance, follow-up, remedies and carve-outs cost nothing
      here, so a search over designs will use them to the full. Weigh their price outside the model.`,
  ],
  ['Institutions are thin.', 'One veto flag a state, one mark a rung and one lever a case stand for all forums.'],
  [
    'Data are of 2019.',
    'Economies, institutions, positions and ties are those of that year for all cases, unless a scenario says otherwise.',
  ],
  [
    'Claims are tested in the model, not in the world.',
    prose`
      That a claim is supported means that this model, with these numbers, behaves as the claim says. Several tests change coefficients far
      from their usual values to make the question clear.`,
  ],
]

export function Limits() {
  return (
    <section class="limits" aria-labelledby="limits-head">
      <h2 class="visually-hidden" id="limits-head">
        Limits of use
      </h2>
      <p class="sentence">What the results must not be used for, and what the model leaves out.</p>
      <dl>
        {LIMITS.map(([head, text]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">The full list stands in the protocol of the model, sim/ODD.md, section 4.3.</p>
    </section>
  )
}
