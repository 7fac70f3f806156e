/**
 * The one call of papaparse that the core makes. The published typings of the package pull in those of Node, which would open the
 * wall that `types: []` builds around the core; a `paths` entry for 'papaparse' in sim/tsconfig.json that names this file keeps it shut.
 */

interface ParseError {
  readonly message: string
  readonly row?: number
}

declare const Papa: {
  parse<Row>(
    text: string,
    options: { readonly delimiter: string; readonly header: false },
  ): { readonly data: readonly Row[]; readonly errors: readonly ParseError[] }
}

export default Papa
