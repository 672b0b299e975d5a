/** An import from its file to its undoing, over the whole application; and what each refuses. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { fieldsIn } from '../../../tests/support/forms.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { bring, type Upload, workbook } from '../../../tests/support/uploads.ts';
import { PATHS } from '../../paths.ts';
import { findRecord, recordAt, saveRecord } from '../records/public.ts';

let app: TestApp;
let admin: Jar;
beforeAll(async () => {
  app = await testApp();
  admin = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
});
afterAll(() => app.close());

const HEAD = 'Nom;Commune;Code postal;Site web;Statut;Thématiques;Courriel';
const ROWS = [
  'Atelier du Lavoir;Rennes;35000;www.lavoir.example.org;Association loi 1901;Culture;contact@lavoir.example.org',
  'Épicerie du Canal;Redon;35600;https://canal.example.org;SCIC;Alimentation, Emploi;bonjour@canal.example.org',
  'Fabrique des Sillons;Saint-Denis;93200;;SCOP;Numérique;a@sillons.example.org',
];
const csv = (rows = ROWS, head = HEAD) => `${[head, ...rows].join('\r\n')}\r\n`;

/** The path of an import that was brought. */
async function brought(upload: Upload, jar = admin): Promise<string> {
  const answer = await bring(app, jar, upload);
  const text = answer.status === 303 ? '' : await answer.text();
  expect([answer.status, /class="error-summary".*?<\/section>/s.exec(text)?.[0] ?? '']).toEqual([303, '']);
  return answer.headers.get('location') ?? '';
}

/** Sends the screen of columns as it is shown, some answers changed; then that of words. */
async function mapped(path: string, changes: Record<string, string | string[]> = {}, jar = admin) {
  const page = await (await jar.get(`${path}/colonnes`)).text();
  const sent = await jar.post(`${path}/colonnes`, { ...fieldsIn(page), ...changes });
  if (sent.status !== 303) return sent;
  const words = await (await jar.get(`${path}/mots`)).text();
  return jar.post(`${path}/mots`, fieldsIn(words));
}

async function whole(
  upload: Upload,
  changes: Record<string, string | string[]> = { kinds: 'bearer' },
): Promise<string> {
  const path = await brought(upload);
  await mapped(path, changes);
  await app.runJobs();
  const run = await admin.post(`${path}/lancement`);
  expect(run.status).toBe(303);
  await app.runJobs();
  return path;
}
const stateOf = async (path: string) =>
  (
    await app.services.db
      .selectFrom('file_import')
      .select('state')
      .where('id', '=', path.split('/')[2] ?? '')
      .executeTakeFirst()
  )?.state;
const organisation = (slug: string) => findRecord(app.services.db, 'organisation', slug);
const edit = async (slug: string, change: object) => {
  const record = await organisation(slug);
  if (!record || 'movedTo' in record) throw new Error(`no ${slug}`);
  const saved = await saveRecord(app.services, app.services.kinds.organisation, {
    ...{
      id: record.id,
      seen: record.version,
      author: { name: 'Camille', personId: null },
      reason: 'relecture',
    },
    document: { ...record.document, ...change },
  });
  expect(saved.ok).toBe(true);
};

