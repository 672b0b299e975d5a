/** Files given as answers: taken by their content, read by the holder and the organisers alone, gone with the answer. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { pdf, photo, SCRIPTED_SVG, scriptedPdf } from '../../../tests/support/files.ts';
import { holding, Jar, sendFile, signIn } from '../../../tests/support/jar.ts';
import { readyForSending } from '../../../tests/support/survey-answers.ts';

let app: TestApp;
let organiser: Jar;
let slug: string;
let path: string;
beforeAll(async () => {
  app = await testApp();
  const { id } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  organiser = await holding(app, 'fichiers@example.org', 'steward', `record:${id}`);
  ({ slug, path } = await readyForSending(app.services, id, [
    { kind: 'file', code: 'bilan', label: { fr: 'Votre bilan' } },
    { kind: 'short_text', code: 'nom', label: { fr: 'Votre nom' } },
  ]));
});
afterAll(() => app.close());

const FORM = () => `${path}/partie/p/fichier/bilan`;
const send = (bytes: Uint8Array, name: string) =>
  sendFile(app, new Jar(app), FORM(), { bytes, name, fields: {} });
const rows = () => app.services.db.selectFrom('survey_file').selectAll().execute();

test.each([
  ['a drawing that may run', SCRIPTED_SVG, 'dessin.png', 'Un dessin SVG'],
  ['a PDF that runs a program', scriptedPdf(), 'bilan.pdf', 'contient un programme'],
  ['what is no document', new TextEncoder().encode('MZ programme'), 'bilan.pdf', 'Ce n’est ni un PDF'],
  ['nothing', new Uint8Array(), 'bilan.pdf', 'Choisissez un fichier'],
])('%s is refused, in words, and leaves nothing', async (_, bytes, name, told) => {
  const answer = await send(bytes, name);
  expect([answer.status, (await answer.text()).includes(told)]).toEqual([422, true]);
  expect(await rows()).toEqual([]);
});

test('kept beside what was typed, replaced, read by who may, exported by name and digest, erased with the answer', async () => {
  // The button of the form keeps the part first.
  const saved = await app.post(`${path}/partie/p`, { nom: 'Atelier', suite: 'fichier.bilan' });
  expect([saved.status, saved.headers.get('location')]).toEqual([303, FORM()]);
  expect((await send(pdf(['premier']), '../Bilan <1>.pdf')).status).toBe(303);
  const [first] = await rows();
  expect((await send(await photo(), 'photo.jpg')).status).toBe(303);
  const [file] = await rows();
  expect(file).toMatchObject({ name: 'photo.webp', type: 'image/webp', question: 'bilan' });
  expect(await app.services.files.open(first?.id ?? '')).toBeNull();
  const part = await (await app.get(`${path}/partie/p`)).text();
  expect([part.includes('photo.webp'), part.includes('value="Atelier"')]).toEqual([true, true]);
  const read = await app.get(`${FORM()}/lecture`);
  expect([
    read.status,
    read.headers.get('content-disposition'),
    read.headers.get('content-security-policy'),
  ]).toEqual([200, expect.stringContaining('attachment'), expect.stringContaining('sandbox')]);
  // A draft is nobody's but its holder's.
  expect((await organiser.get(`/enquetes/${slug}/fichiers/${file?.id}`)).status).toBe(404);
  await app.post(`${path}/envoi`, { accord: 'counted' });
  expect((await organiser.get(`/enquetes/${slug}/fichiers/${file?.id}`)).status).toBe(200);
  const other = await signIn(app, 'autre@example.org');
  expect((await other.get(`/enquetes/${slug}/fichiers/${file?.id}`)).status).toBe(404);
  expect((await other.get(`/enquetes/${slug}/fichiers.zip`)).status).toBe(404);
  const zip = await organiser.get(`/enquetes/${slug}/fichiers.zip`);
  expect(Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))).toEqual([
    expect.stringMatching(/^bilan\/[0-9A-F]{10}-photo\.webp$/),
  ]);
  const csv = await (await organiser.get(`/enquetes/${slug}/reponses.csv`)).text();
  expect(csv).toContain(`photo.webp;${file?.sha256}`);
  await app.post(`${path}/effacement`, {});
  expect([await rows(), await app.services.files.open(file?.id ?? '')]).toEqual([[], null]);
});
