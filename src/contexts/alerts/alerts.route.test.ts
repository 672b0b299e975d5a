/** Asking to follow a list by e-mail, and confirming it, through a real SMTP server. */
import { describe, expect, it } from 'vitest';
import { alertStage, DAY_MS, LIST, START } from '../../../tests/support/alert-stage.ts';
import { buildApp } from '../../app.ts';
import { transact } from '../../platform/db/connect.ts';
import { listen } from '../../platform/http/server.ts';
import { ERASE } from './use-cases/queues.ts';

const stage = alertStage();
const { ask, last, link, alerts, follow, morning } = stage;

describe('asking', () => {
  it('is offered on each list, with its filters, in both languages', async () => {
    for (const path of [
      '/accompagnement',
      '/financements',
      '/dispositifs',
      '/cooperations',
      '/organisations',
      '/ressources',
    ]) {
      for (const prefix of ['', '/en']) {
        const page = await (await stage.app.get(`${prefix}${path}?theme=bois`)).text();
        const [, followed] = new RegExp(`href="(${prefix}/alertes/nouvelle\\?[^"]*)"`).exec(page) ?? [];
        if (!followed) throw new Error(`${prefix}${path} offers none`);
        const form = await stage.app.get(followed.replaceAll('&amp;', '&'));
        expect([path, form.status]).toEqual([path, 200]);
        expect(await form.text()).toMatch(/Bois|Wood/);
      }
    }
  });

  it('of no list leads nowhere', async () => {
    expect((await stage.app.get('/alertes/nouvelle?liste=/carte')).status).toBe(404);
    expect((await ask({ liste: 'https://autre.example/' })).status).toBe(404);
  });

  it('sends a letter to confirm, and nothing else happens until then', async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/alertes/demande']);
    expect(await stage.app.runJobs()).toEqual({ done: 1, failed: 0 });
    expect(stage.smtp.received).toHaveLength(1);
    const { mail, to } = last();
    expect([to, mail.subject]).toEqual([['camille@terreau.example'], 'Confirmez votre alerte Terreau']);
    expect(mail.text).toContain('Jura');
    expect(mail.text).toContain('http://terreau.test/financements?territoire=departement-39');
    await morning(5);
    expect(stage.smtp.received).toHaveLength(1);
  });

  it('keeps no token, in the alert or in the job', async () => {
    await ask();
    await stage.app.runJobs();
    const token = link('confirmation').split('/').at(-1) ?? '';
    const tables = ['alert', 'alert_token', 'alert_digest', 'jobs.job'];
    for (const table of tables) {
      const { rows } = await stage.app.database.pool.query(
        `select row_to_json(t)::text as text from ${table} t`,
      );
      expect(rows.map(({ text }) => text).join()).not.toContain(token);
    }
  });

  it('answers the same whether the address is known or not, follows already or not', async () => {
    await follow();
    const seen = async (form: Record<string, string>) => {
      const answer = await ask(form);
      return [answer.status, answer.headers.get('location'), await answer.text()];
    };
    const known = await seen({});
    expect(await seen({ courriel: 'autre@terreau.example' })).toEqual(known);
    expect(await alerts()).toHaveLength(2);
  });

  it('takes the longest search there is', async () => {
    const q = 'é'.repeat(2000);
    for (const _ of [1, 2])
      expect((await ask({ liste: `/cooperations?q=${encodeURIComponent(q)}` })).status).toBe(303);
    expect(await alerts()).toMatchObject([{ asks: 2 }]);
  });

  it('without end from one connection is told to wait, with what was typed', async () => {
    const services = { ...stage.app.services, proxies: ['127.0.0.1'] };
    const server = await listen(buildApp(services), {
      ...services,
      host: '127.0.0.1',
      port: 0,
    });
    const origin = `http://127.0.0.1:${server.port}`;
    const send = async (n: number, from: string) =>
      fetch(`${origin}/alertes`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, 'x-forwarded-for': from },
        body: new URLSearchParams({ liste: LIST, courriel: `c${n}@terreau.example`, rythme: 'daily' }),
      });
    for (let n = 0; n < 20; n++) expect((await send(n, '203.0.113.9')).status).toBe(303);
    const refused = await send(21, '203.0.113.9');
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('value="c21@terreau.example"');
    expect((await send(22, '203.0.113.10')).status).toBe(303);
    await server.stop();
    expect(await alerts()).toHaveLength(21);
  });

  it('twice is one alert; to who follows already comes the way to change it', async () => {
    await follow();
    await ask({
      courriel: 'Camille@Terreau.example',
      liste: '/dispositifs?famille=funding&territoire=departement-39',
      rythme: 'weekly',
    });
    await stage.app.runJobs();
    expect(await alerts()).toMatchObject([{ rhythm: 'daily' }]);
    expect(last().mail.subject).toBe('Vous suivez déjà cette liste');
    expect((await stage.app.get(link('gestion'))).status).toBe(200);
  });

  it('sends at most ten letters a day to one address, whatever the lists, and says nothing of it', async () => {
    const themes = [
      'bois',
      'mobilite',
      'habitat',
      'energie',
      'culture',
      'textile',
      'jeunesse',
      'numerique',
      'alimentation',
      'autre',
      'tourisme_patrimoine',
      'emploi_insertion',
    ];
    for (const theme of themes)
      expect((await ask({ liste: `/cooperations?theme=${theme}` })).status).toBe(303);
    await stage.app.runJobs();
    expect(stage.smtp.received).toHaveLength(10);
    expect(await alerts()).toHaveLength(10);
    stage.after(DAY_MS + 1);
    await ask();
    await stage.app.runJobs();
    expect(stage.smtp.received).toHaveLength(11);
  });

  it.each([
    'camille',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    '"><script>alert(1)</script>@b.example',
  ])('with %j is refused beside the field, which keeps it; nothing is written or sent', async (courriel) => {
    const answer = await ask({ courriel });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('id="courriel-');
    expect(page).toContain('Ce n’est pas une adresse');
    expect(page).not.toContain('<script>alert');
    if (courriel === 'camille') expect(page).toContain('value="camille"');
    await stage.app.runJobs();
    expect([await alerts(), stage.smtp.received.length]).toEqual([[], 0]);
  });

  it('at an address that nobody has erases it at once', async () => {
    stage.smtp.refuse = () => 550;
    await ask();
    expect(await stage.app.runJobs()).toEqual({ done: 1, failed: 0 });
    expect(await alerts()).toEqual([]);
  });

  it('waits for a server that is down, and sends once when it is up', async () => {
    await stage.smtp.down();
    await ask();
    expect(await stage.app.runJobs()).toEqual({ done: 0, failed: 1 });
    await stage.smtp.up();
    expect(await stage.app.runJobs({ retries: true })).toEqual({ done: 1, failed: 0 });
    expect(stage.smtp.received).toHaveLength(1);
  });
});

