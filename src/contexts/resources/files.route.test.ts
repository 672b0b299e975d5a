/** Files of works: sent, refused, read, found, shown apart, taken away. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import {
  bomb,
  docx,
  encryptedPdf,
  pdf,
  photo,
  SCRIPTED_SVG,
  scriptedPdf,
} from '../../../tests/support/files.ts';
import { holding, type Jar, sendFile, signIn } from '../../../tests/support/jar.ts';
import { tidyFiles } from './use-cases/tidy-files.ts';

let app: TestApp;
let curator: Jar;
let path: string;
beforeAll(async () => {
  app = await testApp();
  curator = await holding(app, 'curatrice@example.org', 'curator', 'shelf:resource');
  const { slug } = await app.services.db
    .selectFrom('record')
    .select('slug')
    .where('kind', '=', 'resource')
    .orderBy('ordinal')
    .executeTakeFirstOrThrow();
  path = `/ressources/${slug}`;
});
afterAll(() => app.close());

const send = (bytes: Uint8Array, name: string, fields: Record<string, string> = {}, jar = curator) =>
  sendFile(app, jar, `${path}/fichiers`, { bytes, name, fields });
const page = async (of = path) => {
  await app.services.discovery.refresh();
  return (await app.get(of)).text();
};
const found = async (words: string) => {
  const text = await page(`/ressources?q=${encodeURIComponent(words)}`);
  return text.includes(`href="${path}"`) ? text : null;
};

test('a PDF is kept, shown on the page, and found by a word that only it holds', async () => {
  expect(await found('zygomorphe')).toBeNull();
  const answer = await send(pdf(['Premier', 'La tenue zygomorphe des cartes']), '../Étude <1>.pdf');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}/fichiers`]);
  expect(await (await curator.get(`${path}/fichiers`)).text()).toContain('en cours de lecture');
  expect(await app.runJobs()).toMatchObject({ failed: 0 });
  expect(await (await curator.get(`${path}/fichiers`)).text()).toContain('Cherchable (2 pages)');
  expect(await page()).toContain('Étude 1.pdf');
  const list = (await found('zygomorphes')) ?? '';
  expect(list).toContain('page 2');
  expect(list).toContain('<mark>zygomorphe</mark>');
  expect(await page(`/recherche?q=zygomorphe`)).toContain(path);
});

test('words that stand partly in the title and partly in the file find the work', async () => {
  const { name } = await app.services.db
    .selectFrom('record')
    .select('name')
    .where('slug', '=', path.split('/')[2] ?? '')
    .executeTakeFirstOrThrow();
  const [word = ''] = name.match(/\p{L}{8,}/u) ?? [];
  expect(await found(`zygomorphe ${word}`)).not.toBeNull();
  expect(await found(`zygomorphe introuvablement`)).toBeNull();
});

test('it is shown apart: a type that is true, nothing that runs, never in another frame', async () => {
  const [, address = ''] = /href="(\/fichiers\/[^"]+\.pdf)"/.exec(await page()) ?? [];
  const answer = await app.get(address);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment; filename="Etude 1\.pdf"/),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

describe('what is refused is told, keeps the words typed, and leaves nothing', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, Record<string, string>, RegExp]>([
    ['an SVG', 'logo.svg', () => SCRIPTED_SVG, {}, /SVG peut contenir un programme/],
    ['a polyglot', 'a.pdf', () => Buffer.concat([pdf(['a']), docx('b')]), {}, /deux fichiers/],
    ['a PDF under a password', 'a.pdf', encryptedPdf, {}, /mot de passe/],
    ['a broken PDF', 'a.pdf', () => pdf(['a']).subarray(0, 60), {}, /abîmé/],
    ['a PDF with a script', 'a.pdf', scriptedPdf, {}, /contient un programme/],
    ['a DOCX that unfolds without end', 'a.docx', bomb, {}, /démesurément grand|trop de temps/],
    ['a program with the name of a PDF', 'a.pdf', () => Buffer.from('MZ\u0090 not a pdf'), {}, /ni un PDF/],
    ['an empty file', 'a.pdf', () => new Uint8Array(), {}, /Choisissez un fichier/],
    ['a picture without words', 'a.jpg', () => photo(), { alt: '  ' }, /en une phrase/],
    [
      'a broken picture',
      'a.jpg',
      async () => (await photo(900, 900)).subarray(0, 900),
      { alt: 'Le hangar' },
      /Le hangar/,
    ],
  ])('%s', async (_, name, make, fields, told) => {
    const before = await app.services.db.selectFrom('resource_file').select('id').execute();
    const answer = await send(await make(), name, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(told);
    expect(await app.services.db.selectFrom('resource_file').select('id').execute()).toEqual(before);
    expect(await readdir(app.services.incoming)).toEqual([]);
  });

  test('more than fifty megabytes, told by its length before a byte is read', async () => {
    const answer = await app.ask(`${path}/fichiers`, {
      method: 'POST',
      body: 'x',
      headers: {
        ...curator.headers,
        origin: app.services.baseUrl,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(1024 ** 3),
      },
    });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('dépasse 50')]);
  });

  test.each([
    ['that does not tell its length, read no further than the limit', false, 'dépasse 50'],
    ['cut by its sender', true, 'interrompu'],
  ])('a gigabyte %s', async (_, cut, told) => {
    let sent = 0;
    const chunk = new Uint8Array(1024 * 1024).fill(120);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0)
          controller.enqueue(
            new TextEncoder().encode(
              '--x\r\ncontent-disposition: form-data; name="fichier"; filename="a.pdf"\r\n\r\n',
            ),
          );
        sent++;
        if (cut && sent > 10) controller.error(new Error('gone'));
        else if (sent > 1024) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const answer = await app.ask(`${path}/fichiers`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: {
        ...curator.headers,
        origin: app.services.baseUrl,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=x',
      },
    } as RequestInit);
    expect(await answer.text()).toContain(told);
    expect(sent).toBeLessThan(70);
    expect(await readdir(app.services.incoming)).toEqual([]);
  });
});

test('a photograph is made anew and said in words; who may not, does not', async () => {
  expect((await send(await photo(), 'Hangar.JPG', { alt: 'Le hangar vide' })).status).toBe(303);
  const [, address = ''] = /src="(\/fichiers\/[^"]+\.webp)"/.exec(await page()) ?? [];
  const answer = await app.get(address);
  expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
    'image/webp',
    expect.stringMatching(/^inline/),
  ]);
  expect(await page()).toContain('alt="Le hangar vide"');
  const member = await signIn(app, 'membre@example.org');
  expect((await send(pdf(['a']), 'a.pdf', {}, member)).status).toBe(404);
  expect((await app.post(`${path}/fichiers`, {})).status).toBe(303);
});

test('taken away, it is nobody’s to see, and its words find nothing', async () => {
  const [, address = '', id = ''] = /href="(\/fichiers\/([^/"]+)\/[^"]+\.pdf)"/.exec(await page()) ?? [];
  expect((await curator.post(`${path}/fichiers/${id}/retrait`)).status).toBe(303);
  expect(await found('zygomorphe')).toBeNull();
  expect((await app.get(address)).status).toBe(404);
});

test('a file that nobody asked for goes after a month; one that was stays', async () => {
  const before = await app.services.db.selectFrom('resource_file').select('id').execute();
  await app.services.db
    .updateTable('resource_file')
    .set({ received_at: new Date('2026-01-01'), asked_at: null })
    .where('type', '=', 'application/pdf')
    .execute();
  expect(await tidyFiles(app.services)).toBe(1);
  expect(await app.services.db.selectFrom('resource_file').select('id').execute()).toHaveLength(
    before.length - 1,
  );
});

test('the same on an S3-compatible server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'fichiers', configs: [] }],
  });
  const { port } = await server.run();
  const remote = await testApp(undefined, { filesUrl: `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/fichiers` });
  try {
    const jar = await holding(remote, 'curatrice@example.org', 'curator', 'shelf:resource');
    const sent = await sendFile(remote, jar, `${path}/fichiers`, {
      bytes: pdf(['Le mot quincaillier']),
      name: 'a.pdf',
    });
    expect(sent.status).toBe(303);
    expect(await remote.runJobs()).toMatchObject({ failed: 0 });
    expect(await (await remote.get('/ressources?q=quincaillier')).text()).toContain(path);
    const [, address = ''] =
      /href="(\/fichiers\/[^"]+\.pdf)"/.exec(await (await remote.get(path)).text()) ?? [];
    const answer = await remote.get(address);
    expect([
      answer.status,
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ]).toEqual([200, '%PDF-']);
    await remote.services.files.remove(address.split('/')[2] ?? '');
    expect((await remote.get(address)).status).toBe(404);
  } finally {
    await server.close();
    await remote.close();
    await rm(folder, { recursive: true });
  }
});
