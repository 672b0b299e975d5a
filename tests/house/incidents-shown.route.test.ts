/** Incidents of others, in what is shown: scripts, links, markup, what is not public. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, routeTable } from '../../src/app.ts';
import { type Document, type RecordKind, saveRecord } from '../../src/contexts/records/public.ts';
import { contentSecurityPolicy } from '../../src/platform/http/security.ts';
import { TEST_ADMINISTRATOR, TEST_ORIGIN, type TestApp, testApp } from '../support/app.ts';
import { shownAgo } from '../support/form-signs.ts';
import { MARKDOWN, rawIn, SCRIPT } from '../support/hostile.ts';
import { addressSentTo, holding, Jar, signIn } from '../support/jar.ts';
import { INCIDENTS } from './incidents.ts';

const SHELVES: Readonly<Record<RecordKind, string>> = {
  cooperation: 'cooperations',
  organisation: 'organisations',
  programme: 'dispositifs',
  resource: 'ressources',
  training: 'formations',
};
const KINDS = Object.keys(SHELVES) as RecordKind[];

let app: TestApp;
let administrator: Jar;
/** The record of each kind in whose every text something hostile stands. */
const slugs = {} as Record<RecordKind, string>;
beforeAll(async () => {
  app = await testApp(() => new Date());
  administrator = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
  await administrator.post('/compte/nom', { nom: SCRIPT.slice(0, 60) });
  for (const kind of KINDS) slugs[kind] = await save(kind, { ...OWN[kind], name: `${SCRIPT} ${kind}` });
  await app.services.discovery.refresh();
});
afterAll(() => app.close());

const texts = { name: SCRIPT, summary: SCRIPT, body: MARKDOWN, note: SCRIPT };
const OWN: Readonly<Record<RecordKind, Document>> = {
  cooperation: { ...texts, commonWork: SCRIPT, territories: ['commune-35238'] },
  organisation: { ...texts, kinds: ['network'], territories: ['commune-35238'] },
  programme: {
    ...texts,
    ...{ family: 'funding', types: ['grant'], status: 'open', conditions: MARKDOWN, contact: SCRIPT },
    calendar: { type: 'dated', closes: '2030-01-20', dates: SCRIPT },
  },
  resource: { ...texts, kind: 'guide', language: 'fr', url: 'https://guide.example/', authors: [SCRIPT] },
  training: {
    ...texts,
    ...{ providers: [{ name: SCRIPT }], place: SCRIPT, prerequisites: MARKDOWN, accessibility: SCRIPT },
    sessions: [{ starts: '2030-01-20', place: SCRIPT }],
  },
};

async function save(kind: RecordKind, document: Document): Promise<string> {
  const saved = await saveRecord(app.services, app.services.kinds[kind], {
    ...{ id: randomUUID(), seen: null, document, reason: SCRIPT },
    author: { name: SCRIPT, personId: null },
  });
  if (!saved.ok) throw new Error(`${kind}: ${saved.reason}`);
  return saved.value.slug;
}
/** Every address that somebody may open without an account, with this record in each of its places. */
const publicPaths = (slug: (shelf: string) => string) =>
  routeTable(app.services)
    .filter(({ method, access }) => method === 'GET' && access === 'public')
    .map(({ path }) => {
      const shelf = Object.values(SHELVES).find((each) => path.includes(`/${each}`));
      return path.replaceAll(/:(?:slug|record)\b/g, () => slug(shelf ?? 'cooperations'));
    })
    .filter((path) => !path.includes(':'));
const slugOn = (shelf: string) => slugs[KINDS.find((kind) => SHELVES[kind] === shelf) ?? 'cooperation'];
const isMarkup = (answer: Response) => /html|xml/.test(answer.headers.get('content-type') ?? '');
/** Where it comes back as markup, among these addresses; each must have answered. */
async function scriptsIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const answer = await administrator.get(path);
    const text = await answer.text();
    const raw = isMarkup(answer) ? rawIn(text) : null;
    if (raw) found.push(`${path}: ${raw}`);
    if (answer.status >= 500) found.push(`${path}: ${answer.status}`);
    if (
      !isMarkup(answer) &&
      text.includes('xss') &&
      answer.headers.get('x-content-type-options') !== 'nosniff'
    )
      found.push(`${path} may be taken for a page`);
  }
  return found;
}

