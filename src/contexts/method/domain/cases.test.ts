import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GOLDEN_CASES } from './cases.ts';

it('every file of content/rules/cases is there, once', () => {
  const names = globSync('content/rules/cases/*.json').map(
    (path) => JSON.parse(readFileSync(path, 'utf8')).name.fr,
  );
  expect(GOLDEN_CASES.map(({ name }) => name.fr).sort()).toEqual(names.sort());
});