describe('from a file to records, and back', () => {
  test('columns are guessed with their reason, people’s addresses left out', async () => {
    const path = await brought({ content: csv() });
    const page = await (await admin.get(`${path}/colonnes`)).text();
    expect(page).toContain('des adresses électroniques');
    expect(page).toContain('les cellules sont des adresses web');
    const fields = fieldsIn(page);
    expect([0, 1, 2, 3, 4, 5, 6].map((at) => fields[`champ-${at}`]?.[0])).toEqual([
      'name',
      'territories',
      'aucun',
      'links',
      'legalForm',
      'themes',
      'aucun',
    ]);
    expect([fields.preciser, fields['separateur-5']]).toEqual([['2'], ['virgule']]);
    await admin.post(`${path}/abandon`);
    expect(await stateOf(path)).toBeUndefined();
  });

  test('the dry run writes nothing; the run writes, with source and licence; undoing withdraws, and is taken back', async () => {
    const path = await brought({ content: csv(), label: 'Premier annuaire' });
    await mapped(path, { kinds: 'bearer' });
    expect(await (await admin.get(path)).text()).toContain('essai est en cours');
    await app.runJobs();
    const page = await (await admin.get(path)).text();
    expect(page).toContain('Écrire 3 fiches');
    expect(await organisation('atelier-du-lavoir')).toBeNull();
    await admin.post(`${path}/lancement`);
    await app.runJobs();
    expect(await organisation('fabrique-des-sillons')).toMatchObject({
      version: 1,
      document: {
        territories: ['commune-93066'],
        legalForm: 'scop',
        themes: ['numerique'],
        kinds: ['bearer'],
        licence: 'licence-ouverte-2.0',
        sources: [
          { url: 'https://annuaire.example.org/liste', title: 'Premier annuaire (Licence Ouverte 2.0)' },
        ],
      },
    });
    expect(await organisation('epicerie-du-canal')).toMatchObject({
      document: {
        themes: ['alimentation', 'emploi_insertion'],
        links: [{ url: 'https://canal.example.org' }],
      },
    });
    const held = await app.services.db
      .selectFrom('harvest_row')
      .select('raw')
      .where('source', '=', 'premier-annuaire')
      .execute();
    expect(JSON.stringify(held)).not.toContain('@');
    expect((await app.get('/organisations/atelier-du-lavoir')).status).toBe(200);

    await admin.post(`${path}/annulation`);
    await app.runJobs();
    expect(await stateOf(path)).toBe('undone');
    const gone = await app.get('/organisations/atelier-du-lavoir');
    expect([gone.status, /a été retirée/.test(await gone.text())]).toEqual([410, true]);
    const record = await recordAt(app.services.db, 'organisation', 'atelier-du-lavoir');
    expect((await app.get(`/api/v1/organisations/${record?.id}`)).status).toBe(404);
    expect(await (await app.get('/organisations?q=lavoir')).text()).not.toContain('Atelier du Lavoir');
    expect((await app.get('/organisations/atelier-du-lavoir/historique')).status).toBe(200);

    await admin.post(`${path}/retablissement`);
    await app.runJobs();
    expect(await organisation('atelier-du-lavoir')).toMatchObject({ version: 3, withdrawn: false });
    await admin.post(`${path}/annulation`);
    await app.runJobs();
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });

  test('a record that an undone import took away comes back by a moderator, with a reason, and stays', async () => {
    const path = '/organisations/atelier-du-lavoir';
    expect(await (await app.get(path)).text()).toContain(`href="${path}/retour"`);
    expect((await (await signIn(app, 'passe@example.org')).get(`${path}/retour`)).status).toBe(403);
    const withdrawn = await recordAt(app.services.db, 'organisation', 'atelier-du-lavoir');
    const vu = String(withdrawn?.version);
    const bare = await admin.post(`${path}/retour`, { vu, motif: '' });
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('pourquoi elle revient')]);
    expect((await admin.post(`${path}/retour`, { vu: '1', motif: 'Elle existe, vue hier.' })).status).toBe(
      409,
    );
    expect((await admin.post(`${path}/retour`, { vu, motif: 'Elle existe, vue hier.' })).status).toBe(303);
    await app.services.discovery.refresh();
    expect((await app.get(path)).status).toBe(200);
    expect(await (await app.get(`${path}/historique`)).text()).toContain('Elle existe, vue hier.');
    expect(await (await app.get('/organisations?q=lavoir')).text()).toContain('Atelier du Lavoir');
    expect((await admin.get(`${path}/retour`)).headers.get('location')).toBe(path);
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });

  test('the same file again changes nothing; a changed one updates what nobody touched; a mapping is reused', async () => {
    const label = 'Annuaire suivi';
    const rows = [
      'Cercle des Ormes;Vitré;35500;;Association;Culture;',
      'Maison du Halage;Fougères;35300;;SCIC;Mobilité;',
    ];
    await whole({ content: csv(rows), label });
    await edit('cercle-des-ormes', { legalForm: 'scic' });
    const again = [rows[0]?.replace('Culture', 'Habitat') ?? '', rows[1] ?? ''];
    const path = await brought({ content: csv(again), label });
    expect(await (await admin.get(`${path}/colonnes`)).text()).toContain('comme la dernière fois');
    await mapped(path);
    await app.runJobs();
    const page = await (await admin.get(path)).text();
    expect(page).toMatch(/fiches complétées ou mises à jour.*?>1</s);
    await admin.post(`${path}/lancement`);
    await app.runJobs();
    expect(await organisation('cercle-des-ormes')).toMatchObject({
      document: { themes: ['habitat'], legalForm: 'scic' },
    });
    await admin.post(`${path}/annulation`);
    await app.runJobs();
    expect(await organisation('cercle-des-ormes')).toMatchObject({
      document: { themes: ['culture'], legalForm: 'scic' },
    });
  });

  test('what somebody wrote since stays, and is listed', async () => {
    const path = await whole({
      content: csv([
        'Halle aux Grains;Dinan;22100;;Association;Culture;',
        'Jardin du Port;Lorient;56100;;;;',
      ]),
      label: 'Annuaire travaillé',
    });
    await edit('halle-aux-grains', { summary: 'Une halle tenue par celles et ceux qui y vendent.' });
    await admin.post(`${path}/annulation`);
    await app.runJobs();
    expect(await organisation('halle-aux-grains')).toMatchObject({
      document: { summary: 'Une halle tenue par celles et ceux qui y vendent.', themes: ['culture'] },
    });
    expect(await organisation('jardin-du-port')).toBeNull();
    const page = await (await admin.get(path)).text();
    expect(page).toContain('la fiche reste');
    expect(page).toContain('En quelques phrases');
  });

  test('a likely double waits for a word; the same record is completed, its own words kept', async () => {
    await whole({
      content: csv(['Comptoir des Alizés;Brest;29200;;Association;;']),
      label: 'Annuaire premier',
    });
    await edit('comptoir-des-alizes', { summary: 'À nous.' });
    await app.services.discovery.refresh();
    const path = await brought({
      content: csv(['Comptoir des alizes;Brest;29200;https://alizes.example.org;SCIC;Mobilité;'], HEAD),
      label: 'Annuaire second',
      page: 'https://second.example.org/',
    });
    await mapped(path, { kinds: 'bearer' });
    await app.runJobs();
    expect((await admin.post(`${path}/lancement`)).status).toBe(409);
    const page = await (await admin.get(`${path}/doublons`)).text();
    const [, id = ''] = /name="ligne-2"[^>]*value="([0-9a-f-]{36})"/.exec(page) ?? [];
    await admin.post(`${path}/doublons`, { 'ligne-2': id, reste: 'rien' });
    await app.runJobs();
    await admin.post(`${path}/lancement`);
    await app.runJobs();
    expect(await organisation('comptoir-des-alizes')).toMatchObject({
      document: {
        name: 'Comptoir des Alizés',
        summary: 'À nous.',
        legalForm: 'association',
        themes: ['mobilite'],
        links: [{ url: 'https://alizes.example.org' }],
        sources: [
          { title: 'Annuaire premier (Licence Ouverte 2.0)' },
          { title: 'Annuaire second (Licence Ouverte 2.0)' },
        ],
      },
    });
    await admin.post(`${path}/annulation`);
    await app.runJobs();
    expect(await organisation('comptoir-des-alizes')).toMatchObject({
      document: {
        summary: 'À nous.',
        themes: [],
        links: [],
        sources: [{ title: 'Annuaire premier (Licence Ouverte 2.0)' }],
      },
    });
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });

  test('cooperations too, from GeoJSON, with their point, stage and stakeholders', async () => {
    const feature = (name: string, lon: number) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, 48.1] },
      properties: {
        nom: name,
        commune: 'Rennes',
        stade: 'émergence',
        partenaires: 'Voisins;RTES',
        modele: 'Tiers-lieu',
      },
    });
    const content = JSON.stringify({
      type: 'FeatureCollection',
      features: [feature('Les Communs du Blosne', -1.66), feature('La Belle Friche', -1.7)],
    });
    await whole({ kind: 'cooperation', content, label: 'Carte des communs', name: 'carte.geojson' }, {});
    expect(await findRecord(app.services.db, 'cooperation', 'les-communs-du-blosne')).toMatchObject({
      lon: -1.66,
      lat: 48.1,
      approximate: false,
      document: {
        models: ['tiers_lieu'],
        stages: [{ stage: 'emergence' }],
        stakeholders: [{ group: 'Voisins', roles: ['partner'] }, { roles: ['partner'] }],
      },
    });
  });

  test('a sheet is chosen among several', async () => {
    const content = workbook({
      Lisez: [['Ceci'], ['cela']],
      Adhérents: [
        ['Nom', 'Ville'],
        ['Moulin de Couet', 'Redon'],
      ],
    });
    const path = await brought({ content, label: 'Classeur', name: 'classeur.xlsx' });
    expect(await (await admin.get(path)).text()).toContain('Adhérents');
    await admin.post(`${path}/feuille`, { feuille: 'Adhérents' });
    expect(await (await admin.get(`${path}/colonnes`)).text()).toContain('Moulin de Couet');
  });

  test('the report is a sheet that runs no formula', async () => {
    const path = await brought({
      content: csv(['"=HYPERLINK(""http://x"")";Rennes;35000;;;;', ';Rennes;35000;;;;']),
      label: 'Formules',
    });
    await mapped(path, { kinds: 'bearer' });
    await app.runJobs();
    const text = await (await admin.get(`${path}/rapport.csv`)).text();
    expect(text).toContain("'=HYPERLINK");
    expect(text).toMatch(/^3;.*refusées.*/m);
  });
});

