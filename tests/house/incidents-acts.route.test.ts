/** Incidents of others, in what people do: acts without a right, tokens of another purpose, the same act twice. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp, routeTable } from '../../src/app.ts';
import { findRecord, type StoredRecord, saveRecord } from '../../src/contexts/records/public.ts';
import { parseToken } from '../../src/platform/ids/token.ts';
import { createServices } from '../../src/services.ts';
import { TEST_ADMINISTRATOR, TEST_ORIGIN, type TestApp, testApp } from '../support/app.ts';
import { shownAgo } from '../support/form-signs.ts';
import { addressSentTo, holding, Jar, signIn } from '../support/jar.ts';
import { tableStamps } from '../support/table-sums.ts';
import { INCIDENTS } from './incidents.ts';

const START = new Date();
const DAY_MS = 86_400_000;
let now = START;
let app: TestApp;
let administrator: Jar;
let stranger: Jar;
/** In Brittany, kept by somebody, proposed on, claimed. */
let target: StoredRecord;
let other: StoredRecord;
let scene: Scene;

beforeAll(async () => {
  app = await testApp(() => now);
  administrator = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
  stranger = await signIn(app, 'etrangere@example.org');
  [target, other] = [await recordIn('La Maison du Guet'), await recordIn('Le Four de la Halle')];
  scene = await set();
  await app.services.discovery.refresh();
});
afterAll(() => app.close());
beforeEach(() => {
  now = START;
});

async function recordIn(name: string, territory = 'commune-35238'): Promise<StoredRecord> {
  const saved = await saveRecord(app.services, app.services.kinds.cooperation, {
    ...{ id: randomUUID(), seen: null, reason: 'essai', author: 'essai' },
    document: { name, summary: 'Pour essayer.', territories: [territory] },
  });
  const found = saved.ok ? await findRecord(app.services.db, 'cooperation', saved.value.slug) : null;
  if (!found || 'movedTo' in found) throw new Error('not written');
  return found;
}
const at = (record: StoredRecord) => `/cooperations/${record.slug}`;
const one = async (query: string, ...values: unknown[]): Promise<string> =>
  String((await app.database.pool.query(query, values)).rows[0]?.id ?? '');

interface Scene {
  /** What stands for `:id` in the address of some act: of somebody else, every one. */
  ids: string[];
  steward: Jar;
  bearer: string;
}
/** Somebody’s proposal, claim, role, token, webhook, session, invitation and request, which nobody else may touch. */
async function set(): Promise<Scene> {
  const steward = await holding(app, 'garante@example.org', 'steward', `record:${target.id}`);
  await signIn(app, 'autrice@example.org');
  const visitor = new Jar(app);
  await visitor.post(`${at(target)}/modifier`, {
    ...{ name: String(target.document.name), summary: 'Changé par elle.', territories: 'Rennes (35)' },
    ...{ motif: 'mieux dit', licence: 'oui', courriel: 'autrice@example.org', montre: shownAgo(app, 60) },
  });
  await visitor.post(`${addressSentTo(app, 'autrice@example.org')}/confirmation`);
  // Sent without an account, so that it waits whatever the rights of its author; then hers.
  await app.database.pool.query(
    `update proposal set person_id = (select id from person where email = 'autrice@example.org')`,
  );
  const claimant = await signIn(app, 'demandeuse@example.org');
  await claimant.post(`${at(target)}/garde`, { motif: 'Je m’en occupe.' });
  const made = await steward.post('/compte/jetons', {
    ...{ nom: 'Le mien', portee: ['propose', 'edit'], duree: '365', licence: 'oui' },
  });
  const [, bearer = ''] = /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text()) ?? [];
  await steward.post('/compte/webhooks', {
    adresse: 'https://crochet.example/',
    evenements: 'record.changed',
  });
  await administrator.post('/administration/invitation', {
    ...{ courriel: 'invitee@example.org', role: 'curator', rayon: 'resource', motif: 'essai' },
  });
  await visitor.post('/donnees-personnelles/demande', {
    ...{ droit: 'access', adresse: 'concernee@example.org', courriel: 'concernee@example.org' },
    ...{ demande: 'Ce qui me concerne.', corps: 'Ce qui me concerne.', message: 'Ce qui me concerne.' },
  });
  const ids = [
    await one('select id from proposal limit 1'),
    await one(`select id from relation where state = 'asked' limit 1`),
    await one(`select id from relation where state = 'held' and role = 'steward' limit 1`),
    await one('select id from api_token limit 1'),
    await one('select id from webhook limit 1'),
    await one(
      `select s.id from person_session s join person p on p.id = person_id where email = 'garante@example.org'`,
    ),
    await one(`select encode(token_hash, 'hex') as id from purpose_token where purpose = 'invitation'`),
  ];
  if (!ids.every(Boolean)) throw new Error(`the scene is not set: ${ids}`);
  const request = await one('select id from privacy_request limit 1');
  return { ids: [...ids, ...(request ? [request] : [])], steward, bearer };
}

