/** The checks that read the code without running it, as arguments of Node; `npm run check` and `npm test` share them. */
const biome = 'node_modules/@biomejs/biome/bin/biome';

export const CHECKS = [
  { name: 'format', args: [biome, 'format', '--max-diagnostics=200', '.'] },
  { name: 'lint', args: [biome, 'lint', '--error-on-warnings', '--max-diagnostics=200', '.'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--project', '.', '--noEmit'] },
  { name: 'structure', args: ['scripts/structure.ts'] },
];
