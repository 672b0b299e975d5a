/** The instances that are followed. Administrators only: others are told so. */
import { transact } from '../../../platform/db/connect.ts';
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { isAdministrator } from '../../accounts/public.ts';
import { recordsById } from '../../records/public.ts';
import { parsePlace } from '../../territories/public.ts';
import { isUuid, NOTHING_TYPED, readLeaving, readPair, readPeerForm } from '../forms.ts';
import { errandCounts } from '../queries/errands.ts';
import {
  doubleCounts,
  heldByPeer,
  lastVisits,
  openDoubles,
  type Peer,
  peerAt,
  peerById,
  peers,
} from '../queries/peers.ts';
import { setDifferent } from '../store/held.ts';
import { followInstance, moveInstance } from '../use-cases/manage-peers.ts';
import type { FederationNeeds } from '../use-cases/needs.ts';
import { LEAVE, VISIT } from '../use-cases/queues.ts';
import { readManifest } from '../use-cases/read-manifest.ts';
import { ConfirmPage } from '../views/confirm-page.tsx';
import { DoublesPage, type SeenDouble } from '../views/doubles-page.tsx';
import { InstancesPage, type InstancesPageProps } from '../views/instances-page.tsx';
import { LeavePage } from '../views/leave-page.tsx';
import { faultInWords } from '../views/words.ts';

const STRONG = (queries: number): RoutePolicy => ({ access: 'strong', queries: queries + 5, cache: 'none' });
const HERE = '/administration/instances';
const VISITS_SHOWN = 8;
const DOUBLES_SHOWN = 50;

