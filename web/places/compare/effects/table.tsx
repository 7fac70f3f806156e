/**
 * The paired effects: one row per outcome, with both sides, the difference, its interval drawn and written, and a
 * verdict in a word.
 */
import { useState } from 'preact/hooks'
import { BY_LUCK_ALONE, correlationWords, R_MEANS, SCALAR_NAMES } from '../../../../sim/index.ts'
import { Bar, reachOf, Term, Termed, toldBefore } from '../../../parts/index.ts'
import type { Compared } from '../state.ts'
import { type EffectRow, effectGroups, toneOf } from './rows.ts'

/** Tone of an effect: blue is good, amber bad, grey neither. */

interface EffectsProps {
  readonly shown: Compared
  readonly stale: boolean
}

export function Effects({ shown, stale }: EffectsProps) {
  const [all, setAll] = useState(false)
  const groups = effectGroups(shown.contrast.comparison, all)
  const reach = reachOf(groups.flatMap(({ rows }) => rows.map(({ placed }) => placed)))
  const [a, b] = shown.pair.arms
  const rows = groups.flatMap((group) => group.rows)
  const told = toldBefore(rows.map(({ meaning }) => meaning))
  return (
    <section class={`effects ${stale ? 'is-stale' : ''}`} aria-labelledby="effects-head">
      <h2 class="section-head" id="effects-head">
        Effects <span class="quiet">B minus A, world by world</span>
      </h2>
      <table class="effects-table">
        <caption class="visually-hidden">
          Effects of {b.label} (B) compared with {a.label} (A)
        </caption>
        <thead>
          <tr>
            <th scope="col">outcome</th>
            <th scope="col" class="is-spare">
              A
            </th>
            <th scope="col" class="is-spare">
              B
            </th>
            <th scope="col">B minus A</th>
            <th scope="col" class="is-left">
              <Term of="interval">95 % interval</Term>
            </th>
            <th scope="col" class="is-spare">
              r
            </th>
            <th scope="col" class="is-left">
              B is
            </th>
          </tr>
        </thead>
        {groups.map(({ name, rows: own }) => (
          <tbody key={name}>
            <tr class="effects-group">
              <th scope="rowgroup" colSpan={7}>
                {name}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={row.name} row={row} reach={reach} told={told[rows.indexOf(row)]!} />
            ))}
          </tbody>
        ))}
      </table>
      <button type="button" class="is-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? 'Show the main outcomes only' : `Show all ${SCALAR_NAMES.length} outcomes`}
      </button>
      <p class="quiet effects-note">
        Each bar is the 95 % interval of the mean difference. All bars share one scale: standard deviations between worlds. Blue: B is
        better for those who want compliance; amber: B is worse. {R_MEANS} {BY_LUCK_ALONE}
      </p>
    </section>
  )
}

interface RowProps {
  readonly row: EffectRow
  readonly reach: number
  /** Terms that rows above have told. */
  readonly told: ReadonlySet<string>
}

function Row({ row, reach, told }: RowProps) {
  const { meaning, first, second, difference, differenceUnit, range, correlation, word, placed } = row
  return (
    <tr class={toneOf(word)}>
      <th scope="row">
        <Termed text={meaning} told={told} />
        <span class="effects-both">
          {first} → {second}
        </span>
      </th>
      <td class="is-spare">{first}</td>
      <td class="is-spare">{second}</td>
      <td class="effects-difference">
        {difference} <span class="effects-unit">{differenceUnit}</span>
        <span class="effects-range">{range}</span>
      </td>
      <td class="effects-bar">
        <Bar placed={placed} reach={reach} />
        <span class="is-spare">{range}</span>
      </td>
      <td class="is-spare">{correlationWords(correlation)}</td>
      <td class="effects-word">{word}</td>
    </tr>
  )
}
