/**
 * What Explore wants computed: the ensemble that is asked for; the followed world of the ensemble that is shown, and
 * how that does against history.
 */
import type { CodedPath, Question } from '../../../sim/index.ts'
import { type JobOf, once, remember, type Shelf, type State, type Subject } from '../../app/index.ts'
import { isChanged, sameOwnRun } from './own-run.ts'
import { type ExploreAction, type Exploring, ownRunOf, replicateOf, type Shown, whyAsked } from './state.ts'
import { hasHistory, pathsOf } from './timeline/index.ts'

type Job = JobOf<ExploreAction>

export function jobs(own: Exploring, { subject, shelf, month }: State): readonly Job[] {
  const { shown } = own
  const replicate = replicateOf(own)
  const all: Job[] = []
  if (subject !== null) all.push(ensemble(subject))
  if (shown !== null && replicate !== null) all.push(trace(shown.subject, replicate, own.visit))
  if (shown?.complete && shelf.kind === 'ready' && hasHistory(shown)) all.push(history(shown, shelf.shelf))
  if (subject !== null && isChanged(subject) && ownRunOf(own, subject) === null) all.push(ownRun(subject))
  const asked = whyAsked(own, month)
  if (asked !== null) all.push(why(asked.subject, ...placed(asked.question)))
  return all
}

const ensemble = remember(
  (subject: Subject): Job => ({
    name: 'ensemble',
    of: subject,
    runs: 'pool',
    run(client, tell) {
      const { scenario, seed, experiment } = subject
      return client.explore(
        { scenario, seed, worlds: experiment.worlds, kase: experiment.kase },
        {
          progress: (worlds) => tell.progress(worlds),
          picture: (picture, last) => {
            tell.found({ kind: 'picture', subject, picture, last })
            if (last) tell.done()
          },
          failed: tell.failed,
        },
      )
    },
  }),
)

/** The last one that was asked for, so that it continues while the reader makes other changes. */
let latest: { readonly of: Subject; readonly job: Job } | null = null

/** The scenario as it is, on the same luck, whenever there is nothing else to run. */
function ownRun(subject: Subject): Job {
  if (latest !== null && sameOwnRun(latest.of, subject)) return latest.job
  const { base: scenario, seed, experiment } = subject
  const { worlds, kase } = experiment
  const run = once<ExploreAction>(async (client, live) => {
    const backdrop = await client.backdrop({ scenario, seed, worlds, kase }, live)
    return backdrop === null ? null : { kind: 'own-run', ownRun: { of: subject, backdrop } }
  })
  latest = { of: subject, job: { name: 'own-run', of: run, runs: 'idle', run } }
  return latest.job
}

/** One world with everybody's reasons. */
const trace = remember((subject: Subject, replicate: number, _visit: number): Job => {
  const { scenario, seed, experiment } = subject
  const run = once<ExploreAction>(async (client) => ({
    kind: 'trace',
    trace: await client.trace(scenario, seed, replicate, experiment.kase),
  }))
  return { name: 'trace', of: run, runs: 'beside', run }
})

/** How the finished ensemble does against history; the other cases are read one at a time, so that input is never kept waiting. */
const history = remember((shown: Shown, shelf: Shelf): Job => {
  const run = once<ExploreAction>(async (client, live) => {
    const others: CodedPath[] = []
    for (const { json } of shelf.scenarios) {
      await new Promise((resolve) => setTimeout(resolve))
      if (!live()) return null
      others.push(...pathsOf(json))
    }
    const found = await client.history(others)
    return found === null ? null : { kind: 'history', subject: shown.subject, history: found }
  })
  return { name: 'history', of: shown, runs: 'beside', run }
})

/** Milliseconds for which the same must be asked before it is run, so that scrubbing leaves no queue behind. */
const PAUSE = 200

/** The parts of a question, so that the same question is the same job. */
const placed = ({ seed, world, state, kase, month }: Question) => [seed, world, state, kase, month] as const

/** Why the state that is looked at decided so: its month is run again, many times over. */
const why = remember((subject: Subject, ...[seed, world, state, kase, month]: ReturnType<typeof placed>): Job => {
  const question = { seed, world, state, kase, month }
  const ask = once<ExploreAction>(async (client) => ({
    kind: 'why',
    why: { subject, question, told: await client.why(subject.scenario, question) },
  }))
  const run: Job['run'] = (client, tell) => {
    let end = () => {}
    const timer = setTimeout(() => {
      end = ask(client, tell)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      end()
    }
  }
  return { name: 'why', of: run, runs: 'idle', run }
})
