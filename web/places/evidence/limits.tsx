/** What the model must not be used for, and what it leaves out. */
import { LIMITS_OF_USE } from '../../../sim/index.ts'

export function Limits() {
  return (
    <section class="limits" aria-labelledby="limits-head">
      <h2 class="visually-hidden" id="limits-head">
        Limits of use
      </h2>
      <p class="sentence">What you must not use the results for, and what the model leaves out.</p>
      <dl>
        {LIMITS_OF_USE.map(([head, text]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">The full list is in the protocol of the model, sim/ODD.md, section 4.3.</p>
    </section>
  )
}
