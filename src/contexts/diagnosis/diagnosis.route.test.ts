import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { SHIPPED_PACK } from './domain/shipped-pack.ts';

const DAY = new Date('2026-11-22T09:00:00Z');
const A_YEAR_ON = new Date('2027-11-23T09:00:00Z');

let now = DAY;
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => now);
});
afterAll(() => app.close());

const ANSWERS = {
  places: 'Rennes',
  stage: 'emergence',
  models: ['none'],
  purpose: '80',
  legal_form: 'informal',
};

/** A new diagnosis: the path of its result. */
async function recorded(answers: Record<string, string | string[]> = ANSWERS): Promise<string> {
  now = DAY;
  const answer = await app.post('/faire-le-point', answers);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}
const textOf = async (path: string) => (await app.get(path)).text();
/** The hidden field that says which answers the form was filled from. */
const seenIn = (page: string) => /name="vu" value="(\d+)"/.exec(page)?.[1] ?? '';
const count = async () => {
  const { rows } = await app.database.pool.query('select count(*)::int as n from diagnosis');
  return rows[0]?.n;
};
/** What a result says of one programme. */
const matchIn = (page: string, slug: string) =>
  page.split('<li class="match">').find((each) => each.includes(`/dispositifs/${slug}"`)) ?? '';
const NOBODY = `/faire-le-point/${'A'.repeat(32)}`;

describe('GET /faire-le-point', () => {
  it('asks every question, with “I do not know” for each, in both languages', async () => {
    const [french, english] = [await textOf('/faire-le-point'), await textOf('/en/faire-le-point')];
    for (const question of SHIPPED_PACK.asked.map(({ code }) => code))
      for (const page of [french, english]) expect(page).toContain(`name="${question}"`);
    expect(french).toContain('Je ne sais pas');
    expect(english).toContain('I do not know');
  });

  it('begins with a place that another page gives, and ignores one that is none', async () => {
    expect(await textOf('/faire-le-point?territoire=commune-35238')).toContain(
      'value="Rennes (Ille-et-Vilaine)"',
    );
    const answer = await app.get('/faire-le-point?territoire=%3Cscript%3E');
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('<script>');
  });
});

