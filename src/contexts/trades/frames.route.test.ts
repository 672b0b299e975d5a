import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { parisDay } from '../../kernel/day.ts';
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
    ['no line', { lignes: '' }, 'Décrivez au moins une compétence'],
    ['a trade that expects nothing', { metiers: 'x\nMeunier;moudre' }, 'Vos métiers, ligne 1'],
    ['a quote that stays open in activities', { activites: 'x\n"Moudre' }, 'guillemet'],
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

  test('has trades and activities of its own, gaps in both frames, versions, and a job description', async () => {
    const METIERS =
      'Métier\tMission\tActivités\tAttendu\tCorrespond à\nFournilier\tFait lever le collectif\tAccueillir; Aider à décider\tChiffrer : 3; Tenir une réunion : 2\tDéveloppeur·euse de coopérations territoriales';
    const ACTIVITES =
      'Activité\tCe qui se fait\tCompétences\tCorrespond à\nAccueillir\tOuvrir la porte; Écouter\tTenir une réunion\tFormer le collectif';
    const whole = form({ nom: 'Fournils entiers', metiers: METIERS, activites: ACTIVITES });
    const at = (await steward.post('/metiers/referentiels/nouveau', whole)).headers.get('location') ?? '';
    expect(at).toBe('/metiers/referentiels/fournils-entiers');
    const page = await (await app.get(at)).text();
    expect(page).toMatch(/Fournilier[\s\S]*Correspond à\u00a0: Développeur/);
    expect(page).toMatch(/Accueillir[\s\S]*Ouvrir la porte[\s\S]*Former le collectif/);
    expect(page).not.toContain('Ne plus le publier');
    const trade = await (await app.get(`${at}/metiers/fournilier`)).text();
    expect(trade).toMatch(/Fait lever le collectif[\s\S]*Accueillir[\s\S]*Aider à décider/);
    expect((await app.get(`${at}/metiers/personne`)).status).toBe(404);
    const job = await app.get('/metiers/fiche-de-poste?referentiel=fournils-entiers&metier=fournilier');
    expect(await job.text()).toMatch(/Brouillon\u00a0: Fournilier[\s\S]*Ouvrir la porte[\s\S]*Chiffrer/);

    const begun = await app.post('/metiers/se-situer', {
      ...{ forme: 'seul', referentiel: 'fournils-entiers', metier: 'fournilier' },
    });
    const path = (begun.headers.get('location') ?? '').replace(/\?.*/, '');
    await app.post(`${path}/reponses`, { vu: '', 'niveau-chiffrer': '2', 'niveau-tenir-une-reunion': '2' });
    const position = await (await app.get(path)).text();
    const [own = '', common = ''] = position.split('id="ecarts-1"');
    expect(own.slice(own.indexOf('id="ecarts"'))).toContain('Chiffrer');
    expect(own.slice(own.indexOf('id="ecarts"'))).not.toContain('Tenir une réunion');
    expect(common).toContain('Lu dans le référentiel commun');
    const data = await (await app.get(`${path}/position.json`)).json();
    expect(data.common).toEqual({ collective_intelligence: 2, economic_models: 2, financial_forecasts: 2 });
    expect(data.gaps).toMatchObject([
      {
        frame: 'fournils-entiers',
        trade: 'fournilier',
        missing: [{ competence: 'chiffrer', expected: 3, level: 2 }],
      },
      { frame: 'cooperation-territoriale', trade: 'developer' },
    ]);

    const renewing = await (await steward.get(`${at}/nouvelle-version`)).text();
    const typed = (name: string) =>
      (new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)`).exec(renewing)?.[1] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
    const again = {
      ...whole,
      titres: [],
      vue: '1',
      ...{ lignes: typed('lignes'), activites: typed('activites') },
    };
    const renewed = (metiers: string, vue = '1') =>
      steward.post(`${at}/nouvelle-version`, { ...again, metiers, vue });
    // What says the same is no new version.
    expect((await renewed(typed('metiers'))).status).toBe(303);
    expect((await app.get(`${at}/referentiel.json?version=2`)).status).toBe(404);
    expect((await renewed(typed('metiers').replace('Chiffrer : 3', 'Chiffrer : 4'))).status).toBe(303);
    const now = await (await app.get(at)).text();
    expect(now).toMatch(/Ce que cette version change[\s\S]*Métiers, changements\u00a0: Fournilier/);
    const former = await (await app.get(`${at}/versions/1`)).text();
    expect(former).toContain('Vous lisez la version 1');
    expect((await app.get(`${at}/versions/3`)).status).toBe(404);
    expect((await app.get(`${at}/versions/0x1`)).status).toBe(404);
    // Typed from a version that another one replaced: nothing is overwritten, what was typed stays.
    const late = await renewed(typed('metiers').replace('Chiffrer : 3', 'Chiffrer : 2'), '1');
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Une autre version[\s\S]*Chiffrer : 2/);
    const passing = await signIn(app, 'passante@example.org');
    expect((await passing.get(`${at}/nouvelle-version`)).status).toBe(404);
    expect((await passing.post(`${at}/nouvelle-version`, again)).status).toBe(404);
  });

  test('leaves as JSON and comes back the same, in both languages; the same file twice changes nothing', async () => {
    const common = await (await app.get('/api/v1/referentiels/cooperation-territoriale')).json();
    const given = { ...common, code: 'repris', name: { fr: 'Repris', en: 'Taken in' } };
    const { $schema: _, ...whole } = given;
    const bring = async (content: unknown, more: Record<string, string> = {}) => {
      const body = new FormData();
      body.set('organisation', organisation);
      for (const [name, value] of Object.entries(more)) body.set(name, value);
      body.set(
        'fichier',
        new File([typeof content === 'string' ? content : JSON.stringify(content)], 'f.json'),
      );
      return app.ask('/metiers/referentiels/reprise', {
        ...{ method: 'POST', body },
        headers: { ...steward.headers, origin: app.services.baseUrl, 'sec-fetch-site': 'same-origin' },
      });
    };
    const brought = await bring(given);
    expect([brought.status, brought.headers.get('location')]).toEqual([303, '/metiers/referentiels/repris']);
    await bring(given);
    const back = await (await app.get('/api/v1/referentiels/repris')).json();
    expect(back).toEqual({ ...whole, version: '1', date: parisDay(app.services.clock()) });
    expect(await (await app.get('/en/metiers/referentiels/repris')).text()).toContain('Taken in');
    const listed = await (await app.get('/api/v1/referentiels')).json();
    expect(listed.results[0]).toMatchObject({ code: 'cooperation-territoriale', organisation: null });
    expect(listed.results).toContainEqual(
      expect.objectContaining({
        code: 'repris',
        organisation: { id: organisation, name: 'Réseau des fournils' },
      }),
    );
    for (const [content, more, status, told] of [
      ['{', {}, 422, 'pas du JSON'],
      [{ ...given, trades: [{}] }, {}, 422, 'trades.0.code'],
      [{ ...given, code: 'reprise' }, {}, 409, 'changez «'],
      [{ ...given, code: 'cooperation-territoriale' }, {}, 409, 'changez «'],
      [given, { organisation: randomUUID() }, 422, 'dont vous gardez la fiche'],
    ] as const) {
      const refused = await bring(content, more);
      expect([refused.status, await refused.text()]).toEqual([status, expect.stringContaining(told)]);
    }
    expect((await steward.post('/metiers/referentiels/reprise')).status).toBe(422);
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
