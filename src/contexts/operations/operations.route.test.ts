import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { parseEmailAddress } from '../../kernel/email-address.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const LIST = '/exploitation/courriels';

describe('the letters kept without a mail server', () => {
  it('are told to be none at first', async () => {
    expect(await (await app.get(LIST)).text()).toContain('Aucun courriel');
  });

  it('are read as text, never as a page, and never through a proxy', async () => {
    const to = parseEmailAddress('camille@terreau.example');
    if (!to) throw new Error('no address');
    const text = 'Bonjour <script>alert(1)</script>,\n\nÀ demain.\n';
    const html = '<script>alert(2)</script>';
    await app.services.mailer.send({ to, locale: 'fr', subject: '<b>Été</b>', text, html, id: randomUUID() });
    const list = await (await app.get(LIST)).text();
    expect(list).toContain('&lt;b>Été&lt;/b>');
    const [path = ''] = /\/exploitation\/courriels\/[0-9a-f-]+/.exec(list) ?? [];
    const letter = await (await app.get(path)).text();
    expect(letter).toContain('Bonjour &lt;script>alert(1)&lt;/script>,\n\nÀ demain.');
    expect(letter).not.toContain('alert(2)');
    for (const each of [LIST, path]) {
      const answer = await app.get(each, { 'x-forwarded-for': '203.0.113.9' });
      expect([answer.status, await answer.text()]).toEqual([404, 'Not found']);
    }
  });

  it('of an unknown name are not found', async () => {
    for (const name of ['inconnu', '..%2f..%2fcredentials', `1795566576971-${randomUUID()}`])
      expect((await app.get(`${LIST}/${name}`)).status).toBe(404);
  });
});

describe('the metrics', () => {
  it('tell the queues', async () => {
    const metrics = await (await app.get('/metrics')).text();
    expect(metrics).toContain('jobs{queue="alerts.digest",state="waiting"} 0');
  });
});