describe('POST /faire-le-point', () => {
  it('leads to a result at an address that cannot be guessed, a new one each time', async () => {
    const [one, other] = [await recorded(), await recorded()];
    expect(one).toMatch(/^\/faire-le-point\/[A-Za-z0-9_-]{32}$/);
    expect(other).not.toBe(one);
  });

  it('keeps the reader’s language', async () => {
    const answer = await app.post('/en/faire-le-point', ANSWERS);
    expect(answer.headers.get('location')).toMatch(/^\/en\/faire-le-point\//);
  });

  it('refuses what comes from another site, and keeps nothing', async () => {
    const before = await count();
    const answer = await app.post('/faire-le-point', ANSWERS, {
      origin: 'https://ailleurs.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.status).toBe(403);
    expect(await count()).toBe(before);
  });

  it('tells what is to be mended, keeps what was typed, and stores nothing', async () => {
    const before = await count();
    const answer = await app.post('/faire-le-point', {
      places: 'Atlantide <b>',
      stage: 'creation',
      model: '500',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<title>Erreur\u00a0: Faire le point');
    expect(page).toContain('href="#places"');
    expect(page).toContain('href="#model"');
    expect(page).toContain('value="Atlantide &lt;b>"');
    expect(page).toMatch(/value="creation" checked/);
    expect(await count()).toBe(before);
  });

  it('offers a choice when several places bear the name', async () => {
    const answer = await app.post('/faire-le-point', { places: 'Saint-Denis' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    const choices = [...page.matchAll(/name="places-choix"[^>]*value="([^"]+)"/g)].map(([, value]) => value);
    expect(choices).toContain('commune-93066');
    expect(choices).toContain('commune-97411');
    const chosen = await app.post('/faire-le-point', {
      places: 'Saint-Denis',
      'places-choix': 'commune-97411',
    });
    expect(await textOf(chosen.headers.get('location') ?? '')).toContain('La Réunion');
  });

  it('answers 400 to what is not a form', async () => {
    const answer = await app.post('/faire-le-point', {}, { 'content-type': 'application/json' });
    expect(answer.status).toBe(400);
  });
});

describe('GET /faire-le-point/:token', () => {
  it('gives the needs with their reasons, the six lines, and programmes', async () => {
    const page = await textOf(await recorded());
    expect(page).toContain('Un tiers de confiance');
    expect(page).toContain('Un appui stratégique');
    expect(page).not.toContain('L’appui de pairs et des visites apprenantes');
    expect(page).toContain('80 sur 100, plutôt systémique');
    expect(page).toContain('Coopération territoriale non modélisée');
    expect([...page.matchAll(/class="fundability-line"/g)]).toHaveLength(6);
    expect(page).toContain('Résultat provisoire');
    expect([...page.matchAll(/class="match"/g)].length).toBeGreaterThan(10);
    expect(page).toContain('Vos leviers');
  });

  it('is not provisional once everything is answered', async () => {
    const page = await textOf(
      await recorded({
        ...ANSWERS,
        model: '10',
        economy: '50',
        new_worksites: 'oui',
        carrier: 'citizen',
        amount: 'low',
        territory_posture: 'engaged',
      }),
    );
    expect(page).not.toContain('Résultat provisoire');
  });

  it('hides no programme: the groups, page after page, make the whole register', async () => {
    const path = await recorded();
    const { rows } = await app.database.pool.query(`select slug from record where kind = 'programme'`);
    expect(rows.length).toBeGreaterThan(100);
    const pages = await Promise.all(
      ['open', 'later', 'one_away', 'to_check', 'not_for_you'].flatMap((group) =>
        [1, 2, 3].map((number) => textOf(`${path}?groupe=${group}&page=${number}`)),
      ),
    );
    const shown = pages.flatMap((page) =>
      page
        .split('<li class="match">')
        .slice(1)
        .map((each) => /href="\/dispositifs\/([^"]+)"/.exec(each)?.[1]),
    );
    expect(shown.toSorted()).toEqual(rows.map(({ slug }: { slug: string }) => slug).toSorted());
  });

  it('shows the conditions in words of a programme beside its reasons, and counts no closed one as reaching', async () => {
    const path = await recorded({
      places: 'Strasbourg',
      stage: 'consolidation',
      models: ['none'],
      legal_form: 'scic',
    });
    const toCheck = await textOf(`${path}?groupe=to_check`);
    const leader = matchIn(toCheck, 'leader-2023-2027');
    expect(leader).toContain('ses conditions («\u00a0Réservé aux territoires ruraux\u00a0»)');
    expect(leader).toContain('Permanent (annoncé en 2023), à confirmer');
    const others = await textOf(`${path}?groupe=not_for_you`);
    expect(matchIn(others, 'ami-ptce-emergents-phase-1-permanent')).toMatch(
      /Contre.*fait pour un autre modèle\u00a0: PTCE.*À vérifier/s,
    );
    const page = await textOf(path);
    expect(page).toMatch(/\d+\u00a0à vérifier, \d+\u00a0pas pour vous\. Terreau connaît/);
    expect(page).not.toContain('vous placerait en «\u00a0facile à financer\u00a0». Il ne convient');
  });

  it('puts national programmes first while the place is not known', async () => {
    const page = await textOf(`${await recorded({ stage: 'creation' })}?groupe=to_check`);
    const local = page.indexOf('/dispositifs/leader-perche-d-eure-et-loir-2023-2027"');
    expect(local).toBeGreaterThan(page.indexOf('/dispositifs/leader-2023-2027"'));
    expect(matchIn(page, 'leader-perche-d-eure-et-loir-2023-2027')).toContain(
      'votre territoire, que vous n’avez pas donné',
    );
  });

  it('answers an unknown group with the result, and a page that is none with the first', async () => {
    const path = await recorded();
    expect(await textOf(`${path}?groupe=inconnu`)).toContain('Vos leviers');
    expect(await textOf(`${path}?groupe=to_check&page=-3`)).toContain('1 à ');
  });

  it('is for whoever holds the address: not indexed, not kept, not told to other sites', async () => {
    const { headers } = await app.get(await recorded());
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('gives nothing to another token, nor to what is no token', async () => {
    await recorded();
    for (const path of [NOBODY, '/faire-le-point/1', `/faire-le-point/${encodeURIComponent("' or ''='")}`]) {
      const answer = await app.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('Il n’y a rien à cette adresse');
    }
  });

  it('gives nothing once its twelve months are over', async () => {
    const path = await recorded();
    now = A_YEAR_ON;
    expect((await app.get(path)).status).toBe(404);
  });

  it('says what every part is in English too', async () => {
    const page = await textOf(`/en${await recorded()}`);
    expect(page).toContain('A trusted third party');
    expect(page).not.toMatch(/Pourquoi vous|Besoins|Vos réponses/);
  });
});

describe('changing answers', () => {
  it('shows the form filled as it was answered', async () => {
    const page = await textOf(`${await recorded()}/modifier`);
    expect(page).toMatch(/name="stage"[^>]*value="emergence" checked/);
    expect(page).toMatch(/value="80" checked/);
    expect(page).toContain('value="Rennes (Ille-et-Vilaine)"');
  });

  it('puts the new answers under the same address', async () => {
    const path = await recorded();
    const vu = seenIn(await textOf(`${path}/modifier`));
    const answer = await app.post(path, { ...ANSWERS, models: ['ptce'], vu });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
    expect(await textOf(path)).toContain('L’appui de pairs et des visites apprenantes');
  });

  it('tells the later of two tabs, overwrites nothing, and keeps what it wrote', async () => {
    const path = await recorded();
    const vu = seenIn(await textOf(`${path}/modifier`));
    now = new Date(DAY.getTime() + 60_000);
    expect((await app.post(path, { stage: 'creation', vu })).status).toBe(303);
    const late = await app.post(path, { stage: 'scaling', vu });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toMatch(/value="scaling" checked/);
    expect(await textOf(`${path}/modifier`)).toMatch(/value="creation" checked/);
    const again = await app.post(path, { stage: 'scaling', vu: seenIn(page) });
    expect(again.status).toBe(303);
    expect(await textOf(`${path}/modifier`)).toMatch(/value="scaling" checked/);
  });

  it('refuses what is wrong, and changes nothing', async () => {
    const path = await recorded();
    const vu = seenIn(await textOf(`${path}/modifier`));
    expect((await app.post(path, { stage: 'birth', vu })).status).toBe(422);
    expect((await app.post(path, { stage: 'creation' })).status).toBe(400);
    expect((await app.post(path, { stage: 'creation', vu }, { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
    expect(await textOf(`${path}/modifier`)).toMatch(/value="emergence" checked/);
  });

  it('is refused under an address that nobody was given', async () => {
    expect((await app.get(`${NOBODY}/modifier`)).status).toBe(404);
    expect((await app.post(NOBODY, { stage: 'creation', vu: '1' })).status).toBe(404);
  });
});

describe('POST /faire-le-point/:token/suppression', () => {
  it('erases for good, and says so', async () => {
    const path = await recorded();
    const answer = await app.post(`${path}/suppression`, {});
    expect(answer.headers.get('location')).toBe('/faire-le-point?efface=oui');
    expect(await textOf('/faire-le-point?efface=oui')).toContain('Vos réponses sont effacées');
    expect((await app.get(path)).status).toBe(404);
  });

  it('erases nothing from another site, or under another address', async () => {
    const path = await recorded();
    const before = await count();
    expect((await app.post(`${path}/suppression`, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await app.post(`${NOBODY}/suppression`, {})).status).toBe(404);
    expect((await app.post('/faire-le-point/1/suppression', {})).status).toBe(404);
    expect(await count()).toBe(before);
  });
});