test(INCIDENTS.stored_script, async () => {
  const own = KINDS.flatMap((kind) => {
    const at = `/${SHELVES[kind]}/${slugs[kind]}`;
    return [
      ...['', '/historique', '/historique?de=1&a=1', '/modifier', '/garde', '/fusion', '/verification'].map(
        (part) => at + part,
      ),
      ...[`/${SHELVES[kind]}?tri=recent`, `/${SHELVES[kind]}?q=onerror`, `/en${at}`],
    ];
  });
  const proposed = new Jar(app);
  await proposed.post(`/cooperations/${slugs.cooperation}/modifier`, {
    ...{ name: `${SCRIPT} bis`, summary: SCRIPT, body: MARKDOWN, motif: SCRIPT, licence: 'oui' },
    ...{ courriel: 'hostile@example.org', auteur: SCRIPT, montre: shownAgo(app, 60) },
  });
  const follow = addressSentTo(app, 'hostile@example.org');
  await proposed.post(`${follow}/confirmation`);
  await proposed.post(`${follow}/messages`, { message: MARKDOWN });
  const { id } = await app.services.db.selectFrom('proposal').select('id').executeTakeFirstOrThrow();
  const paths = [
    ...publicPaths(slugOn),
    ...own,
    ...['/recherche?q=onerror', '/moderation', '/compte', '/compte/mes-donnees', '/administration'],
    ...['/administration/journal', `/propositions/${id}`, follow],
  ];
  const seen = await Promise.all(own.slice(0, 1).map(async (path) => (await administrator.get(path)).text()));
  expect(seen[0]).toContain('&lt;img src=x onerror=xss>'.replace('>', '&gt;').slice(0, 12));
  expect(await scriptsIn(paths)).toEqual([]);
  // Letters are text: nothing in them is ever markup.
  expect(app.letters.length).toBeGreaterThan(0);
  for (const letter of app.letters) {
    expect(Object.keys(letter)).not.toContain('html');
    expect(letter.subject).not.toMatch(/[\r\n]/);
  }
});

test(INCIDENTS.link_scheme, async () => {
  for (const kind of KINDS) {
    const page = await (await app.get(`/${SHELVES[kind]}/${slugs[kind]}`)).text();
    expect(/<a\b[^>]*href="\s*(javascript|data|vbscript|file):[^>]*/i.exec(page)?.[0]).toBeUndefined();
  }
  const schemes = ['javascript:xss', 'JaVaScRiPt:xss', 'data:text/html,xss', 'vbscript:xss', 'file:///etc'];
  for (const url of schemes) {
    const document = { ...OWN.organisation, links: [{ url }], sources: [{ url }] };
    await expect(save('organisation', document), url).rejects.toThrow();
    const form = {
      ...{ name: 'Un lien', summary: 'Essai', kinds: 'network' },
      motif: 'essai',
      licence: 'oui',
    };
    const answer = await administrator.post('/contribuer/organisation', { ...form, 'links.0.url': url });
    expect([url, answer.status]).toEqual([url, 422]);
  }
});

test(INCIDENTS.raw_blocks, async () => {
  // All of it was written by somebody who may do everything here.
  const page = await administrator.get(`/cooperations/${slugs.cooperation}`);
  const text = await page.text();
  expect(text).toContain('class="prose"');
  for (const tag of ['<style>', '<form action="/compte', '<iframe', '<svg onload'])
    expect(text).not.toContain(tag);
  const policies = routeTable(app.services).map((route) => contentSecurityPolicy(route));
  for (const policy of [page.headers.get('content-security-policy') ?? '', ...policies]) {
    expect(policy).toContain("default-src 'none'");
    // A file that somebody sent: nothing of it runs.
    if (/; sandbox(;|$)/.test(policy)) continue;
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/style-src 'self'(;|$)/);
    expect(policy).toMatch(/form-action 'self'(;|$)/);
  }
});

