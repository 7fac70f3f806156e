/** What this is, how to read it, and what it must not be used for. */
import './about.css'
import { NOT_A_FORECAST } from '../../../sim/index.ts'
import { GlossaryList } from '../../parts/index.ts'

export function About() {
  return (
    <main class="place is-text is-about" id="main">
      <h1>About Pacta</h1>
      <p class="about-lead">
        An international court has ruled against a state. What makes that state comply? Pacta lets you explore this question. Month by
        month, it simulates what each other state decides: to enforce the judgment, to support it in words, to stand aside, to profit from
        trade around the measures, or to shield the state. It also simulates how the government of that state responds.
      </p>
      <div class="about-parts">
        <div>
          <section>
            <h2>How to read the page</h2>
            <p>
              One <em>world</em> is one run of the whole scenario with its own luck. The fan shows where many worlds are in each month: half
              of them lie in the inner part, nine in ten in the whole fan. One world is drawn as a line. The map, the matrix, the list of
              who acts and the reasons on the right show that world in the month that you select on the timeline.
            </p>
            <p>
              Every input number has a note on its source and on how good that source is: point at the number, tap it, or move to it with
              the keyboard. A dot marks what differs from the scenario. You can switch mechanisms off to see what they do. The Evidence page
              lists claims from the literature with the verdict of the model, the regularities that the model should show with those it
              misses, and every number with its source.
            </p>
            <p>Words with a dotted underline have an explanation: point at one, tap it, or move to it with the keyboard.</p>
          </section>
          <section>
            <h2>Keys</h2>
            <dl class="about-keys">
              {KEYS.map(([keys, what]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        <div>
          <section>
            <h2>What it is not</h2>
            <p>
              {NOT_A_FORECAST} Many coefficients are assumptions. They are fitted to the historical record as far as it reaches, and they
              are marked as assumptions. Use Pacta to compare designs and to find out which assumptions a conclusion depends on.
            </p>
          </section>
          <section>
            <h2>The same numbers everywhere</h2>
            <p>
              The same scenario, seed and number of worlds give the same digest on this page and on the command line, in any browser and on
              any number of cores. The address of the page contains all of these: whoever opens it computes the result again and sees
              whether it is the same. The page sends no data to any server.
            </p>
          </section>
        </div>
      </div>
      <GlossaryList />
    </main>
  )
}

/** What the keyboard does wherever it is, and in pictures. */
const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['Tab', 'goes to the next control, number or picture'],
  ['Arrows, Page Up and Down', 'read a picture month by month and year by year; Enter shows that month everywhere'],
  ['Ctrl+Z, Ctrl+Y', 'undo and redo changes of the scenario'],
  ['Alt+Shift+B', 'opens the brief of Explore or Compare, on one sheet'],
  ['Escape', 'closes what lies over the page: a note, a sheet, the brief'],
]
