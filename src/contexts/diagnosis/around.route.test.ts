/** What stands around a result: offers for each need, works, peers, supporters, and what changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { recordId } from '../../platform/ids/uuid-v5.ts';
import { COOPERATION } from '../cooperations/public.ts';
import { PROGRAMME } from '../programmes/public.ts';
import { type Kind, saveRecord } from '../records/public.ts';

const DAY = new Date('2026-11-22T09:00:00Z');
let now = DAY;
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => now);
});
afterAll(() => app.close());

async function keep(
  kind: Kind,
  name: string,
  document: object,
  version: number | null = null,
): Promise<void> {
  const saved = await saveRecord(app.services, kind, {
    id: recordId(kind.kind, `autour-${name}`),
    document: JSON.parse(JSON.stringify({ name, summary: 'Un essai.', ...document })),
    seen: version,
    author: 'essai',
    reason: 'essai',
  });
  expect(saved.ok).toBe(true);
  await app.services.discovery.refresh();
}
async function recorded(answers: Record<string, string | string[]>): Promise<string> {
  now = DAY;
  const answer = await app.post('/faire-le-point', answers);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}
const textOf = async (path: string) => {
  const answer = await app.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).replace(/[\u00a0\u202f]/g, ' ');
};
/** The part of a page under a heading. */
const section = (page: string, id: string) =>
  new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's').exec(page)?.[0] ?? '';
const EMERGING = { places: 'Redon', stage: 'emergence', models: ['ptce'], model: '90', purpose: '80' };

describe('what exists here for each need', () => {
  it.each([
    ['emerging', EMERGING],
    ['established', { places: 'Rennes', stage: 'creation', economy: '50', new_worksites: 'oui' }],
    ['without a place', { stage: 'emergence', model: '10' }],
  ])('counts what the list that it opens counts: %s', async (_, answers) => {
    const page = await textOf(await recorded(answers));
    const links = [
      ...page.matchAll(/<a href="(\/(?:dispositifs|accompagnement|financements)\?[^"]*)">(\d+) /g),
    ];
    expect(links.length).toBeGreaterThan(0);
    for (const [, path = '', count] of links) {
      const list = await textOf(path.replaceAll('&amp;', '&'));
      expect([path, /(\d+) dispositifs?<\/h2>/.exec(list)?.[1]]).toEqual([path, count]);
    }
  });

  it('follows the catalogue, and never counts what is to be checked as open', async () => {
    const path = await recorded(EMERGING);
    const of = (page: string) => /id="besoin-fund_experiments".*?<\/li>/s.exec(page)?.[0] ?? '';
    expect(of(await textOf(path))).not.toMatch(/\d+ ouvert/);
    const fields = {
      family: 'funding',
      types: ['grant'],
      territories: ['region-53'],
      stages: ['emergence'],
      functions: { experiments: true },
    };
    await keep(PROGRAMME, 'Essais bretons', { ...fields, status: 'open' });
    await keep(PROGRAMME, 'Essais incertains', { ...fields, status: 'unknown' });
    await keep(PROGRAMME, 'Essais muets', { ...fields, functions: {}, status: 'open' });
    expect(of(await textOf(path))).toMatch(/>1 ouvert<.*>\d+ à vérifier</s);
  });

  it('says that no programme says it answers a need, rather than nothing', async () => {
    const page = await textOf(await recorded({ places: 'Redon' }));
    expect(page).toMatch(
      /id="besoin-evaluation_practice".*?Ce qui existe ici en accompagnement : aucun dispositif/s,
    );
  });

  it('tells once, as both, a need in support and the money that pays for it', async () => {
    const page = await textOf(await recorded(EMERGING));
    const support = section(page, 'accompagnement');
    const funding = section(page, 'financement');
    expect(support).toMatch(
      /id="besoin-internal_facilitation".*?Accompagnement et financement.*?Financer l’animation interne/s,
    );
    expect(funding).toContain('<a href="#besoin-internal_facilitation">Financer l’animation interne</a>');
    expect(page.match(/Le temps d’animation revient chaque mois/g)).toHaveLength(1);
    expect(funding).toContain('id="besoin-fund_experiments"');
  });
});

