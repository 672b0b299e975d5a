/** "Still right": whoever looks after a record makes sure of it, in one gesture. */
import { parisDay } from '../../../kernel/day.ts';
import { forbidden, html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { findRecord, RECORD_KINDS, type StoredRecord, saveRecord } from '../../records/public.ts';
import { seenVersion, sentForm } from '../forms.ts';
import { mayEdit } from '../policy.ts';
import { groundOf } from '../use-cases/ground-of.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { VerificationPage } from '../views/verification-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries, cache: 'none' });

export function verificationRoutes(needs: ContributionNeeds): Routes {
  const { db, kinds, clock } = needs;

  function show(c: RequestContext, record: StoredRecord, changed = false) {
    const path = `${kinds[record.kind].path}/${record.slug}`;
    return html(c, <VerificationPage page={pageOf(c)} record={record} path={path} changed={changed} />, {
      status: changed ? 409 : 200,
    });
  }

  async function confirm(c: RequestContext, record: StoredRecord) {
    const actor = await signedIn(c);
    const seen = seenVersion((await sentForm(c.req)) ?? new Map());
    const fr = words({ locale: 'fr' });
    const saved = await saveRecord(needs, kinds[record.kind], {
      id: record.id,
      document: { ...record.document, checked: parisDay(clock()) },
      seen,
      author: { name: actor.name || fr.edit.nobody, personId: actor.personId },
      reason: fr.verification.reason,
    });
    // Somebody changed it meanwhile: what is being sworn to is shown again.
    return saved.ok ? seeOther(c, `${kinds[record.kind].path}/${record.slug}`) : show(c, record, true);
  }

  const routes = new Routes();
  for (const kind of RECORD_KINDS) {
    const { path } = kinds[kind];
    const onRecord =
      (answer: (c: RequestContext, record: StoredRecord) => Response | Promise<Response>) =>
      async (c: RequestContext) => {
        const record = await findRecord(db, kind, c.req.param('slug') ?? '');
        // A copy is made sure of at home.
        if (!record || ('home' in record && record.home)) return c.notFound();
        if ('movedTo' in record) return movedTo(c, `${path}/${record.movedTo}/verification`);
        const ground = groundOf(needs, record.id, record.document);
        return mayEdit(await signedIn(c), ground)
          ? answer(c, record)
          : forbidden(c, { right: 'care', record: `${path}/${record.slug}` });
      };
    routes
      .get(
        `${path}/:slug/verification`,
        member(8),
        onRecord((c, record) => show(c, record)),
      )
      .post(`${path}/:slug/verification`, member(24), onRecord(confirm));
  }
  return routes;
}
