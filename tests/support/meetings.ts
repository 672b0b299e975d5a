/** Meetings announced and asked for, as people do it; the letters that follow, and where a seat stands. */
import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import type { Jar } from './jar.ts';

/** What its form sends. */
export const MEETING = {
  genre: 'visit',
  signature: 'Lou du Vallon',
  titre: 'Visite de la conserverie',
  texte: 'Une matinée pour voir les machines et les comptes.',
  jour: '2027-03-12',
  debut: '09:30',
  fin: '12:00',
  fuseau: 'Europe/Paris',
  lieu: 'commune-35238',
  inscriptions: 'oui',
  places: '1',
};
/** Steps over one application, whose letters are kept in its outbox. */
export function meetings(app: TestApp) {
  async function announce(jar: Jar, form: Record<string, string> = {}): Promise<string> {
    const answer = await jar.post('/agenda/nouveau', { ...MEETING, ...form });
    expect(answer.status).toBe(303);
    return /\/agenda\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
  }
  const lettersTo = async (address: string) =>
    (await app.services.outbox.list(500)).filter(({ to }) => to.includes(address));
  const linkIn = (text = '') => /http:\/\/terreau\.test(\/agenda\/inscriptions\/\S+)/.exec(text)?.[1] ?? '';
  /** Asks for a seat, and gives the address where it is confirmed. */
  async function ask(id: string, courriel: string): Promise<string> {
    expect((await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel })).status).toBe(200);
    await app.runJobs();
    return linkIn((await lettersTo(courriel))[0]?.text);
  }
  const standing = async (path: string) => {
    const page = await (await app.get(path)).text();
    if (page.includes('Vous avez une place')) return 'seated';
    return page.includes('liste d’attente')
      ? 'waiting'
      : page.includes('est annulée')
        ? 'cancelled'
        : 'other';
  };
  return { announce, lettersTo, linkIn, ask, standing };
}
