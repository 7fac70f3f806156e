/**
 * One group of rows per design: its name, its result with how far that is from the first side, and where it comes from.
 */
import { effectWord, outcomeWords, SCALARS, type Scalar, type ScalarName } from '../../../../sim/index.ts'
import { Bar } from '../../../parts/index.ts'
import type { Contrast } from '../../../worker/index.ts'
import { toneOf } from '../effects/index.ts'
import type { Pair } from '../pair.ts'

const OUTCOMES = ['meanCompliance', 'full', 'civilianHarm', 'senderCost', 'bill'] as const

/** The first side and one other, compared. */
export interface Against {
  readonly pair: Pair
  readonly contrast: Contrast
}

export interface RivalRow {
  /** `B`, `C`. */
  readonly letter: string
  readonly label: string
  /** Changes that could not be made on it. */
  readonly notes: readonly string[]
  /** Null while it has not been compared, and why. */
  readonly against: Against | null
  readonly why: string
}

interface RivalTableProps {
  readonly rows: readonly RivalRow[]
  /** Whether A and B are of all worlds that were asked for; further designs always are. */
  readonly complete: boolean
}

export function RivalTable({ rows, complete }: RivalTableProps) {
  const first = rows.find(({ against }) => against !== null)?.against ?? null
  if (first === null) return null
  const { seed, arms } = first.contrast.comparison
  const source = (hash: string, digest: string) => (
    <tr class="brief-source">
      <td colSpan={OUTCOMES.length}>
        seed {seed}, hash {hash.slice(0, 12)}, digest <code data-digest={complete ? digest : undefined}>{digest}</code>
      </td>
    </tr>
  )
  return (
    <table class="brief-table brief-rivals">
      <caption>How far each design is from A, with the 95 % interval of the paired difference (outline: too close to call)</caption>
      <thead>
        <tr>
          {OUTCOMES.map((name) => (
            <th scope="col" key={name}>
              {outcomeWords(name).meaning}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <NameRow name={`A: ${arms[0].label}`} />
        <tr>
          {OUTCOMES.map((name) => (
            <td key={name}>{outcomeWords(name).value(first.contrast.comparison.effects[name].baseline)}</td>
          ))}
        </tr>
        {source(arms[0].scenarioHash, arms[0].digest)}
      </tbody>
      {rows.map(({ letter, label, notes, against, why }) => (
        <tbody key={letter}>
          <NameRow name={`${letter}: ${label}`} notes={notes} />
          <tr>
            {against === null ? (
              <td colSpan={OUTCOMES.length}>{why}</td>
            ) : (
              OUTCOMES.map((name) => <EffectCell key={name} name={name} against={against} reach={reachIn(rows, name)} />)
            )}
          </tr>
          {against !== null && source(against.contrast.comparison.arms[1].scenarioHash, against.contrast.comparison.arms[1].digest)}
        </tbody>
      ))}
    </table>
  )
}

/** A design above its numbers, so that they have the whole width on a phone. */
function NameRow({ name, notes = [] }: { readonly name: string; readonly notes?: readonly string[] }) {
  return (
    <tr class="brief-design">
      <th scope="rowgroup" colSpan={OUTCOMES.length}>
        {name}
        {notes.map((note) => (
          <span class="brief-note" key={note}>
            {note}
          </span>
        ))}
      </th>
    </tr>
  )
}

/** How far the intervals of all designs lie from A, so that a column has one scale. */
function reachIn(rows: readonly RivalRow[], name: ScalarName): number {
  const ends = rows.flatMap(({ against }) => {
    if (against === null) return []
    const { low, high } = against.contrast.comparison.effects[name]
    return [Math.abs(low), Math.abs(high)]
  })
  return Math.max(...ends) || 1
}

interface EffectCellProps {
  readonly name: ScalarName
  readonly against: Against
  /** Of the scale of the column. */
  readonly reach: number
}

function EffectCell({ name, against, reach }: EffectCellProps) {
  const effect = against.contrast.comparison.effects[name]
  const { value, change, range } = outcomeWords(name)
  const { better }: Scalar = SCALARS[name]
  const word = effectWord(effect, better)
  return (
    <td class={toneOf(word)}>
      <span class="brief-value">
        {value(effect.treated)}
        <Bar placed={effect} reach={reach} open={effectWord(effect, 0) === 'too close to call'} />
      </span>
      <span class="brief-note">
        {change(effect.estimate)} ({range(effect.low, effect.high)}): {word}
      </span>
    </td>
  )
}
