import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { COMPETENCES } from '../../kernel/competences.ts';

const START = Date.parse('2026-11-25T10:00:00Z');
const DAY_MS = 86_400_000;
let now = START;
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date(now));
});
afterAll(() => app.close());
afterEach(() => {
  now = START;
});

const text = async (answer: Response | Promise<Response>) => (await answer).text();
const where = (answer: Response) => (answer.headers.get('location') ?? '').replace(/\?.*/, '');
const begin = async (forme: 'seul' | 'equipe', more: Record<string, string> = {}) =>
  where(await app.post('/metiers/se-situer', { forme, ...more }));
const levels = (said: Partial<Record<keyof typeof COMPETENCES, string>>) =>
  Object.fromEntries(Object.entries(said).map(([code, level]) => [`niveau-${code}`, level]));
/** What the form of this address was filled from. */
const seenAt = async (path: string) => /name="vu" value="([^"]*)"/.exec(await text(app.get(path)))?.[1] ?? '';
const answer = async (path: string, said: Parameters<typeof levels>[0]) => {
  const form = path.includes('/membres/') ? path : `${path}/reponses`;
  return app.post(form, { vu: await seenAt(form), ...levels(said) });
};
const fieldAt = async (path: string, id: string) =>
  new RegExp(`id="${id}"[^>]*value="http://terreau.test([^"]+)"`).exec(await text(app.get(path)))?.[1] ?? '';

describe('the trades to read', () => {
  test.each([
    ['/metiers', 'Animateur·rice'],
    ['/en/metiers', 'Facilitator'],
    ['/metiers/animation', 'Former le collectif'],
    ['/metiers/developpement', 'Plans? prévisionnels|Financements prévisionnels'],
    ['/metiers/competences/consultation', 'Conduit une concertation'],
    ['/metiers/referentiels', 'Aucun réseau'],
  ])('%s', async (path, told) => expect(await text(app.get(path))).toMatch(new RegExp(told)));

  test('a competence that does not exist is told so', async () =>
    expect((await app.get('/metiers/competences/telepathie')).status).toBe(404));

  test('the frame is taken away as data, from any site', async () => {
    const given = await app.get('/metiers/referentiel.json');
    expect(given.headers.get('access-control-allow-origin')).toBe('*');
    expect(Object.keys(COMPETENCES)).toEqual(
      ((await given.json()) as { competences: { code: string }[] }).competences.map(({ code }) => code),
    );
  });
});

describe('a job description', () => {
  test('takes what the record says, and leaves blanks for the rest', async () => {
    const page = await text(app.get('/metiers/fiche-de-poste?metier=facilitator&cooperation=biovallee'));
    expect(page).toContain('Biovallée');
    expect(page).toContain('type de contrat, durée, temps de travail');
    const markdown = await app.get('/metiers/fiche-de-poste.md?metier=facilitator&cooperation=biovallee');
    expect(markdown.headers.get('content-type')).toContain('text/markdown');
    expect(await markdown.text()).toContain('## La mission');
  });

  test('finds a cooperation by its exact name, and keeps what was typed when there is none', async () => {
    expect(
      await text(app.get('/metiers/fiche-de-poste?metier=developer&cooperation=Biovall%C3%A9e')),
    ).toContain('<li>Biovallée</li>');
    const unknown = await app.get('/metiers/fiche-de-poste?metier=developer&cooperation=Nulle+part');
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('value="Nulle part"');
  });
});

