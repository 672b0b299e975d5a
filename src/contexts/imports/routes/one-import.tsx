/** One import: where it is, what it would do or did, and what one may ask of it. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { sentForm } from '../../contributions/public.ts';
import { laidBy, laidCount } from '../../records/public.ts';
import { UNDER_WAY } from '../domain/state.ts';
import { contentOf, countsOf, type FileImport, rowsWith } from '../queries.ts';
import type { ImportNeeds } from '../use-cases/needs.ts';
import { chooseSheet } from '../use-cases/receive-file.ts';
import { reportLines } from '../use-cases/report-lines.ts';
import { giveUp, resume, startCheck, startRedo, startRun, startUndo } from '../use-cases/steer-import.ts';
import { CheckPage } from '../views/check-page.tsx';
import { DonePage } from '../views/done-page.tsx';
import { fieldNames } from '../views/field-names.ts';
import { ProgressPage } from '../views/progress-page.tsx';
import { SheetPage } from '../views/sheet-page.tsx';
import { words } from '../views/words.ts';
import { onImport } from './on-import.ts';

const READ: RoutePolicy = { access: 'member', queries: 14, cache: 'none' };
const WRITE: RoutePolicy = { access: 'member', queries: 60, cache: 'none' };
/** Twenty thousand rows, a thousand at a time. */
const REPORT: RoutePolicy = { access: 'member', queries: 30, cache: 'none' };
const SHOWN = 50;
const RECORDS_SHOWN = 100;
const RELOAD_SECONDS = 5;

export function importRoutes(needs: ImportNeeds): Routes {
  const { db, kinds } = needs;
  const paths = Object.fromEntries(Object.values(kinds).map(({ kind, path }) => [kind, path]));
  const at = ({ id }: FileImport, more = '') => `/imports/${id}${more}`;

  async function show(c: RequestContext, own: FileImport, over = false): Promise<Response> {
    const page = pageOf(c);
    const status = over ? 409 : 200;
    if (UNDER_WAY.has(own.state)) {
      const total =
        own.state === 'checking' || own.state === 'running'
          ? own.rowCount
          : (await laidCount(db, own.id)).told;
      const headers = own.fault ? {} : { refresh: String(RELOAD_SECONDS) };
      return html(c, <ProgressPage {...{ page, own, total }} />, { status, headers });
    }
    if (own.state === 'sheet') return html(c, <SheetPage page={page} own={own} />, { status });
    if (own.state === 'columns') return seeOther(c, at(own, '/colonnes'));
    if (own.state === 'checked') {
      const some = (outcome: 'refused' | 'changed' | 'new' | 'warned') =>
        rowsWith(db, own.id, { outcome, limit: SHOWN });
      const [counts, refused, changed, fresh, warned] = await Promise.all([
        countsOf(db, own.id),
        some('refused'),
        some('changed'),
        some('new'),
        some('warned'),
      ]);
      const rows = { refused, changed, new: fresh, warned };
      return html(c, <CheckPage {...{ page, own, counts, rows, over }} />, { status });
    }
    const [records, { written: total }, content] = await Promise.all([
      laidBy(db, own.id, RECORDS_SHOWN),
      laidCount(db, own.id),
      contentOf(db, own.id),
    ]);
    const view = <DonePage {...{ page, own, records, total, paths, over }} held={content !== null} />;
    return html(c, view, { status });
  }

  const asked = (act: (id: string) => Promise<boolean>) =>
    onImport(needs, async (c, own) => ((await act(own.id)) ? seeOther(c, at(own)) : show(c, own, true)));

  return new Routes()
    .get(
      '/imports/:id',
      READ,
      onImport(needs, (c, own) => show(c, own)),
    )
    .post(
      '/imports/:id/feuille',
      WRITE,
      onImport(needs, async (c, own) => {
        const sheet = (await sentForm(c.req))?.get('feuille')?.[0] ?? '';
        try {
          return (await chooseSheet(needs, own, sheet)) ? seeOther(c, at(own)) : show(c, own);
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          const unreadable = pageOf(c).locale === 'fr' ? error.message : error.english;
          return html(c, <SheetPage {...{ page: pageOf(c), own, unreadable }} />, { status: 422 });
        }
      }),
    )
    .post(
      '/imports/:id/essai',
      WRITE,
      asked((id) => startCheck(needs, id)),
    )
    .post(
      '/imports/:id/lancement',
      WRITE,
      asked((id) => startRun(needs, id)),
    )
    .post(
      '/imports/:id/annulation',
      WRITE,
      asked((id) => startUndo(needs, id)),
    )
    .post(
      '/imports/:id/retablissement',
      WRITE,
      asked((id) => startRedo(needs, id)),
    )
    .post(
      '/imports/:id/reprise',
      WRITE,
      asked((id) => resume(needs, id)),
    )
    .post(
      '/imports/:id/abandon',
      WRITE,
      onImport(needs, async (c, own) =>
        (await giveUp(needs, own.id)) ? seeOther(c, '/imports') : show(c, own, true),
      ),
    )
    .get(
      '/imports/:id/rapport.csv',
      REPORT,
      onImport(needs, async (c, own) => {
        const page = pageOf(c);
        const m = words(page);
        const lines = reportLines(db, own.id, {
          head: m.csv.head,
          warned: m.csv.warned,
          outcome: ({ outcome }) => (outcome === null ? '' : m.check.names[outcome]),
          fields: (fields) => fieldNames(page, own.kind, fields),
          reason: ({ reason, english }) => (page.locale === 'fr' ? reason : english),
        });
        let text = '';
        for await (const piece of lines) text += piece;
        return c.body(text, 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="import-${own.source}.csv"`,
          'x-robots-tag': 'noindex',
        });
      }),
    );
}