export function instanceRoutes(needs: FederationNeeds): Routes {
  const { db, kinds, territories, jobs } = needs;

  async function show(
    c: RequestContext,
    more: Partial<InstancesPageProps> & { status?: 409 | 422 } = {},
  ): Promise<Response> {
    const [all, held, visits, doubles, errands] = await Promise.all([
      peers(db),
      heldByPeer(db),
      lastVisits(db, VISITS_SHOWN),
      doubleCounts(db),
      errandCounts(db),
    ]);
    const done = pageOf(c).query.get('fait');
    const notice = ({ suivie: 'followed', visite: 'asked', fait: 'moved' } as const)[done ?? ''];
    const view = (
      <InstancesPage
        page={pageOf(c)}
        territories={territories}
        typed={NOTHING_TYPED}
        notice={notice}
        peers={all
          .filter(({ state }) => state !== 'left')
          .map((peer) => ({
            ...peer,
            held: held.filter(({ peerId }) => peerId === peer.id),
            visits: visits.filter(({ peerId }) => peerId === peer.id),
            doubles: doubles.find(({ peerId }) => peerId === peer.id)?.count ?? 0,
            errands: errands.filter(({ instance }) => instance === peer.address),
          }))}
        {...more}
      />
    );
    return html(c, view, { status: more.status ?? 200 });
  }

  async function follow(c: RequestContext): Promise<Response> {
    const page = pageOf(c);
    const { typed, address, faults } = await readPeerForm(c.req);
    const parsed = typed.territoire === '' ? null : parsePlace(territories, typed.territoire, page.locale);
    const place = parsed?.kind === 'found' ? parsed.id : null;
    if (parsed && !place) faults.push('territoire');
    if (!address || faults.length > 0)
      return show(c, { typed, faults, ...(parsed && { place: parsed }), notice: undefined, status: 422 });
    const known = await peerAt(db, address);
    if (known && known.state !== 'left') return show(c, { typed, notice: 'alreadyFollowed', status: 409 });
    const manifest = await readManifest(needs, address);
    if (!manifest.ok) {
      const { code, detail } = manifest.reason;
      const refusal = faultInWords(page, [code, detail].filter(Boolean).join(' '));
      return show(c, { typed, refusal, notice: undefined, status: 422 });
    }
    if (!typed.confirmed) {
      const label = place && territories.label(place, page.locale);
      return html(c, <ConfirmPage {...{ page, typed }} manifest={manifest.value} place={label} />);
    }
    const { name, licence } = manifest.value;
    const { personId } = await signedIn(c);
    const following = { address, name, licence: licence.code, kinds: typed.kinds, territory: place };
    const id = await followInstance(needs, personId, { ...following, state: 'followed' });
    if (id) await ask(id);
    return seeOther(c, `${HERE}?fait=suivie`);
  }

  const ask = (id: string): Promise<void> =>
    transact(db, (tx) => jobs.enqueue(tx, VISIT, { peerId: id }, { key: id }));

  async function leave(c: RequestContext, peer: Peer): Promise<Response> {
    const leaveAs = await readLeaving(c.req);
    if (!leaveAs) return leavePage(c, peer, true);
    const { personId } = await signedIn(c);
    if (await moveInstance(needs, personId, { id: peer.id, to: 'leaving', leaveAs }))
      await transact(db, (tx) => jobs.enqueue(tx, LEAVE, { peerId: peer.id }, { key: peer.id }));
    return seeOther(c, `${HERE}?fait=fait`);
  }

  async function leavePage(c: RequestContext, peer: Peer, missing = false): Promise<Response> {
    const held = (await heldByPeer(db)).find(({ peerId, state }) => peerId === peer.id && state === 'here');
    const view = <LeavePage page={pageOf(c)} peer={peer} held={held?.count ?? 0} missing={missing} />;
    return html(c, view, { status: missing ? 422 : 200 });
  }

  async function doubles(c: RequestContext, peer: Peer): Promise<Response> {
    const open = await openDoubles(db, peer.id, DOUBLES_SHOWN + 1);
    const ids = [...new Set(open.flatMap(({ recordId, otherId }) => [recordId, otherId]))];
    const records = new Map((await recordsById(db, ids)).map((record) => [record.id, record]));
    const seen = open.slice(0, DOUBLES_SHOWN).flatMap((double): SeenDouble[] => {
      const [copy, ours] = [records.get(double.recordId), records.get(double.otherId)];
      const stand = [copy, ours].every(
        (each) => each && !each.mergedInto && !each.withdrawn && !each.removed,
      );
      if (!copy || !ours || !stand) return [];
      const [from, to] = [copy, ours].map((each) => ({
        name: String(each.document.name),
        slug: each.slug,
        path: `${kinds[each.kind].path}/${each.slug}`,
      }));
      return from && to ? [{ ...double, copy: from, ours: to }] : [];
    });
    return html(
      c,
      <DoublesPage page={pageOf(c)} peer={peer} doubles={seen} more={open.length > DOUBLES_SHOWN} />,
    );
  }

  /** Lets administrators in; to others the page is not there. */
  const administering = (answer: (c: RequestContext) => Promise<Response>) => async (c: RequestContext) =>
    isAdministrator(await signedIn(c)) ? answer(c) : forbidden(c, { right: 'administration' });
  const onPeer = (answer: (c: RequestContext, peer: Peer) => Promise<Response>) =>
    administering(async (c) => {
      const id = c.req.param('id') ?? '';
      const peer = isUuid(id) ? await peerById(db, id) : null;
      return peer ? answer(c, peer) : c.notFound();
    });
  const moved = (to: 'paused' | 'followed') =>
    onPeer(async (c, { id }) => {
      await moveInstance(needs, (await signedIn(c)).personId, { id, to });
      return seeOther(c, `${HERE}?fait=fait`);
    });

  return new Routes()
    .get(
      HERE,
      STRONG(5),
      administering((c) => show(c)),
    )
    .post(HERE, STRONG(16), administering(follow))
    .post(
      `${HERE}/:id/visite`,
      STRONG(4),
      onPeer(async (c, { id, state }) => {
        if (state === 'followed' || state === 'paused') await ask(id);
        return seeOther(c, `${HERE}?fait=visite`);
      }),
    )
    .post(`${HERE}/:id/pause`, STRONG(6), moved('paused'))
    .post(`${HERE}/:id/reprise`, STRONG(6), moved('followed'))
    .get(
      `${HERE}/:id/retrait`,
      STRONG(3),
      onPeer((c, peer) => leavePage(c, peer)),
    )
    .post(`${HERE}/:id/retrait`, STRONG(8), onPeer(leave))
    .get(`${HERE}/:id/doublons`, STRONG(4), onPeer(doubles))
    .post(
      `${HERE}/:id/doublons`,
      STRONG(4),
      onPeer(async (c, { id }) => {
        const pair = await readPair(c.req);
        if (pair) await transact(db, (tx) => setDifferent(tx, pair.recordId, pair.otherId));
        return seeOther(c, `${HERE}/${id}/doublons`);
      }),
    );
}