describe('a position alone', () => {
  test('begins without an account, is answered, and says what is missing for the trade', async () => {
    const path = await begin('seul', { metier: 'facilitator', nom: 'Mon parcours' });
    expect((await answer(path, { cooperative_attitude: '4', communication: '1' })).status).toBe(303);
    const page = await text(app.get(path));
    expect(page).toContain('Mon parcours');
    expect(page).toContain('4 sur 4, transmet');
    expect(page).toMatch(/id="ecarts"/);
    expect(page).toContain('/ressources?q=communication');
  });

  test('must say for whom', async () => {
    const refused = await app.post('/metiers/se-situer', { nom: 'Mon parcours' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="Mon parcours"');
  });

  test('two days stay, and what moved between them is told', async () => {
    const path = await begin('seul');
    await answer(path, { strategy: '1' });
    now = START + 200 * DAY_MS;
    await answer(path, { strategy: '3' });
    const { looks } = (await (await app.get(`${path}/position.json`)).json()) as {
      looks: { day: string; levels: object }[];
    };
    expect(looks).toEqual([
      { day: '2027-06-13', levels: { strategy: 3 } },
      { day: '2026-11-25', levels: { strategy: 1 } },
    ]);
    expect(await text(app.get(path))).toContain('id="dates-table"');
  });

  test('two pages do not overwrite each other: the later one is told, and keeps its answers', async () => {
    const path = await begin('seul');
    const vu = await seenAt(`${path}/reponses`);
    await app.post(`${path}/reponses`, { vu, ...levels({ strategy: '1' }) });
    const later = await app.post(`${path}/reponses`, { vu, ...levels({ strategy: '4' }) });
    expect(later.status).toBe(409);
    const page = await later.text();
    expect(page).toMatch(/name="niveau-strategy"[^>]*value="4"[^>]*checked/);
    const { looks } = (await (await app.get(`${path}/position.json`)).json()) as {
      looks: { levels: object }[];
    };
    expect(looks[0]?.levels).toEqual({ strategy: 1 });
    const fresh = /name="vu" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect((await app.post(`${path}/reponses`, { vu: fresh, ...levels({ strategy: '4' }) })).status).toBe(
      303,
    );
  });

  test('is read at an address that changes nothing, until it is closed', async () => {
    const path = await begin('seul');
    await answer(path, { strategy: '2' });
    await app.post(`${path}/partage`, {});
    const read = await fieldAt(`${path}/adresses`, 'lecture');
    const page = await app.get(read);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    const shown = await page.text();
    expect(shown).toContain('2 sur 4');
    expect(shown).not.toContain(path);
    await app.post(`${path}/partage/retrait`, {});
    expect((await app.get(read)).status).toBe(404);
  });

  test('is erased with everything, by a button or by time', async () => {
    const path = await begin('seul');
    await answer(path, { strategy: '2' });
    expect(await text(app.post(`${path}/effacement`, {}))).toContain('Tout est effacé');
    expect((await app.get(path)).status).toBe(404);
    const other = await begin('seul');
    now = START + 731 * DAY_MS;
    expect((await app.get(other)).status).toBe(404);
  });

  test('no address but its own opens it', async () => {
    const path = await begin('seul');
    const other = path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const wrong of [other, `${path}x`, '/metiers/positions/x', path.replace('positions', 'lecture')])
      expect((await app.get(wrong)).status).toBe(404);
  });
});

test('the trades name their source, not its number', async () => {
  const page = await (await app.get('/metiers')).text();
  expect(page).toContain('Vers une société de la coopération');
  expect(page).not.toContain('Document source');
});

describe('a team', () => {
  test('is invited from its own page', async () => {
    const path = await begin('equipe', { nom: 'L’équipe' });
    expect(await (await app.get(path)).text()).toContain(`href="${path}/adresses#inviter"`);
    expect(await (await app.get(`${path}/adresses`)).text()).toContain('id="inviter"');
  });

  const team = async () => {
    const path = await begin('equipe', { nom: 'L’équipe' });
    await app.post(`${path}/invitation`, {});
    return { path, invitation: await fieldAt(`${path}/adresses`, 'invitation') };
  };

  test('sees what it covers, what rests on one person, what nobody holds', async () => {
    const { path, invitation } = await team();
    await answer(path, { strategy: '3', communication: '1' });
    const joined = await app.post(invitation, {
      nom: 'Ana',
      ...levels({ strategy: '4', consultation: '3' }),
    });
    expect(where(joined)).toMatch(/^\/metiers\/membres\//);
    const page = await text(app.get(path));
    expect(page).toContain('l’équipe en tient 2');
    expect(page).toMatch(/Outils stratégiques[\s\S]*?Couverte par plusieurs/);
    expect(page).toMatch(/Concertation avec la collectivité[\s\S]*?Repose sur une personne/);
    expect(page).toContain('Ana');
  });

  test('a member changes and leaves with all they said; the holder’s address is not theirs', async () => {
    const { path, invitation } = await team();
    const own = where(await app.post(invitation, { nom: 'Bo', ...levels({ strategy: '3' }) }));
    expect((await answer(own, { strategy: '1' })).status).toBe(303);
    expect(await text(app.get(own))).not.toContain(path);
    await app.post(`${own}/depart`, {});
    expect((await app.get(own)).status).toBe(404);
    expect(await text(app.get(path))).not.toContain('Bo,');
  });

  test.each([
    ['no name', { nom: '', ...levels({ strategy: '3' }) }, 422],
    ['a name too long', { nom: 'x'.repeat(61), ...levels({ strategy: '3' }) }, 422],
    ['nothing said', { nom: 'Cy', 'niveau-strategy': 'inconnu' }, 422],
    ['levels that are none', { nom: 'Cy', 'niveau-strategy': '9' }, 422],
  ])('refuses %s', async (_, form, status) =>
    expect((await app.post((await team()).invitation, form)).status).toBe(status),
  );

  test('a closed invitation lets nobody in', async () => {
    const { path, invitation } = await team();
    await app.post(`${path}/invitation/retrait`, {});
    expect((await app.post(invitation, { nom: 'Di', ...levels({ strategy: '3' }) })).status).toBe(404);
  });

  test('of the last places, exactly those that are left are taken, whoever comes at once', async () => {
    const { path, invitation } = await team();
    const come = (at: number) => app.post(invitation, { nom: `Membre ${at}`, ...levels({ strategy: '3' }) });
    const answers = await Promise.all(Array.from({ length: 64 }, (_, at) => come(at)));
    const counted = (status: number) => answers.filter((one) => one.status === status).length;
    expect([counted(303), counted(409)]).toEqual([59, 5]);
    const { members } = (await (await app.get(`${path}/position.json`)).json()) as { members: unknown[] };
    expect(members).toHaveLength(60);
  });
});

describe('a statement of a peer', () => {
  const WORDS = {
    texte: 'A animé trois assemblées.',
    auteur: 'Ana, élue',
    accord: 'oui',
    competence: 'collective_intelligence',
  };
  const asked = async () => {
    const path = await begin('seul', { nom: 'Lou' });
    await answer(path, { strategy: '2' });
    const page = await text(app.post(`${path}/attestations`, {}));
    const given = /id="adresse-pair"[^>]*value="http:\/\/terreau\.test([^"]+)"/.exec(page)?.[1] ?? '';
    return { path, given };
  };
  const numberAt = async (path: string) =>
    /attestations\/(\d+)\/(?:accord|retrait)/.exec(await text(app.get(`${path}/attestations`)))?.[1] ?? '';

  test('is shown only when the peer agreed and the holder accepted', async () => {
    const { path, given } = await asked();
    expect((await app.post(given, { ...WORDS, accord: '' })).status).toBe(422);
    expect((await app.post(given, WORDS)).status).toBe(303);
    expect(await text(app.get(path))).not.toContain('trois assemblées');
    await app.post(`${path}/attestations/${await numberAt(path)}/accord`, {});
    expect(await text(app.get(path))).toContain('A animé trois assemblées.');
  });

  test('new words wait for a new consent; taken back, they are gone', async () => {
    const { path, given } = await asked();
    await app.post(given, WORDS);
    await app.post(`${path}/attestations/${await numberAt(path)}/accord`, {});
    await app.post(given, { ...WORDS, texte: 'Autre chose.' });
    expect(await text(app.get(path))).not.toContain('Autre chose.');
    await app.post(`${given}/retrait`, {});
    expect((await app.get(given)).status).toBe(404);
    expect(await text(app.get(`${path}/attestations`))).not.toContain('Autre chose.');
  });

  test('somebody else’s holder accepts nothing', async () => {
    const { path, given } = await asked();
    await app.post(given, WORDS);
    const stranger = await begin('seul');
    await app.post(`${stranger}/attestations/${await numberAt(path)}/accord`, {});
    await app.post(`${stranger}/attestations/${await numberAt(path)}/retrait`, {});
    expect(await text(app.get(`${path}/attestations`))).toContain('Attend votre accord');
  });

  test('asked and not given, its address ends after thirty days', async () => {
    const { given } = await asked();
    now = START + 31 * DAY_MS;
    expect((await app.get(given)).status).toBe(404);
  });
});
