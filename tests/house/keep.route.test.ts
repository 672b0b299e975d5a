/** What an instance holds outlives its database: copied, destroyed and put back, it gives the very same pages. */
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../checks/run-checks.ts';
import { fileKeys } from '../../src/contexts/resources/public.ts';
import { exportSnapshot, importSnapshot } from '../../src/platform/db/snapshot.ts';
import type { FileStore } from '../../src/platform/files/file-store.ts';
import { folderStore } from '../../src/platform/files/folder-store.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { pdf, photo } from '../support/files.ts';
import { holding, sendFile, signIn } from '../support/jar.ts';
import { CHECKS, difference, type Empty, empty, openOn, pagesOf } from '../support/kept.ts';
import { tableSums } from '../support/table-sums.ts';

const quiet = () => {};

/** Of every file that a database speaks of, its bytes as the store gives them. */
async function bytesOf(store: FileStore, pool: Empty['pool']): Promise<Map<string, string>> {
  const client = await pool.connect();
  const keys = await fileKeys(client);
  client.release();
  const found = new Map<string, string>();
  for (const key of keys) {
    const chunks: Buffer[] = [];
    for await (const chunk of (await store.open(key)) ?? []) chunks.push(chunk);
    found.set(key, Buffer.concat(chunks).toString('base64'));
  }
  return found;
}

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'terreau-keep-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('a whole copy', () => {
  let app: TestApp;
  let folder: string;
  let before: { sums: Record<string, string>; pages: Map<string, string> };
  let target: Empty;
  let sent: Map<string, string>;
  const store = () => folderStore(join(dataDir, 'put-back'));
  const into = () => ({
    ...target,
    files: { store: store(), keys: fileKeys },
    inUse: async () => false,
  });
  beforeAll(async () => {
    app = await testApp();
    folder = join(dataDir, 'copy');
    // People, roles, tokens and a change, so that more than the catalogue is there.
    const { id } = await app.services.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const steward = await holding(app, 'garante@example.org', 'steward', `record:${id}`);
    await steward.post('/compte/jetons', { nom: 'Copie', portee: 'edit', duree: '365', licence: 'oui' });
    await signIn(app, 'passante@example.org');
    const { slug } = await app.services.db
      .selectFrom('record')
      .select('slug')
      .where('kind', '=', 'resource')
      .limit(1)
      .executeTakeFirstOrThrow();
    const curator = await holding(app, 'curatrice@example.org', 'curator', 'shelf:resource');
    for (const [name, bytes] of [
      ['a.pdf', pdf(['Un compte rendu'])],
      ['b.jpg', await photo()],
    ] as const)
      await sendFile(app, curator, `/ressources/${slug}/fichiers`, {
        bytes,
        name,
        fields: { alt: 'Une halle' },
      });
    before = { sums: await tableSums(app.database.pool), pages: await pagesOf(app) };
    const files = { store: app.services.files, keys: fileKeys };
    sent = await bytesOf(files.store, app.database.pool);
    await exportSnapshot({ ...app.database, files }, folder, quiet);
    await app.close();
    target = await empty('kept_copy');
  });
  afterAll(() => target.end());

  test('that was cut, altered or left unfinished is refused, and leaves nothing', async () => {
    const untouched = await tableSums(target.pool);
    const damage: [string, RegExp, (copy: string) => Promise<void>][] = [
      ['cut', /n’est pas celui/, (copy) => truncate(join(copy, 'revision.copy'), 50_000)],
      [
        'altered',
        /n’est pas celui/,
        async (copy) => {
          const file = join(copy, 'person.copy');
          await writeFile(file, (await readFile(file, 'utf8')).replace('garante', 'autre'));
        },
      ],
      ['unfinished', /n’est pas une copie entière/, (copy) => rm(join(copy, 'manifest.json'))],
      [
        'with a file altered',
        /n’est pas celui/,
        async (copy) => {
          const [key = ''] = await readdir(join(copy, 'files'));
          await truncate(join(copy, 'files', key), 10);
        },
      ],
      ['missing', /n’est pas celui/, (copy) => rm(join(copy, 'territory.copy'))],
    ];
    for (const [name, told, harm] of damage) {
      const copy = join(dataDir, name);
      await cp(folder, copy, { recursive: true });
      await harm(copy);
      await expect(importSnapshot(into(), copy, quiet), name).rejects.toThrow();
      await importSnapshot(into(), copy, quiet).catch((error) => expect(String(error)).toMatch(told));
      expect(await tableSums(target.pool), name).toEqual(untouched);
    }
  });
  test('whose restore is cut in the middle leaves nothing half', async () => {
    const untouched = await tableSums(target.pool);
    const cut = importSnapshot(into(), folder, (line) => {
      // The connection is lost once some tables are in, as when the machine stops.
      if (line.startsWith('record :')) throw new Error('cut');
    });
    await expect(cut).rejects.toThrow('cut');
    expect(await tableSums(target.pool)).toEqual(untouched);
  });
  test('gives back every row of every table, and the very same pages', async () => {
    await importSnapshot(into(), folder, quiet);
    expect(await tableSums(target.pool)).toEqual(before.sums);
    expect(Object.values(before.sums).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(12);
    expect(await runChecks(target.pool, CHECKS)).toEqual([]);
    const pages = await openOn(target.url, target.db, (app) => pagesOf(app));
    expect([...pages.keys()]).toEqual([...before.pages.keys()]);
    for (const [path, text] of pages) expect(difference(text, before.pages.get(path)), path).toBeNull();
  });
  test('gives back the bytes of every file', async () => {
    expect(sent.size).toBe(2);
    expect(await bytesOf(store(), target.pool)).toEqual(sent);
  });
  test('tells what the store of files no longer holds, and copies the rest', async () => {
    const [lost = '', stays = ''] = sent.keys();
    await store().remove(lost);
    const lines: string[] = [];
    const copy = join(dataDir, 'with one lost');
    await exportSnapshot(into(), copy, (line) => lines.push(line));
    expect(lines.at(-1)).toContain(`ATTENTION, 1 fichier(s)`);
    expect(lines.at(-1)).toContain(lost);
    expect(await readdir(join(copy, 'files'))).toEqual([stays]);
  });
  test('leaves the audit trail sealed, and open to one more line only', async () => {
    await expect(target.pool.query(`update audit set actor = 'x'`)).rejects.toThrow('append-only');
    await target.pool.query(
      `insert into audit (at, actor, action, subject, detail) values (now(), 'test', 'restored', 'x', '{}')`,
    );
    expect(await runChecks(target.pool, CHECKS)).toEqual([]);
  });
});
