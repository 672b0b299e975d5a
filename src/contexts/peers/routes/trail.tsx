/** The public trail of know-how: page and table of all lines. */
import { stringify } from 'csv-stringify/sync';
import { html, pageOf } from '../../../platform/http/answer.ts';
import { Routes } from '../../../platform/http/routes.ts';
import { disarmed } from '../../publication/public.ts';
import { countTransfers } from '../domain/transfer.ts';
import { confirmedTransfers } from '../queries/transfers.ts';
import type { PeerNeeds } from '../use-cases/needs.ts';
import { TrailPage } from '../views/trail-page.tsx';

export function trailRoutes({ db, kinds }: PeerNeeds): Routes {
  return new Routes()
    .get('/pairs/transferts', { access: 'public', queries: 3, cache: 'data' }, async (c) => {
      const transfers = await confirmedTransfers(db, kinds);
      const centre = pageOf(c).query.get('autour');
      const counts = countTransfers(transfers);
      return html(c, <TrailPage {...{ page: pageOf(c), transfers, counts, centre }} />);
    })
    .get('/pairs/transferts.csv', { access: 'public', queries: 3, cache: 'data' }, async (c) => {
      const transfers = await confirmedTransfers(db, kinds);
      const rows = transfers.map((each) => [
        ...[each.id, each.title, each.form, each.happened],
        ...[each.giver.name, each.giver.record?.id ?? '', each.receiver.name, each.receiver.record?.id ?? ''],
        ...[each.competences.join('|'), each.themes.join('|'), each.adapted, each.useful ?? ''],
      ]);
      const head =
        'id,title,form,happened,giver,giver_record,receiver,receiver_record,competences,themes,adapted,useful';
      const csv = stringify([head.split(','), ...rows.map((row) => row.map(disarmed))], { bom: true });
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="transferts.csv"',
        'access-control-allow-origin': '*',
      });
    });
}
