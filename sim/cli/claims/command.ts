/** `pacta claims`: the claims of the theory as paired experiments, with the verdict that the model gives. */
import { type ClaimResult, ensemblesOf, formatProblem, type Prepare, parseScenario, runClaim } from '../../index.ts'
import { type Sink, withSink } from '../execute/sink.ts'
import { watch } from '../execute/watch.ts'
import type { Host } from '../host/host.ts'
import type { Library } from '../host/library.ts'
import type { Arguments } from '../input/arguments.ts'
import { counted } from '../terminal/figures.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { claimRows, claimsPage } from './page.ts'
import { type ClaimsOrder, readClaimsOrder } from './request.ts'

/** @returns the exit code: 0 whatever the verdicts, or that of the interruption. @throws BadInput with every problem */
export async function claims(args: Arguments, host: Host): Promise<number> {
  const order = readClaimsOrder(args, host)
  return withSink(order, host.stdout, (sink) => examine(order, sink, host))
}

/** Scenarios of the library under settings; each text is read once. */
export function preparer(library: Library, seed: string | null): Prepare {
  const files = new Map<string, unknown>()
  return (id, settings) => {
    if (!files.has(id)) files.set(id, JSON.parse(library.read(id)))
    const parsed = parseScenario(files.get(id), library.tables, settings)
    if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(id, problem)).join('\n'))
    return seed === null ? parsed.scenario : { ...parsed.scenario, seed }
  }
}

async function examine(order: ClaimsOrder, sink: Sink, host: Host): Promise<number> {
  const { claims, worlds, seed, out, quiet } = order
  const start = host.seconds()
  const total = worlds * claims.reduce((sum, claim) => sum + ensemblesOf(claim), 0)
  const results: ClaimResult[] = []
  const { interrupted } = await watch(host, { ...order, worlds: total }, async (runner) => {
    const prepare = preparer(host.library, seed)
    for (const claim of claims) results.push(await runClaim(runner, prepare, claim, worlds))
  })
  if (results.length > 0) {
    const look = out === null ? lookOf(host.stdout, host.env) : PLAIN
    await sink.write(order.format === 'json' ? claimRows(results, seed) : claimsPage(results, order, look))
    await sink.keep()
  } else await sink.drop()
  if (results.length < claims.length) {
    const kept = results.length === 0 ? 'nothing was written' : `these were ${out === null ? 'written' : `kept in ${out}`}`
    host.stderr.write(`interrupted: ${results.length} of ${counted(claims.length, 'claim')} were examined; ${kept}\n`)
    return interrupted
  }
  if (out !== null && !quiet) {
    const seconds = (host.seconds() - start).toFixed(1)
    host.stderr.write(`${out}: ${counted(results.length, 'claim')} in ${counted(worlds, 'world')} each (${seconds} s)\n`)
  }
  return 0
}
