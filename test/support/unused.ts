/** What knip finds when tests do not count as users: exports and whole files that only tests take, or nobody. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Kinds of issues that name an export or a file, as knip calls them. */
const KINDS = ['files', 'exports', 'types', 'nsExports', 'nsTypes'] as const

interface Report {
  readonly issues: readonly ({ readonly file: string } & { readonly [K in (typeof KINDS)[number]]: readonly { readonly name: string }[] })[]
}

/**
 * `path: name` of every export that neither page, command line nor the promise to users of the library (test/library/typed.ts) takes, and
 * `path: path` of every such file. The set-up is that of package.json, except that an export counts as used where its own file uses it:
 * such an export is there for the test of that file.
 */
export function onlyForTests(): readonly string[] {
  const { knip } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { readonly knip: object }
  const folder = mkdtempSync(join(tmpdir(), 'pacta-knip-'))
  const config = join(folder, 'knip.json')
  writeFileSync(config, JSON.stringify({ ...knip, ignoreExportsUsedInFile: true }))
  const words = ['--production', '--no-progress', '--no-exit-code', '--reporter', 'json', '--include', KINDS.join(','), '--config', config]
  const { VITEST: _, ...env } = process.env
  const told = spawnSync(process.execPath, [`${ROOT}node_modules/knip/bin/knip.js`, ...words], { cwd: ROOT, env, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  if (told.status !== 0) throw new Error(`knip: ${told.stdout}${told.stderr}`)
  const { issues } = JSON.parse(told.stdout) as Report
  return issues.flatMap((issue) => KINDS.flatMap((kind) => issue[kind].map(({ name }) => `${issue.file}: ${name}`))).sort()
}