describe('works, peers and supporters', () => {
  it('gives works at most three for a need, and the way to all', async () => {
    const works = section(await textOf(await recorded(EMERGING)), 'ressources');
    const groups = works.split('<div class="around-group">').slice(1);
    expect(groups.length).toBeGreaterThan(3);
    for (const group of groups) {
      const shown = group.match(/<li>/g)?.length ?? 0;
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThanOrEqual(3);
      expect(group).toMatch(/href="\/ressources\?q=/);
    }
    expect(works).toContain('parle de : ');
  });

  it('shows a cooperation alike that passed the stage, with why and with whom', async () => {
    const { rows } = await app.database.pool.query(
      `select id, name from record where kind = 'organisation' order by ordinal limit 1`,
    );
    await keep(COOPERATION, 'Le Pôle d’à côté', {
      models: ['ptce'],
      territories: ['commune-35236'],
      gradients: { purpose: { position: 75 }, model: { position: 85 } },
      stages: [
        { stage: 'emergence', since: '2015' },
        { stage: 'creation', since: '2019' },
      ],
      stakeholders: [{ organisation: rows[0].id, roles: ['funder', 'supporter'] }],
    });
    const peers = section(await textOf(await recorded(EMERGING)), 'semblables');
    const first = /<ul class="around-list".*?<\/li>/s.exec(peers)?.[0] ?? '';
    expect(first).toContain('Le Pôle d’à côté');
    expect(first).toMatch(/a passé le stade « Émergence », 2019, même modèle \(PTCE\)/);
    expect(first).toContain('tout près de chez vous');
    expect(first).toContain(rows[0].name);
    expect(first).toMatch(/accompagnement, financement|financement, accompagnement/);
  });

  it('says honestly that nothing points to peers', async () => {
    const peers = section(await textOf(await recorded({ stage: 'emergence' })), 'semblables');
    expect(peers).toContain('Vos réponses n’en désignent aucune');
    expect(peers).toContain('href="/cooperations?stade=emergence"');
  });

  it('shows who supports here, through which territory, and counts as the directory does', async () => {
    const page = await textOf(await recorded(EMERGING));
    const supporters = section(page, 'accompagnants');
    expect(supporters.match(/<h3>/g)?.length).toBeGreaterThan(2);
    expect(supporters).toMatch(/agit sur : /);
    const [, path = '', count] =
      /href="(\/organisations\?[^"]*)">Dans l’annuaire : (\d+)/.exec(supporters) ?? [];
    const list = await textOf(path.replaceAll('&amp;', '&'));
    expect(/(\d+) organisations?<\/h2>/.exec(list)?.[1]).toBe(count);
  });

  it('says it all in English too', async () => {
    const page = await textOf(`/en${await recorded(EMERGING)}`);
    expect(section(page, 'accompagnants')).toContain('acts in');
    for (const id of ['accompagnement', 'ressources', 'accompagnants', 'semblables'])
      expect(section(page, id)).not.toMatch(/Ce qui existe|Pourquoi elle|Avec qui|parle de :/);
  });
});

describe('what has changed since', () => {
  const offer = { family: 'funding', types: ['grant'], territories: ['departement-35'], status: 'unknown' };

  it('tells what changed until its holder says to have seen it, and a reading changes nothing', async () => {
    await keep(PROGRAMME, 'Fonds réécrit', offer);
    const path = await recorded(EMERGING);
    await app.database.pool.query(`update diagnosis set updated_at = now() where seen_at is null`);
    now = new Date(Date.now() + 1000);
    expect(await textOf(path)).not.toContain('id="changements"');
    await keep(PROGRAMME, 'Fonds réécrit', { ...offer, conditions: 'Rural seulement' }, 1);
    await keep(PROGRAMME, 'Fonds tout neuf', { ...offer, status: 'open' });
    for (const page of [await textOf(path), await textOf(path)]) {
      const changes = section(page, 'changements');
      expect(changes).toMatch(/Nouveaux dans Terreau \(1\).*Fonds tout neuf/s);
      expect(changes).toMatch(/Ont changé \(1\).*Fonds réécrit.*réécrit : conditions/s);
    }
    now = new Date(Date.now() + 1000);
    const seen = await app.post(`${path}/vu`, {});
    expect([seen.status, seen.headers.get('location')]).toEqual([303, path]);
    expect(await textOf(path)).not.toContain('id="changements"');
  });

  it('is refused from another site and under an address that nobody was given', async () => {
    const path = await recorded(EMERGING);
    expect((await app.post(`${path}/vu`, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await app.post(`/faire-le-point/${'A'.repeat(32)}/vu`, {})).status).toBe(404);
    expect((await app.post('/faire-le-point/1/vu', {})).status).toBe(404);
  });
});

describe('answers given under former rules', () => {
  const under = async (version: string) => {
    const path = await recorded(EMERGING);
    await app.database.pool.query(
      `update diagnosis set rule_pack = $1 where id = (select max(id) from diagnosis)`,
      [version],
    );
    return path;
  };

  it('tell what the present ones say otherwise, and move to them once, answers unchanged', async () => {
    const path = await under('1.0.0');
    const before = await textOf(path);
    expect(section(before, 'autre-version')).toContain('sous la version 1.0.0');
    const [, version = ''] = /name="version" value="([^"]+)"/.exec(before) ?? [];
    const stored = () =>
      app.database.pool.query('select * from diagnosis order by id desc limit 1').then(({ rows }) => rows[0]);
    const was = await stored();
    const adopted = await app.post(`${path}/version`, { version });
    expect([adopted.status, adopted.headers.get('location')]).toEqual([303, path]);
    expect(await stored()).toEqual({ ...was, rule_pack: version });
    expect(section(await textOf(path), 'autre-version')).toBe('');
  });

  it('do not move to a version that nobody ships, nor under an address that nobody was given', async () => {
    const path = await under('1.0.0');
    expect((await app.post(`${path}/version`, { version: '0.0.1' })).status).toBe(303);
    expect(section(await textOf(path), 'autre-version')).toContain('sous la version 1.0.0');
    const nobody = `/faire-le-point/${'A'.repeat(32)}/version`;
    for (const version of ['1.1.0', '0.0.1']) expect((await app.post(nobody, { version })).status).toBe(404);
    expect((await app.post(`${path}/version`, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('of a version that was never published are told, and nothing is compared', async () => {
    const page = await textOf(await under('0.1.0'));
    expect(page).toContain('avec la version 0.1.0 des règles');
    expect(section(page, 'autre-version')).toBe('');
  });
});
