/** What the page says of a comparison besides its finding: what the changes apply to, and the command that gives the same result. */
import { commandLine, counted, declared, type Moving, points, written } from '../../../sim/index.ts'
import { PACTA } from '../../parts/index.ts'
import type { Pair } from './pair.ts'
import { OWN } from './sides.ts'
import type { Compared } from './state.ts'

/** What holds on both sides and what makes the difference, where the reader has changed something. */
export function changesWords({ read }: Pair): string {
  const [a, b] = read.map(({ made }) => made)
  const both = a!.filter((one) => b!.some((other) => JSON.stringify(one) === JSON.stringify(other)))
  const yours = (count: number) => (count === 1 ? 'Your change' : `Your ${counted(count, 'change')}`)
  const told = (count: number, where: string) => (count === 0 ? [] : [`${yours(count)} ${count === 1 ? 'applies' : 'apply'} to ${where}.`])
  return [
    ...told(both.length, 'both sides'),
    ...told(a!.length - both.length, 'A alone'),
    ...told(b!.length - both.length, 'B alone'),
  ].join(' ')
}

/** The command line that gives the same digests. @param fileOf the id of a bundled scenario, or the name of the file it was opened from */
export function compareCommand({ subject, read, shared, alone }: Pair, fileOf: (id: string) => string): string {
  const { experiment, seed } = subject
  const [a, b] = read.map(({ side }) => side.design)
  const [first, second] = read.map(({ off }) => off)
  const both = first && second ? first.filter((name) => second.includes(name)) : []
  const sideWords = (side: 'a' | 'b', at: 0 | 1) => [
    ...written(declared.settings(side), alone[at]),
    ...(first && second
      ? written(
          declared.off(side),
          read[at].off!.filter((name) => !both.includes(name)),
        )
      : written(declared.settings(side), [{ path: 'off', value: read[at].scenario.off }])),
  ]
  const files = read.map(({ side }) => fileOf(side.scenario ?? experiment.scenario)) as [string, string]
  const { kase, base } = read[0]
  const words = [
    ...written(declared.otherFile(), files[0] === files[1] ? null : files[1]),
    ...written(declared.designs(), a !== OWN ? [a!, b!] : b !== OWN ? [b!] : []),
    ...written(declared.settings(), shared),
    ...written(declared.off(), both),
    ...sideWords('a', 0),
    ...sideWords('b', 1),
    ...written(declared.worlds(), worldsCompared(experiment.worlds)),
    ...written(declared.seed(), seed === base.seed ? null : seed),
    // Of a case that the first scenario has not, the command compares the first; the digests are those of all cases.
    ...written(declared.kase(), kase > 0 ? base.cases[kase]!.id : null),
  ]
  return commandLine(['compare', files[0], ...words], PACTA)
}

/** A comparison needs two worlds at least. */
export const worldsCompared = (worlds: number): number => Math.max(2, worlds)

/** Both sides on the luck and in the worlds that are asked for. */
export const movingOf = ({ arms, cases, subject: { seed, experiment } }: Pair): Moving => ({
  ...{ arms, cases, seed },
  worlds: worldsCompared(experiment.worlds),
})

/** The result in a few words, for where there is no room for more. */
export const resultWords = (shown: Compared | null): string | null =>
  shown === null ? null : `${points(shown.contrast.comparison.effects.meanCompliance.estimate)} of compliance, B minus A`