test(INCIDENTS.reflected_script, async () => {
  const names = ['page', 'par_page', 'tri', 'q', 'territoire', 'region', 'theme', 'stade', 'liste', 'retour'];
  names.push(
    'fiche',
    'avec',
    'de',
    'a',
    'jeton',
    'curseur',
    'limite',
    'lieu',
    'mois',
    'nom',
    'fait',
    'stage',
  );
  const query = new URLSearchParams(names.map((name) => [name, SCRIPT]));
  expect(await scriptsIn(publicPaths(slugOn).map((path) => `${path}?${query}`))).toEqual([]);
  const first = (text: string) => /class="card-title".*?<a href="([^"]+)"/s.exec(text)?.[1];
  const plain = first(await (await app.get('/organisations')).text());
  expect(plain).toBeDefined();
  for (const page of [SCRIPT, '-1', '0', '1e9', 'NaN', '2147483648', '1;drop']) {
    const answer = await app.get(`/organisations?page=${encodeURIComponent(page)}`);
    expect([page, answer.status, first(await answer.text())]).toEqual([page, 200, plain]);
  }
});

test(INCIDENTS.unpublished_shown, async () => {
  const word = 'zibeline';
  const jar = new Jar(app);
  // Everything that is not for everybody, each with a word of its own: proposals, their authors, claims, searches.
  const signed = {
    ...{ motif: `${word}-motif`, licence: 'oui', inedit: 'oui', courriel: `${word}@example.org` },
    montre: shownAgo(app, 60),
  };
  await jar.post('/contribuer/cooperation', { name: `${word} nouvelle`, summary: word, ...signed });
  await jar.post(`${addressSentTo(app, signed.courriel)}/confirmation`);
  const target = `/cooperations/${slugs.cooperation}`;
  const form = { name: `${word} change`, summary: word, ...signed };
  await jar.post(`${target}/modifier`, { ...form, courriel: `${word}2@example.org` });
  const person = await signIn(app, `${word}3@example.org`);
  await person.post('/compte/nom', { nom: `${word} personne` });
  await person.post(`${target}/garde`, { motif: `${word} garde` });
  await person.post('/compte/jetons', {
    nom: `${word} jeton`,
    portee: 'propose',
    duree: '30',
    licence: 'oui',
  });
  await jar.post('/alertes', { liste: '/financements', courriel: `${word}4@example.org`, rythme: 'daily' });
  await jar.post('/faire-le-point', { places: 'Rennes', work: `${word} point`, stage: 'emergence' });
  await jar.post('/donnees-personnelles/demande', {
    ...{ droit: 'access', courriel: `${word}5@example.org`, demande: `${word} demande` },
  });
  await app.services.discovery.refresh();
  const { rows } = await app.database.pool.query(
    `select (select count(*) from proposal where name like $1) as proposals,
            (select count(*) from relation where reason like $1) as claims, (select count(*) from alert) as alerts`,
    [`%${word}%`],
  );
  expect(rows).toEqual([{ proposals: 2, claims: 1, alerts: 1 }]);
  const ids = await app.services.db.selectFrom('proposal').select('id').execute();
  const visitor = new Jar(app);
  const stranger = await signIn(app, 'passante@example.org');
  const shown: string[] = [];
  const look = async (asker: Jar, path: string) => {
    const answer = await asker.get(path);
    if (answer.status === 200 && (await answer.text()).replaceAll(path, '').includes(word)) shown.push(path);
  };
  for (const path of publicPaths(slugOn)) await look(visitor, path);
  for (const q of [word, `${word}@example.org`])
    for (const path of ['/recherche', '/cooperations', '/api/v1/cooperations', '/cooperations?tri=recent'])
      expect(await countIn(visitor, path, q), `${path} ${q}`).toBe(0);
  const pages = routeTable(app.services).filter(
    ({ method, access }) => method === 'GET' && (access === 'member' || access === 'strong'),
  );
  for (const { path } of pages)
    for (const { id } of ids)
      await look(stranger, path.replace(':slug', slugs.cooperation).replace(/:\w+/, id));
  expect(shown).toEqual([]);

  // A record that was merged into another is on no face of the data.
  const [stays, goes] = [
    await save('cooperation', plain('hermine reste')),
    await save('cooperation', plain('hermine part')),
  ];
  await app.services.discovery.refresh();
  const merged = await administrator.post(`/cooperations/${stays}/fusion`, {
    ...{ avec: goes, vu: '1', 'vu-autre': '1', motif: 'la même', 'garder.name': 'ici' },
  });
  expect(merged.status).toBe(303);
  await app.services.discovery.refresh();
  for (const path of publicPaths(() => stays).filter((each) => !each.includes('historique'))) {
    const text = await (await visitor.get(path)).text();
    if (text.includes(goes)) shown.push(`${path} shows what was merged`);
  }
  for (const path of [
    '/api/v1/cooperations?q=hermine&par_page=50',
    '/cooperations?q=hermine',
    '/recherche?q=hermine',
  ])
    expect(await (await visitor.get(path)).text(), path).toContain(stays);
  expect(shown).toEqual([]);
});
const plain = (name: string): Document => ({ name, summary: 'Pour essayer.' });
/** How many records a list or the API says it found, or that its page names. */
async function countIn(asker: Jar, path: string, q: string): Promise<number> {
  const url = new URL(path, TEST_ORIGIN);
  url.searchParams.set('q', q);
  const text = await (await asker.get(url.pathname + url.search)).text();
  return (text.match(/class="card-title"/g)?.length ?? 0) + (text.match(/"id":"[^"]+","url"/g)?.length ?? 0);
}

test(INCIDENTS.any_column, async () => {
  const told = async (path: string) => {
    const answer = await app.get(path);
    const text = await answer.text();
    return [
      answer.status,
      ...text.matchAll(/class="card-title".*?<a href="([^"?]+)|"id":"([^"]+)","url"/gs),
    ].map((found) => (typeof found === 'number' ? found : (found[1] ?? found[2])));
  };
  for (const list of ['/organisations', '/api/v1/organisations']) {
    const usual = await told(list);
    expect(usual.length).toBeGreaterThan(10);
    for (const query of [
      ...[
        'tri=email',
        'tri=document',
        'tri=constructor',
        'tri=created_at;--',
        'order=email',
        'sort=person_id',
      ],
      ...[
        'email=a',
        'person_id=1',
        'document[siren]=1',
        'filter[email_cont]=a',
        'q[name_eq]=a',
        'champ=document',
      ],
      ...[
        'theme=constructor',
        'type=toString',
        'type=__proto__',
        'role=hasOwnProperty',
        'region=constructor',
      ],
    ])
      expect(await told(`${list}?${query}`), `${list}?${query}`).toEqual(usual);
  }
});

