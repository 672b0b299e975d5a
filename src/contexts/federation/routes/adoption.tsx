/** A copy whose home was left, took it away or vanished becomes our own, by who moderates where it stands. */
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { LICENCES } from '../../../ui/licences.ts';
import { note } from '../../accounts/public.ts';
import {
  groundOf,
  mayEdit,
  ReasonPage,
  type ReasonPageProps,
  sentForm,
  UNNAMED,
} from '../../contributions/public.ts';
import {
  adoptRecord,
  RECORD_KINDS,
  type RecordHome,
  type RecordKind,
  recordAt,
  recordsById,
  removedAt,
  type StoredRecord,
} from '../../records/public.ts';
import { type Adoptable, adoptableBecause } from '../domain/adoptable.ts';
import { peerAt } from '../queries/peers.ts';
import { forgetRecord } from '../store/held.ts';
import type { FederationNeeds } from '../use-cases/needs.ts';
import { hostOf, words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries, cache: 'none' });
const SHORTEST = 3;

interface Copy {
  record: StoredRecord;
  home: RecordHome;
  because: Adoptable;
}

export function adoptionRoutes(needs: FederationNeeds): Routes {
  const { db, kinds, clock } = needs;

  function show(
    c: RequestContext,
    { record, home, because }: Copy,
    more: Pick<ReasonPageProps, 'typed' | 'fault'> = {},
  ) {
    const page = pageOf(c);
    const m = words(page).adoption;
    const own = `${kinds[record.kind].path}/${record.slug}`;
    const host = hostOf(home.instance);
    const licence = LICENCES[home.licence]?.name ?? home.licence;
    const { reason, reasonFault, send, leave, changed } = m;
    const labels = { reason, reasonFault, send, leave, changed };
    const view = (
      <ReasonPage
        {...{ page, labels, does: m.does(host, licence), action: `${own}/adoption`, back: own }}
        title={m.title(String(record.document.name))}
        lead={m.because[because](host)}
        seen={record.version}
        {...more}
      />
    );
    return html(c, view, { status: more.fault === 'changed' ? 409 : more.fault ? 422 : 200 });
  }

  async function adopt(c: RequestContext, copy: Copy) {
    const { record, home, because } = copy;
    const actor = await signedIn(c);
    const sent = (await sentForm(c.req)) ?? new Map<string, string[]>();
    const reason = (sent.get('motif')?.[0] ?? '').trim().slice(0, 1000);
    if (reason.length < SHORTEST) return show(c, copy, { typed: reason, fault: 'reason' });
    const at = clock();
    const adopted = await adoptRecord(needs, {
      ...{ id: record.id, seen: Number(sent.get('vu')?.[0]), reason },
      author: { name: actor.name || UNNAMED, personId: actor.personId },
      origin: words({ locale: 'fr' }).adoption.origin(hostOf(home.instance)),
      beside: async (tx) => {
        await forgetRecord(tx, record.id);
        const detail = { instance: home.instance, url: home.url, because, reason };
        const subject = `record:${record.id}`;
        await note(tx, { at, actor: actor.personId, action: 'record_adopted', subject, detail });
      },
    });
    return adopted.ok
      ? seeOther(c, `${kinds[record.kind].path}/${adopted.value}`)
      : show(c, copy, { typed: reason, fault: 'changed' });
  }

  /** Whether it stands or was taken away. */
  async function copyAt(kind: RecordKind, slug: string): Promise<StoredRecord | null> {
    const standing = await recordAt(db, kind, slug);
    const away = standing ? null : await removedAt(db, kind, slug.slice(0, 200));
    return standing ?? (away && (await recordsById(db, [away.id]))[0]) ?? null;
  }

  const routes = new Routes();
  for (const kind of RECORD_KINDS) {
    const { path } = kinds[kind];
    const onCopy =
      (answer: (c: RequestContext, copy: Copy) => Response | Promise<Response>) =>
      async (c: RequestContext) => {
        const record = await copyAt(kind, c.req.param('slug') ?? '');
        if (!record || record.mergedInto || record.withdrawn) return c.notFound();
        const { home } = record;
        if (!home) return record.removed ? c.notFound() : seeOther(c, `${path}/${record.slug}`);
        if (!mayEdit(await signedIn(c), groundOf(needs, record.id, record.document)))
          return forbidden(c, { right: 'moderation' });
        const peer = await peerAt(db, home.instance);
        const because = adoptableBecause({ home, removed: record.removed, peer }, clock());
        if (because) return answer(c, { record, home, because });
        return record.removed ? c.notFound() : seeOther(c, `${path}/${record.slug}`);
      };
    routes
      .get(
        `${path}/:slug/adoption`,
        member(10),
        onCopy((c, copy) => show(c, copy)),
      )
      .post(`${path}/:slug/adoption`, member(50), onCopy(adopt));
  }
  return routes;
}
