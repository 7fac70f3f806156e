/** What the user got wrong, all of it at once: exit code 2 and never a stack trace. */
import { formatProblem, type Problem, ProblemError } from '../../index.ts'

/** Thrown with every problem that was found, each told once. */
export class BadInput extends ProblemError {
  override readonly name = 'BadInput'
  constructor(problems: readonly Problem[]) {
    super([...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()])
  }
}
