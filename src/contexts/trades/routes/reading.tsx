/** The trades to read: what they are, what they ask, and a job description drawn from them. Public pages. */
import { href, type Page } from '../../../kernel/page.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import type { Discovery } from '../../discovery/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { findCovering } from '../../trainings/public.ts';
import { JOB_PATH, TRADE_SLUGS, TRADES_PATH } from '../domain/addresses.ts';
import { HELD } from '../domain/frame.ts';
import { describeJob } from '../domain/job-description.ts';
import { type JobWords, jobMarkdown, jobText } from '../domain/job-text.ts';
import { learningPlaces } from '../domain/learning.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { findEmployer } from '../use-cases/find-employer.ts';
import { CompetencePage } from '../views/competence-page.tsx';
import { type AskedJob, JobPage } from '../views/job-page.tsx';
import { TradePage } from '../views/trade-page.tsx';
import { TradesPage } from '../views/trades-page.tsx';
import { words } from '../views/words.ts';

const OPEN = { access: 'public', queries: 0, cache: 'data' } as const;
/** The cooperation by the end of its address, by a former one, or by its name. */
const JOB = { access: 'public', queries: 3, cache: 'none' } as const;
const LONGEST = 200;

export function readingRoutes(
  routes: Routes,
  { db, territories, discovery }: { db: Database; territories: TerritoryIndex; discovery: Discovery },
): void {
  const frame = SHIPPED_FRAME;

  const job = async (c: RequestContext) => {
    const page = pageOf(c);
    const asked = askedJob(page);
    const trade = frame.trades.find(({ code }) => code === asked.trade);
    const employer =
      asked.cooperation === '' ? null : await findEmployer(db, territories, asked.cooperation, page.locale);
    const m = words(page).job;
    const draft = trade && {
      title: m.draft(trade.name[page.locale]),
      parts: jobText(
        describeJob(frame, { trade, activities: asked.activities }),
        employer,
        wordsOfJob(page),
        page.locale,
      ),
    };
    return { page, asked, draft, unknown: asked.cooperation !== '' && employer === null };
  };

  routes
    .get(TRADES_PATH, OPEN, (c) => html(c, <TradesPage page={pageOf(c)} frame={frame} />))
    .get(`${TRADES_PATH}/referentiel.json`, OPEN, (c) =>
      c.json(frame, 200, { 'access-control-allow-origin': '*' }),
    )
    .get(`${TRADES_PATH}/competences/:code`, { ...OPEN, queries: 1 }, async (c) => {
      const page = pageOf(c);
      const competence = frame.competences.find(({ code }) => code === c.req.param('code'));
      if (!competence) return c.notFound();
      const learn = learningPlaces(competence).map(({ kind, path }) => ({
        label: words(page).learn[kind],
        path,
      }));
      const { code } = competence;
      const trainings = await findCovering({ db, discovery }, [
        { competence: code, held: null, expected: HELD },
      ]);
      return html(c, <CompetencePage {...{ page, frame, competence, learn, trainings }} />);
    })
    .get(JOB_PATH, JOB, async (c) => {
      const { page, asked, unknown, draft } = await job(c);
      const query = page.query.toString();
      const drawn = draft
        ? { ...draft, trainings: trainingsFor(asked.trade), markdown: `${JOB_PATH}.md?${query}` }
        : null;
      return html(c, <JobPage {...{ page, frame, asked, unknown }} draft={drawn} />, {
        status: unknown ? 422 : 200,
      });
    })
    .get(`${JOB_PATH}.md`, JOB, async (c) => {
      const { page, draft } = await job(c);
      if (!draft) return c.redirect(href(page, JOB_PATH), 303);
      return c.body(jobMarkdown(draft.title, draft.parts, words(page).job.blank), 200, {
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': 'attachment; filename="fiche-de-poste.md"',
      });
    });
  for (const trade of frame.trades)
    routes.get(`${TRADES_PATH}/${TRADE_SLUGS[trade.code] ?? trade.code}`, OPEN, (c) =>
      html(c, <TradePage page={pageOf(c)} frame={frame} trade={trade} />),
    );
}

const askedJob = ({ query }: Page): AskedJob => ({
  trade: query.get('metier') ?? '',
  cooperation: (query.get('cooperation') ?? '').trim().slice(0, LONGEST),
  activities: query.getAll('activite').slice(0, SHIPPED_FRAME.activities.length),
});

/** The list of trainings for what a trade expects. */
function trainingsFor(trade: string): string | null {
  const expected = SHIPPED_FRAME.trades.find(({ code }) => code === trade)?.expects ?? [];
  const chosen = expected.map(({ competence }) => `competence=${competence}`).join('&');
  return chosen && `/formations?${chosen}`;
}

function wordsOfJob(page: Page): JobWords {
  const { job, levels } = words(page);
  const level = (one: number) => levels.of(one, SHIPPED_FRAME.levels[one - 1]?.name[page.locale] ?? '');
  return { ...job, level };
}
