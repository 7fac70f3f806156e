import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { tableOf } from './sim/scenario/table.ts'
import { TEST_LIMIT } from './test/support/patience.ts'

/** What the studio may load: itself, and pictures it makes. Nothing is inline, nothing comes from elsewhere, nothing is sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** JSX is Preact's, in the studio and in its tests. */
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

/** Writes the policy into the built page, so that it holds wherever the page is put; the dev server needs inline scripts. */
const policy: Plugin = {
  name: 'pacta-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
}

/** Says where the studio is, and how to do the same without it. */
const welcome: Plugin = {
  name: 'pacta-welcome',
  configurePreviewServer(server) {
    return () => {
      server.httpServer.once('listening', () => {
        const address = server.httpServer.address()
        const port = typeof address === 'object' && address !== null ? address.port : server.config.preview.port
        console.log(`\n  Pacta studio:       http://localhost:${port}/`)
        console.log('  On the command line: npm run -s pacta -- run bakassi-2002 --worlds 1000\n')
      })
    }
  },
}

/**
 * Parts of zod that every schema holds on to and the page never asks for, 7 kB of its first load: what writes JSON schemas, and messages in
 * English, for problems are told in the words of `sim/scenario/read/`.
 */
const SCHEMA_WRITERS = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/
const MESSAGES = /\/zod\/v4\/locales\/en\.js$/

/** Leaves those parts out of the page; what asks for a JSON schema all the same is told so. */
const schemaless: Plugin = {
  name: 'pacta-schemaless',
  apply: 'build',
  transform(code, id) {
    const map = { mappings: '' } as const
    if (MESSAGES.test(id)) return { code: "export default () => ({ localeError: () => 'not as expected' })", map }
    if (!SCHEMA_WRITERS.test(id)) return null
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    const absent = "const absent = () => { throw new Error('the page writes no JSON schemas') }"
    return { code: [absent, ...names.map((name) => `export const ${name} = absent`)].join('\n'), map }
  },
}

/** Where the page is built to, and the script that keeps a copy of it there. */
const PAGE = fileURLToPath(new URL('dist/web/', import.meta.url))
const COPIER = 'offline.js'
/** The tables of a year are a file of their own, loaded when a scenario asks for it; so is what has no year, and what has all. */
const TABLES = /scenarios\/data\/(?:(world-\d{4})\/|(dated)\/)?([a-z]+)\.csv/
const TIMELESS = ['geography', 'distances', 'languages', 'sources']

/** The file that a module of a table goes into; null for any other module. */
function tableChunk(id: string): string | null {
  const [, year, dated, name = ''] = TABLES.exec(id) ?? []
  if (name === '') return null
  return year ?? dated ?? (TIMELESS.includes(name) ? 'world' : 'world-2019')
}

/** Files of the years that no scenario of the page builds on: the copy for use without a network has them once they were asked for. */
function isLater(path: string): boolean {
  const [, year] = /^assets\/(world-\d{4})-/.exec(path) ?? []
  return year !== undefined && !BUNDLED_YEARS.has(year)
}

const SCENARIOS = fileURLToPath(new URL('scenarios/', import.meta.url))
const BUNDLED_YEARS: ReadonlySet<string | null> = new Set(
  readdirSync(SCENARIOS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => tableOf(JSON.parse(readFileSync(SCENARIOS + name, 'utf8')))),
)

/** Writes the list of the page's files, and a version made of what is in them, in front of the script that keeps a copy of them. */
const precache: Plugin = {
  name: 'pacta-precache',
  apply: 'build',
  closeBundle() {
    const all = readdirSync(PAGE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = all.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').replace(/\/+/g, '/').slice(PAGE.length))
    const files = paths.filter((path) => path !== COPIER && !path.endsWith('.map')).sort()
    const hash = createHash('sha256')
    for (const path of files) hash.update(path).update(readFileSync(PAGE + path))
    const later = files.filter(isLater)
    const kept = files.filter((path) => !later.includes(path)).map((path) => (path === 'index.html' ? './' : path))
    const list = { version: hash.digest('hex').slice(0, 12), files: kept, later }
    writeFileSync(PAGE + COPIER, `self.PRECACHE=${JSON.stringify(list)};${readFileSync(PAGE + COPIER, 'utf8')}`)
  },
}

export default defineConfig(({ mode }) => {
  if (mode === 'cli') {
    return {
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: 'node20',
        outDir: 'dist/cli',
        emptyOutDir: true,
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          input: { pacta: 'sim/cli/pacta.ts', worker: 'sim/cli/host/worker.ts' },
          output: { entryFileNames: '[name].js' },
        },
      },
    }
  }
  if (mode === 'library') {
    return {
      publicDir: false,
      build: {
        lib: { entry: 'sim/index.ts', formats: ['es'], fileName: 'index' },
        target: 'es2022',
        outDir: 'dist/library',
        emptyOutDir: true,
        minify: false,
        // What package.json names under `dependencies` comes with the package and is not copied into it.
        rolldownOptions: { external: /^(seedrandom|zod|@noble\/hashes)(\/|$)/ },
      },
    }
  }
  if (process.env.VITEST) {
    return {
      oxc,
      test: {
        setupFiles: ['test/support/setup.ts'],
        globalSetup: ['test/missing.ts'],
        include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
        testTimeout: TEST_LIMIT,
        hookTimeout: TEST_LIMIT,
        teardownTimeout: TEST_LIMIT,
        pool: 'threads',
      },
    }
  }
  return {
    root: 'web',
    base: './',
    build: {
      outDir: PAGE,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: true,
      rolldownOptions: {
        input: { index: 'web/index.html', offline: 'web/offline/worker.ts' },
        output: {
          chunkFileNames: 'assets/[name]-[hash].js',
          entryFileNames: ({ name }) => (name === 'offline' ? COPIER : 'assets/[name]-[hash].js'),
          // What the page begins with is one file: many small ones would be asked for one by one. The copier stands alone.
          codeSplitting: {
            groups: [
              { name: 'page', tags: ['$initial'], test: (id: string) => !/\/web\/offline\/(plan|worker)\.ts$/.test(id) },
              { name: tableChunk, debugName: 'tables', test: TABLES },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
    plugins: [policy, schemaless, precache, welcome],
    oxc,
    preview: { port: 4173, headers: { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' } },
  }
})
