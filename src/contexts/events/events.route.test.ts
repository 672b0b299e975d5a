/** Meetings announced, found, changed and called off, by whom. */
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { Jar, signIn } from '../../../tests/support/jar.ts';
import { MEETING, meetings } from '../../../tests/support/meetings.ts';

const now = new Date('2026-11-25T09:00:00Z');
let app: TestApp;
let steps: ReturnType<typeof meetings>;
beforeAll(async () => {
  app = await testApp(() => now);
  steps = meetings(app);
});
afterAll(() => app.close());

describe('a meeting', () => {
  test('is refused with what is wrong said, and what was typed kept', async () => {
    const jar = await signIn(app, 'hote@example.org');
    const bad = { ...MEETING, jour: '2026-02-30', fin: '08:00', places: 'beaucoup', lieu: 'Zzyx' };
    const answer = await jar.post('/agenda/nouveau', bad);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const said of ['Visite de la conserverie', 'un jour et une heure', 'entre 1 et', 'Aucun lieu'])
      expect(page).toContain(said);
    const past = await jar.post('/agenda/nouveau', { ...MEETING, jour: '2026-11-24' });
    expect(await past.text()).toContain('Ce jour est passé');
  });
  test('is found, and read as iCalendar in its time zone', async () => {
    const id = await steps.announce(await signIn(app, 'hote2@example.org'), { titre: 'Été, hiver ; à voir' });
    expect(await (await app.get('/agenda?territoire=region-53&genre=visit')).text()).toContain('Été, hiver');
    expect(await (await app.get('/agenda?territoire=region-93')).text()).not.toContain('Été, hiver');
    const text = await (await app.get(`/agenda/${id}.ics`)).text();
    const root = new ICAL.Component(ICAL.parse(text));
    const event = root.getFirstSubcomponent('vevent');
    const start = event?.getFirstProperty('dtstart');
    expect(root.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Paris');
    expect([start?.getParameter('tzid'), String(start?.getFirstValue())]).toEqual([
      'Europe/Paris',
      '2027-03-12T09:30:00',
    ]);
    // Read by the zone that the file itself describes: the very instant.
    const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone') ?? []);
    const time = start?.getFirstValue();
    if (!(time instanceof ICAL.Time)) throw new Error('no beginning');
    time.zone = zone;
    expect(time.toJSDate().toISOString()).toBe('2027-03-12T08:30:00.000Z');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(await (await app.get('/agenda.ics')).text()).toContain(`event-${id}@terreau.test`);
  });
  test('is changed, called off and looked into by its host, by nobody else', async () => {
    const host = await signIn(app, 'hote3@example.org');
    const id = await steps.announce(host);
    const other = await signIn(app, 'autre3@example.org');
    for (const path of ['modifier', 'inscriptions']) {
      const answer = await other.get(`/agenda/${id}/${path}`);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(await answer.text()).toContain('qui garde la fiche');
    }
    for (const path of ['modifier', 'inscriptions', 'annulation'])
      expect([path, (await other.post(`/agenda/${id}/${path}`, MEETING)).status]).toEqual([path, 403]);
    expect((await host.get(`/agenda/${id}/inscriptions`)).status).toBe(200);
    // The link stands for whoever may open it, or may turn out to.
    const link = `/agenda/${id}/inscriptions`;
    expect(await (await other.get(`/agenda/${id}`)).text()).not.toContain(link);
    for (const reader of [host, new Jar(app)])
      expect(await (await reader.get(`/agenda/${id}`)).text()).toContain(link);
  });
});
