/** What this is, how to read it, and what it must not be used for. */
import './about.css'
export function About() {
  return (
    <main class="place is-text" id="main">
      <h1>About Pacta</h1>
      <p>
        An international court has ruled against a state. What makes that state comply? Pacta lets you try: it simulates how other states,
        one by one, decide to enforce the judgment, to speak up for it, to look away, to trade around the measures or to shield the state,
        and how its government answers, month by month.
      </p>
      <h2>How to read the page</h2>
      <p>
        One <em>world</em> is one run of the whole story with its own luck. The fan shows where many worlds are at each month: half of them
        lie in its dark part, nine in ten in all of it. One world is drawn in full; the matrix, the list of who acts and the reasons on the
        right belong to that world at the month under the scrubber.
      </p>
      <p>
        Every number that goes in tells where it comes from and how good that source is: point at it, tap it, or move to it with the
        keyboard. A dot marks what differs from the scenario. Mechanisms can be switched off to see what they do. Under Evidence stand the
        claims of the literature and what the model says of them, the regularities it should show and which of them it misses, and every
        number with its source.
      </p>
      <h2>What it is not</h2>
      <p>
        Not a forecast. The shares are shares of simulated worlds under stated assumptions, not probabilities of events. Many coefficients
        are assumptions, fitted to the record as far as it goes, and are marked as such. Use it to compare designs and to find what a
        conclusion hangs on.
      </p>
      <h2>The same numbers anywhere</h2>
      <p>
        The same scenario, seed and number of worlds give the same digest on this page and on the command line, in any browser and on any
        number of cores. The address of the page carries all of it: whoever opens it computes the result anew and is told whether it is the
        same. Nothing is sent anywhere.
      </p>
    </main>
  )
}
