/** Who decides in the case: the body that it is before, and every other that its ladder names; members, rule, rhythm and powers. */
import { forumOf, forumsOf, type Scenario, type ToldForum, tellForum } from '../../../sim/index.ts'
import { remember, type Subject } from '../../app/index.ts'
import { SourceTip, sourceOf, Termed } from '../../parts/index.ts'
import { Part } from './part.tsx'

const toldOf = remember((scenario: Scenario, kase: number): readonly ToldForum[] =>
  forumsOf(scenario, kase).map((forum) => tellForum(forum, scenario.states)),
)

export function WhoDecides({ subject }: { readonly subject: Subject }) {
  const { scenario, experiment } = subject
  const told = toldOf(scenario, experiment.kase)
  if (told.length === 0) return null
  const own = forumOf(scenario, experiment.kase)
  return (
    <Part name="Who decides">
      {own === null && <p class="quiet">The case itself is before no body. These decide parts of the ladder.</p>}
      {told.map((forum, at) => (
        <Body key={forum.id} forum={forum} subject={subject} open={at === 0} />
      ))}
    </Part>
  )
}

interface BodyProps {
  readonly forum: ToldForum
  readonly subject: Subject
  readonly open: boolean
}

function Body({ forum: { id, name, size, members, lines }, subject, open }: BodyProps) {
  return (
    <details class="case-body" open={open}>
      <summary>
        {name} <span class="quiet">{size}</span>
      </summary>
      <ul class="case-rule">
        {lines.map((line) => (
          <li key={line}>
            <Termed text={line} />
          </li>
        ))}
      </ul>
      {members !== '' && (
        <p class="case-members">
          <SourceTip entry={sourceOf(subject, `forums.${id}.members`)}>Members here</SourceTip>: {members}.
        </p>
      )}
    </details>
  )
}