test(INCIDENTS.framed_private, async () => {
  const visitor = new Jar(app);
  const stranger = await signIn(app, 'curieuse@example.org');
  await visitor.post('/contribuer/cooperation', {
    ...{ name: 'Une fiche qui attend', summary: 'Essai', motif: 'essai', licence: 'oui', inedit: 'oui' },
    ...{ courriel: 'attend@example.org', montre: shownAgo(app, 60) },
  });
  await visitor.post(`${addressSentTo(app, 'attend@example.org')}/confirmation`);
  const { id } = await app.services.db
    .selectFrom('proposal')
    .select('id')
    .where('name', '=', 'Une fiche qui attend')
    .executeTakeFirstOrThrow();
  // Knowing the identifier of something is not a right to it.
  expect((await visitor.get(`/propositions/${id}`)).headers.get('location')).toContain('/connexion');
  expect((await stranger.get(`/propositions/${id}`)).status).toBe(404);
  for (const at of [id, slugs.cooperation, 'inconnue', randomUUID()])
    for (const shelf of ['organisations', 'dispositifs', 'ressources'])
      expect([at, shelf, (await visitor.get(`/integrer/fiche/${shelf}/${at}`)).status]).toEqual([
        at,
        shelf,
        404,
      ]);
  expect((await visitor.get(`/integrer/fiche/cooperations/${slugs.cooperation}`)).status).toBe(200);
  // Nothing that asks who one is, or that one holds an address for, stands in another site's frame.
  const declared = routeTable(app.services);
  expect(declared.filter(({ embeddable, access }) => embeddable && access !== 'public')).toEqual([]);
  for (const route of declared.filter(({ access }) => access !== 'public'))
    expect(contentSecurityPolicy(route), route.path).toContain("frame-ancestors 'none'");
  const page = await buildApp(app.services).request(`${TEST_ORIGIN}/compte`);
  expect(page.headers.get('x-frame-options')).toBe('DENY');
});
