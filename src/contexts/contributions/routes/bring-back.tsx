/** A record that an undone import took out of the lists comes back by a person, with a reason. */
import { parisDay } from '../../../kernel/day.ts';
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { note } from '../../accounts/public.ts';
import { RECORD_KINDS, recordAt, type StoredRecord, saveRecord } from '../../records/public.ts';
import { seenVersion, sentForm } from '../forms.ts';
import { mayEdit } from '../policy.ts';
import { groundOf } from '../use-cases/ground-of.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { ReasonPage, type ReasonPageProps } from '../views/reason-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries, cache: 'none' });
const SHORTEST = 3;

export function bringBackRoutes(needs: ContributionNeeds): Routes {
  const { db, kinds, clock } = needs;

  function show(
    c: RequestContext,
    record: StoredRecord,
    more: Pick<ReasonPageProps, 'typed' | 'fault'> = {},
  ) {
    const page = pageOf(c);
    const m = words(page).bringBack;
    const own = `${kinds[record.kind].path}/${record.slug}`;
    const { reason, reasonFault, send, leave, changed } = m;
    const labels = { reason, reasonFault, send, leave, changed };
    const view = (
      <ReasonPage
        {...{ page, labels, does: m.does, action: `${own}/retour`, back: `${own}/historique` }}
        title={m.title(String(record.document.name))}
        lead={m.lead}
        seen={record.version}
        {...more}
      />
    );
    return html(c, view, { status: more.fault === 'changed' ? 409 : more.fault ? 422 : 200 });
  }

  async function bringBack(c: RequestContext, record: StoredRecord) {
    const actor = await signedIn(c);
    const sent = (await sentForm(c.req)) ?? new Map<string, string[]>();
    const reason = (sent.get('motif')?.[0] ?? '').trim().slice(0, 1000);
    if (reason.length < SHORTEST) return show(c, record, { typed: reason, fault: 'reason' });
    const at = clock();
    const saved = await saveRecord(needs, kinds[record.kind], {
      id: record.id,
      // A word of a person's own: what is undone later no longer takes the record away.
      document: { ...record.document, checked: parisDay(at) },
      seen: seenVersion(sent),
      author: { name: actor.name || words({ locale: 'fr' }).edit.nobody, personId: actor.personId },
      reason,
      beside: (tx) =>
        note(tx, {
          at,
          actor: actor.personId,
          action: 'record_brought_back',
          subject: `record:${record.id}`,
          detail: { reason },
        }),
    });
    return saved.ok
      ? seeOther(c, `${kinds[record.kind].path}/${record.slug}`)
      : show(c, record, { typed: reason, fault: 'changed' });
  }

  const routes = new Routes();
  for (const kind of RECORD_KINDS) {
    const { path } = kinds[kind];
    const onWithdrawn =
      (answer: (c: RequestContext, record: StoredRecord) => Response | Promise<Response>) =>
      async (c: RequestContext) => {
        const record = await recordAt(db, kind, c.req.param('slug') ?? '');
        if (!record || record.home || record.mergedInto) return c.notFound();
        const own = `${path}/${record.slug}`;
        if (!record.withdrawn) return seeOther(c, own);
        const may = mayEdit(await signedIn(c), groundOf(needs, record.id, record.document));
        return may ? answer(c, record) : forbidden(c, { right: 'moderation' });
      };
    routes
      .get(
        `${path}/:slug/retour`,
        member(8),
        onWithdrawn((c, record) => show(c, record)),
      )
      .post(`${path}/:slug/retour`, member(40), onWithdrawn(bringBack));
  }
  return routes;
}
