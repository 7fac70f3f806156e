/** Bundles the bench as the CLI is bundled and starts it. `npm run bench -- --json`, `-- --rounds 3`, `-- --only speed,phases`. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/bench',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { bench: 'test/bench/bench.ts' },
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
})
process.chdir(root)
await import(new URL('../../dist/bench/bench.js', import.meta.url))
