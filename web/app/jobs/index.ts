/** Jobs: what is to be computed, and what has become of it. */
export { type Job, type JobOf, loaded, messageOf, once, type Tell } from './job.ts'
export { begun, type Computing, computingOf, type News, stopped, type Tasks, told } from './task.ts'
