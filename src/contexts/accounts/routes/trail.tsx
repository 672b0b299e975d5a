/** The audit trail, read by administrators: filtered, paged, as a spreadsheet, and whether its chain holds. */
import { stringify } from 'csv-stringify/sync';
import { forbidden, html, pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { readTrailFilters } from '../forms.ts';
import { isAdministrator } from '../policy.ts';
import { actionsTold, trail, trailLength, trailState } from '../queries/trail.ts';
import type { AccountNeeds } from '../use-cases/needs.ts';
import { TrailPage } from '../views/trail-page.tsx';
import { words } from '../views/words.ts';

const STRONG: RoutePolicy = { access: 'strong', queries: 10, cache: 'none' };
const A_PAGE = 50;
/** Lines of one file: beyond, the reader narrows the dates, and is told to. */
const A_FILE = 50_000;

export function trailRoutes({ db }: Pick<AccountNeeds, 'db'>): Routes {
  const administering =
    (answer: (c: RequestContext) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> =>
      isAdministrator(await signedIn(c)) ? answer(c) : forbidden(c, { right: 'administration' });

  return new Routes()
    .get(
      '/administration/journal',
      STRONG,
      administering(async (c) => {
        const page = pageOf(c);
        const filters = readTrailFilters(page.query);
        const total = await trailLength(db, filters);
        const last = Math.max(1, Math.ceil(total / A_PAGE));
        const asked = Number(/^\d{1,7}$/.exec(page.query.get('page') ?? '')?.[0] ?? 1);
        const current = Math.min(Math.max(asked, 1), last);
        const lines = await trail(db, filters, { offset: (current - 1) * A_PAGE, limit: A_PAGE });
        const state = page.query.get('verifier') === 'oui' ? await trailState(db) : null;
        const actions = await actionsTold(db);
        return html(c, <TrailPage {...{ page, filters, lines, total, current, last, actions, state }} />);
      }),
    )
    .get(
      '/administration/journal.csv',
      STRONG,
      administering(async (c) => {
        const page = pageOf(c);
        const filters = readTrailFilters(page.query);
        const m = words(page).trail;
        if ((await trailLength(db, filters)) > A_FILE) return c.text(m.tooLong(A_FILE), 409);
        const lines = await trail(db, filters, { offset: 0, limit: A_FILE });
        const rows = lines.map((line) => [
          line.seq,
          line.at.toISOString(),
          line.actor,
          line.actorName ?? '',
          line.action,
          line.subject,
          line.subjectName ?? '',
          JSON.stringify(line.detail),
        ]);
        const titles = [m.number, m.at, m.actor, m.actorName, m.action, m.subject, m.subjectName, m.detail];
        // A name chosen by anybody stands in a cell: it must not be read as a formula.
        const csv = stringify([titles, ...rows], { delimiter: ';', escape_formulas: true });
        return c.body(`\ufeff${csv}`, 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="journal.csv"',
        });
      }),
    );
}
