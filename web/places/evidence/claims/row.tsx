/** A claim in the table, and its tests when it is opened. */

import { correlationWords, counted, effectWords, inRow, plain, type TestResult } from '../../../../sim/index.ts'
import type { Shelf } from '../../../app/index.ts'
import { Bar, HoverTermed, placedOf, reachOf, Termed, TermsOf, useOwn } from '../../../parts/index.ts'
import { NAME } from '../name.ts'
import { VerdictGlyph, VerdictWord, verdictTone } from '../verdict.tsx'
import { CLAIM_WORLDS, type ClaimRow as Row, worldsOf } from './rows.ts'
import type { ClaimsAction } from './state.ts'
import { countVerdicts, decided, scenariosOf, testsByQuestion, titleIn } from './words.ts'

interface ClaimRowProps {
  readonly row: Row
  /** A result of more worlds is on its way. */
  readonly stale: boolean
  readonly open: boolean
  readonly onToggle: () => void
  readonly busy: boolean
  readonly shelf: Shelf
  /** Terms that rows above have told. */
  readonly told: ReadonlySet<string>
}

export function ClaimRow({ row: { claim, result }, stale, open, onToggle, busy, shelf, told }: ClaimRowProps) {
  const id = `claim-${claim.id}`
  const said = result === null ? null : decided(result)
  const borne = result?.verdict === 'supported'
  return (
    <>
      <tr class={`claim ${stale ? 'is-stale' : ''}`}>
        <th scope="row">
          <button type="button" class="disclosure claim-text" aria-expanded={open} aria-controls={id} onClick={onToggle}>
            <span>
              <span class="claim-number">{claim.id}</span> <HoverTermed text={claim.text} />
            </span>
          </button>
          {result !== null && !borne && claim.finding !== undefined && !open && (
            <p class="claim-finding">
              Found: <Termed text={claim.finding} told={told} />
            </p>
          )}
        </th>
        <td>{result === null ? <span class="quiet">not measured yet</span> : <VerdictWord verdict={result.verdict} />}</td>
        <td class="is-spare">
          {result !== null && (
            <span class="claim-tests" role="img" aria-label={countVerdicts(result.tests.map((test) => test.verdict))}>
              {result.tests.map(({ verdict }, at) => (
                <VerdictGlyph key={at} verdict={verdict} />
              ))}
            </span>
          )}
        </td>
        <td class="is-spare">
          {said !== null && (
            <>
              <strong>{said.effect}</strong> <span class="quiet">({said.range})</span>
              <span class="claim-of">
                {said.of}, {titleIn(shelf, said.where)}
              </span>
            </>
          )}
        </td>
        <td class="is-spare is-number">{result === null ? '' : plain(worldsOf(result))}</td>
      </tr>
      {open && (
        <tr class="claim-opened">
          <td colSpan={5} id={id}>
            <Opened row={{ claim, result }} busy={busy} shelf={shelf} />
          </td>
        </tr>
      )}
    </>
  )
}

function Opened({ row: { claim, result }, busy, shelf }: Pick<ClaimRowProps, 'row' | 'busy' | 'shelf'>) {
  const send = useOwn<ClaimsAction>(NAME)
  return (
    <>
      <TermsOf text={claim.text} name={`Words in claim ${claim.id}`} />
      {claim.finding !== undefined && (
        <p class="claim-finding">
          Found: <Termed text={claim.finding} />
        </p>
      )}
      <p class="quiet">
        {counted(claim.tests.length, 'test')} in {inRow(scenariosOf(claim).map((id) => titleIn(shelf, id)))}.{' '}
        {CLAIM_WORLDS.map((worlds) => (
          <button
            type="button"
            key={worlds}
            class="is-quiet is-small"
            disabled={busy}
            onClick={() => send({ kind: 'examine', request: { ids: [claim.id], worlds } })}
          >
            Run this claim in {plain(worlds)} worlds
          </button>
        ))}
      </p>
      {result !== null && testsByQuestion(result.tests).map(({ words, tests }) => <Tests key={words} {...{ words, tests, shelf }} />)}
    </>
  )
}

interface TestsProps {
  readonly words: string
  readonly tests: readonly TestResult[]
  readonly shelf: Shelf
}

function Tests({ words, tests, shelf }: TestsProps) {
  const placed = tests.map(({ effect }) => placedOf(effect))
  const reach = reachOf(placed)
  return (
    <table class="tests">
      <caption>{words}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">case</th>
          <th scope="col">effect</th>
          <th scope="col">95 % interval</th>
          <th scope="col">r</th>
          <th scope="col">verdict</th>
        </tr>
      </thead>
      <tbody>
        {tests.map((result, at) => {
          const { effect, range } = effectWords(result)
          const { correlation } = result.effect
          return (
            <tr key={result.test.scenario} class={verdictTone(result.verdict)}>
              <th scope="row">{titleIn(shelf, result.test.scenario)}</th>
              <td class="tests-effect">
                {effect}
                <span class="effects-range">{range}</span>
              </td>
              <td class="tests-range is-spare">
                <Bar placed={placed[at]!} reach={reach} /> {range}
              </td>
              <td class="is-spare">{correlationWords(correlation)}</td>
              <td>
                <VerdictWord verdict={result.verdict} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
