/** Likely doubles, decided a page at a time. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { sentForm } from '../../contributions/public.ts';
import { readDecisions } from '../forms.ts';
import { countsOf, doublesOf, importById } from '../queries.ts';
import type { ImportNeeds } from '../use-cases/needs.ts';
import { decideDoubles } from '../use-cases/steer-import.ts';
import { DoublesPage } from '../views/doubles-page.tsx';
import { onImport } from './on-import.ts';

const READ: RoutePolicy = { access: 'member', queries: 10, cache: 'none' };
const A_PAGE = 20;
/** A query for each answer of a page. */
const WRITE: RoutePolicy = { access: 'member', queries: A_PAGE + 40, cache: 'none' };

export function doublesRoutes(needs: ImportNeeds): Routes {
  const { db } = needs;
  const pageNumber = (text: string | undefined) => (/^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 1);
  return new Routes()
    .get(
      '/imports/:id/doublons',
      READ,
      onImport(needs, async (c, own) => {
        if (own.state !== 'checked') return seeOther(c, `/imports/${own.id}`);
        const counts = await countsOf(db, own.id);
        const last = Math.max(1, Math.ceil(counts.doubles / A_PAGE));
        const current = Math.min(pageNumber(c.req.query('page')), last);
        const rows = await doublesOf(db, own.id, { limit: A_PAGE, offset: (current - 1) * A_PAGE });
        return html(c, <DoublesPage {...{ page: pageOf(c), own, counts, rows, current, last }} />);
      }),
    )
    .post(
      '/imports/:id/doublons',
      WRITE,
      onImport(needs, async (c, own) => {
        const sent = (await sentForm(c.req)) ?? new Map();
        const [rest = ''] = sent.get('reste') ?? [];
        const words = new Map([...readDecisions(sent)].slice(0, A_PAGE));
        await decideDoubles(needs, own.id, {
          words,
          rest: rest === 'same' || rest === 'other' || rest === 'skip' ? rest : null,
        });
        const now = await importById(db, own.id);
        if (now?.state !== 'checked') return seeOther(c, `/imports/${own.id}`);
        const next = pageNumber(c.req.query('page')) + 1;
        return seeOther(c, `/imports/${own.id}/doublons?page=${next}`);
      }),
    );
}
