import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { evaluate, SHIPPED_PACK, SHIPPED_RULES } from '../diagnosis/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const textOf = async (path: string) => {
  const answer = await app.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).replace(/[\u00a0\u202f]/g, ' ').replaceAll('&#39;', '’');
};
/** The row of a table that begins with a name. */
const rowOf = (html: string, name: string) => html.split('<tr>').find((row) => row.includes(name)) ?? '';

describe('reading the rules', () => {
  it.each(['', '/en'])('every page is there, in both languages (%s)', async (language) => {
    const start = await textOf(`${language}/methode`);
    for (const path of ['regles', 'facilite', 'questions', 'dispositifs', 'essai', 'versions']) {
      expect(start).toContain(`href="${language}/methode/${path}"`);
      await textOf(`${language}/methode/${path}`);
    }
  });

  it('every rule has a page, with its condition, its sentences and its passages', async () => {
    const list = await textOf('/methode/regles');
    for (const row of SHIPPED_PACK.rows) {
      expect(list).toContain(`href="/methode/regles/${row.code}"`);
      const html = await textOf(`/methode/regles/${row.code}`);
      const told = [
        ...row.needs.map(({ sentence }) => sentence.fr),
        ...(row.nothing ? [row.nothing.fr] : []),
      ];
      for (const text of [...told, ...row.sources.map(({ passage }) => passage.fr)])
        expect(html).toContain(text.replace(/[\u00a0\u202f]/g, ' '));
    }
    expect(await textOf('/methode/regles/established_hybrid')).toContain(
      'Modèle économique : « Hybride », position de 40 à 60',
    );
    expect(await textOf('/en/methode/regles/emergence_modelled')).toContain(
      'Without a position on “Reference to a model”, we read “Modelled” from another answer',
    );
    expect(await textOf('/methode/regles/any_stage_evaluation')).toContain('aucune réponse n’est nécessaire');
  });

  it('tells in which version a rule changed', async () => {
    expect(await textOf('/methode/regles/established_market')).toContain(
      'href="/methode/versions/1.0.0..1.0.1#established_market"',
    );
  });

  it('each line has its levels, each gradient its band and the reason for its width', async () => {
    const lines = await textOf('/methode/facilite');
    for (const line of SHIPPED_PACK.lines) expect(lines).toContain(`id="${line.code}"`);
    expect(lines).toContain('Forme juridique : Collectif informel');
    expect(lines).toContain('Notre conseil');
    const questions = await textOf('/methode/questions');
    expect(questions).toContain('Le milieu, de 40 à 60');
    for (const question of SHIPPED_PACK.questions)
      if (question.kind === 'gradient')
        expect(questions).toContain(question.middle.reason.fr.replace(/[\u00a0\u202f]/g, ' '));
  });

  it.each(['/methode/regles/inconnue', '/methode/regles/%3Cscript%3E', '/methode/nulle-part'])(
    '%s leads to a page that says there is none',
    async (path) => {
      const answer = await app.get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('<script>');
    },
  );
});

describe('GET /methode/essai', () => {
  it('asks before it answers', async () => {
    const html = await textOf('/methode/essai');
    expect(html).toContain('<form class="form" method="get" action="/methode/essai#resultats"');
    expect(html).not.toContain('id="resultats"');
    expect(html).toContain('Val de Consolation');
  });

  it('says of every rule yes, no or unknown, and what decided it', async () => {
    const html = await textOf('/methode/essai?stage=emergence&purpose=80&legal_form=informal');
    const systemic = rowOf(html, '/methode/regles/emergence_systemic"');
    expect(systemic).toContain('>Oui<');
    expect(systemic).toContain('80 sur 100, plutôt systémique');
    expect(rowOf(html, '/methode/regles/emergence_targeted"')).toContain('>Non<');
    const modelled = rowOf(html, '/methode/regles/emergence_modelled"');
    expect(modelled).toContain('Pas encore connu');
    expect(modelled).toContain('Il manque : Référence à un modèle');
    expect(rowOf(html, '/methode/facilite#legal_model"')).toContain('Difficile à financer');
    expect(rowOf(html, '/methode/facilite#amount"')).toContain('Pas encore connu');
    expect(html).toContain('Ce résultat est un essai');
    for (const { row, truth } of evaluate(SHIPPED_PACK, {
      stage: 'emergence',
      purpose: 80,
      legal_form: 'informal',
    })) {
      const word = { yes: '>Oui<', no: '>Non<', unknown: '>Pas encore connu<' }[truth];
      expect([row.code, rowOf(html, `/methode/regles/${row.code}"`).includes(word)]).toEqual([
        row.code,
        true,
      ]);
    }
  });

  it('keeps the answers in the form, so that they can be changed', async () => {
    const html = await textOf(
      '/methode/essai?stage=creation&models=ptce&models=amap&economy=70&new_worksites=non',
    );
    expect(html).toMatch(/<option selected value="creation"|<option value="creation" selected/);
    expect(html).toContain('value="70"');
    expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
  });

  it('keeps what is wrong, says what to correct, and counts the rest', async () => {
    const html = await textOf(
      '/methode/essai?stage=naissance&purpose=250&carrier=citizen&inconnu=1&%3Cb%3E=2',
    );
    expect(html).toContain('<title>Erreur : ');
    expect(html).toContain('Stade : « naissance » n’est pas une des réponses possibles.');
    expect(html).toContain('Finalité : « 250 » n’est pas une position entière de 0 à 100.');
    expect(html).toMatch(/value="250"/);
    expect(html).toContain('Aucune règle de cette version ne lit : inconnu, &lt;b>.');
    expect(rowOf(html, '/methode/facilite#carrier"')).toContain('Difficile à financer');
    expect(rowOf(html, '/methode/facilite#stage"')).toContain('Pas encore connu');
  });

  it('tries former rules, and tells what the present ones say of the same answers', async () => {
    const html = await textOf('/methode/essai?regles=1.0.0&stage=creation&economy=90');
    expect(html).toContain('Règles version 1.0.0');
    expect(html).toContain('Des financements classiques au moment de la création');
    expect(html).toContain(`le même résultat sous la version ${SHIPPED_PACK.version}`);
    const unknown = await textOf('/methode/essai?regles=0.1.0&stage=creation');
    expect(unknown).toContain('Aucune version des règles ne porte le numéro « 0.1.0 »');
    expect(unknown).toContain(`Règles version ${SHIPPED_PACK.version}`);
  });

  it('stores nothing', async () => {
    const { rows: before } = await app.database.pool.query('select count(*)::int as n from diagnosis');
    await textOf('/methode/essai?stage=creation');
    const { rows: after } = await app.database.pool.query('select count(*)::int as n from diagnosis');
    expect(after).toEqual(before);
  });
});

