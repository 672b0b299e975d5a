/**
 * Forms sent with nothing in them, or with what no field of theirs may hold: the page that comes back says so in a
 * summary whose links lead to fields that are there, tells each fault beside its field, and keeps what was typed.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveRecord } from '../../src/contexts/records/public.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { holding, type Jar, signIn } from '../support/jar.ts';

let app: TestApp;
let jar: Jar;
let stranger: Jar;
const paths = new Map<string, string>();
beforeAll(async () => {
  app = await testApp(() => new Date());
  const organisation = randomUUID();
  const { kinds } = app.services;
  const saved = await saveRecord(app.services, kinds.organisation, {
    ...{ id: organisation, seen: null, author: 'Essai', reason: 'Essai' },
    document: {
      name: 'Réseau des essais',
      summary: 'Inventé.',
      kinds: ['network'],
      territories: ['pays-FR'],
    },
  });
  if (!saved.ok) throw new Error(saved.reason);
  jar = await holding(app, 'garde@example.org', 'steward', `record:${organisation}`);
  stranger = await signIn(app, 'passante@example.org');
  const begun = await jar.post('/communautes/nouvelle', { titre: 'Essais', texte: 'Essayer.', nom: 'Garde' });
  const community = begun.headers.get('location') ?? '';
  const asked = await jar.post(`${community}/question`, { titre: 'Une question ?' });
  const position = await jar.post('/metiers/se-situer', { forme: 'equipe' });
  const holder = (position.headers.get('location') ?? '').replace(/\?.*/, '');
  await jar.post(`${holder}/invitation`);
  const addresses = await (await jar.get(`${holder}/adresses`)).text();
  paths.set('question', asked.headers.get('location') ?? '');
  paths.set('community', community);
  paths.set('team', /\/metiers\/equipes\/[\w-]+/.exec(addresses)?.[0] ?? '');
});
afterAll(() => app.close());

/** The path, and a field that is shown again with what was typed in it; null: none keeps a text. */
const FORMS: readonly [string, string | null][] = [
  ['/metiers/se-situer', 'nom'],
  ['/metiers/referentiels/nouveau', 'resume'],
  ['/metiers/referentiels/reprise', null],
  ['{team}', 'nom'],
  ['/communautes/nouvelle', 'texte'],
  ['{community}/question', 'texte'],
  ['{community}/adhesion', null],
  ['{question}/reponses', null],
  ['{question}/signalement', null],
  ['/agenda/nouveau', 'titre'],
  ['/pairs/nouvelle', 'texte'],
  ['/pairs/transferts/nouveau', 'titre'],
  ['/imports', 'source'],
];
/** What no field holds: signs, lists where one value is asked, another thing than a day or a number. */
const WRONG = ['\u0000', '-1', '31/02/2027', 'javascript:xss', 'x'.repeat(5000)];

const at = (path: string) => path.replace(/\{(\w+)\}/, (_, name: string) => paths.get(name) ?? '');

async function faultsOf(answer: Response): Promise<string[]> {
  const page = await answer.text();
  expect(answer.status).toBe(422);
  const summary = /class="error-summary"[\s\S]*?<\/(?:section|div)>/.exec(page)?.[0] ?? '';
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  expect(page).toMatch(/field-error|class="field has-error|has-error/);
  return targets;
}

describe('a form sent with nothing in it, or the wrong things', () => {
  test.each(FORMS)('%s says what is missing, and keeps what was typed', async (path, kept) => {
    // Whoever is a member of a community already does not join it.
    await faultsOf(await (path.endsWith('/adhesion') ? stranger : jar).post(at(path)));
    if (kept === null) return;
    const typed = 'Ce que je venais d’écrire.';
    const again = await jar.post(at(path), { [kept]: typed });
    // With one field filled, others still lack.
    const page = await again.clone().text();
    if (again.status === 422) expect(page).toContain(typed);
    else expect(again.status).toBe(303);
  });

  test.each(FORMS)('%s breaks on no wrong type', async (path) => {
    const page = await (await jar.get(at(path).replace(/\/(adhesion|reponses|signalement)$/, ''))).text();
    const names = [...new Set([...page.matchAll(/\bname="([\w.-]+)"/g)].map(([, name = '']) => name))];
    for (const wrong of WRONG) {
      const form = Object.fromEntries(names.map((name) => [name, [wrong, wrong]]));
      const { status } = await jar.post(at(path), form);
      expect([wrong.slice(0, 20), status < 500]).toEqual([wrong.slice(0, 20), true]);
    }
  });
});