/** Everything that some act reads of its form, as somebody would send it who had the right. */
const form = () => ({
  ...{
    motif: 'essai',
    mot: 'essai',
    message: 'essai',
    licence: 'oui',
    geste: 'prendre',
    decision: 'accorder',
  },
  ...{
    champ: ['name', 'summary'],
    vu: String(target.version),
    version: '1',
    'vu-autre': String(other.version),
  },
  ...{
    avec: other.slug,
    relation: scene.ids,
    reponse: 'essai',
    'garder.name': 'autre',
    'garder.summary': 'autre',
  },
  ...Object.fromEntries(scene.ids.map((id) => [`reponse-${id}`, 'Une réponse assez longue.'])),
});
/** What changes with each request, and is nobody’s: when a session was last seen, how many wrong codes a token had. */
const OWN = ['person_session', 'account_activity', 'sign_in_request', 'signature', 'link_failure'];
const held = () => tableStamps(app.database.pool, OWN);
/** Acts that any member may do on a record that is somebody else’s: asking for its care, proposing. */
const FOR_ANY_MEMBER = /\/garde(\/courriel|\/retrait)?$|\/modifier$|^\/contribuer\//;
/** Acts on nothing but one’s own account: no identifier of another’s in them. */
const OF_ONES_OWN = /^\/(compte|connexion|deconnexion)(?!.*:)|^\/(invitation|alertes|faire-le-point)/;

/** Sends an act once for each thing that its address may name. */
async function attempt(jar: Jar, path: string): Promise<number[]> {
  const named = path.replace(':slug', target.slug).replace(':record', target.slug);
  const addresses = named.includes(':id') ? scene.ids.map((id) => named.replace(':id', id)) : [named];
  const statuses: number[] = [];
  for (const address of addresses) statuses.push((await jar.post(address, form())).status);
  return statuses;
}

test(INCIDENTS.no_ownership, async () => {
  const elsewhere = await recordIn('Une autre, ailleurs', 'commune-2A004');
  const people: Record<string, Jar> = {
    'a visitor': new Jar(app),
    'a member': stranger,
    'a steward of another record': await holding(
      app,
      'autre@example.org',
      'steward',
      `record:${elsewhere.id}`,
    ),
    'a moderator of another territory': await holding(
      app,
      'corse@example.org',
      'moderator',
      'territory:region-94',
    ),
    'a curator': await holding(app, 'rayon@example.org', 'curator', 'shelf:resource'),
  };
  const weak = await holding(app, 'sans-facteur@example.org', 'moderator', 'territory:region-53');
  await app.database.pool.query(
    `update person_session set strong_at = null
     where person_id = (select id from person where email = 'sans-facteur@example.org')`,
  );
  people['a moderator who showed no second factor'] = weak;
  const acts = routeTable(app.services).filter(
    ({ method, access, path }) =>
      method === 'POST' &&
      (access === 'member' || access === 'strong') &&
      !FOR_ANY_MEMBER.test(path) &&
      !/^\/(organisations|dispositifs|ressources)\//.test(path) &&
      !OF_ONES_OWN.test(path),
  );
  expect(acts.length).toBeGreaterThan(10);
  const broken: string[] = [];
  for (const { path } of acts)
    for (const [who, jar] of Object.entries(people)) {
      const before = await held();
      const statuses = await attempt(jar, path);
      const after = await held();
      for (const [table, sum] of Object.entries(after))
        if (sum !== before[table]) broken.push(`${who}: ${path} changed ${table} (${statuses})`);
    }
  expect(broken).toEqual([]);
  // Nor may an author decide on what is theirs, nor who asks for the care of a record grant it, whatever their role.
  for (const [email, path] of [
    ['autrice@example.org', '/propositions/:id/decision'],
    ['demandeuse@example.org', '/gardes/:id/decision'],
  ] as const) {
    const own = await holding(app, email, 'administrator', null);
    const before = await held();
    expect([email, await attempt(own, path)]).not.toEqual([email, [303]]);
    expect(await held(), email).toEqual(before);
    await app.database.pool.query(
      `delete from relation where role = 'administrator' and person_id = (select id from person where email = $1)`,
      [email],
    );
  }
  // Whoever holds the right is let in by the very same requests.
  for (const path of ['/cooperations/:slug/verification', '/cooperations/:slug/historique/retablissement']) {
    const sums = await held();
    expect(await attempt(administrator, path), path).toEqual([303]);
    expect(await held(), path).not.toEqual(sums);
    const { rows } = await app.database.pool.query('select version from record where id = $1', [target.id]);
    target = { ...target, version: rows[0].version };
  }
});

