/** What is said of guards stays true as the code moves: each stands where it is said, once, and no incident is without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GUARDS } from './guards.ts';
import { INCIDENTS } from './incidents.ts';
import { OWN_GUARDS } from './own-guards.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('guards', () => {
  const all = [
    ...GUARDS.map((guard) => [`${guard.incident}: ${guard.name}`, guard.edits] as const),
    ...OWN_GUARDS.map(({ name, edits }) => [name, edits] as const),
  ];
  test.each(all)('%s', (_, edits) => {
    for (const { file, has, without } of edits) {
      expect([file, has, read(file).split(has).length - 1]).toEqual([file, has, 1]);
      expect(without).not.toBe(has);
    }
  });

  test.each(OWN_GUARDS.map(({ name, test: held }) => [name, ...held] as const))(
    '%s has its test',
    (_, file, title) => {
      // Of a table of cases, the name begins after the case.
      const words = title.split(' ').slice(0, 3).join(' ');
      expect([file, read(file).includes(words) || read(file).includes(title.slice(-20))]).toEqual([
        file,
        true,
      ]);
    },
  );

  test('no incident is without a guard, nor without its test', () => {
    const guarded = new Set(GUARDS.map(({ incident }) => incident));
    const tests = readdirSync(join(ROOT, 'tests/house'))
      .filter((name) => /^incidents-.*\.test\.ts$/.test(name))
      .map((name) => read(`tests/house/${name}`))
      .join('\n');
    for (const incident of Object.keys(INCIDENTS)) {
      expect([incident, guarded.has(incident as keyof typeof INCIDENTS)]).toEqual([incident, true]);
      expect([incident, tests.split(`test(INCIDENTS.${incident}, `).length - 1]).toEqual([incident, 1]);
    }
  });
});
