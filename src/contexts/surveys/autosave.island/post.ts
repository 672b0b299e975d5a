/** One sending to the server. */
import type { SavedDraft } from '../domain/saved-draft.ts';
import type { Sending } from './entry.ts';

export type Posted = { saved: SavedDraft } | 'offline' | 'failing' | 'sent' | 'gone';
const PATIENCE_MS = 15_000;

export async function post(url: string, { codes, fields, marks }: Sending, leaving = false): Promise<Posted> {
  const body = new URLSearchParams([
    ['marques', marks],
    ...codes.map((code) => ['touche', code]),
    ...fields.map(([name, text]) => [name, text]),
  ]);
  try {
    const answer = await fetch(url, {
      ...{ method: 'POST', body, headers: { accept: 'application/json' } },
      // A browser lets 64 kB go after the page is left; what is longer stays on the device.
      keepalive: leaving && body.toString().length < 60_000,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) return { saved: await answer.json() };
    return answer.status === 404 ? 'gone' : answer.status === 409 ? 'sent' : 'failing';
  } catch {
    return navigator.onLine ? 'failing' : 'offline';
  }
}
