/** The page of a record whose import was undone, in the place of one that says there is nothing. */
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext } from '../../../platform/http/routes.ts';
import { type Kinds, recordAt } from '../../records/public.ts';
import type { ImportNeeds } from '../use-cases/needs.ts';
import { WithdrawnPage } from '../views/withdrawn-page.tsx';

/** Null when this is no such address. One query at most. */
export async function withdrawnPage(
  { db, kinds }: Pick<ImportNeeds, 'db'> & { kinds: Kinds },
  c: RequestContext,
): Promise<Response | null> {
  const page = pageOf(c);
  const kind = Object.values(kinds).find(({ path }) => page.path.startsWith(`${path}/`));
  const slug = kind && page.path.slice(kind.path.length + 1);
  if (c.req.method !== 'GET' || !kind || !slug || slug.includes('/')) return null;
  const record = await recordAt(db, kind.kind, slug);
  const mark = record?.document.withdrawn;
  if (!record || typeof mark !== 'object' || mark === null || Array.isArray(mark)) return null;
  const view = (
    <WithdrawnPage
      page={page}
      name={String(record.document.name)}
      since={String(mark.since)}
      reason={String(mark.reason)}
      path={`${kind.path}/${record.slug}`}
      shelf={kind.path}
    />
  );
  return html(c, view, { status: 410 });
}