describe('bad files are refused with a reason, and nothing is kept', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    [
      'an image',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'n’est pas un tableau',
      'not a table',
    ],
    ['a PDF', '%PDF-1.7 blah', 'n’est pas un tableau', 'not a table'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1aaaa', 'hex'), '.xls', '.xls'],
    ['titles alone', 'Nom;Ville\n', 'rien d’autre', 'nothing else'],
    ['broken JSON', '[{"a":1}', 'mal formé', 'malformed'],
    ['no list', '{"a":1}', 'liste d’objets', 'list of objects'],
    ['quotes that never close', 'Nom;Ville\n"a;b\nc;d\n', 'referment pas', 'do not close'],
    [
      'a cell of one megabyte',
      `Nom;Ville\n${'x'.repeat(1_000_000)};b\n`,
      'dans une seule cellule',
      'in one cell',
    ],
    [
      'two thousand columns',
      `${Array.from({ length: 2000 }, (_, i) => `c${i}`).join(';')}\n1\n`,
      'plus de 200 colonnes',
      'more than 200 columns',
    ],
    ['too many rows', `Nom\n${'a\n'.repeat(20_001)}`, 'plus de 20000 lignes', 'more than 20000 rows'],
    [
      'a workbook of a million rows in one cell',
      workbookFarDown(),
      'plus de 20000 lignes',
      'more than 20000 rows',
    ],
    ['a damaged workbook', workbook({ A: [['a']] }).subarray(0, 300), 'abîmé', 'damaged'],
    ['deep nesting', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 'JSON', 'JSON'],
  ])('%s', async (_, content, fr, en) => {
    const answer = await bring(app, admin, { content, label: 'Refusé' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain(fr);
    expect(text).toContain('value="Refusé"');
    expect(en.length).toBeGreaterThan(0);
    const kept = await app.services.db
      .selectFrom('file_import')
      .select('id')
      .where('label', '=', 'Refusé')
      .execute();
    expect(kept).toEqual([]);
  });
  test('what is missing of the form is told, and what was typed stays', async () => {
    const answer = await bring(app, admin, {
      content: csv(),
      page: 'javascript:alert(1)',
      licence: 'rien',
      label: 'ab',
    });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    for (const said of [
      'Donnez un nom à la source',
      'Donnez l’adresse',
      'Choisissez la licence',
      'à choisir de nouveau',
    ])
      expect(text).toContain(said);
  });
  test.each([
    ['Windows-1252', Buffer.from('Nom;Ville\nÉpicerie;Nîmes\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffNom;Ville\nÉpicerie;Nîmes\n', 'utf16le')],
    ['UTF-8 with a mark', '\ufeffNom;Ville\nÉpicerie;Nîmes\n'],
    ['a separator told', 'sep=|\nNom|Ville\nÉpicerie|Nîmes\n'],
    ['commas', 'Nom,Ville\nÉpicerie,Nîmes\n'],
    ['double and empty titles', 'Nom;Ville;Ville;\nÉpicerie;Nîmes;;\n'],
  ])('read all the same: %s', async (name, content) => {
    const path = await brought({ content, label: `Lu ${name}` });
    const page = await (await admin.get(`${path}/colonnes`)).text();
    expect(page).toContain('Épicerie');
    expect(page).toContain('Nîmes');
  });
});

