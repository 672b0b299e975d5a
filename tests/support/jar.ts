/** A browser's cookies, over the application in process; and signing in as a person would. */
import type { TestApp } from './app.ts';

export class Jar {
  readonly cookies = new Map<string, string>();
  readonly app: TestApp;
  constructor(app: TestApp) {
    this.app = app;
  }
  take(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/Max-Age=0/i.test(line) || value.join('=') === '') this.cookies.delete(name);
      else this.cookies.set(name, value.join('='));
    }
    return answer;
  }
  get headers(): Record<string, string> {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }
  get = async (path: string) => this.take(await this.app.get(path, this.headers));
  post = async (path: string, form: Record<string, string | string[]> = {}) =>
    this.take(await this.app.post(path, form, this.headers));
}

/** The last address of ours that a letter to somebody bears. */
export function addressSentTo(app: TestApp, email: string): string {
  const text = app.letters.findLast(({ to }) => to === email)?.text ?? '';
  return /https?:\/\/[^\s/]+(\/\S+)/.exec(text)?.[1] ?? '';
}

/** Signs in by a link, in the browser that asked for it. */
export async function signIn(app: TestApp, email: string): Promise<Jar> {
  const jar = new Jar(app);
  await jar.post('/connexion', { courriel: email });
  const jeton = new URLSearchParams(addressSentTo(app, email).split('?')[1]).get('jeton') ?? '';
  const opened = await jar.post('/connexion/lien', { jeton });
  if (opened.status !== 303) throw new Error(`${email} could not sign in: ${opened.status}`);
  return jar;
}

/** The person signed in at an address, holding a role from now on, a second factor shown. */
export async function holding(
  app: TestApp,
  email: string,
  role: 'administrator' | 'moderator' | 'steward' | 'curator',
  subject: string | null,
): Promise<Jar> {
  const jar = await signIn(app, email);
  const { db } = app.services;
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const at = new Date();
  await db
    .insertInto('relation')
    .values({ person_id: id, role, subject, state: 'held', asked_at: at, decided_at: at, decided_by: 'test' })
    .execute();
  await db.updateTable('person_session').set({ strong_at: at }).where('person_id', '=', id).execute();
  return jar;
}

/** Sends a form with a file in it, as a browser on this very site would. */
export async function sendFile(
  app: TestApp,
  jar: Jar,
  path: string,
  { bytes, name, fields = {} }: { bytes: Uint8Array; name: string; fields?: Record<string, string> },
): Promise<Response> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append('fichier', new File([new Uint8Array(bytes)], name));
  const { baseUrl } = app.services;
  return jar.take(
    await app.ask(path, {
      method: 'POST',
      body,
      headers: { origin: baseUrl, 'sec-fetch-site': 'same-origin', ...jar.headers },
    }),
  );
}
