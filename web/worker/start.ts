/** Starts a worker of the page. */

export const startWorker = (): Worker => new Worker(new URL('./script.ts', import.meta.url), { type: 'module' })