/** Two rows, the second of them far down. */
function workbookFarDown(): Uint8Array {
  const rows = Array.from({ length: 20_002 }, (_, at) => (at === 0 || at === 20_001 ? ['x'] : []));
  return workbook({ A: rows });
}

describe('who may', () => {
  test('nobody who only signed in, and the page says who', async () => {
    const jar = await signIn(app, 'passante@example.org');
    expect(await (await jar.get('/imports')).text()).toContain('Qui peut importer');
    expect((await bring(app, jar, { content: csv() })).status).toBe(403);
    const path = await brought({ content: csv(), label: 'Pas à vous' });
    for (const more of ['', '/colonnes', '/mots', '/doublons', '/rapport.csv'])
      expect((await jar.get(path + more)).status).toBe(404);
    for (const more of ['/colonnes', '/mots', '/essai', '/lancement', '/annulation', '/doublons', '/abandon'])
      expect((await jar.post(path + more)).status).toBe(404);
  });
  test('a moderator brings what stands in the territory, and no other row', async () => {
    const jar = await holding(app, 'moderation@example.org', 'moderator', 'territory:departement-29');
    const path = await brought(
      { content: csv(['Quai Ouest;Brest;29200;;;;', 'Quai Est;Strasbourg;67000;;;;']), label: 'Deux quais' },
      jar,
    );
    await mapped(path, { kinds: 'bearer' }, jar);
    await app.runJobs();
    const page = await (await jar.get(path)).text();
    expect(page).toContain('hors de vos territoires');
    await jar.post(`${path}/lancement`);
    await app.runJobs();
    expect(await organisation('quai-ouest')).not.toBeNull();
    expect(await organisation('quai-est')).toBeNull();
  });
  test('the steward of a network brings its members', async () => {
    const network = await organisation('rtes');
    if (!network || 'movedTo' in network) throw new Error('no rtes');
    const jar = await holding(app, 'reseau@example.org', 'steward', `record:${network.id}`);
    const path = await brought({ content: csv(['Pays d’Oust;Redon;35600;;;;']), label: 'Adhérents' }, jar);
    await mapped(path, { kinds: 'local_authority', reseau: network.id }, jar);
    await app.runJobs();
    await jar.post(`${path}/lancement`);
    await app.runJobs();
    expect(await organisation('pays-d-oust')).toMatchObject({ document: { networks: [network.id] } });
  });
});

