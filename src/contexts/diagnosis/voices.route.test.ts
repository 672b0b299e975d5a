import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { MOST_VOICES } from './domain/voices.ts';

const DAY = new Date('2026-11-22T09:00:00Z');
const A_YEAR_ON = new Date('2027-11-23T09:00:00Z');
let now = DAY;
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => now);
});
afterAll(() => app.close());

const FORGED = 'A'.repeat(32);
const textOf = async (path: string) => (await app.get(path)).text();
const locationOf = (answer: Response) => answer.headers.get('location')?.replace(/\?.*/, '') ?? '';
const seenIn = (page: string) => /name="vu" value="(\d+)"/.exec(page)?.[1] ?? '';
/** The path of the address that a page gives to copy. */
const addressIn = (page: string, word: string) =>
  new RegExp(`value="http://terreau.test(/faire-le-point/${word}/[\\w-]{32})"`).exec(page)?.[1] ?? '';
const count = async (table: 'diagnosis_voice' | 'diagnosis_link') =>
  (await app.database.pool.query(`select count(*)::int as n from ${table}`)).rows[0]?.n;

async function recorded(): Promise<string> {
  now = DAY;
  return locationOf(
    await app.post('/faire-le-point', { stage: 'emergence', places: 'Rennes', work: 'Un four' }),
  );
}
async function opened(): Promise<{ holder: string; invitation: string }> {
  const holder = await recorded();
  expect((await app.post(`${holder}/voix`, {})).status).toBe(303);
  return { holder, invitation: addressIn(await textOf(`${holder}/voix`), 'voix') };
}
const give = async (invitation: string, answers: Record<string, string>) =>
  locationOf(await app.post(invitation, answers));
const POSITIONS = ['0', '20', '90'];
async function answered(): Promise<{ holder: string; invitation: string; voices: string[] }> {
  const { holder, invitation } = await opened();
  const voices: string[] = [];
  for (const purpose of POSITIONS) voices.push(await give(invitation, { purpose, stage: 'creation' }));
  return { holder, invitation, voices };
}

