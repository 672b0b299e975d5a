import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { saveRecord } from '../records/public.ts';

let app: TestApp;
let organisation: string;
let steward: Jar;
beforeAll(async () => {
  app = await testApp();
  organisation = await network('Réseau des fournils');
  steward = await holding(app, 'garde@example.org', 'steward', `record:${organisation}`);
});
afterAll(() => app.close());

async function network(name: string): Promise<string> {
  const { db, geography, kinds, clock } = app.services;
  const id = randomUUID();
  const document = {
    name,
    summary: 'Un réseau.',
    territories: ['commune-35238'],
    kinds: ['network'],
    sources: [{ url: 'https://reseau.example/' }],
  };
  const saved = await saveRecord({ db, geography, clock }, kinds.organisation, {
    ...{ id, document, seen: null, author: 'Test', reason: 'Ajout' },
  });
  if (!saved.ok) throw new Error(saved.reason);
  return id;
}

const LINES =
  'Compétence\tDescription\t1\t2\t3\t4\tCorrespond à\nTenir une réunion\tÀ l’heure\ta\tb\tc\td\tOutils d’intelligence collective\nChiffrer\t\t\t\t\t\tModèles économiques;Financements prévisionnels';
const form = (more: Record<string, string> = {}) => ({
  organisation,
  nom: 'Le métier du fournil',
  resume: 'Ce que savent nos animateurs.',
  origine: 'Écrit en 2025 par dix fournils.',
  licence: 'CC-BY-SA-4.0',
  lignes: LINES,
  titres: 'oui',
  ...more,
});

describe('the frame of a network', () => {
  test('is published, read beside the common one, stood in, changed and withdrawn', async () => {
    const published = await steward.post('/metiers/referentiels/nouveau', form());
    expect(published.headers.get('location')).toBe('/metiers/referentiels/le-metier-du-fournil');
    const page = await (await app.get('/metiers/referentiels/le-metier-du-fournil')).text();
    expect(page).toContain('Réseau des fournils');
    expect(page).toMatch(/Chiffrer[\s\S]*Modèles économiques, Financements prévisionnels/);

    const begun = await app.post('/metiers/se-situer', {
      forme: 'seul',
      referentiel: 'le-metier-du-fournil',
    });
    const path = (begun.headers.get('location') ?? '').replace(/\?.*/, '');
    await app.post(`${path}/reponses`, { vu: '', 'niveau-chiffrer': '2' });
    const position = await (await app.get(path)).text();
    expect(position).toContain('Chiffrer');
    expect(position.slice(position.indexOf('commun-table'))).toMatch(
      /Modèles économiques[\s\S]{0,400}2 sur 4/,
    );

    await steward.post('/metiers/referentiels/nouveau', form({ resume: 'Revu.' }));
    const given = await app.get('/metiers/referentiels/le-metier-du-fournil/referentiel.json');
    expect(await given.json()).toMatchObject({ version: '2', summary: { fr: 'Revu.' } });

    await steward.post('/metiers/referentiels/le-metier-du-fournil/retrait');
    expect((await app.get('/metiers/referentiels/le-metier-du-fournil')).status).toBe(404);
    expect(await (await app.get(path)).text()).toContain('n’est plus publié');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no name', { nom: '' }, 'À remplir'],
    ['no line', { lignes: '' }, 'Aucune ligne'],
    ['a quote that stays open', { lignes: 'Compétence\n"Tenir' }, 'guillemet'],
    ['a correspondence that is none', { lignes: 'x\nTenir;;;;;;télépathie' }, 'télépathie'],
    [
      'sixty-one competences',
      { lignes: `x\n${Array.from({ length: 61 }, (_, at) => `C ${at}`).join('\n')}` },
      'Soixante',
    ],
    ['somebody else’s organisation', { organisation: randomUUID() }, 'dont vous gardez la fiche'],
  ])('refuses %s, and keeps what was typed', async (_, more, told) => {
    const refused = await steward.post('/metiers/referentiels/nouveau', form(more));
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(told);
    expect(page).toContain('Écrit en 2025 par dix fournils.');
  });

  test('the name of another’s frame is taken, that of the common one too', async () => {
    await steward.post('/metiers/referentiels/nouveau', form({ nom: 'Pris' }));
    const other = await network('Autre réseau');
    const jar = await holding(app, 'autre@example.org', 'steward', `record:${other}`);
    expect(
      (await jar.post('/metiers/referentiels/nouveau', form({ nom: 'Pris', organisation: other }))).status,
    ).toBe(409);
    const common = form({ nom: 'Coopération territoriale' });
    expect((await steward.post('/metiers/referentiels/nouveau', common)).status).toBe(409);
    expect((await jar.post('/metiers/referentiels/pris/retrait')).status).toBe(404);
    expect((await app.get('/metiers/referentiels/pris')).status).toBe(200);
  });

  test('nobody publishes without signing in, nor for an organisation they do not look after', async () => {
    expect((await app.post('/metiers/referentiels/nouveau', form())).headers.get('location')).toContain(
      '/connexion',
    );
    const anybody = await signIn(app, 'passant@example.org');
    expect(await (await anybody.get('/metiers/referentiels/nouveau')).text()).toContain(
      'aucune organisation',
    );
    expect((await anybody.post('/metiers/referentiels/nouveau', form())).status).toBe(422);
  });
});