describe('stopped in the middle', () => {
  test('a run goes on after its last batch, and writes nothing twice', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => `Relais ${mot(at)} numéro ${at};Brest;29200;;;;`);
    const path = await brought({ content: csv(rows), label: 'Grand annuaire' });
    const id = path.split('/')[2] ?? '';
    await mapped(path, { kinds: 'bearer' });
    await app.runJobs();
    await admin.post(`${path}/doublons`, { reste: 'other' });
    await app.runJobs();
    await admin.post(`${path}/lancement`);
    // The second batch fails as the process would die: its transaction is lost whole.
    await app.database.pool.query(`create function refuse_once() returns trigger language plpgsql as $$
      begin if new.reached > 300 then raise exception 'killed'; end if; return new; end $$;
      create trigger refuse_once before update on file_import for each row execute function refuse_once()`);
    expect((await app.runJobs()).failed).toBe(1);
    const half = await app.services.db
      .selectFrom('import_layer')
      .select('id')
      .where('import_id', '=', id)
      .execute();
    expect(half.length).toBe(200);
    await app.database.pool.query('drop trigger refuse_once on file_import; drop function refuse_once()');
    await app.runJobs({ retries: true });
    expect(await stateOf(path)).toBe('done');
    const all = await app.services.db
      .selectFrom('import_layer')
      .select(['id', 'version'])
      .where('import_id', '=', id)
      .execute();
    expect([all.length, all.every(({ version }) => version === 1)]).toEqual([450, true]);
    const page = await (await admin.get(path)).text();
    expect(page).toMatch(/Fiches créées\s?: 450/);
  });
});
const MOTS = ['Aubépine', 'Bruyère', 'Camomille', 'Digitale', 'Églantine', 'Fougère', 'Genêt', 'Houblon'];
const mot = (at: number) =>
  `${MOTS[at % 8]} ${MOTS[Math.floor(at / 8) % 8]} ${MOTS[Math.floor(at / 64) % 8]}`;
