/** Every version of a record: read, compared, restored. */
import { forbidden, html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import {
  changesBetween,
  documentAt,
  findRecord,
  mergedInto,
  type RecordKind,
  recordAt,
  recordsById,
  revisionsOf,
  type StoredRecord,
  saveRecord,
} from '../../records/public.ts';
import { seenVersion, sentForm } from '../forms.ts';
import { mayEdit } from '../policy.ts';
import { groundOf } from '../use-cases/ground-of.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { HistoryPage } from '../views/history-page.tsx';
import { words } from '../views/words.ts';

const KINDS: readonly RecordKind[] = ['cooperation', 'organisation', 'programme', 'resource', 'training'];
const numberIn = (text: string | null | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null);

export function historyRoutes(needs: ContributionNeeds): Routes {
  const { db, forms, kinds } = needs;

  async function compared(c: RequestContext, kind: RecordKind, record: StoredRecord) {
    const page = pageOf(c);
    const [from, to] = [numberIn(page.query.get('de')), numberIn(page.query.get('a'))];
    if (from === null || to === null || from >= to) return null;
    const [before, after] = [await documentAt(db, record.id, from), await documentAt(db, record.id, to)];
    if (!before || !after) return null;
    const changes = changesBetween(before, after);
    const lookups = await lookUp(needs, forms[kind], page.locale, {
      values: changes.flatMap((each) => [each.from, each.to]),
    });
    return { from, to, changes, lookups };
  }

  async function restore(c: RequestContext, kind: RecordKind, record: StoredRecord) {
    const actor = await signedIn(c);
    const { path } = kinds[kind];
    const own = `${path}/${record.slug}/historique`;
    if (!mayEdit(actor, groundOf(needs, record.id, record.document)))
      return forbidden(c, { right: 'care', record: `${path}/${record.slug}` });
    const sent = (await sentForm(c.req)) ?? new Map();
    const version = numberIn(sent.get('version')?.[0]);
    const document = version === null ? null : await documentAt(db, record.id, version);
    if (!document || version === null) return seeOther(c, own);
    await saveRecord(needs, kinds[kind], {
      id: record.id,
      document,
      seen: seenVersion(sent),
      author: { name: actor.name || words({ locale: 'fr' }).edit.nobody, personId: actor.personId },
      reason: words({ locale: 'fr' }).history.restoreReason(version),
    });
    return seeOther(c, own);
  }

  const routes = new Routes();
  for (const kind of KINDS) {
    const { path } = kinds[kind];
    const onRecord =
      (answer: (c: RequestContext, record: StoredRecord) => Promise<Response>) =>
      async (c: RequestContext) => {
        const slug = c.req.param('slug') ?? '';
        const record = await recordAt(db, kind, slug);
        if (record) return answer(c, record);
        const moved = await findRecord(db, kind, slug);
        return moved && 'movedTo' in moved ? movedTo(c, `${path}/${moved.movedTo}/historique`) : c.notFound();
      };
    routes
      .get(
        `${path}/:slug/historique`,
        { access: 'public', queries: 8, cache: 'data' },
        onRecord(async (c, record) => {
          const page = pageOf(c);
          const [into] = record.mergedInto ? await recordsById(db, [record.mergedInto]) : [];
          const view = (
            <HistoryPage
              page={page}
              name={String(record.document.name)}
              path={`${path}/${record.slug}`}
              revisions={await revisionsOf(db, record.id)}
              form={forms[kind]}
              compared={await compared(c, kind, record)}
              version={record.version}
              copy={record.home !== null}
              into={into ? { name: String(into.document.name), path: `${path}/${into.slug}` } : null}
              merged={await mergedInto(db, record.id)}
            />
          );
          return html(c, view);
        }),
      )
      .post(
        `${path}/:slug/historique/retablissement`,
        { access: 'member', queries: 16, cache: 'none' },
        onRecord((c, record) => restore(c, kind, record)),
      );
  }
  return routes;
}
