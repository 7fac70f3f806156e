/** Ids of statistics that a fit leaves out although they are open to it: they read the role of every state in every month, a megabyte a world. */
export const DEAR_STATISTICS: readonly string[] = ['34a']
