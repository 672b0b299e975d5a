/** The trades to read: what they are, what they ask, and a job description drawn from them. Public pages. */
import { href, type Page } from '../../../kernel/page.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import type { Discovery } from '../../discovery/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { findCovering } from '../../trainings/public.ts';
import { JOB_PATH, TRADE_SLUGS, TRADES_PATH } from '../domain/addresses.ts';
import { type Frame, HELD } from '../domain/frame.ts';
import { describeJob } from '../domain/job-description.ts';
import { type JobWords, jobMarkdown, jobText } from '../domain/job-text.ts';
import { learningPlaces } from '../domain/learning.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { wantedBy } from '../domain/wanted.ts';
import { findEmployer } from '../use-cases/find-employer.ts';
import { frameOf } from '../use-cases/find-frame.ts';
import { CompetencePage } from '../views/competence-page.tsx';
import { type AskedJob, JobPage } from '../views/job-page.tsx';
import { TradePage } from '../views/trade-page.tsx';
import { TradesPage } from '../views/trades-page.tsx';
import { words } from '../views/words.ts';

const OPEN = { access: 'public', queries: 0, cache: 'data' } as const;
/** The cooperation by the end of its address, by a former one, or by its name; and the frame of a network. */
const JOB = { access: 'public', queries: 4, cache: 'none' } as const;
const LONGEST = 200;

export function readingRoutes(
  routes: Routes,
  { db, territories, discovery }: { db: Database; territories: TerritoryIndex; discovery: Discovery },
): void {
  const shipped = SHIPPED_FRAME;
  /** The frame that is asked for, where it describes trades; else the shipped one. */
  const jobFrame = async ({ query }: Page): Promise<Frame> => {
    const asked = query.get('referentiel');
    const found = asked ? await frameOf(db, asked) : undefined;
    return found && found.trades.length > 0 ? found : shipped;
  };

  const job = async (c: RequestContext) => {
    const page = pageOf(c);
    const frame = await jobFrame(page);
    const asked = askedJob(page, frame);
    const trade = frame.trades.find(({ code }) => code === asked.trade);
    const employer =
      asked.cooperation === '' ? null : await findEmployer(db, territories, asked.cooperation, page.locale);
    const m = words(page).job;
    const draft = trade && {
      title: m.draft(trade.name[page.locale]),
      parts: jobText(
        describeJob(frame, { trade, activities: asked.activities }),
        employer,
        wordsOfJob(page, frame),
        page.locale,
      ),
    };
    return { page, frame, asked, draft, unknown: asked.cooperation !== '' && employer === null };
  };

  routes
    .get(TRADES_PATH, OPEN, (c) => html(c, <TradesPage page={pageOf(c)} frame={shipped} />))
    .get(`${TRADES_PATH}/referentiel.json`, OPEN, (c) =>
      c.json(shipped, 200, { 'access-control-allow-origin': '*' }),
    )
    .get(`${TRADES_PATH}/competences/:code`, { ...OPEN, queries: 1 }, async (c) => {
      const page = pageOf(c);
      const competence = shipped.competences.find(({ code }) => code === c.req.param('code'));
      if (!competence) return c.notFound();
      const learn = learningPlaces(competence).map(({ kind, path }) => ({
        label: words(page).learn[kind],
        path,
      }));
      const { code } = competence;
      const trainings = await findCovering({ db, discovery }, [
        { competence: code, held: null, expected: HELD },
      ]);
      return html(c, <CompetencePage {...{ page, competence, learn, trainings }} frame={shipped} />);
    })
    .get(JOB_PATH, JOB, async (c) => {
      const { page, frame, asked, unknown, draft } = await job(c);
      const query = page.query.toString();
      const drawn = draft
        ? { ...draft, trainings: trainingsFor(frame, asked.trade), markdown: `${JOB_PATH}.md?${query}` }
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
  for (const trade of shipped.trades)
    routes.get(`${TRADES_PATH}/${TRADE_SLUGS[trade.code] ?? trade.code}`, OPEN, (c) =>
      html(c, <TradePage page={pageOf(c)} frame={shipped} trade={trade} />),
    );
}

const askedJob = ({ query }: Page, frame: Frame): AskedJob => ({
  trade: query.get('metier') ?? '',
  cooperation: (query.get('cooperation') ?? '').trim().slice(0, LONGEST),
  activities: query.getAll('activite').slice(0, frame.activities.length),
});

/** The list of trainings for what a trade expects, in the competences of the common list. */
function trainingsFor(frame: Frame, code: string): string | null {
  const trade = frame.trades.find((one) => one.code === code);
  const wanted = trade ? wantedBy(frame, trade) : [];
  const chosen = wanted.map(({ competence }) => `competence=${competence}`).join('&');
  return chosen && `/formations?${chosen}`;
}

function wordsOfJob(page: Page, frame: Frame): JobWords {
  const { job, levels } = words(page);
  const level = (one: number) => levels.of(one, frame.levels[one - 1]?.name[page.locale] ?? '');
  return { ...job, level };
}
