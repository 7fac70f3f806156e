/** What differs between the inputs of both sides, in the words that `pacta compare` has for it. */
import './inputs.css'
import type { InputWords } from '../../../sim/index.ts'

interface InputsProps {
  readonly words: InputWords
  /** Two scenarios: what differs is then the first thing to know. */
  readonly open: boolean
  readonly stale: boolean
}

export function Inputs({ words: { rows, alike }, open, stale }: InputsProps) {
  return (
    <details class={`inputs ${stale ? 'is-stale' : ''}`} open={open}>
      <summary class="section-head">What differs between A and B</summary>
      <table class="inputs-table">
        <thead>
          <tr>
            <th scope="col">input</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ topic, words: [a, b] }) => (
            <tr key={topic}>
              <th scope="row">{topic}</th>
              <td>{a}</td>
              <td>{b}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {alike !== '' && <p class="inputs-alike">{alike}</p>}
    </details>
  )
}
