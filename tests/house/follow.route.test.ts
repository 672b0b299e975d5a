/**
 * A process that followed many changes, one that was opened among them, and one that has just opened the same database
 * give the very same pages: what is kept in memory never depends on the way that led there. Each seed is another way.
 */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { between, type Chance, chanceFrom, oneOf } from '../../bench/generator/chance.ts';
import {
  type Document,
  mergeRecords,
  recordsById,
  saveRecord,
  unmergeRecord,
} from '../../src/contexts/records/public.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { difference, openOn, pagesOf } from '../support/kept.ts';

const SEEDS = process.env.FOLLOW_SEEDS?.split(',').map(Number) ?? [1, 2];
const STEPS = 60;
const PLACES = ['commune-35238', 'commune-39198', 'commune-97411', 'departement-39', 'region-53', 'pays-FR'];
const MORE = ['/carte', '/sitemap/cooperations/1.xml', '/sitemap/organisations/1.xml', '/recherche?q=essai'];

const changing = { author: 'essai', reason: 'essai' };

/** Ids of cooperations and organisations that stand, or that were merged. */
async function some(app: TestApp, chance: Chance, kind: string, merged = false): Promise<string | undefined> {
  const rows = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', kind as 'cooperation')
    .where('merged_into', merged ? 'is not' : 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows.length > 0 ? oneOf(chance, rows).id : undefined;
}

/** One thing that somebody may do to the register, drawn. */
async function step(app: TestApp, chance: Chance, n: number): Promise<void> {
  const { services } = app;
  const kind = oneOf(chance, ['cooperation', 'organisation'] as const);
  const draw = chance();
  const told = {
    territories: [oneOf(chance, PLACES)],
    themes: [oneOf(chance, ['bois', 'habitat', 'alimentation'])],
    summary: `Essai ${between(chance, 1, 9)}.`,
  };
  if (draw < 0.35) {
    const own = kind === 'organisation' ? { kinds: ['network'] } : {};
    // The same name now and then: what only its place in memory could tell apart.
    const document: Document = { name: `Essai ${between(chance, 1, 8)}`, ...told, ...own };
    await saveRecord(services, services.kinds[kind], { ...changing, id: randomUUID(), seen: null, document });
    return;
  }
  const id = await some(app, chance, kind, draw > 0.85);
  const [record] = id ? await recordsById(services.db, [id]) : [];
  if (!record) return;
  if (draw < 0.6) {
    const document = { ...record.document, ...told };
    await saveRecord(services, services.kinds[kind], {
      ...changing,
      id: record.id,
      seen: record.version,
      document,
    });
  } else if (draw <= 0.85) {
    const other = await some(app, chance, kind);
    const [goes] = other && other !== record.id ? await recordsById(services.db, [other]) : [];
    if (!goes) return;
    await mergeRecords(services, {
      ...{ ...changing, stays: { id: record.id, seen: record.version } },
      ...{ goes: { id: goes.id, seen: goes.version }, fields: n % 2 ? ['summary'] : [] },
    });
  } else {
    await unmergeRecord(services, { ...changing, id: record.id });
  }
}

test.each(SEEDS)('by the way of seed %i', async (seed) => {
  const chance = chanceFrom(seed);
  let now = new Date('2026-11-21T09:00:00Z');
  const app = await testApp(() => now);
  const { db, url } = app.database;
  const walk = async (steps: number, refresh: () => Promise<void>) => {
    for (let n = 0; n < steps; n++) {
      // Some in the same instant, some a while after; taken in one by one, or several at once.
      if (chance() < 0.6) now = new Date(now.getTime() + between(chance, 1, 900) * 1000);
      await step(app, chance, n);
      if (chance() < 0.5) await refresh();
    }
    await refresh();
  };
  try {
    await walk(STEPS / 2, () => app.services.discovery.refresh());
    await openOn(url, db, async (late, { discovery }) => {
      await walk(STEPS / 2, async () => {
        await app.services.discovery.refresh();
        if (chance() < 0.7) await discovery.refresh();
      });
      await discovery.refresh();
      const followed = await pagesOf(app, MORE);
      const halfway = await pagesOf(late, MORE);
      await openOn(url, db, async (fresh) => {
        for (const [path, text] of await pagesOf(fresh, MORE)) {
          expect(difference(followed.get(path), text), `${path}, followed from the start`).toBeNull();
          expect(difference(halfway.get(path), text), `${path}, opened half-way`).toBeNull();
        }
      });
    });
    // It was a way indeed: records came, and some stand no more.
    const { rows } = await app.database.pool.query(
      `select count(*) filter (where undone_at is null)::int as merged, count(*) filter (where undone_at is not null)::int as undone
       from record_merge`,
    );
    expect([rows[0].merged > 1, rows[0].undone > 0]).toEqual([true, true]);
  } finally {
    await app.close();
  }
});
