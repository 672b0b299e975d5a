import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { recordId } from '../../platform/ids/uuid-v5.ts';
import { PROGRAMME } from '../programmes/public.ts';
import { saveRecord } from '../records/public.ts';

let app: TestApp;
const id = recordId('programme', 'calendrier-jura');
let version: number | null = null;

async function keep(calendar: object | undefined, status = 'unknown'): Promise<void> {
  const document = {
    name: 'Appel d’essai du Jura',
    summary: 'Un dispositif d’essai.',
    family: 'funding',
    types: ['call_for_projects'],
    territories: ['departement-39'],
    status,
    ...(calendar ? { calendar } : {}),
  };
  const saved = await saveRecord(app.services, PROGRAMME, {
    id,
    document: JSON.parse(JSON.stringify(document)),
    seen: version,
    author: 'essai',
    reason: 'essai',
  });
  if (!saved.ok) throw new Error('not saved');
  version = saved.value.version;
  await app.services.discovery.refresh();
}

beforeAll(async () => {
  app = await testApp();
  await keep({ type: 'dated', opens: '2026-12-01', closes: '2027-01-15' });
});
afterAll(() => app.close());

async function events(query: string) {
  const answer = await app.get(`/calendrier.ics?${query}`);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  return new ICAL.Component(ICAL.parse(await answer.text()))
    .getAllSubcomponents('vevent')
    .map((event) =>
      ['uid', 'dtstart', 'status', 'sequence'].map((name) => String(event.getFirstPropertyValue(name))),
    );
}

describe('the calendar of a list', () => {
  it('shows the dates to come of what reaches a place, and no other', async () => {
    const page = await (await app.get('/calendrier?territoire=commune-39300')).text();
    expect(page).toContain('Appel d’essai du Jura');
    expect(page.indexOf('Décembre 2026')).toBeLessThan(page.indexOf('Janvier 2027'));
    expect(page).toContain('webcal://');
    expect(await (await app.get('/calendrier?territoire=commune-35238')).text()).not.toContain(
      'essai du Jura',
    );
  });

  it('shows past months apart, and leads back to the list', async () => {
    const page = await (await app.get('/calendrier?passe=1&famille=funding')).text();
    expect(page).not.toContain('Appel d’essai du Jura');
    expect(page).toContain('href="/financements?famille=funding"');
  });

  it('moves, cancels and brings back an event under the same identifier', async () => {
    const jura = `territoire=departement-39&q=essai`;
    const uid = `${id}-closes-1@terreau.test`;
    expect(await events(jura)).toContainEqual([uid, '2027-01-15', 'CONFIRMED', '0']);
    await keep({ type: 'dated', opens: '2026-12-01', closes: '2027-02-01' });
    expect(await events(jura)).toContainEqual([uid, '2027-02-01', 'CONFIRMED', '1']);
    await keep(undefined);
    expect(await events(jura)).toContainEqual([uid, '2027-02-01', 'CANCELLED', '2']);
    await keep({ type: 'dated', closes: '2027-02-01' });
    expect(await events(jura)).toContainEqual([uid, '2027-02-01', 'CONFIRMED', '3']);
  });
});
