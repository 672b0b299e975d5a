/**
 * The same facts give the same result for ever under one version of the rules. For each published version,
 * `content/rules/digests.json` keeps a digest of what the pack says and one of what it answers to 2,000 sets of facts.
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import DIGESTS from '../../../../content/rules/digests.json' with { type: 'json' };
import { manyFacts } from '../../../../tests/support/many-facts.ts';
import { factsIn } from './answers.ts';
import { fundability } from './fundability.ts';
import { evaluate } from './needs.ts';
import type { Pack } from './pack.ts';
import { canonical } from './pack-changes.ts';
import { SHIPPED_LEVERS_FILE } from './shipped-levers.ts';
import { PUBLISHED_PACKS, packOf, SHIPPED_PACK } from './shipped-pack.ts';

const SETS = 2_000;
/** Of rules 1.1.0: a lever changes with a new version only. */
const LEVERS_DIGEST = '8fc212805dbd3207c222f83933ef2dc3';
const kept: Readonly<Record<string, { words: string; results: string } | undefined>> = DIGESTS;
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** What the pack answers to each set of facts, whatever the order of its rows and lines. */
const resultsOf = (pack: Pack): string =>
  manyFacts(pack.questions, SETS)
    .map((facts) =>
      [
        ...evaluate(pack, facts).map(({ row, truth, missing }) => [row.code, truth, ...missing.toSorted()]),
        ...fundability(pack, facts).map(({ line, level }) => [line.code, level]),
      ]
        .map((told) => told.join(' '))
        .sort()
        .join('; '),
    )
    .join('\n');

describe.each(PUBLISHED_PACKS.map(({ pack, files }) => ({ version: pack.version, pack, files })))(
  'rules $version',
  ({ version, pack, files }) => {
    const digests = { words: digestOf(canonical(files)), results: digestOf(resultsOf(pack)) };

    it('are recorded among the published versions', () => {
      const line = `${JSON.stringify(version)}: ${JSON.stringify(digests)}`;
      expect(kept[version], `add to content/rules/digests.json: ${line}`).toBeDefined();
    });

    // Until a version is recorded, there is nothing to compare it to: the test above says so.
    it.runIf(kept[version])('say what they said when they were published', () => {
      const advice = `the files of rules ${version} changed: give the present pack a new version, and keep this one under content/rules/former/${version}/`;
      expect(digests.words, advice).toBe(kept[version]?.words);
    });

    it.runIf(kept[version])(`answer ${SETS} sets of facts as they did`, () => {
      const advice = `the same facts no longer give the same result under rules ${version}: the engine changed, or the rules did without a new version`;
      expect(digests.results, advice).toBe(kept[version]?.results);
    });
  },
);

describe('the levers of the present version', () => {
  it('say what they said when they were published', () =>
    expect(digestOf(canonical(SHIPPED_LEVERS_FILE))).toBe(LEVERS_DIGEST));
});

describe('the published versions', () => {
  it('are those kept under content/rules/former, and the present one', () => {
    const folders = globSync('content/rules/former/*').map((path) => basename(path));
    const versions = PUBLISHED_PACKS.map(({ pack }) => pack.version);
    expect([...new Set([...folders, SHIPPED_PACK.version])].sort()).toEqual(versions.toSorted());
    expect(Object.keys(DIGESTS).sort()).toEqual(versions.toSorted());
  });

  it('stand from the oldest to the present one', () => {
    const dates = PUBLISHED_PACKS.map(({ pack }) => pack.date);
    expect(dates).toEqual(dates.toSorted());
    expect(PUBLISHED_PACKS.at(-1)?.pack).toBe(SHIPPED_PACK);
  });

  it('are found by their version, and no other is', () => {
    expect(packOf('1.0.1')?.version).toBe('1.0.1');
    expect(packOf('0.9.0')).toBeNull();
  });
});

describe('the sets of facts', () => {
  it('are answers that the questions admit, and leave some unknown', () => {
    const sets = manyFacts(SHIPPED_PACK.questions, SETS);
    expect(sets.filter((facts) => factsIn(SHIPPED_PACK, facts).setAside.length > 0)).toEqual([]);
    const answers = sets.reduce((sum, facts) => sum + Object.keys(facts).length, 0);
    const share = answers / (SETS * SHIPPED_PACK.questions.length);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.8);
  });

  it('see a rule that changed', () => {
    const rows = SHIPPED_PACK.rows.map((row) =>
      row.code === 'emergence_any' ? { ...row, when: { all: [] } } : row,
    );
    expect(digestOf(resultsOf({ ...SHIPPED_PACK, rows }))).not.toBe(kept[SHIPPED_PACK.version]?.results);
  });
});
