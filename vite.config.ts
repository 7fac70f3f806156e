import { defineConfig } from 'vitest/config'

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
          input: { pacta: 'sim/cli/pacta.ts', worker: 'sim/cli/worker.ts' },
          output: { entryFileNames: '[name].js' },
        },
      },
    }
  }
  if (process.env.VITEST) {
    return { test: { include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], testTimeout: 60_000, pool: 'threads' } }
  }
  return {
    root: 'web',
    base: './',
    build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', sourcemap: true },
    worker: { format: 'es' },
    preview: { port: 4173 },
  }
})