describe('comparing versions', () => {
  it('lists the versions, and leads from two of them to their comparison', async () => {
    expect(await textOf('/methode/versions')).toContain('href="/methode/versions/1.0.0..1.0.1"');
    const answer = await app.get('/en/methode/versions?de=1.0.0&a=1.0.1');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/en/methode/versions/1.0.0..1.0.1',
    ]);
  });

  it('tells what stood there and what stands there now, in both languages', async () => {
    const html = await textOf('/methode/versions/1.0.0..1.0.1');
    expect(html).toContain('<del>Des financements classiques au moment de la création</del>');
    expect(html).toContain('<ins>Des financements classiques : capital et emprunt</ins>');
    expect(html).toContain('les mêmes réponses donnent les mêmes verdicts');
    const english = await textOf('/en/methode/versions/1.0.0..1.0.1');
    expect(english).toContain('<ins>Classic finance: capital and loans</ins>');
    const back = await textOf('/methode/versions/1.0.1..1.0.0');
    expect(back).toContain('<ins>Des financements classiques au moment de la création</ins>');
    expect(await textOf('/methode/versions/1.0.1..1.0.1')).toContain('Rien ne change');
  });

  it('tells a version that does not exist, and keeps the other one', async () => {
    const html = await textOf('/methode/versions?de=7.7.7&a=1.0.1');
    expect(html).toContain('Aucune version ne porte le numéro « 7.7.7 »');
    for (const pair of ['1.0.0..7.7.7', '1.0.0', '1.0.0..1.0.1..1.0.0', '..'])
      expect([pair, (await app.get(`/methode/versions/${pair}`)).status]).toEqual([pair, 404]);
  });
});

describe('taking the rules away', () => {
  it.each([
    ['', SHIPPED_PACK.version, 'content/rules'],
    ['?version=1.0.0', '1.0.0', 'content/rules/former/1.0.0'],
  ])(
    'gives the files of a version as they stand, with their licence (%s)',
    async (query, version, folder) => {
      const answer = await app.get(`/methode/regles.json${query}`);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      const told = (await answer.json()) as Record<string, unknown>;
      expect(told).toMatchObject({ version, licence: 'licence-ouverte-2.0' });
      for (const name of ['needs', 'fundability', 'questions'])
        expect(told[name]).toEqual(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')));
    },
  );

  it('gives nothing under a version that does not exist', async () => {
    expect((await app.get('/methode/regles.json?version=0.0.0')).status).toBe(404);
  });
});

it('a result leads to the page of each of its rules', async () => {
  const answer = await app.post('/faire-le-point', { stage: 'emergence', purpose: '80' });
  const html = await textOf(answer.headers.get('location') ?? '');
  expect(html).toContain('href="/methode/regles/emergence_systemic"');
  expect(html).toContain('href="/methode/facilite"');
  expect(html).toContain('href="/methode"');
});

describe('the levers', () => {
  it('are told one by one: to whom, what changes, at what cost, from which passage', async () => {
    const html = await textOf('/methode/leviers');
    for (const { code, label } of SHIPPED_RULES.levers) {
      expect(html).toContain(`id="${code}"`);
      expect(html).toContain(label.fr);
    }
    expect(html).toContain('Forme juridique : devient « Association »');
    expect(html).toContain('Le lieu devient le département qui le contient');
  });

  it('are taken away with the present rules, and former ones had none', async () => {
    const files = async (version: string) =>
      Object.keys(JSON.parse(await textOf(`/methode/regles.json?version=${version}`)));
    expect(await files(SHIPPED_PACK.version)).toContain('levers');
    expect(await files('1.0.0')).not.toContain('levers');
  });
});