test(INCIDENTS.open_module, async () => {
  const visitor = new Jar(app);
  const factor = await holding(app, 'facteur@example.org', 'curator', 'shelf:resource');
  const named = (path: string) => path.replace(':slug', target.slug).replaceAll(/:\w+/g, scene.ids[0] ?? '');
  const routes = routeTable(app.services);
  const before = await held();
  for (const { method, path, access } of routes) {
    if (access !== 'member' && access !== 'strong') continue;
    const ask = (jar: Jar) => (method === 'GET' ? jar.get(named(path)) : jar.post(named(path), {}));
    const answer = await ask(visitor);
    expect([path, answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([
      path,
      303,
      '/connexion',
    ]);
    if (access !== 'strong') continue;
    const weak = await ask(stranger);
    expect([path, weak.status, weak.headers.get('location')?.split('?')[0]]).toEqual([
      ...[path, 303, '/connexion/second-facteur'],
    ]);
    if (path.startsWith('/administration')) expect([path, (await ask(factor)).status]).toEqual([path, 403]);
  }
  for (const path of ['/donnees-personnelles/demandes'])
    expect((await factor.get(path)).status, path).toBe(403);
  for (const { method, path, access } of routes) {
    if (access !== 'bearer') continue;
    // The cookie of somebody who may do all is worth nothing here.
    const asked = buildApp(app.services).request(TEST_ORIGIN + path.replace(':record', target.slug), {
      method,
      headers: {
        ...administrator.headers,
        origin: TEST_ORIGIN,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
      ...(method !== 'GET' && {
        body: JSON.stringify({ document: target.document, reason: 'essai' }),
      }),
    });
    expect([method, path, (await asked).status]).toEqual([method, path, 401]);
  }
  expect(await held()).toEqual(before);
});

test(INCIDENTS.other_instance, async () => {
  // The same database under another instance: a copy that was restored elsewhere.
  const elsewhere = await createServices({
    ...app.services,
    url: app.database.url,
    mail: { dataDir: '/nowhere', smtpUrl: undefined, mailFrom: undefined },
    secret: 'the secret of quite another instance, long enough',
  });
  try {
    const there = buildApp(elsewhere);
    const here = buildApp(app.services);
    const write = (site: typeof there, record: string) =>
      site.request(`${TEST_ORIGIN}/api/v1/cooperations/${record}`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${scene.bearer}`,
          'content-type': 'application/json',
          'if-match': '*',
        },
        body: JSON.stringify({ changes: { note: 'Par programme.' }, reason: 'essai' }),
      });
    expect((await write(there, target.slug)).status).toBe(401);
    expect((await there.request(`${TEST_ORIGIN}/compte`, { headers: administrator.headers })).status).toBe(
      303,
    );
    expect((await here.request(`${TEST_ORIGIN}/compte`, { headers: administrator.headers })).status).toBe(
      200,
    );
    expect((await write(here, target.slug)).status).toBe(200);
    // An identifier of one shelf names nothing on another.
    const organisation = await one(`select id from record where kind = 'organisation' limit 1`);
    for (const id of [organisation, randomUUID(), '1', '0'])
      expect([id, (await write(here, id)).status]).toEqual([id, 404]);
  } finally {
    await elsewhere.jobs.stop();
    elsewhere.mailer.stop();
  }
});

test(INCIDENTS.export_replayed, async () => {
  const files = ['/compte/mes-donnees.json', '/compte/mes-donnees.csv'];
  const person = await signIn(app, 'partante@example.org');
  const visitor = new Jar(app);
  for (const file of files) {
    const answer = await person.get(file);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const text = await answer.text();
    expect(text).toContain('partante@example.org');
    expect(text).not.toMatch(/garante@|etrangere@|administration@|autrice@/);
    expect((await visitor.get(file)).status).toBe(303);
    // The same address, whatever is added to it, is always one’s own file.
    for (const query of ['?person_id=1', '?id=1', '?email=garante@example.org', '?personne=garante'])
      expect(await (await stranger.get(file + query)).text()).not.toContain('garante@example.org');
  }
  const kept = { ...person.headers };
  await person.post('/deconnexion');
  for (const file of files) expect([file, (await app.get(file, kept)).status]).toEqual([file, 303]);
});

test(INCIDENTS.token_purpose, async () => {
  const visitor = new Jar(app);
  const tokens = new Map<string, string>();
  const last = (email: string) => addressSentTo(app, email);
  const tokenIn = (path: string) => /[\w-]{32}(?=$|[?&])/.exec(path)?.[0] ?? '';
  await administrator.post('/administration/invitation', {
    ...{ courriel: 'a-inviter@example.org', role: 'curator', rayon: 'resource', motif: 'essai' },
  });
  tokens.set('/invitation?jeton=', tokenIn(last('a-inviter@example.org')));
  const edit = { name: 'Un jeton', summary: 'Essai', motif: 'essai', licence: 'oui', inedit: 'oui' };
  await visitor.post('/contribuer/cooperation', {
    ...{ ...edit, courriel: 'suivre@example.org', montre: shownAgo(app, 60) },
  });
  tokens.set('/propositions/suivi/', tokenIn(last('suivre@example.org')));
  await visitor.post('/alertes', { liste: '/financements', courriel: 'suivi@example.org', rythme: 'daily' });
  await app.runJobs();
  const begun = await visitor.post('/faire-le-point', { places: 'Rennes', stage: 'emergence' });
  tokens.set('/faire-le-point/', tokenIn(begun.headers.get('location') ?? ''));
  tokens.set('/alertes/confirmation/', await alertToken());
  for (const [door, token] of tokens) expect([door, parseToken(token)]).toEqual([door, token]);
  const invited = await signIn(app, 'a-inviter@example.org');
  const doors = [
    ...tokens.keys(),
    '/alertes/gestion/',
    '/alertes/desabonnement/',
    '/donnees-personnelles/demande/',
  ];
  doors.push(
    '/faire-le-point/voix/',
    '/faire-le-point/partage/',
    '/faire-le-point/ma-voix/',
    '/gardes/confirmation?jeton=',
  );
  const before = await held();
  for (const [own, token] of tokens) {
    // None of them signs anybody in.
    expect([own, await app.services.auth.openByLink(token, '')]).toEqual([own, null]);
    expect((await visitor.post('/connexion/lien', { jeton: token, code: '' })).status).toBeGreaterThan(400);
    for (const door of doors) {
      if (door === own || (own === '/faire-le-point/' && door.startsWith(own))) continue;
      const answer = await invited.get(door + token);
      expect([own, door, answer.status]).toEqual([own, door, 404]);
      const [path = '', query] = door.split('?');
      const posted = await invited.post(query ? path : path + token, { jeton: token, rythme: 'daily' });
      expect([own, door, posted.status]).toEqual([own, door, 404]);
    }
  }
  expect(await held()).toEqual(before);
  // Each opens its own door.
  for (const [door, token] of tokens)
    expect([door, (await invited.get(door + token)).status]).toEqual([door, 200]);
});
/** The token of the last letter about an alert, among those that the instance keeps. */
async function alertToken(): Promise<string> {
  const kept = await (await app.get('/exploitation/courriels')).text();
  const [path = ''] = /\/exploitation\/courriels\/[\w.-]+/.exec(kept) ?? [];
  const page = path ? await (await app.get(path)).text() : '';
  return /\/alertes\/confirmation\/([\w-]{32})/.exec(page)?.[1] ?? '';
}

test(INCIDENTS.endless_invitation, async () => {
  const offer = async (email: string) => {
    await administrator.post('/administration/invitation', {
      ...{ courriel: email, role: 'curator', rayon: 'resource', motif: 'essai' },
    });
    return new URLSearchParams(addressSentTo(app, email).split('?')[1]).get('jeton') ?? '';
  };
  const roles = async (email: string) =>
    (
      await app.database.pool.query(
        `select role from relation join person p on p.id = person_id where email = $1 and state = 'held'`,
        [email],
      )
    ).rows.map(({ role }) => role);
  const take = async (jar: Jar, jeton: string) => [
    (await jar.get(`/invitation?jeton=${jeton}`)).status,
    (await jar.post('/invitation', { jeton })).status,
  ];
  const late = await offer('tard@example.org');
  // Signed in before: signing in clears away what is over, and nothing here may rest on that.
  const tardy = await signIn(app, 'tard@example.org');
  const early = await offer('tot@example.org');
  const guessed = 'A'.repeat(32);
  // To the person it was sent to, and to no other.
  const soon = await signIn(app, 'tot@example.org');
  expect(await take(stranger, early)).toEqual([404, 404]);
  for (const jeton of [guessed, '', early.slice(0, 31), `${early}A`])
    expect(await take(soon, jeton)).toEqual([404, 404]);
  now = new Date(START.getTime() + 7 * DAY_MS - 60_000);
  expect((await soon.get(`/invitation?jeton=${early}`)).status).toBe(200);
  expect((await soon.post('/invitation', { jeton: early })).status).toBe(303);
  // Once.
  expect(await take(soon, early)).toEqual([404, 404]);
  expect(await roles('tot@example.org')).toEqual(['curator']);
  // Seven days, whoever signs in again meanwhile.
  now = new Date(START.getTime() + 7 * DAY_MS + 1);
  expect(await take(tardy, late)).toEqual([404, 404]);
  expect(await roles('tard@example.org')).toEqual([]);
  now = START;
  // Taken back, it opens nothing.
  const back = await offer('reprise@example.org');
  const hash = await one(
    `select encode(token_hash, 'hex') as id from purpose_token where data ->> 'email' = 'reprise@example.org'`,
  );
  await administrator.post(`/administration/invitations/${hash}/retrait`);
  expect(await take(await signIn(app, 'reprise@example.org'), back)).toEqual([404, 404]);
});

test(INCIDENTS.twice_at_once, async () => {
  const many = Array.from({ length: 16 }, (_, n) => n);
  const rows = async (query: string) => (await app.database.pool.query(query)).rows;
  // The care of a record, asked by one person.
  const twin = await recordIn('Une garde demandée deux fois');
  // As many as one person may ask in an hour.
  const claims = many.slice(0, 6).map(() => stranger.post(`${at(twin)}/garde`, { motif: 'Je m’en occupe.' }));
  expect((await Promise.all(claims)).map(({ status }) => status)).toEqual(claims.map(() => 303));
  expect(await rows(`select 1 from relation where subject = 'record:${twin.id}'`)).toHaveLength(1);
  // A new record, taken from one proposal.
  const visitor = new Jar(app);
  const sent = {
    name: 'Née une seule fois',
    summary: 'Essai',
    territories: 'Rennes (35)',
    motif: 'essai',
    licence: 'oui',
  };
  await visitor.post('/contribuer/cooperation', {
    ...{ ...sent, inedit: 'oui', courriel: 'unique@example.org', montre: shownAgo(app, 60) },
  });
  await visitor.post(`${addressSentTo(app, 'unique@example.org')}/confirmation`);
  const id = await one(`select id from proposal where name = 'Née une seule fois'`);
  const decision = { geste: 'prendre', champ: ['name', 'summary', 'territories'] };
  const taken = await Promise.all(
    many.map(() => administrator.post(`/propositions/${id}/decision`, decision)),
  );
  expect(taken.map(({ status }) => status).sort()).toEqual([303, ...many.slice(1).map(() => 409)]);
  expect(await rows(`select 1 from record where document ->> 'name' = 'Née une seule fois'`)).toHaveLength(1);
  // One invitation, taken up in several windows.
  await administrator.post('/administration/invitation', {
    ...{ courriel: 'double@example.org', role: 'curator', rayon: 'resource', motif: 'essai' },
  });
  const jeton =
    new URLSearchParams(addressSentTo(app, 'double@example.org').split('?')[1]).get('jeton') ?? '';
  const guest = await signIn(app, 'double@example.org');
  const accepted = await Promise.all(many.map(() => guest.post('/invitation', { jeton })));
  expect(accepted.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(
    await rows(`select 1 from relation join person p on p.id = person_id where email = 'double@example.org'`),
  ).toHaveLength(1);
  expect(
    await rows(`select 1 from audit where action = 'granted' and detail ->> 'of' = 'shelf:resource'
      and subject = (select 'person:' || id from person where email = 'double@example.org')`),
  ).toHaveLength(1);
});
