/** The page's side of the workers. */
export { createClient, threadsFor } from './client.ts'
