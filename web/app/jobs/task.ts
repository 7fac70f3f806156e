/** What has become of a job: running and how far, stopped, done, or failed and why. A failure is that of its own job and of no other. */

export interface Progress {
  /** Worlds done, and of how many in all where the job knows that; 0 where not. */
  readonly worlds: number
  readonly of: number
  /** Number of the part that is being done; 0 where there are no parts. */
  readonly part: number
}

export type Computing =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running' } & Progress)
  | { readonly kind: 'stopped'; readonly worlds: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }

/** A job that was begun. */
export interface Task {
  /** What it works on; a different `of` makes it a different task. */
  readonly of: unknown
  readonly computing: Computing
}

/** By the full name of the job: `explore/trace`. */
export type Tasks = { readonly [job: string]: Task }

/** What a job says of itself. */
export type News =
  | ({ readonly kind: 'progress' } & Progress)
  /** An action of the plug-in that asked. */
  | { readonly kind: 'found'; readonly action: unknown }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }

const IDLE: Computing = { kind: 'idle' }
const BEGUN: Computing = { kind: 'running', worlds: 0, of: 0, part: 0 }

/** What has become of the job of that full name; idle where it is not wanted. */
export function computingOf({ tasks }: { readonly tasks: Tasks }, job: string): Computing {
  return tasks[job]?.computing ?? IDLE
}

/** Begins a job, or begins it again; those in its way stop. */
export function begun(tasks: Tasks, job: string, of: unknown, inItsWay: readonly string[]): Tasks {
  const others = inItsWay.filter((name) => name !== job)
  const left = others.reduce(stopped, tasks)
  return { ...left, [job]: { of, computing: BEGUN } }
}

export function stopped(tasks: Tasks, job: string): Tasks {
  const task = tasks[job]
  if (task?.computing.kind !== 'running') return tasks
  return { ...tasks, [job]: { ...task, computing: { kind: 'stopped', worlds: task.computing.worlds } } }
}

/** News of what is no longer asked for, or no longer runs, changes nothing. */
export function told(tasks: Tasks, job: string, of: unknown, news: News): Tasks {
  const task = tasks[job]
  if (task === undefined || task.of !== of || task.computing.kind !== 'running' || news.kind === 'found') return tasks
  const computing: Computing = news.kind === 'progress' ? { ...news, kind: 'running' } : news
  return { ...tasks, [job]: { of, computing } }
}
