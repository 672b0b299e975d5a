/**
 * One build, two outcomes (`vite build --app`): `dist/client` for browsers, `dist/server` for Node, which keeps
 * its packages in `node_modules`. JSX becomes Preact by the settings of `tsconfig.json`.
 */
import { defineConfig } from 'vite';

/** A slow machine is not a fault of the build. */
const QUIET = { checks: { bundlerTimings: false } };

export default defineConfig({
  publicDir: false,
  // MapLibre's worker is a module; the atlas island names it by `?worker&url`.
  worker: { format: 'es', rolldownOptions: QUIET },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        // The content security policy refuses `data:` addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // MapLibre alone is larger than the usual limit, and always lazy.
        chunkSizeWarningLimit: 1200,
        rolldownOptions: { ...QUIET, input: ['src/client.ts', 'src/ui/terreau.css', 'src/ui/work.css'] },
      },
    },
    ssr: {
      build: {
        ssr: true,
        outDir: 'dist/server',
        target: 'node24',
        sourcemap: true,
        minify: false,
        emitAssets: false,
        rolldownOptions: {
          ...QUIET,
          input: {
            main: 'src/main.ts',
            cli: 'src/cli.ts',
            // A thread of its own: a partner's calendar is read apart.
            'calendar-worker': 'src/contexts/events/use-cases/calendar-worker.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
});
