/**
 * How many fields a form may have, and values of each, all together. A body of a few megabytes holds a million of them,
 * and reading those would keep the process from everybody else: they are counted before anything is read.
 */
import type { Context } from 'hono';

/** The widest form of ours, a part of a questionnaire made of long lists, has a third of these. */
export const MOST_FIELDS = 5000;

export const boundedForm =
  <C extends Context>(handler: (c: C) => Response | Promise<Response>) =>
  async (c: C): Promise<Response> => {
    const type = c.req.header('content-type') ?? '';
    const between = /^application\/x-www-form-urlencoded\b/i.test(type) ? '&' : partsOf(type);
    if (between === null) return handler(c);
    const body = Buffer.from(await c.req.arrayBuffer());
    return hasMore(body, between, MOST_FIELDS) ? refuseForm(c) : handler(c);
  };

/** What a form says that is more than any of ours; nothing of it was kept. */
export const refuseForm = (c: Context): Response =>
  c.text(
    `Ce formulaire envoie trop de champs, ou des repères trop longs : rien n’a été enregistré. Revenez en arrière, la page garde ce que vous avez saisi ; s’il est vraiment si long, envoyez-le en plusieurs fois (${MOST_FIELDS} champs au plus). / Too many fields, or marks that are too long: nothing was kept. Go back, the page keeps what you typed, and send it in several times (${MOST_FIELDS} fields at most).`,
    413,
  );

/** What parts the fields of a form with files; null when it is no such form. */
function partsOf(type: string): string | null {
  if (!/^multipart\/form-data\b/i.test(type)) return null;
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,100})"|([^\s;]{1,100}))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  return boundary === undefined ? null : `--${boundary}`;
}

function hasMore(body: Buffer, between: string, most: number): boolean {
  let found = 0;
  for (let at = body.indexOf(between); at >= 0; at = body.indexOf(between, at + between.length)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}
