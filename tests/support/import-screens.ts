/** Screens of imports filled as a browser would, step by step, and what stands after them. */
import { expect } from 'vitest';
import { findRecord } from '../../src/contexts/records/public.ts';
import type { TestApp } from './app.ts';
import { fieldsIn } from './filled.ts';
import type { Jar } from './jar.ts';
import { bring, type Upload } from './uploads.ts';

type Sent = Record<string, string | string[]>;

const HEAD = 'Nom;Commune;Code postal;Site web;Statut;Thématiques;Courriel';

/** A sheet of organisations under these titles. */
export const directory = (rows: readonly string[]) => `${[HEAD, ...rows].join('\r\n')}\r\n`;

/** @param admin brings what nobody else is named for. */
export function importScreens(app: TestApp, admin: Jar) {
  /** The path of an import that was brought. */
  async function brought(upload: Upload, jar = admin): Promise<string> {
    const answer = await bring(app, jar, upload);
    const text = answer.status === 303 ? '' : await answer.text();
    expect([answer.status, /class="error-summary".*?<\/section>/s.exec(text)?.[0] ?? '']).toEqual([303, '']);
    return answer.headers.get('location') ?? '';
  }

  /** Sends the screen of columns as it is shown, some answers changed; then that of words. */
  async function mapped(path: string, changes: Sent = {}, jar = admin) {
    const page = await (await jar.get(`${path}/colonnes`)).text();
    const sent = await jar.post(`${path}/colonnes`, { ...fieldsOfScreen(page), ...changes });
    if (sent.status !== 303) return sent;
    const words = await (await jar.get(`${path}/mots`)).text();
    return jar.post(`${path}/mots`, fieldsOfScreen(words));
  }

  async function whole(upload: Upload, changes: Sent = { kinds: 'bearer' }): Promise<string> {
    const path = await brought(upload);
    await mapped(path, changes);
    await app.runJobs();
    const run = await admin.post(`${path}/lancement`);
    expect(run.status).toBe(303);
    await app.runJobs();
    return path;
  }
  const stateOf = async (path: string) =>
    (
      await app.services.db
        .selectFrom('file_import')
        .select('state')
        .where('id', '=', path.split('/')[2] ?? '')
        .executeTakeFirst()
    )?.state;
  const organisation = (slug: string) => findRecord(app.services.db, 'organisation', slug);
  return { brought, mapped, whole, stateOf, organisation };
}

/** What a browser would send of the one big form of a screen. */
export const fieldsOfScreen = (page: string): Sent =>
  fieldsIn(
    /<form[^>]*\/imports\/[^>]*\/(?:colonnes|mots|doublons)[^>]*>(.*?)<\/form>/s.exec(page)?.[1] ?? '',
  );
