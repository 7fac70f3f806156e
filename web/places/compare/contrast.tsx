/** Both sides on the same scales and one axis of time, compliance and civilian harm, and under them the difference; one month for all. */
import { counted, ENGINE, NO_FORECAST, points } from '../../../sim/index.ts'
import { burden, type Caption, difference, NARROW, type TimeOptions, trajectories } from '../../charts/index.ts'
import { Figure, Scrubber, useDispatch } from '../../parts/index.ts'
import { differenceData, sideHarm, sideTrajectories } from './chart-data.ts'
import type { Compared } from './state.ts'

interface ContrastProps {
  readonly shown: Compared
  readonly month: number
  readonly stale: boolean
}

/** Where a picture of a comparison comes from. */
function contrastCaption({ pair, contrast }: Compared, title: string): Caption {
  const { seed, arms, worlds } = contrast.comparison
  return {
    title,
    scenario: [...new Set(arms.map((arm) => arm.scenario))].join(' and '),
    seed,
    engine: ENGINE,
    hash: arms.map(({ digest }) => digest).join(' and '),
    citation: `${ENGINE}, A ${pair.arms[0].label}, B ${pair.arms[1].label}, ${counted(worlds, 'world')} on identical luck. ${NO_FORECAST}`,
  }
}

export function Contrast({ shown, month, stale }: ContrastProps) {
  const send = useDispatch()
  const { arms } = shown.pair
  const starts = arms.map(({ scenario }) => scenario.start)
  const base: Omit<TimeOptions, 'width'> = {
    months: arms[0].scenario.months,
    // Months of two calendars have numbers only.
    start: starts[0] === starts[1] ? starts[0]! : null,
    month,
    stale,
    onMonth: (to) => send({ kind: 'month', month: to }),
  }
  const [compliance, harm, apart] = [sideTrajectories(shown), sideHarm(shown), differenceData(shown)]
  return (
    <div class="timeline">
      <div class="arms">
        {([0, 1] as const).map((at) => {
          const name = at === 0 ? 'A' : 'B'
          const own = { ...base, start: starts[at]! }
          const ofHarm = (width: number) => ({ ...own, width, axis: true })
          return (
            <section class="arm" key={name} aria-label={`Side ${name}: ${shown.pair.arms[at].label}`}>
              <h2 class="arm-name">
                <span class="side-name">{name}</span> {shown.pair.arms[at].label}
              </h2>
              <Figure
                name={`Compliance, ${name}`}
                terms={['world', 'compliance', 'judgment']}
                draw={(element, width) => trajectories.draw(element, compliance[at], { ...own, width, height: heightAt(width) })}
                heightAt={heightAt}
                table={() => trajectories.table(compliance[at], own)}
                caption={contrastCaption(shown, `Compliance, ${shown.pair.arms[at].label}`)}
              />
              <Figure
                name={`Civilian harm, ${name}`}
                terms={['civilian harm']}
                draw={(element, width) => burden.draw(element, harm[at], ofHarm(width))}
                heightAt={(width) => burden.heightOf(harm[at], ofHarm(width))}
                table={() => burden.table(harm[at], own)}
                caption={contrastCaption(shown, `Civilian harm, ${shown.pair.arms[at].label}`)}
              />
            </section>
          )
        })}
      </div>
      <div class="stack">
        <Figure
          name="Difference in compliance"
          terms={['compliance', 'luck']}
          draw={(element, width) => difference.draw(element, apart, { ...base, width })}
          heightAt={(width) => difference.heightOf(apart, { ...base, width })}
          table={() => difference.table(apart, base)}
          caption={contrastCaption(shown, 'Difference in compliance, B minus A')}
        />
      </div>
      <Scrubber result={contrastCaption(shown, '').hash} options={base} reading={`mean difference ${points(apart.mean[month] ?? 0)}`} />
    </div>
  )
}

const heightAt = (width: number) => (width < NARROW ? 230 : 220)
