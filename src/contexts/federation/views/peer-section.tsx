/** One instance: what it is, how its last visits went, and what can be done with it. */
import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList, type Fact } from '../../../ui/definition-list.tsx';
import { LICENCES } from '../../../ui/licences.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { ErrandCount } from '../queries/errands.ts';
import type { HeldRecord, Peer, Visit } from '../queries/peers.ts';
import { Moment } from './moment.tsx';
import { VisitTable } from './visit-table.tsx';
import { faultInWords, words } from './words.ts';

export interface SeenPeer extends Peer {
  held: readonly { state: HeldRecord['state']; count: number }[];
  visits: readonly Visit[];
  doubles: number;
  errands: readonly ErrandCount[];
}

export function PeerSection({
  page,
  peer,
  territories,
}: {
  page: Page;
  peer: SeenPeer;
  territories: TerritoryIndex;
}) {
  const m = words(page);
  const last = peer.visits[0];
  const already = last?.report.already ?? 0;
  return (
    <section class="stack is-close" aria-labelledby={`instance-${peer.id}`}>
      <h2 id={`instance-${peer.id}`}>{peer.name}</h2>
      {peer.fault && (
        <Notice page={page} kind="attention" title={m.faultTitle}>
          <p>{m.because(faultInWords(page, peer.fault))}</p>
          {peer.failures > 1 && <p>{m.failures(peer.failures)}</p>}
        </Notice>
      )}
      <DefinitionList page={page} facts={factsOf(page, peer, territories)} />
      {already > 0 && <p class="hint">{m.already(already)}</p>}
      {peer.doubles > 0 && (
        <p>
          <a href={href(page, `/administration/instances/${peer.id}/doublons`)}>{m.doubles(peer.doubles)}</a>
        </p>
      )}
      {last && last.report.examples.length > 0 && (
        <details>
          <summary>{m.refusedTitle(last.report.refused)}</summary>
          <ul>
            {last.report.examples.map(({ url, why }) => (
              <li>
                <code>{url || '—'}</code> : {m.why(why)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {peer.visits.length > 0 && <VisitTable page={page} peer={peer} />}
      <Gestures page={page} peer={peer} />
    </section>
  );
}

function factsOf(page: Page, peer: SeenPeer, territories: TerritoryIndex): Fact[] {
  const m = words(page);
  const kinds = peer.kinds.map((kind) => m.kind[kind]).join(', ');
  const place = peer.territory ? territories.label(peer.territory as TerritoryId, page.locale) : m.everywhere;
  return [
    { term: m.itsAddress, value: <a href={peer.address}>{peer.address}</a> },
    { term: m.licence, value: LICENCES[peer.licence]?.name ?? peer.licence },
    { term: m.stateTerm, value: m.state[peer.state] },
    { term: m.chosenKinds, value: `${kinds}. ${place}.` },
    { term: m.lastVisit, value: peer.visitedAt ? <Moment page={page} at={peer.visitedAt} /> : m.never },
    ...(peer.state === 'followed'
      ? [{ term: m.nextVisit, value: <Moment page={page} at={peer.nextVisit} /> }]
      : []),
    {
      term: m.held,
      value: peer.held.map(({ state, count }) => m.heldCount[state](count)).join(', ') || m.heldCount.here(0),
    },
    ...(peer.checkedAt ? [{ term: m.checked, value: <Moment page={page} at={peer.checkedAt} /> }] : []),
    ...(peer.errands.length > 0
      ? [
          {
            term: m.sent,
            value: peer.errands.map(({ state, count }) => m.errandCount[state](count)).join(', '),
          },
        ]
      : []),
  ];
}

function Gestures({ page, peer }: { page: Page; peer: SeenPeer }) {
  const m = words(page);
  if (peer.state !== 'followed' && peer.state !== 'paused') return null;
  const to = (end: string) => href(page, `/administration/instances/${peer.id}/${end}`);
  const [end, label] = peer.state === 'followed' ? ['pause', m.pause] : ['reprise', m.resume];
  return (
    <div class="actions">
      <form method="post" action={to('visite')}>
        <Button>{m.visitNow}</Button>
      </form>
      <form method="post" action={to(end)}>
        <Button>{label}</Button>
      </form>
      <ButtonLink look="quiet" href={to('retrait')}>
        {m.leave}
      </ButtonLink>
    </div>
  );
}
