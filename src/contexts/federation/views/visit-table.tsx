import { numberFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import type { Peer, Visit } from '../queries/peers.ts';
import { Moment } from './moment.tsx';
import { faultInWords, words } from './words.ts';

type VisitedPeer = Pick<Peer, 'id' | 'name'> & { visits: readonly Visit[] };

export function VisitTable({ page, peer }: { page: Page; peer: VisitedPeer }) {
  const m = words(page);
  const number = numberFormat(page.locale, {});
  return (
    <details>
      <summary>{m.visits}</summary>
      <Table
        id={`visites-${peer.id}`}
        caption={m.visitCaption(peer.name)}
        columns={m.visitColumns.map((label, at) => ({ label, numeric: at > 0 && at < 5 }))}
        rows={peer.visits.map(({ endedAt, report, fault }) => [
          <Moment page={page} at={endedAt} />,
          number.format(report.created),
          number.format(report.changed),
          number.format(report.gone + report.merged + report.outside),
          number.format(report.refused),
          fault ? faultInWords(page, fault) : report.finished ? m.whole : m.part,
        ])}
      />
    </details>
  );
}
