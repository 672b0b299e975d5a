import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { saveRecord } from '../records/public.ts';
import type { DumpManifest } from './domain/dump.ts';
import { writeDump } from './use-cases/write-dump.ts';

let now = new Date('2026-11-21T03:40:00Z');
let app: TestApp;
let manifest: DumpManifest;
beforeAll(async () => {
  app = await testApp(() => now);
});
afterAll(() => app.close());

const lines = async (name: string, day = '2026-11-21') => {
  const bytes = Buffer.from(await (await app.get(`/donnees/${day}/${name}`)).arrayBuffer());
  return {
    bytes,
    records: gunzipSync(bytes)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
};

describe('a dump', () => {
  test('is told before there is any', async () => {
    expect(await (await app.get('/donnees')).text()).toContain('La première sera faite cette nuit');
    expect((await app.get('/donnees/dernier/manifest.json')).status).toBe(404);
  });
  test('comes by itself, with every record, each as the API gives it', async () => {
    await app.database.pool.query(`insert into jobs.job (name, data) values ('publication.dump', '{}')`);
    expect(await app.runJobs()).toEqual({ done: 1, failed: 0 });
    manifest = await (await app.get('/donnees/dernier/manifest.json')).json();
    expect(manifest).toEqual(await (await app.get('/donnees/2026-11-21/manifest.json')).json());
    for (const file of manifest.files) {
      const { bytes, records } = await lines(file.name);
      const shelf = file.name.replace('.ndjson.gz', '');
      const { total } = await (await app.get(`/api/v1/${shelf}`)).json();
      expect([file.kind, records.length, file.records, file.bytes]).toEqual([
        file.kind,
        total,
        total,
        bytes.length,
      ]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      const [first] = records;
      expect(first).toEqual(await (await app.get(`/api/v1/${shelf}/${first.id}`)).json());
      expect(new Set(records.map(({ id }) => id)).size).toBe(total);
      const schema = await app.get(new URL(file.schema).pathname);
      expect(Object.keys((await schema.json()).properties)).toContain('name');
    }
  });
  test('is not read again by who has it', async () => {
    const [file] = manifest.files;
    const answer = await app.get(`/donnees/2026-11-21/${file?.name}`, {
      'if-none-match': `"${file?.sha256}"`,
    });
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });
  test('is in a catalogue, and on a page, with its licence', async () => {
    const catalogue = await (await app.get('/donnees/catalogue.jsonld')).json();
    const [dataset] = catalogue['dcat:dataset'];
    expect(dataset['dcat:distribution'].length).toBe(manifest.files.length);
    expect(await (await app.get('/donnees')).text()).toContain('Licence Ouverte 2.0');
    expect(await (await app.get('/en/donnees')).text()).toContain('21 November 2026');
  });
  test.each(['..', '2026-11-22', '%2e%2e', '2026-11-21%2f..%2f..'])(
    'of the day %s is not there',
    async (day) => {
      expect((await app.get(`/donnees/${day}/cooperations.ndjson.gz`)).status).toBe(404);
    },
  );
});

test('a dump is of one moment: what is written while it is made is in it whole, or in the next', async () => {
  const { kinds } = app.services;
  const save = (name: string) =>
    saveRecord(app.services, kinds.organisation, {
      id: randomUUID(),
      document: { name, summary: 'Essai', kinds: ['funder'] },
      seen: null,
      author: 'Essai',
      reason: 'Essai',
    });
  const writing = (async () => {
    for (let at = 0; at < 30; at++) expect((await save(`Pendant la copie ${at}`)).ok).toBe(true);
  })();
  const [made] = await Promise.all([writeDump(app.services), writing]);
  const { records } = await lines('organisations.ndjson.gz');
  expect(records.length).toBe(made.files.find(({ kind }) => kind === 'organisation')?.records);
  // The version that is told is that of the records inside, no more and no less.
  const inside = records.filter(({ document }) => document.name.startsWith('Pendant la copie'));
  expect(inside.length).toBe(made.dataVersion - manifest.dataVersion);
});

test('the last seven stay, and what was interrupted goes', async () => {
  const { dumps } = app.services;
  await mkdir(join(dumps, '.partial-x'));
  await writeFile(join(dumps, '.partial-x', 'cooperations.ndjson.gz'), 'half');
  for (let day = 22; day <= 29; day++) {
    now = new Date(`2026-11-${day}T03:40:00Z`);
    await writeDump(app.services);
  }
  const days = Array.from({ length: 7 }, (_, at) => `2026-11-${23 + at}`);
  expect((await readdir(dumps)).toSorted()).toEqual(days);
});

test('one that fails leaves nothing, and the former one stands', async () => {
  const { dumps } = app.services;
  const before = (await readdir(dumps)).toSorted();
  const failing = {
    ...app.services,
    kinds: {
      ...app.services.kinds,
      get resource(): never {
        throw new Error('no');
      },
    },
  };
  await expect(writeDump(failing)).rejects.toThrow('no');
  expect((await readdir(dumps)).toSorted()).toEqual(before);
  await rm(dumps, { recursive: true });
});