describe('confirming', () => {
  it('takes a press on the button: opening the page changes nothing', async () => {
    await ask();
    await stage.app.runJobs();
    const path = link('confirmation');
    const opened = await stage.app.get(path);
    expect(await opened.text()).toContain('<form method="post"');
    expect(opened.headers.get('x-robots-tag')).toContain('noindex');
    expect(await alerts()).toMatchObject([{ confirmed_at: null }]);
    const answer = await stage.app.post(path, {});
    expect(answer.headers.get('location')).toMatch(/^\/alertes\/gestion\/[\w-]{32}\?confirmee=oui$/);
    expect(await (await stage.app.get(answer.headers.get('location') ?? '')).text()).toContain(
      'C’est confirmé',
    );
    expect(await alerts()).toMatchObject([{ confirmed_at: START, erase_at: null, due_on: '2026-11-22' }]);
  });

  it('holds once, even when two press at once', async () => {
    await ask();
    await stage.app.runJobs();
    const path = link('confirmation');
    const answers = await Promise.all([stage.app.post(path, {}), stage.app.post(path, {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect([(await stage.app.get(path)).status, (await stage.app.post(path, {})).status]).toEqual([404, 404]);
  });

  it('holds a day; then the address is erased', async () => {
    await ask();
    await stage.app.runJobs();
    const path = link('confirmation');
    stage.after(DAY_MS - 1);
    expect((await stage.app.get(path)).status).toBe(200);
    stage.after(DAY_MS);
    expect([(await stage.app.get(path)).status, (await stage.app.post(path, {})).status]).toEqual([404, 404]);
    await transact(stage.app.services.db, (tx) => stage.app.services.jobs.enqueue(tx, ERASE, {}));
    await stage.app.runJobs();
    expect(await alerts()).toEqual([]);
  });

  it('takes no forged link, nor one of another purpose', async () => {
    const manage = (await follow()).split('/').at(-1);
    for (const token of ['A'.repeat(32), 'court', `${manage}`])
      for (const path of [`/alertes/confirmation/${token}`, `/alertes/desabonnement/${token}`])
        expect([path, (await stage.app.get(path)).status, (await stage.app.post(path, {})).status]).toEqual([
          path,
          404,
          404,
        ]);
    expect(await alerts()).toHaveLength(1);
  });
});
