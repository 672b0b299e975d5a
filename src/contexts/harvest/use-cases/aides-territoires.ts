/**
 * The programmes of the Aides-territoires API, page after page. A key of an account is changed for a token of a day;
 * pages are then read one at a time, from the same site only, until the last.
 */
import { objectsTable } from '../../../platform/table/json.ts';
import { type Table, UnreadableFile } from '../../../platform/table/table.ts';

export const AIDES_TERRITOIRES = 'https://aides-territoires.beta.gouv.fr';

const PAGE = 100;
const TIMEOUT_MS = 60_000;
/** Ten times what the source holds in 2025: only a source gone wrong would go on for longer. */
const MOST_PAGES = 300;

interface Answer {
  count: number;
  next: string | null;
  results: object[];
}

export interface ApiOptions {
  key: string;
  base?: string;
  fetch?: typeof fetch;
}

/** Throws `UnreadableFile` when the source refuses, answers something else, or gives fewer than it announces. */
export async function aidesTerritoires({
  key,
  base = AIDES_TERRITOIRES,
  fetch: ask = fetch,
}: ApiOptions): Promise<Table> {
  const call = async (address: string, init: RequestInit): Promise<unknown> => {
    const answer = await ask(address, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status === 401 || answer.status === 403)
      throw new UnreadableFile(
        'Aides-territoires refuse la clé. Vérifiez AIDES_TERRITOIRES_TOKEN dans votre compte.',
      );
    if (!answer.ok)
      throw new UnreadableFile(`Aides-territoires répond ${answer.status}. Réessayez plus tard.`);
    return answer.json();
  };
  const opened = (await call(`${base}/api/connexion/`, {
    method: 'POST',
    headers: { 'x-auth-token': key },
  })) as { token?: unknown };
  if (typeof opened.token !== 'string') throw new UnreadableFile('Aides-territoires n’a pas donné de jeton.');
  const headers = { authorization: `Bearer ${opened.token}`, accept: 'application/json' };
  const results: object[] = [];
  let address: string | null = `${base}/api/aids/?itemsPerPage=${PAGE}&page=1`;
  let count = 0;
  for (let page = 1; address !== null; page++) {
    if (page > MOST_PAGES) throw new UnreadableFile(`Aides-territoires annonce plus de ${MOST_PAGES} pages.`);
    const answer = pageIn(await call(address, { headers }));
    count = answer.count;
    results.push(...answer.results);
    address = answer.next === null ? null : sameSite(answer.next, base);
  }
  if (results.length < count)
    throw new UnreadableFile(
      `Aides-territoires annonce ${count} aides et n’en a donné que ${results.length}.`,
    );
  return objectsTable(results);
}

function pageIn(answer: unknown): Answer {
  const { count, next, results } = (answer ?? {}) as Partial<Answer>;
  if (!Array.isArray(results) || typeof count !== 'number')
    throw new UnreadableFile('Aides-territoires a répondu dans une forme inconnue.');
  return { count, next: typeof next === 'string' ? next : null, results };
}

/** The token is for one site: a page elsewhere is never asked. */
function sameSite(next: string, base: string): string {
  const address = new URL(next, base);
  if (address.origin !== new URL(base).origin)
    throw new UnreadableFile(`Aides-territoires renvoie vers un autre site\u00a0: ${address.origin}.`);
  return address.href;
}