describe('a consultation', () => {
  it('shows nothing of the voices while it is open, however many there are', async () => {
    const { holder } = await answered();
    const page = await textOf(`${holder}/voix`);
    expect(page).toContain('3 voix reçues');
    expect(page).not.toContain('bar-chart');
    expect(page).not.toContain('Voix du milieu');
  });

  it('shows nothing under three answers once closed', async () => {
    const { holder, invitation } = await opened();
    await give(invitation, { purpose: '0' });
    await give(invitation, { purpose: '100' });
    await app.post(`${holder}/voix/fin`, {});
    const page = await textOf(`${holder}/voix`);
    expect(page).toContain('il faut au moins 3 réponses');
    expect(page).not.toContain('bar-chart');
  });

  it('shows once closed where voices lie apart first, each drawn with its table', async () => {
    const { holder, invitation } = await answered();
    await app.post(`${holder}/voix/fin`, {});
    const page = await textOf(`${holder}/voix`);
    expect(page).toContain(
      'Voix du milieu\u00a0: 20 sur 100\u00a0; au moins la moitié des voix sont entre 0 et 90',
    );
    expect(page.indexOf('id="voix-purpose"')).toBeLessThan(page.indexOf('id="voix-stage"'));
    expect([...page.matchAll(/class="bar-chart"/g)]).toHaveLength(2);
    expect((await app.get(invitation)).status).toBe(404);
    expect((await app.post(invitation, { purpose: '50' })).status).toBe(404);
  });

  it('keeps what was shown when it is closed again after one more voice', async () => {
    const { holder } = await answered();
    await app.post(`${holder}/voix/fin`, {});
    await app.post(`${holder}/voix`, {});
    await give(addressIn(await textOf(`${holder}/voix`), 'voix'), { purpose: '100' });
    await app.post(`${holder}/voix/fin`, {});
    const page = await textOf(`${holder}/voix`);
    expect(page).toContain('4 voix reçues');
    expect(page).toContain('Voix du milieu\u00a0: 20 sur 100');
    expect(page).toContain('ne sont pas dans ce qui est montré\u00a0: Finalité');
  });

  it('gives a new invitation in the place of the former one', async () => {
    const { holder, invitation } = await opened();
    await app.post(`${holder}/voix`, {});
    const other = addressIn(await textOf(`${holder}/voix`), 'voix');
    expect(other).not.toBe(invitation);
    expect([(await app.get(invitation)).status, (await app.get(other)).status]).toEqual([404, 200]);
  });

  it('takes no more voices than it says', async () => {
    const { invitation } = await opened();
    await give(invitation, { purpose: '10' });
    await app.database.pool.query(
      `insert into diagnosis_voice (diagnosis_id, token_hash, answers)
       select max(diagnosis_id), sha256(n::text::bytea), '{}' from diagnosis_voice, generate_series(2, ${MOST_VOICES}) n
       group by n`,
    );
    const answer = await app.post(invitation, { purpose: '10' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(`déjà reçu ${MOST_VOICES} voix`);
  });

  it.each([
    ['GET', `/faire-le-point/${FORGED}/voix`],
    ['POST', `/faire-le-point/${FORGED}/voix`],
    ['POST', `/faire-le-point/${FORGED}/voix/fin`],
    ['GET', `/faire-le-point/${FORGED}/position-commune`],
    ['POST', `/faire-le-point/${FORGED}/position-commune`],
    ['GET', `/faire-le-point/voix/${FORGED}`],
    ['POST', `/faire-le-point/voix/${FORGED}`],
    ['GET', `/faire-le-point/ma-voix/${FORGED}`],
    ['POST', `/faire-le-point/ma-voix/${FORGED}`],
    ['POST', `/faire-le-point/ma-voix/${FORGED}/retrait`],
    ['GET', '/faire-le-point/voix/court'],
    ['POST', '/faire-le-point/ma-voix/court/retrait'],
  ])('answers nothing to a forged address: %s %s', async (method, path) => {
    const answer = method === 'GET' ? await app.get(path) : await app.post(path, {});
    expect(answer.status).toBe(404);
  });

  it('does not take the holder’s address for an invitation, nor the other way', async () => {
    const { holder, invitation, voices } = await answered();
    const tokens = [holder, invitation, voices[0] ?? ''].map((path) => path.split('/').at(-1));
    expect(new Set(tokens).size).toBe(3);
    expect((await app.get(`/faire-le-point/voix/${tokens[0]}`)).status).toBe(404);
    expect((await app.get(`/faire-le-point/${tokens[1]}/voix`)).status).toBe(404);
    expect((await app.get(`/faire-le-point/${tokens[2]}`)).status).toBe(404);
    expect((await app.get(`/faire-le-point/partage/${tokens[1]}`)).status).toBe(404);
  });
});

describe('a voice', () => {
  it('is changed at its own address while the consultation is open, and not after', async () => {
    const { holder, voices } = await answered();
    const own = voices[0] ?? '';
    const vu = seenIn(await textOf(own));
    expect((await app.post(own, { purpose: '30', vu })).status).toBe(303);
    expect(await textOf(own)).toMatch(/value="30" checked/);
    await app.post(`${holder}/voix/fin`, {});
    expect(await textOf(own)).not.toContain('diagnosis-form');
    const late = await app.post(own, { purpose: '70', vu: '2' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('La consultation a été fermée entre-temps');
  });

  it('tells the later of two tabs, and shows both answers', async () => {
    const { voices } = await answered();
    const own = voices[0] ?? '';
    const vu = seenIn(await textOf(own));
    await app.post(own, { purpose: '30', vu });
    const late = await app.post(own, { purpose: '70', vu });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toMatch(/enregistré\u00a0: 30 sur 100.*le vôtre\u00a0: 70 sur 100/s);
    expect(page).toMatch(/value="70" checked/);
    expect((await app.post(own, { purpose: '70', vu: seenIn(page) })).status).toBe(303);
  });

  it('is withdrawn for good, and what it said is not shown without it', async () => {
    const { holder, voices } = await answered();
    await app.post(`${holder}/voix/fin`, {});
    const before = await count('diagnosis_voice');
    const answer = await app.post(`${voices[0]}/retrait`, {});
    expect(await answer.text()).toContain('Votre voix est retirée');
    expect(await count('diagnosis_voice')).toBe(before - 1);
    expect(await textOf(`${holder}/voix`)).not.toContain('Voix du milieu');
    expect((await app.get(voices[0] ?? '')).status).toBe(404);
    expect((await app.post(`${voices[0]}/retrait`, {})).status).toBe(404);
  });

  it('is refused when it says nothing, or something out of scale', async () => {
    const { invitation } = await opened();
    const before = await count('diagnosis_voice');
    for (const form of [{}, { purpose: 'inconnu' }, { purpose: '101' }, { stage: 'x'.repeat(10_000) }])
      expect((await app.post(invitation, form)).status).toBe(422);
    expect((await app.post(invitation, {}, { 'content-type': 'application/json' })).status).toBe(400);
    expect(await count('diagnosis_voice')).toBe(before);
  });

  it('goes with the diagnosis: erased by its holder, or once its time is over', async () => {
    const { holder, invitation, voices } = await answered();
    now = A_YEAR_ON;
    for (const path of [holder, invitation, voices[0] ?? '']) expect((await app.get(path)).status).toBe(404);
    now = DAY;
    const [voicesBefore, linksBefore] = [await count('diagnosis_voice'), await count('diagnosis_link')];
    await app.post(`${holder}/suppression`, {});
    expect(await count('diagnosis_voice')).toBe(voicesBefore - 3);
    expect(await count('diagnosis_link')).toBe(linksBefore - 1);
  });
});

describe('the common position', () => {
  it('is proposed from the voices, altered, and takes the place of the answers, dated', async () => {
    const { holder } = await answered();
    await app.post(`${holder}/voix/fin`, {});
    const page = await textOf(`${holder}/position-commune`);
    expect(page).toMatch(/name="purpose"[^>]*value="20" checked/);
    expect(page).toMatch(/name="stage"[^>]*value="creation" checked/);
    const settled = { purpose: '30', stage: 'creation', vu: seenIn(page) };
    expect(locationOf(await app.post(`${holder}/position-commune`, settled))).toBe(holder);
    const result = await textOf(holder);
    expect(result).toContain('Position commune du 22 novembre 2026');
    expect(result).toContain('Rennes (Ille-et-Vilaine)');
    expect(await textOf(`${holder}/modifier`)).toMatch(/name="purpose"[^>]*value="30" checked/);
    const late = await app.post(`${holder}/position-commune`, settled);
    expect(late.status).toBe(409);
  });

  it('refuses what is wrong, and changes nothing', async () => {
    const { holder } = await answered();
    const vu = seenIn(await textOf(`${holder}/position-commune`));
    expect((await app.post(`${holder}/position-commune`, { purpose: '-5', vu })).status).toBe(422);
    expect((await app.post(`${holder}/position-commune`, { purpose: '5' })).status).toBe(400);
    expect(await textOf(holder)).not.toContain('Position commune du');
  });
});

describe('an address to read', () => {
  it('shows the result and no way to change it, until it is withdrawn', async () => {
    const holder = await recorded();
    await app.post(`${holder}/partage`, {});
    const share = addressIn(await textOf(`${holder}/garder`), 'partage');
    const answer = await app.get(share);
    expect([answer.headers.get('x-robots-tag'), answer.headers.get('referrer-policy')]).toEqual([
      'noindex, nofollow',
      'no-referrer',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('Rennes (Ille-et-Vilaine)');
    expect(page).not.toContain(holder.split('/').at(-1));
    expect(page).not.toContain('/modifier');
    expect(page).not.toContain('<form class="form');
    expect((await app.post(share, { stage: 'creation' })).status).toBe(404);
    await app.post(`${holder}/partage/retrait`, {});
    expect((await app.get(share)).status).toBe(404);
    expect((await app.get(`${share}/resultat.json`)).status).toBe(404);
    await app.post(`${holder}/partage`, {});
    expect(addressIn(await textOf(`${holder}/garder`), 'partage')).not.toBe(share);
    expect((await app.get(share)).status).toBe(404);
  });

  it('is kept as a hash only, like the invitation', async () => {
    const { holder, invitation } = await opened();
    await app.post(`${holder}/partage`, {});
    const share = addressIn(await textOf(`${holder}/garder`), 'partage');
    const { rows } = await app.database.pool.query(
      'select row_to_json(l)::text as text from diagnosis_link l',
    );
    const everything = rows.map((row: { text: string }) => row.text).join();
    for (const token of [holder, invitation, share].map((path) => path.split('/').at(-1) ?? '')) {
      expect(everything).not.toContain(token);
      expect(everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
  });

  it('gives the result as data, the same to the holder', async () => {
    const holder = await recorded();
    await app.post(`${holder}/partage`, {});
    const share = addressIn(await textOf(`${holder}/garder`), 'partage');
    const [own, shared] = await Promise.all(
      [holder, share].map(async (path) => (await app.get(`${path}/resultat.json`)).json()),
    );
    expect(shared).toEqual(own);
    expect(own).toMatchObject({
      format: 'terreau-diagnosis/2',
      answers: {
        facts: { stage: 'emergence' },
        places: [{ id: 'commune-35238', name: 'Rennes (Ille-et-Vilaine)' }],
        work: 'Un four',
      },
    });
    expect(JSON.stringify(own)).not.toContain(holder.split('/').at(-1));
  });
});
