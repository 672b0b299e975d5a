/** Builds the bench beside the program, into `dist/bench`: the program itself is built without it. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'bench/main.ts',
    outDir: 'dist/bench',
    target: 'node24',
    sourcemap: true,
    minify: false,
    emitAssets: false,
  },
});
