import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
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
    build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', sourcemap: true },
    worker: { format: 'es' },
    plugins: [policy, welcome],
    oxc,
    preview: { port: 4173, headers: { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' } },
  }
})
