/** The public trail of know-how: its lines, and its figures, each of which opens the lines that it counts. */
import { stringify } from 'csv-stringify/sync';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import { kilometres } from '../../discovery/public.ts';
import { disarmed } from '../../publication/public.ts';
import { countTransfers, type Transfer } from '../domain/transfer.ts';
import {
  chosenIn,
  figuresOf,
  type Ground,
  narrowTransfers,
  usefulShare,
} from '../domain/transfer-figures.ts';
import { confirmedTransfers } from '../queries/transfers.ts';
import type { PeerNeeds } from '../use-cases/needs.ts';
import { figureLabel } from '../views/figure-label.ts';
import { FiguresPage } from '../views/figures-page.tsx';
import { TrailPage } from '../views/trail-page.tsx';
import { words } from '../views/words.ts';

const OPEN = { access: 'public', queries: 3, cache: 'data' } as const;
export const FIGURES_PATH = '/observatoire/savoir-faire';

export function trailRoutes({ db, kinds, around, geography, territories }: PeerNeeds): Routes {
  const ground: Ground = {
    regions: (id) => [...around.holding(id)].filter((each) => each.startsWith('region-')),
    kilometres,
  };
  const all = (): Promise<Transfer[]> => confirmedTransfers(db, kinds, geography);
  const regionName = (c: RequestContext) => (id: string) =>
    territories.label(id as TerritoryId, pageOf(c).locale);

  async function figures(c: RequestContext) {
    const transfers = await all();
    const { locale } = pageOf(c);
    const groups = figuresOf(transfers, ground);
    const lines = groups.flatMap(({ group, figures }) =>
      figures.map(({ value, count, useful }) => ({
        group: group.param,
        value,
        label: figureLabel(locale, group.param, value, regionName(c)),
        transfers: count,
        useful_yes: useful.yes,
        useful_partly: useful.partly,
        useful_no: useful.no,
        // Between 0 and 1; from the same number of judgments on as the page.
        useful_share: usefulShare({ useful }),
        list: `/pairs/transferts?${new URLSearchParams({ [group.param]: value })}`,
      })),
    );
    return { transfers, groups, lines };
  }

  return new Routes()
    .get('/pairs/transferts', OPEN, async (c) => {
      const { query } = pageOf(c);
      const chosen = chosenIn(query);
      const transfers = narrowTransfers(await all(), chosen, ground);
      const counts = countTransfers(transfers);
      const view = (
        <TrailPage
          {...{ page: pageOf(c), transfers, counts, chosen }}
          centre={query.get('autour')}
          regionName={regionName(c)}
        />
      );
      return html(c, view);
    })
    .get('/pairs/transferts.csv', OPEN, async (c) => {
      const transfers = narrowTransfers(await all(), chosenIn(pageOf(c).query), ground);
      const rows = transfers.map((each) => [
        ...[each.id, each.title, each.form, each.happened],
        ...[each.giver.name, each.giver.record?.id ?? '', each.receiver.name, each.receiver.record?.id ?? ''],
        ...[each.competences.join('|'), each.themes.join('|'), each.adapted, each.useful ?? ''],
      ]);
      const head =
        'id,title,form,happened,giver,giver_record,receiver,receiver_record,competences,themes,adapted,useful';
      return csv(c, [head.split(','), ...rows], 'transferts.csv');
    })
    .get(FIGURES_PATH, OPEN, async (c) => {
      const { transfers, groups } = await figures(c);
      const view = <FiguresPage {...{ page: pageOf(c), transfers, groups }} regionName={regionName(c)} />;
      return html(c, view);
    })
    .get(`${FIGURES_PATH}.csv`, OPEN, async (c) => {
      const { lines } = await figures(c);
      const head = Object.keys(lines[0] ?? { group: '', value: '', label: '', transfers: '' });
      return csv(
        c,
        [head, ...lines.map((line) => Object.values(line).map((cell) => String(cell ?? '')))],
        'savoir-faire.csv',
      );
    })
    .get(`${FIGURES_PATH}.json`, OPEN, async (c) => {
      const { transfers, lines } = await figures(c);
      return c.json(
        { method: words(pageOf(c)).figures.method, total: transfers.length, figures: lines },
        200,
        { 'access-control-allow-origin': '*' },
      );
    });
}

const csv = (c: RequestContext, rows: readonly (readonly string[])[], name: string): Response =>
  c.body(
    stringify(
      rows.map((row) => row.map(disarmed)),
      { bom: true },
    ),
    200,
    {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'access-control-allow-origin': '*',
    },
  );
